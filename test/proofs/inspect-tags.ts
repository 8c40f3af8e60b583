import { Document, type PDFDocument, type PDFObject } from "mupdf";

/** An element of the logical structure as mupdf finds it in the file. */
interface Element {
  readonly role: string;
  readonly object: PDFObject;
  readonly parent: Element | null;
  readonly children: readonly Element[];
  /** Marked content by page and number. */
  readonly contents: readonly string[];
  /** Annotations that belong to it. */
  readonly annotations: readonly PDFObject[];
}

/**
 * What PDF/UA-1 and good manners ask of a file and this one lacks, as sentences; none when all is well. Everything is read
 * from the objects of the file, none of which the drawing code has left to itself.
 */
export function inspectTags(bytes: Uint8Array, facts: { readonly lang: string; readonly title: string }): string[] {
  const document = Document.openDocument(bytes, "application/pdf") as PDFDocument;
  const faults: string[] = [];
  const wrong = (condition: boolean, sentence: string): void => {
    if (condition) faults.push(sentence);
  };
  const root = document.getTrailer().get("Root");
  wrong(textOf(root.get("Lang")) !== facts.lang, "the language is not that of the document");
  wrong(!root.get("MarkInfo").get("Marked").asBoolean(), "it does not say that it is tagged");
  wrong(!root.get("ViewerPreferences").get("DisplayDocTitle").asBoolean(), "the title is not shown");
  wrong(document.getMetaData("info:Title") !== facts.title, "the title is another");
  const metadata = root.get("Metadata").readStream().asString();
  wrong(!/<pdfuaid:part>1<\/pdfuaid:part>/.test(metadata), "it does not say that it follows PDF/UA-1");
  wrong(!/<dc:title>/.test(metadata), "the metadata have no title");

  const pages = Array.from({ length: document.countPages() }, (_, index) => document.findPage(index));
  const numbers = new Map(pages.map((page, index) => [page.asIndirect(), index + 1]));
  const tree = elementOf(root.get("StructTreeRoot"), null, numbers);
  const elements = [...walk(tree)].slice(1);

  const drawn = pages.map((page, index) => inspectContent(page, index + 1));
  for (const { outside, notdef } of drawn) faults.push(...outside, ...notdef);
  const owned = elements.flatMap(({ contents }) => contents);
  const marked = drawn.flatMap(({ contents }) => contents);
  const inTree = new Set(owned);
  wrong(inTree.size !== owned.length, "some content belongs to two elements");
  wrong(
    marked.some((content) => !inTree.has(content)),
    "some marked content belongs to no element",
  );
  wrong(inTree.size !== new Set(marked).size, "an element names content that is not there");
  faults.push(...inspectParents(root.get("StructTreeRoot"), pages, elements));
  faults.push(...elements.flatMap(inspectElement));
  faults.push(...inspectHeadings(elements));
  faults.push(...inspectNotes(root.get("StructTreeRoot"), elements));
  faults.push(...pages.flatMap((page, index) => inspectAnnotations(page, index + 1, elements)));
  faults.push(...inspectFonts(document, pages));
  return faults;
}

function textOf(object: PDFObject): string {
  return object.isNull() ? "" : object.asString();
}

function listOf(object: PDFObject): readonly PDFObject[] {
  if (object.isNull()) return [];
  return object.isArray() ? Array.from({ length: object.length }, (_, index) => object.get(index)) : [object];
}

function elementOf(object: PDFObject, parent: Element | null, numbers: ReadonlyMap<number, number>): Element {
  const children: Element[] = [];
  const contents: string[] = [];
  const annotations: PDFObject[] = [];
  const element: Element = {
    role: object.get("S").isNull() ? "Root" : object.get("S").asName(),
    object,
    parent,
    children,
    contents,
    annotations,
  };
  const pageOf = (kid: PDFObject): number | undefined => {
    const own = kid.isDictionary() ? kid.get("Pg") : kid;
    const page = own.isDictionary() ? own : object.get("Pg");
    return numbers.get(page.asIndirect());
  };
  for (const kid of listOf(object.get("K"))) {
    if (kid.isNumber()) contents.push(`${pageOf(kid)}:${kid.asNumber()}`);
    else if (!kid.get("MCID").isNull()) contents.push(`${pageOf(kid)}:${kid.get("MCID").asNumber()}`);
    else if (!kid.get("Obj").isNull()) annotations.push(kid.get("Obj"));
    else children.push(elementOf(kid, element, numbers));
  }
  return element;
}

