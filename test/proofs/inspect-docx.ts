import { strFromU8, unzipSync } from "fflate";
import { elementsIn, type MarkupNode, readMarkup } from "../documents/read-markup.ts";
import { wordOrder } from "./word-order.ts";

/**
 * What Word would repair or a reader would miss in a package, as sentences; none when all is well. Everything is read from the
 * parts of the file by an unzipper and a parser that the drawing code does not use to write.
 */
export function inspectDocx(bytes: Uint8Array, facts: { readonly lang: string }): string[] {
  const files = unzipSync(bytes);
  const parts = new Map<string, MarkupNode>();
  for (const [name, part] of Object.entries(files)) {
    if (/\.(xml|rels)$/.test(name)) parts.set(name, readMarkup(strFromU8(part)));
  }
  const part = (name: string): MarkupNode => parts.get(name) ?? { name, attributes: {}, children: [] };
  const names = Object.keys(files).filter((name) => !name.endsWith("/"));
  const styles = part("word/styles.xml");
  const told = [...parts].filter(([name]) => /^word\/(document|(head|foot)er\d+|footnotes)\.xml$/.test(name));
  const faults = [
    ...inspectPackage(names, parts),
    ...[...parts].flatMap(([name, node]) => inspectOrder(node).map((fault) => `${name}: ${fault}`)),
    ...inspectStyles(styles, facts.lang),
    ...told.flatMap(([name, node]) => [
      ...inspectNames(node, styles, part("word/numbering.xml")).map((fault) => `${name}: ${fault}`),
      ...inspectFields(node).map((fault) => `${name}: ${fault}`),
      ...elementsIn(node, "w:tbl").flatMap(inspectTable),
      ...inspectPictures(node),
    ]),
    ...inspectLeads(part("word/document.xml")),
    ...inspectFootnotes(part("word/document.xml"), part("word/footnotes.xml")),
  ];
  return [...new Set(faults)];
}

const attribute = (node: MarkupNode | undefined, name: string): string => node?.attributes[name] ?? "";

const valuesOf = (nodes: readonly MarkupNode[], name: string): readonly string[] =>
  nodes.map((node) => attribute(node, name));

function childrenOf(node: MarkupNode): readonly MarkupNode[] {
  return node.children.filter((child) => typeof child !== "string");
}

function childOf(node: MarkupNode | undefined, name: string): MarkupNode | undefined {
  return node === undefined ? undefined : childrenOf(node).find((child) => child.name === name);
}

/** Whether a property is there and not switched off. */
function isOn(node: MarkupNode | undefined): boolean {
  return node !== undefined && !["false", "0", "off"].includes(attribute(node, "w:val"));
}

function repeated(what: string, values: readonly string[]): readonly string[] {
  return values
    .filter((value, index) => values.indexOf(value) !== index)
    .map((value) => `${what} ${value} is not alone`);
}

/** Types of all parts, and relations that lead to something, each asked for by an id that is there. */
function inspectPackage(names: readonly string[], parts: ReadonlyMap<string, MarkupNode>): readonly string[] {
  const types = parts.get("[Content_Types].xml");
  if (types === undefined) return ["no types of contents"];
  const overrides = valuesOf(elementsIn(types, "Override"), "PartName");
  const endings = new Set(valuesOf(elementsIn(types, "Default"), "Extension"));
  const untyped = names.filter((name) => {
    const ending = name.split(".").at(-1) ?? "";
    // As plain XML a part of Word says nothing.
    const typed = ending === "xml" ? name === "[Content_Types].xml" : endings.has(ending);
    return !typed && !overrides.includes(`/${name}`);
  });
  return [
    ...untyped.map((name) => `${name} has no type`),
    ...overrides.filter((name) => !names.includes(name.slice(1))).map((name) => `the type of ${name} is of nothing`),
    ...[["", types] as const, ...parts].flatMap(([name, node]) => {
      const relations = parts.get(name.replace(/([^/]*)$/, "_rels/$1.rels"));
      const known = relations === undefined ? [] : elementsIn(relations, "Relationship");
      const ids = valuesOf(known, "Id");
      const asked = idsAskedIn(node);
      const folder = name.replace(/[^/]*$/, "");
      return [
        ...repeated(`${name}: relation`, ids),
        ...asked.filter((id) => !ids.includes(id)).map((id) => `${name}: no relation ${id}`),
        ...known
          .filter((relation) => attribute(relation, "TargetMode") !== "External")
          .map((relation) => attribute(relation, "Target"))
          .map((target) => (target.startsWith("/") ? target.slice(1) : `${folder}${target}`))
          .filter((target) => !names.includes(target))
          .map((target) => `${name}: nothing at ${target}`),
      ];
    }),
  ];
}

