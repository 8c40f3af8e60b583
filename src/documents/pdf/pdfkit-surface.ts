import type { Font } from "fontkit";
import PDFDocument from "pdfkit";
import type { RasterImage } from "../pictures/read-raster.ts";

/**
 * The part of pdfkit 0.20 that we use, as it behaves: its published types lack half of it. pdfkit's own text() drops the
 * spaces of justified lines, so that we write text operators and need the subset behind a font (`_font`, `page.fonts`).
 */
export interface Pdf {
  readonly outline: OutlineItem;
  readonly page: { readonly fonts: Record<string, unknown>; readonly annotations: readonly object[] };
  readonly _root: { readonly data: { readonly AcroForm: { readonly data: { readonly Fields: object[] } } } };
  readonly _font: EmbeddedFont;
  addPage(options: { readonly size: readonly [width: number, height: number]; readonly margin: 0 }): unknown;
  addContent(operators: string): unknown;
  ref(data?: object): PdfReference;
  registerFont(name: string, program: Font): unknown;
  font(name: string): unknown;
  struct(role: string, options?: StructureOptions): StructureElement;
  openImage(bytes: Uint8Array): EmbeddedImage;
  image(
    image: EmbeddedImage,
    x: number,
    y: number,
    options: { readonly width: number; readonly height: number; readonly ignoreOrientation: true },
  ): unknown;
  getStructTreeRoot(): { readonly data: Record<string, unknown> };
  addStructure(element: StructureElement): unknown;
  markStructureContent(role: string): StructureContent;
  markContent(tag: "Artifact", options: { readonly type: "Layout" | "Pagination" }): unknown;
  endMarkedContent(): unknown;
  initForm(): unknown;
  annotate(x: number, y: number, width: number, height: number, options: object): unknown;
  link(
    x: number,
    y: number,
    width: number,
    height: number,
    url: string,
    options: { readonly structParent: StructureElement; readonly Contents: object },
  ): unknown;
  goTo(
    x: number,
    y: number,
    width: number,
    height: number,
    name: string,
    options: { readonly structParent: StructureElement; readonly Contents: object },
  ): unknown;
  addNamedDestination(name: string, fit: "XYZ", left: number, top: number, zoom: null): void;
  on(event: "data", listener: (chunk: Uint8Array) => void): unknown;
  on(event: "end", listener: () => void): unknown;
  on(event: "error", listener: (error: unknown) => void): unknown;
  end(): unknown;
}

/** An object of a file. What it ends with is its stream, deflated unless `compress` is taken away. */
export interface PdfReference {
  readonly data: { Filter?: "FlateDecode" };
  compress: boolean;
  end: (content?: Uint8Array | string) => void;
}

export interface StructureOptions {
  readonly scope?: "Column" | "Row";
  readonly alt?: string;
  /** From the top left corner of the page: left, top, right, bottom. */
  readonly bbox?: readonly [number, number, number, number];
}

/** An image that is in the file once, however often it is shown. */
export interface EmbeddedImage {
  readonly width: number;
}

/** Marked content of a page, to be added to the element that it belongs to. */
export interface StructureContent {
  readonly refs: readonly unknown[];
}

export interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: StructureElement | StructureContent): unknown;
  end(): void;
}

export interface OutlineItem {
  addItem(
    title: string,
    options:
      | {
          readonly fit: false;
          readonly top: number;
          readonly left: number;
          readonly zoom: number;
          readonly expanded: boolean;
        }
      | { readonly fit: true; readonly expanded: boolean },
  ): OutlineItem;
}

export interface EmbeddedFont {
  /** Where its objects are made. */
  document: object;
  readonly id: string;
  readonly subset: FontSubset;
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): unknown;
}

/** fontkit's subset: glyphs in the order of their first use; `encode` adds them to the file one by one, outlines to `glyf`. */
export interface FontSubset {
  readonly glyphs: readonly number[];
  readonly glyf: Uint8Array[];
  /** Where the next outline begins. */
  offset: number;
  includeGlyph(glyph: number): number;
  /** Only TrueType subsets have it. */
  _addGlyph?: (glyph: number) => number;
  encode: () => Uint8Array;
}

interface OpenOptions {
  readonly pdfVersion: "1.7";
  readonly subset: "PDF/UA";
  readonly tagged: true;
  readonly lang: string;
  readonly displayTitle: true;
  readonly info: Readonly<Record<string, object>>;
}

/** Opens a document without pages and without a default font. */
export function openPdf(options: OpenOptions): Pdf {
  // `font: null` keeps pdfkit from putting Helvetica, which cannot be embedded, into every document.
  const all = { ...options, autoFirstPage: false, margin: 0, font: null };
  return new PDFDocument(all as unknown as PDFKit.PDFDocumentOptions) as unknown as Pdf;
}

/** The images of one document; an image is embedded when first asked for. */
export function documentImages(pdf: Pdf): (image: RasterImage) => EmbeddedImage {
  const opened = new Map<RasterImage, EmbeddedImage>();
  return (image) => {
    const known = opened.get(image) ?? pdf.openImage(image.bytes);
    opened.set(image, known);
    return known;
  };
}
