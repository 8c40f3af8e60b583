import { unzipSync } from "fflate";
import { beforeAll, describe, expect, it, test } from "vitest";
import { type DocxOptions, renderDocx } from "../../src/documents/docx/render-docx.ts";
import { longestRunning } from "../../src/documents/shortened.ts";
import { turned } from "../../src/documents/style.ts";
import type { DocumentTree } from "../../src/documents/tree.ts";
import { rasteriser } from "../../src/workspace/rasteriser.ts";
import { fonts, sampleOf, shippedInBoth, shippedTemplate, style, treeOf } from "./document-kit.ts";
import { hostileNames } from "./hostile.ts";
import { type ReadDocx, readDocx, wordText } from "./read-docx.ts";
import { elementsIn, type MarkupNode } from "./read-markup.ts";
import { treeWords } from "./tree-words.ts";

const docxOf = (tree: DocumentTree, options: Partial<DocxOptions> = {}): Promise<Uint8Array> =>
  renderDocx(tree, { style, lang: "ru", title: "Документ", createdOn: 20261123, fonts, rasteriser, ...options });

const values = (node: MarkupNode, name: string, attribute = "w:val"): readonly (string | undefined)[] =>
  elementsIn(node, name).map(({ attributes }) => attributes[attribute]);

const partOf = ({ parts }: ReadDocx, name: string): MarkupNode => {
  const part = parts.get(name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return part;
};

describe("a document as DOCX", () => {
  test.each(shippedInBoth)(
    "%s in %s says every word of its tree in order, and the same bytes twice",
    async (name, lang) => {
      const tree = treeOf(shippedTemplate(name, lang), sampleOf(name), lang);
      const docx = await docxOf(tree, { lang });
      const read = readDocx(docx);
      expect(read.words).toEqual(
        treeWords(tree, { inText: () => "", inContents: () => "", inPages: (ids) => ids.map(() => "").join(", ") }),
      );
      expect(values(partOf(read, "word/styles.xml"), "w:lang")).toContain(lang === "ru" ? "ru-RU" : "en-GB");
      expect(Buffer.from(await docxOf(tree, { lang })).equals(Buffer.from(docx))).toBe(true);
    },
  );

  it("shows what a client is called literally and never as markup", async () => {
    const source =
      '# {{v}}\n\n::foot[{{v}}]\n\n{{v}} и **{{v}}**\n\n- {{v}}\n\n| {{v}} |\n|---|\n| {{v}} |\n\n::clause[{{v}}]{label="{{v}}"}\n\n[{{v}}](https://example.com/?q={{v}})\n\n::signature{role="{{v}}" name="{{v}}"}';
    const plain = readDocx(await docxOf(treeOf(source, { v: "x" })));
    for (const name of hostileNames) {
      const read = readDocx(await docxOf(treeOf(source, { v: name }), { title: name }));
      const said = (text: string): number => text.split(name).length - 1;
      expect([said(wordText(read.body)), name.slice(0, 40)]).toEqual([11, name.slice(0, 40)]);
      expect(said(wordText(partOf(read, "word/footer1.xml")))).toBe(name.length > longestRunning ? 0 : 1);
      const [title] = elementsIn(partOf(read, "docProps/core.xml"), "dc:title");
      expect(title?.children).toEqual([name]);
      // The same elements in the same order as for a client called "x".
      const shape = (node: MarkupNode): readonly string[] =>
        node.children.flatMap((child) => (typeof child === "string" ? [] : [child.name, ...shape(child)]));
      expect(shape(read.body).filter((element) => element !== "w:t")).toEqual(
        shape(plain.body).filter((element) => element !== "w:t"),
      );
      const targets = values(partOf(read, "word/_rels/document.xml.rels"), "Relationship", "Target");
      expect(targets.filter((target) => target?.includes(":"))).toEqual([
        expect.stringMatching(/^https:\/\/example\.com\/\?q=[^"<>\s]*$/),
      ]);
    }
  });

  it("shows a character that XML cannot hold as the replacement character", async () => {
    const { words } = readDocx(await docxOf(treeOf("a{{v}}b", { v: "\u0000\u0008\ud800" })));
    expect(words).toEqual(["a\ufffd\ufffd\ufffdb"]);
  });

  it("knows neither clock nor chance, whatever the process has made before", async () => {
    const tree = treeOf(
      "# a\n\n[b](https://example.com) и [c](mailto:x@y.example)\n\n::foot[[d](https://example.com/d)]",
    );
    const one = await docxOf(tree);
    await docxOf(treeOf("# x\n\n# y\n\n[z](https://example.com)"));
    expect(Buffer.from(await docxOf(tree)).equals(Buffer.from(one))).toBe(true);
    const read = readDocx(one);
    const created = elementsIn(partOf(read, "docProps/core.xml"), "dcterms:created", "dcterms:modified");
    expect(created.map(({ children }) => children)).toEqual([["2026-11-23T00:00:00Z"], ["2026-11-23T00:00:00Z"]]);
    expect(Object.keys(unzipSync(one))[0]).toBe("[Content_Types].xml");
  });
});

describe("the structure of DOCX", () => {
  const source =
    '# Один\n\n::contents{depth="2"}\n\n## Два\n\n::heading[Цены]{depth="2" id="prices" look="chapter"}\n\nсм. [цены](#prices) (с. [](#prices))\n\n3. раз\n4. два\n   - внутри\n\n- три\n\n| a | b |\n|---|---:|\n| 1 | 2 |\n\n| c |\n|---|\n| 3 |\n\n::::columns{widths="60 40"}\n:::column\n| d |\n|---|\n| 4 |\n:::\n:::column\nтекст\n:::\n::::\n\n::foot[Низ]';
  let read: ReadDocx;
  beforeAll(async () => {
    read = readDocx(await docxOf(treeOf(source)));
  });

  it("has headings by style, which have the levels of an outline", () => {
    const used = values(read.body, "w:pStyle");
    expect(used.filter((style) => /^(Heading|Chapter)/.test(style ?? ""))).toEqual([
      "Heading1",
      "Heading2",
      "Chapter2",
    ]);
    const styles = elementsIn(partOf(read, "word/styles.xml"), "w:style");
    const chapter = styles.find(({ attributes }) => attributes["w:styleId"] === "Chapter2");
    expect(chapter && values(chapter, "w:basedOn")).toEqual(["Heading2"]);
    const known = styles.map(({ attributes }) => attributes["w:styleId"]);
    for (const style of used) expect(known).toContain(style);
  });

  it("has lists that Word counts, each from its own number", () => {
    const numbering = partOf(read, "word/numbering.xml");
    expect(values(numbering, "w:start")).toContain("3");
    expect(values(read.body, "w:numId")).toHaveLength(4);
    expect(values(read.body, "w:ilvl")).toEqual(["0", "0", "1", "0"]);
  });

  it("has tables with the widths of their columns, as wide as they say, and heads that repeat", () => {
    const tables = elementsIn(read.body, "w:tbl");
    expect(tables).toHaveLength(4);
    for (const table of tables) {
      const own = table.children.filter((child): child is MarkupNode => typeof child !== "string");
      const grid = own.find(({ name }) => name === "w:tblGrid");
      const columns = (grid === undefined ? [] : values(grid, "w:gridCol", "w:w")).map(Number);
      const [width] = elementsIn(table, "w:tblW");
      expect(width?.attributes).toEqual({ "w:type": "dxa", "w:w": String(columns.reduce((a, b) => a + b, 0)) });
      expect(columns.every((column) => column > 0)).toBe(true);
    }
    expect(elementsIn(read.body, "w:tblHeader")).toHaveLength(3);
  });

  it("ends no cell with a table and lets no two tables touch", () => {
    const around = [read.body, ...elementsIn(read.body, "w:tc", "w:body")].map(({ children }) =>
      children.flatMap((child) => (typeof child === "string" ? [] : [child.name])).join(" "),
    );
    for (const names of around) expect(names).not.toMatch(/w:tbl(?: w:tbl\b| w:sectPr| ?$)/);
  });

  it("has links and numbers of pages that lead to a heading", () => {
    const marks = values(read.body, "w:bookmarkStart", "w:name");
    expect(marks).toEqual(["heading_1", "heading_2", "heading_3"]);
    expect(values(read.body, "w:hyperlink", "w:anchor")).toEqual(["heading_2", "heading_3", "heading_3"]);
    const fields = elementsIn(read.body, "w:instrText").map(({ children }) => String(children[0]).trim());
    expect(fields.map((field) => field.split(" ").slice(0, 2))).toEqual([
      ["TOC", "\\h"],
      ["PAGEREF", "heading_2"],
      ["PAGEREF", "heading_3"],
      ["PAGEREF", "heading_3"],
    ]);
  });

  it("has the paper of the style, a number above every page but the first, and the foot", async () => {
    const [size] = elementsIn(read.body, "w:pgSz");
    expect(size?.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(elementsIn(read.body, "w:titlePg")).toHaveLength(1);
    const headers = [...read.parts].filter(([name]) => /^word\/header\d/.test(name));
    const numbered = headers.filter(([, part]) => elementsIn(part, "w:instrText").length > 0);
    expect([headers.length, numbered.length]).toEqual([2, 1]);
    expect(wordText(partOf(read, "word/footer1.xml")).trim()).toBe("Низ");
    const wide = readDocx(await docxOf(treeOf("текст"), { style: turned(style) }));
    const [turnedSize] = elementsIn(wide.body, "w:pgSz");
    expect(turnedSize?.attributes).toMatchObject({ "w:w": "16838", "w:h": "11906", "w:orient": "landscape" });
  });
});

describe("what stands inside of something", () => {
  it("has a heading of no left-out level, though it looks like one that lies deeper", async () => {
    const read = readDocx(await docxOf(treeOf("## Тема\n\nСлова.\n\n#### Мелко\n\nСлова.")));
    expect(values(read.body, "w:pStyle")).toEqual(expect.arrayContaining(["Heading1As2", "Heading2As4"]));
    const styles = elementsIn(partOf(read, "word/styles.xml"), "w:style");
    const style = styles.find(({ attributes }) => attributes["w:styleId"] === "Heading2As4");
    expect(style && values(style, "w:basedOn")).toEqual(["Heading2"]);
    const base = styles.find(({ attributes }) => attributes["w:styleId"] === "Heading2");
    expect(base && values(base, "w:outlineLvl")).toEqual(["1"]);
  });

  it("has one line after a table, however deep the table stands", async () => {
    const read = readDocx(await docxOf(treeOf("> > | а |\n> > |---|\n> > | б |\n\nСлова.")));
    expect(values(read.body, "w:pStyle").filter((id) => id === "Spacer")).toEqual(["Spacer"]);
  });
});

describe("the book as DOCX", () => {
  it("runs the title of the chapter above its pages, asks for it by its style, and counts its pages when it is opened", async () => {
    const docx = await docxOf(treeOf(shippedTemplate("book"), sampleOf("book")));
    const read = readDocx(docx);
    const text = (name: string): string => JSON.stringify(partOf(read, name));
    const headers = [...read.parts.keys()].filter((name) => name.startsWith("word/header")).map(text);
    expect(headers.filter((header) => header.includes('STYLEREF \\"Chapter 2\\"'))).toHaveLength(1);
    expect(elementsIn(read.body, "w:sectPr")).toHaveLength(2);
    expect(text("word/styles.xml")).toContain("Chapter 2");
    expect(text("word/settings.xml")).toContain("w:updateFields");
  });
});