function idsAskedIn(node: MarkupNode): readonly string[] {
  const own = ["r:id", "r:embed", "r:link"].flatMap((name) => node.attributes[name] ?? []);
  return [...own, ...childrenOf(node).flatMap(idsAskedIn)];
}

const whole = /^-?\d+$/;
/** Measures that are whole numbers of twips, half-points or English Metric Units. */
const measures: readonly string[] = ["w:w", "w:sz", "w:before", "w:after", "w:line", "w:left", "w:right", "w:hanging"];

/** The order of children by the schema, no child of a property twice, and measures that are whole. */
function inspectOrder(node: MarkupNode): readonly string[] {
  const children = childrenOf(node);
  const order = wordOrder.get(node.name);
  const faults: string[] = [];
  if (order !== undefined) {
    const places = children.map(({ name }) => order.indexOf(name));
    const wrong = places.findIndex((place, index) => place < 0 || place < (places[index - 1] ?? 0));
    if (wrong >= 0) faults.push(`${children[wrong]?.name} stands in the wrong place of ${node.name}`);
  }
  if (/Pr$/.test(node.name) && node.name !== "w:sectPr") {
    faults.push(
      ...repeated(
        node.name,
        children.map(({ name }) => name),
      ),
    );
  }
  for (const [name, value] of Object.entries(node.attributes)) {
    const measured = measures.includes(name) || ((name === "cx" || name === "cy") && node.name !== "a:ext");
    if (measured && !whole.test(value)) faults.push(`${node.name} has ${name}="${value}"`);
  }
  return [...faults, ...children.flatMap(inspectOrder)];
}

/** A language for the whole document, and headings that are headings. */
function inspectStyles(styles: MarkupNode, lang: string): readonly string[] {
  const all = elementsIn(styles, "w:style");
  const ids = valuesOf(all, "w:styleId");
  const [defaults] = elementsIn(styles, "w:docDefaults");
  const said = defaults === undefined ? undefined : elementsIn(defaults, "w:lang")[0];
  return [
    ...repeated("the style", ids),
    ...repeated(
      "the name of a style",
      all.map((style) => attribute(childOf(style, "w:name"), "w:val").toLowerCase()),
    ),
    ...(attribute(said, "w:val") === lang ? [] : [`the language is ${attribute(said, "w:val")}`]),
    ...all
      .map((style) => attribute(childOf(style, "w:basedOn"), "w:val"))
      .filter((base) => base !== "" && !ids.includes(base))
      .map((base) => `a style is based on ${base}, which is not there`),
  ];
}

/** Levels in the outline by styles: their own, or that of the style that they are based on. */
function levelsOf(styles: MarkupNode): ReadonlyMap<string, number> {
  const byId = new Map(elementsIn(styles, "w:style").map((style) => [attribute(style, "w:styleId"), style]));
  const levelOf = (style: MarkupNode | undefined): number | undefined => {
    if (style === undefined) return undefined;
    const level = childOf(childOf(style, "w:pPr"), "w:outlineLvl");
    if (level !== undefined) return Number(attribute(level, "w:val")) + 1;
    return levelOf(byId.get(attribute(childOf(style, "w:basedOn"), "w:val")));
  };
  return new Map(
    [...byId].flatMap(([id, style]) => {
      const level = levelOf(style);
      return level === undefined ? [] : [[id, level] as const];
    }),
  );
}