function* walk(element: Element): Generator<Element> {
  yield element;
  for (const child of element.children) yield* walk(child);
}

/** Every place of the parent tree names the element that names the place. */
function inspectParents(root: PDFObject, pages: readonly PDFObject[], elements: readonly Element[]): readonly string[] {
  const owners = new Map(elements.flatMap(({ contents, object }) => contents.map((key) => [key, object.asIndirect()])));
  const places = new Map<number, PDFObject>();
  const collect = (node: PDFObject): void => {
    for (const kid of listOf(node.get("Kids"))) collect(kid);
    const numbers = listOf(node.get("Nums"));
    for (let at = 0; at + 1 < numbers.length; at += 2) {
      const [key, value] = [numbers[at], numbers[at + 1]];
      if (key !== undefined && value !== undefined) places.set(key.asNumber(), value);
    }
  };
  collect(root.get("ParentTree"));
  return pages.flatMap((page, index) => {
    const place = places.get(page.get("StructParents").asNumber());
    const own = [...owners.keys()].filter((key) => key.startsWith(`${index + 1}:`));
    const lost = own.filter((key) => {
      const parent = place?.get(Number(key.split(":")[1]));
      return parent === undefined || parent.asIndirect() !== owners.get(key);
    });
    return lost.length > 0 ? [`p. ${index + 1}: the parent tree does not lead to ${lost.length} elements`] : [];
  });
}

/** PDF/UA-1, 7.9: every note has a name that is its own, and the tree of names leads to it. */
function inspectNotes(root: PDFObject, elements: readonly Element[]): readonly string[] {
  const notes = elements.filter(({ role }) => role === "Note");
  const tree = root.get("IDTree");
  const names = tree.isNull() ? [] : listOf(tree.get("Names"));
  const byName = new Map(names.flatMap((name, at) => (at % 2 === 0 ? [[textOf(name), names[at + 1]] as const] : [])));
  const lost = notes.filter(({ object }) => byName.get(textOf(object.get("ID")))?.asIndirect() !== object.asIndirect());
  const faults = lost.map(() => "a note that its name does not find");
  return byName.size === notes.length ? faults : [...faults, `${notes.length} notes have ${byName.size} names`];
}

/** Which elements may stand in which: ISO 32000-1, 14.8.4. */
const within: Readonly<Record<string, RegExp>> = {
  Document: /^Root$/,
  TR: /^(?:Table|THead|TBody)$/,
  TH: /^TR$/,
  TD: /^TR$/,
  LI: /^L$/,
  Lbl: /^(?:LI|Note)$/,
  LBody: /^LI$/,
  TOCI: /^TOC$/,
};

function inspectElement(element: Element): readonly string[] {
  const { role, parent, object, children, contents, annotations } = element;
  const faults: string[] = [];
  const above = within[role];
  if (above !== undefined && !above.test(parent?.role ?? "")) faults.push(`${role} stands in ${parent?.role}`);
  if (role === "TH") {
    const scope = listOf(object.get("A")).map((attributes) => attributes.get("Scope"));
    if (!scope.some((each) => !each.isNull())) faults.push("a head of a table has no scope");
  }
  if (role === "Table") {
    const widths = new Set(children.map((row) => row.children.length));
    if (widths.size > 1) faults.push(`rows of a table have ${[...widths].join(" and ")} cells`);
  }
  if (role === "L" && children.length === 0) faults.push("a list without items");
  if (role === "Figure" && textOf(object.get("Alt")) === "") faults.push("a figure says nothing in words");
  if (role === "Link" && annotations.length !== 1) faults.push("a link element without its annotation");
  if (role === "Link" && contents.length === 0) faults.push("a link element without content");
  return faults;
}

