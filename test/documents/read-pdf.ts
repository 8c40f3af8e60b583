import { Document, type PDFDocument, type PDFObject } from "mupdf";

/** What an independent reader sees in a PDF. */
export interface ReadPdf {
  readonly pages: readonly string[];
  /** All words in order, with words that were divided at a line's end put together again. */
  readonly words: readonly string[];
  readonly fonts: readonly { readonly name: string; readonly embedded: boolean; readonly mapped: boolean }[];
  readonly structure: StructureNode | null;
  readonly outline: readonly OutlineNode[];
  readonly links: readonly string[];
  readonly catalog: {
    readonly lang: string;
    readonly marked: boolean;
    readonly showsTitle: boolean;
    readonly title: string;
  };
  readonly metadata: string;
  /** Text operators that stand outside any marked content. */
  readonly unmarkedText: number;
}

export interface StructureNode {
  readonly role: string;
  readonly scope: string | null;
  readonly children: readonly StructureNode[];
  /** What a figure shows, in words. */
  readonly alt: string | null;
  /** Around a figure, in points from the bottom left corner: left, bottom, right, top. */
  readonly box: readonly number[] | null;
  /** Pieces of marked content that belong to this very element. */
  readonly contents: number;
}

export interface OutlineNode {
  readonly title: string;
  readonly children: readonly OutlineNode[];
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const document = Document.openDocument(bytes, "application/pdf") as PDFDocument;
  const pages = Array.from({ length: document.countPages() }, (_, index) => textOf(document, index));
  const root = document.getTrailer().get("Root");
  const whole = Array.from({ length: document.countPages() }, (_, index) => textOf(document, index)).join("\n");
  return {
    pages,
    words: wordsOf(whole),
    fonts: fontsOf(document),
    structure: root.get("StructTreeRoot").isNull() ? null : structureOf(root.get("StructTreeRoot")),
    outline: outlineOf(document.loadOutline() ?? []),
    links: pages.flatMap((_, index) =>
      document
        .loadPage(index)
        .getLinks()
        .map((link) => link.getURI()),
    ),
    catalog: {
      lang: root.get("Lang").asString(),
      marked: root.get("MarkInfo").get("Marked").asBoolean(),
      showsTitle: root.get("ViewerPreferences").get("DisplayDocTitle").asBoolean(),
      title: document.getMetaData("info:Title") ?? "",
    },
    metadata: root.get("Metadata").readStream().asString(),
    unmarkedText: pages.reduce((sum, _, index) => sum + unmarkedText(document, index), 0),
  };
}

/** Words of plain text; a soft hyphen at the end of a line joins its word. */
export function wordsOf(text: string): readonly string[] {
  return text
    .replace(/\u00ad\s*/g, "")
    .split(/[\s\u00a0]+/)
    .filter((word) => word !== "");
}

function textOf(document: PDFDocument, index: number): string {
  return document.loadPage(index).toStructuredText("preserve-whitespace").asText();
}

function fontsOf(document: PDFDocument): ReadPdf["fonts"] {
  const fonts = new Map<string, ReadPdf["fonts"][number]>();
  for (let index = 0; index < document.countPages(); index += 1) {
    document
      .findPage(index)
      .get("Resources")
      .get("Font")
      .forEach((font) => {
        const name = font.get("BaseFont").asName();
        const descriptor = font.get("DescendantFonts").get(0).get("FontDescriptor");
        fonts.set(name, {
          name,
          embedded: !descriptor.get("FontFile2").isNull(),
          mapped: !font.get("ToUnicode").isNull(),
        });
      });
  }
  return [...fonts.values()];
}

function structureOf(element: PDFObject): StructureNode {
  const kids = element.get("K");
  const list = kids.isArray() ? Array.from({ length: kids.length }, (_, index) => kids.get(index)) : [kids];
  const attributes = element.get("A");
  const scope = attributes.isDictionary() ? attributes.get("Scope") : null;
  return {
    role: element.get("S").isNull() ? "Root" : element.get("S").asName(),
    alt: element.get("Alt").isNull() ? null : element.get("Alt").asString(),
    box: boxOf(attributes),
    scope: scope === null || scope.isNull() ? null : scope.asName(),
    children: list.filter((kid) => kid.isDictionary() && !kid.get("S").isNull()).map(structureOf),
    contents: list.filter((kid) => kid.isNumber() || (kid.isDictionary() && !kid.get("MCID").isNull())).length,
  };
}

function boxOf(attributes: PDFObject): readonly number[] | null {
  const list = attributes.isArray()
    ? Array.from({ length: attributes.length }, (_, at) => attributes.get(at))
    : [attributes];
  const box = list.filter((one) => one.isDictionary() && !one.get("BBox").isNull()).map((one) => one.get("BBox"))[0];
  return box === undefined ? null : [0, 1, 2, 3].map((at) => box.get(at).asNumber());
}

type MupdfOutline = { title?: string | undefined; down?: MupdfOutline[] | undefined };

function outlineOf(items: readonly MupdfOutline[]): readonly OutlineNode[] {
  return items.map(({ title, down }) => ({ title: title ?? "", children: outlineOf(down ?? []) }));
}

function unmarkedText(document: PDFDocument, index: number): number {
  const contents = document.findPage(index).get("Contents");
  const streams = contents.isArray()
    ? Array.from({ length: contents.length }, (_, at) => contents.get(at))
    : [contents];
  const operators = streams.map((stream) => stream.readStream().asString()).join("\n");
  let depth = 0;
  let outside = 0;
  for (const [, operator] of operators.matchAll(/\b(BDC|BMC|EMC|TJ|Tj)\b/g)) {
    if (operator === "EMC") depth -= 1;
    else if (operator === "BDC" || operator === "BMC") depth += 1;
    else if (depth <= 0) outside += 1;
  }
  return outside;
}

/** All elements of a role, in order of reading. */
export function elementsOf(node: StructureNode | null, role: string): readonly StructureNode[] {
  if (node === null) return [];
  return [...(node.role === role ? [node] : []), ...node.children.flatMap((child) => elementsOf(child, role))];
}