/** Styles and lists that are declared, and an outline that begins at the first depth and leaves none out. */
function inspectNames(node: MarkupNode, styles: MarkupNode, numbering: MarkupNode): readonly string[] {
  const declared = new Set(valuesOf(elementsIn(styles, "w:style"), "w:styleId"));
  const lists = new Set(valuesOf(elementsIn(numbering, "w:num"), "w:numId"));
  const asked = valuesOf(elementsIn(node, "w:pStyle", "w:rStyle", "w:tblStyle"), "w:val");
  const numbers = elementsIn(node, "w:numPr").map((each) => attribute(childOf(each, "w:numId"), "w:val"));
  const levels = levelsOf(styles);
  const outline = elementsIn(node, "w:p").flatMap((paragraph) => levels.get(paragraphStyle(paragraph)) ?? []);
  return [
    ...asked.filter((style) => !declared.has(style)).map((style) => `no style ${style}`),
    ...numbers.filter((number) => !lists.has(number)).map((number) => `no list ${number}`),
    ...outline
      .filter((level, index) => level > (outline[index - 1] ?? 0) + 1)
      .map((level) => `a heading of level ${level} leaves one out`),
    ...(outline.length === 0 && elementsIn(node, "w:body").length > 0 ? ["no headings"] : []),
  ];
}

/** Fields that begin, are asked for something, and end. */
function inspectFields(node: MarkupNode): readonly string[] {
  const open: { asked: string; separated: boolean }[] = [];
  const faults: string[] = [];
  for (const each of elementsIn(node, "w:fldChar", "w:instrText", "w:fldSimple")) {
    const type = attribute(each, "w:fldCharType");
    const field = open.at(-1);
    if (each.name === "w:fldSimple") {
      if (attribute(each, "w:instr").trim() === "") faults.push("a simple field asks for nothing");
    } else if (type === "begin") {
      open.push({ asked: "", separated: false });
    } else if (field === undefined) {
      faults.push("a part of a field stands outside any");
    } else if (each.name === "w:instrText") {
      if (field.separated) faults.push("a field asks after its result");
      field.asked += each.children.join("");
    } else if (type === "separate") {
      if (field.separated) faults.push("a field has two results");
      field.separated = true;
    } else {
      open.pop();
      if (!/^\s*(PAGE|TOC|PAGEREF|NUMPAGES|STYLEREF)\b/.test(field.asked))
        faults.push(`a field asks for "${field.asked}"`);
    }
  }
  if (open.length > 0) faults.push("a field does not end");
  return faults;
}

/** A grid that every row fills to the twip, heads that repeat, rows that stay whole, and cells that end with a paragraph. */
function inspectTable(table: MarkupNode): readonly string[] {
  const grid = elementsIn(childOf(table, "w:tblGrid") ?? table, "w:gridCol").map((column) =>
    Number(attribute(column, "w:w")),
  );
  const [properties] = childrenOf(table).filter(({ name }) => name === "w:tblPr");
  const stated = Number(attribute(childOf(properties, "w:tblW"), "w:w"));
  const total = grid.reduce((sum, width) => sum + width, 0);
  const rows = childrenOf(table).filter(({ name }) => name === "w:tr");
  const faults: string[] = [];
  const wrong = (condition: boolean, sentence: string): void => {
    if (condition) faults.push(sentence);
  };
  wrong(grid.length === 0 || grid.some((width) => !(width > 0)), `a grid of ${grid.join(" ")}`);
  wrong(stated !== total, `a table of ${stated} has a grid of ${total}`);
  wrong(rows.length === 0, "a table has no rows");
  for (const [index, row] of rows.entries()) {
    const cells = childrenOf(row).filter(({ name }) => name === "w:tc");
    const trPr = childOf(row, "w:trPr");
    let column = 0;
    for (const cell of cells) {
      const tcPr = childOf(cell, "w:tcPr");
      const span = Number(attribute(childOf(tcPr, "w:gridSpan"), "w:val") || "1");
      const room = grid.slice(column, column + span).reduce((sum, width) => sum + width, 0);
      column += span;
      const width = Number(attribute(childOf(tcPr, "w:tcW"), "w:w"));
      wrong(width !== room, `a cell of ${width} stands in ${room}`);
      wrong(childrenOf(cell).at(-1)?.name !== "w:p", "a cell does not end with a paragraph");
    }
    wrong(column !== grid.length, `a row of ${column} columns stands in a grid of ${grid.length}`);
    wrong(!isOn(childOf(trPr, "w:cantSplit")), "a row may be divided");
    const heads = cells.flatMap((cell) => childrenOf(cell).filter(({ name }) => name === "w:p"));
    const head = heads.some((paragraph) => paragraphStyle(paragraph) === "TableHead");
    wrong(
      head !== isOn(childOf(trPr, "w:tblHeader")),
      head ? "a head does not repeat" : "a row repeats that is no head",
    );
    wrong(head && index > 0, "a head is not the first row");
  }
  return faults;
}