/** Levels of headings grow one by one. */
function inspectHeadings(elements: readonly Element[]): readonly string[] {
  const faults: string[] = [];
  let before = 0;
  for (const { role } of elements) {
    if (!/^H[1-6]$/.test(role)) continue;
    const level = Number(role[1]);
    if (level > before + 1) faults.push(`a heading of level ${level} after one of level ${before}`);
    before = level;
  }
  return faults;
}

function inspectAnnotations(page: PDFObject, number: number, elements: readonly Element[]): readonly string[] {
  const annotations = listOf(page.get("Annots"));
  if (annotations.length === 0) return [];
  const tagged = new Set(elements.flatMap((element) => element.annotations.map((each) => each.asIndirect())));
  const faults = annotations.flatMap((annotation) => {
    const lacks: string[] = [];
    if (textOf(annotation.get("Contents")) === "" && textOf(annotation.get("TU")) === "") lacks.push("words");
    if (annotation.get("StructParent").isNull()) lacks.push("a place in the parent tree");
    if (!tagged.has(annotation.asIndirect())) lacks.push("an element");
    return lacks.map((lack) => `p. ${number}: an annotation without ${lack}`);
  });
  const order = page.get("Tabs");
  if (order.isNull() || order.asName() !== "S")
    faults.push(`p. ${number}: the order of tabs is not that of the structure`);
  return faults;
}

function inspectFonts(document: PDFDocument, pages: readonly PDFObject[]): readonly string[] {
  const fonts = new Map<number, PDFObject>();
  for (const page of pages)
    page
      .get("Resources")
      .get("Font")
      .forEach((font) => void fonts.set(font.asIndirect(), font));
  return [...fonts.values()].flatMap((font) => {
    const name = font.get("BaseFont").asName();
    const descriptor = font.get("DescendantFonts").get(0).get("FontDescriptor");
    const lacks: string[] = [];
    if (!/^[A-Z]{6}\+/.test(name)) lacks.push("is not a subset");
    if (descriptor.get("FontFile2").isNull() && descriptor.get("FontFile3").isNull()) lacks.push("is not embedded");
    if (font.get("ToUnicode").isNull()) lacks.push("has no way back to text");
    if (document.countPages() === 0) lacks.push("is used nowhere");
    return lacks.map((lack) => `the font ${name} ${lack}`);
  });
}

interface InspectedContent {
  /** Marked content of the page that belongs to the structure, by page and number. */
  readonly contents: readonly string[];
  readonly outside: readonly string[];
  readonly notdef: readonly string[];
}

const painting = new Set(["S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "Tj", "TJ", "'", '"', "EI"]);
const tokens = /\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|\/[^\s/<>[\]()]*|[[\]]|[^\s/<>[\]()]+/g;

/** Whether everything that a page shows is marked: as content of the structure or as an artifact. */
function inspectContent(page: PDFObject, number: number): InspectedContent {
  const source = listOf(page.get("Contents"))
    .map((stream) => stream.readStream().asString())
    .join("\n");
  const contents: string[] = [];
  const outside = new Set<string>();
  const notdef = new Set<string>();
  const open: string[] = [];
  let operands: string[] = [];
  for (const [token] of source.matchAll(tokens)) {
    if (token === "BDC" || token === "BMC") {
      const tag = operands[0] ?? "";
      const at = operands.indexOf("/MCID");
      if (at >= 0) contents.push(`${number}:${operands[at + 1]}`);
      if (at < 0 && tag !== "/Artifact") outside.add(`p. ${number}: marked content ${tag} without a number`);
      open.push(tag);
    } else if (token === "EMC") {
      if (open.pop() === undefined) outside.add(`p. ${number}: marked content is closed that was not open`);
    } else if (painting.has(token)) {
      if (open.length === 0) outside.add(`p. ${number}: ${token} draws outside of marked content`);
      if (/^T[jJ]$/.test(token) && operands.some((operand) => /^<(?:.{4})*?0000/.test(operand)))
        notdef.add(`p. ${number}: a glyph that the font does not have`);
    }
    operands = /^[A-Za-z'"*]/.test(token) ? [] : [...operands, token];
  }
  if (open.length > 0) outside.add(`p. ${number}: marked content is never closed`);
  return { contents, outside: [...outside], notdef: [...notdef] };
}
