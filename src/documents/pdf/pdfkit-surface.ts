import type { Font } from "fontkit";
import PDFDocument from "pdfkit";
import type { Face } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
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

interface EmbeddedFont {
  readonly id: string;
  readonly subset: { includeGlyph(glyph: number): number };
  readonly widths: (number | undefined)[];
  readonly unicode: (readonly number[] | undefined)[];
  ref(): unknown;
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

/** A font of one document: gives numbers in the subset for glyphs. */
export interface DocumentFont {
  /** Makes the font known to the current page and answers its resource name. */
  nameOnPage(): string;
  /** The hexadecimal code of a glyph in the subset. */
  code(glyph: number, nominal: number, codePoints: readonly number[]): string;
}

/** The fonts of one document; a face is embedded when first asked for. */
export function documentFonts(pdf: Pdf, fonts: Fonts): (face: Face) => DocumentFont {
  const opened = new Map<Face, DocumentFont>();
  return (face) => {
    const known = opened.get(face);
    if (known !== undefined) return known;
    // pdfkit takes a parsed font as well as a file; parsing once for many documents halves the time of a letter.
    pdf.registerFont(face, fonts.program(face));
    pdf.font(face);
    const font = documentFont(pdf, pdf._font);
    opened.set(face, font);
    return font;
  };
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

function documentFont(pdf: Pdf, font: EmbeddedFont): DocumentFont {
  return {
    nameOnPage() {
      pdf.page.fonts[font.id] ??= font.ref();
      return font.id;
    },
    code(glyph, nominal, codePoints) {
      const number = font.subset.includeGlyph(glyph);
      font.widths[number] ??= nominal;
      font.unicode[number] ??= codePoints;
      return number.toString(16).padStart(4, "0");
    },
  };
}