function paragraphStyle(paragraph: MarkupNode): string {
  return attribute(childOf(childOf(paragraph, "w:pPr"), "w:pStyle"), "w:val");
}

function inspectPictures(node: MarkupNode): readonly string[] {
  return elementsIn(node, "wp:inline", "wp:anchor").flatMap((picture) => {
    const extent = childOf(picture, "wp:extent");
    const sized = Number(attribute(extent, "cx")) > 0 && Number(attribute(extent, "cy")) > 0;
    const described = attribute(childOf(picture, "wp:docPr"), "descr").trim() !== "";
    return [...(sized ? [] : ["a picture has no size"]), ...(described ? [] : ["a picture has no words"])];
  });
}

/** Names that are there once, and links and fields that lead to them. */
function inspectLeads(document: MarkupNode): readonly string[] {
  const starts = elementsIn(document, "w:bookmarkStart");
  const ids = valuesOf(starts, "w:id");
  const names = valuesOf(starts, "w:name");
  const ends = valuesOf(elementsIn(document, "w:bookmarkEnd"), "w:id");
  const anchors = elementsIn(document, "w:hyperlink").flatMap((link) => link.attributes["w:anchor"] ?? []);
  const pages = elementsIn(document, "w:instrText").flatMap(
    (asked) => /^\s*PAGEREF\s+(\S+)/.exec(asked.children.join(""))?.[1] ?? [],
  );
  return [
    ...repeated("the bookmark", ids),
    ...repeated("the name of a bookmark", names),
    ...(ids.toSorted().join() === ends.toSorted().join()
      ? []
      : ["a bookmark does not end, or ends and does not begin"]),
    ...names.filter((name) => !/^\p{L}\w{0,39}$/u.test(name)).map((name) => `Word takes no bookmark "${name}"`),
    ...[...anchors, ...pages].filter((name) => !names.includes(name)).map((name) => `nothing is called ${name}`),
    ...repeated("the picture", valuesOf(elementsIn(document, "wp:docPr"), "id")),
    ...repeated(
      "the control",
      elementsIn(document, "w:sdtPr").flatMap((each) => childOf(each, "w:id")?.attributes["w:val"] ?? []),
    ),
  ];
}

function inspectFootnotes(document: MarkupNode, footnotes: MarkupNode): readonly string[] {
  const notes = elementsIn(footnotes, "w:footnote");
  const separators = valuesOf(notes, "w:type").filter((type) => type !== "");
  const own = notes.filter((note) => attribute(note, "w:type") === "");
  const asked = valuesOf(elementsIn(document, "w:footnoteReference"), "w:id");
  return [
    ...repeated("the footnote", valuesOf(notes, "w:id")),
    ...(separators.join() === "separator,continuationSeparator" ? [] : [`the footnotes have ${separators.join()}`]),
    ...(valuesOf(own, "w:id").join() === asked.join() ? [] : ["footnotes are not those that the text asks for"]),
    ...own
      .filter((note) => elementsIn(note, "w:footnoteRef").length !== 1)
      .map((note) => `the footnote ${attribute(note, "w:id")} does not show its number once`),
  ];
}
