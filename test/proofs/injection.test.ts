import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { titlesOfPlaces } from "../../src/documents/anchors.ts";
import { literalText } from "../../src/documents/data/literal-text.ts";
import { renderDocx } from "../../src/documents/docx/render-docx.ts";
import { renderHtml } from "../../src/documents/html/render-html.ts";
import { documentPlaces } from "../../src/documents/layout/document-places.ts";
import { layOutPages } from "../../src/documents/layout/lay-out-pages.ts";
import { type DocumentTree, plainText } from "../../src/documents/tree.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { rasteriser } from "../../src/workspace/rasteriser.ts";
import {
  fonts,
  pdfOf,
  printedPdf,
  type ShippedDocument,
  sampleOf,
  shippedTemplate,
  style,
  treeOf,
} from "../documents/document-kit.ts";
import { hostileNames } from "../documents/hostile.ts";
import { readDocx } from "../documents/read-docx.ts";
import { blockNames, elementNamed, readHtml } from "../documents/read-html.ts";
import { type MarkupNode, textIn } from "../documents/read-markup.ts";
import { elementsOf, readPdf, wordsOf } from "../documents/read-pdf.ts";
import { treeWords } from "../documents/tree-words.ts";
import { matchWords } from "./inspect-reading.ts";
import { inspectTypography } from "./inspect-typography.ts";
import { readWithPdfjs } from "./read-with-pdfjs.ts";

const templates = readdirSync(packagePath("templates"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "partials")
  .map(({ name }) => name as ShippedDocument);

type Path = readonly (string | number)[];

/** Every text of a sample with its path; pictures are said by the model, not by a client. */
function textsIn(value: unknown, path: Path = []): readonly Path[] {
  // A text that holds a place is what links of others lead to.
  if (typeof value === "string") return value.startsWith("[](place:") ? [] : [path];
  if (typeof value !== "object" || value === null) return [];
  if ("picture" in value && typeof value.picture === "string") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    textsIn(each, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The same data with another text in one place. */
function replaced(value: unknown, [key, ...rest]: Path, text: string): unknown {
  if (key === undefined) return text;
  if (Array.isArray(value)) return value.map((each, index) => (index === key ? replaced(each, rest, text) : each));
  const mapping = value as Readonly<Record<string, unknown>>;
  return { ...mapping, [key]: replaced(mapping[key], rest, text) };
}

const inNoPlace = {
  inText: () => "",
  inContents: () => "",
  inPages: (ids: readonly string[]) => ", ".repeat(ids.length - 1),
};

/** Every word of a document, those above and below its pages too. */
function allText(tree: DocumentTree): string {
  return [...treeWords(tree, inNoPlace), plainText(tree.head), plainText(tree.foot)].join(" ");
}

interface Place {
  readonly path: Path;
  /** Whether the template reads emphasis there, as in the text of a regulation. */
  readonly rich: boolean;
}

/** The places of the sample whose words are printed, found by trying: some words are compared or name an anchor. */
function printedPlaces(template: ShippedDocument): readonly Place[] {
  const sample = sampleOf(template);
  return textsIn(sample).flatMap((path): readonly Place[] => {
    try {
      const text = allText(treeOf(shippedTemplate(template), replaced(sample, path, "Пи*р*ог") as object));
      const [literal, rich] = [text.includes("Пи*р*ог"), text.includes("Пирог")];
      return literal === rich ? [] : [{ path, rich }];
    } catch {
      return [];
    }
  });
}

/** The sample with every printed text called by the next of these names. */
function treeCalled(template: ShippedDocument, places: readonly Place[], names: readonly string[]): DocumentTree {
  const data = places.reduce((made: unknown, { path, rich }, index) => {
    const name = names[index % names.length] ?? "";
    return replaced(made, path, rich ? literalText(name) : name);
  }, sampleOf(template));
  return treeOf(shippedTemplate(template), data as object);
}

/** The words of a picture are said by the model, not by the tree. */
function withoutPictures(node: MarkupNode): MarkupNode {
  const children = node.children.flatMap((child): readonly (MarkupNode | string)[] =>
    typeof child === "string" || child.name !== "svg"
      ? [typeof child === "string" ? child : withoutPictures(child)]
      : [],
  );
  return { ...node, children };
}

/** The names of elements in their order, without texts. */
function shapeOf(node: MarkupNode): string {
  return node.children.map((child) => (typeof child === "string" ? "" : `<${child.name}${shapeOf(child)}>`)).join("");
}

const long = "я".repeat(10_000);
const turning = /[\u200e-\u206f]/;
const short = hostileNames.filter((name) => name.length < 1000);
const printable = short.filter((name) => !turning.test(name));
/** One name of the length of a chapter among modest ones. */
const rarely = [long, ...Array.from({ length: 99 }, (_, index) => `Имя ${index}`)];

describe.each(templates)("the names of the hostile in %s", (template) => {
  let places: readonly Place[];
  let plain: DocumentTree;
  beforeAll(() => {
    places = printedPlaces(template);
    plain = treeCalled(
      template,
      places,
      printable.map((_, index) => `Имя ${index}`),
    );
  });

  it("stand in the tree as they are", () => {
    expect(places.length).toBeGreaterThan(3);
    for (const [index, name] of hostileNames.entries()) {
      const text = allText(treeCalled(template, places, [name]));
      expect(text, hostileNames[index]?.slice(0, 40)).toContain(name.replace(/\s+/g, " "));
    }
  });

  it("are read in HTML as they are, and make no element", async () => {
    const html = async (tree: DocumentTree) =>
      readHtml(await renderHtml(tree, { style, fonts, lang: "ru", title: "x" }));
    const shape = shapeOf((await html(plain)).root).replaceAll("<bdi>", "");
    for (const names of [short, rarely]) {
      const tree = treeCalled(template, places, names);
      const { root } = await html(tree);
      const titles = titlesOfPlaces(tree);
      const inPages = (ids: readonly string[]): string => [...new Set(ids.map((id) => titles.get(id)))].join(", ");
      const said = treeWords(tree, { inText: () => "→", inContents: () => "", inPages });
      const main = wordsOf(textIn(withoutPictures(elementNamed(root, "main")), blockNames)).join(" ");
      expect(withoutAsides(main)).toContain(withoutAsides(said.join(" ")));
      expect(shapeOf(root).replaceAll("<bdi>", "")).toBe(shape);
    }
  });

  it("are read in DOCX as they are, and make no element", async () => {
    const docx = async (tree: DocumentTree) =>
      readDocx(await renderDocx(tree, { style, fonts, lang: "ru", title: "x", createdOn: 20261123, rasteriser }));
    const shape = shapeOf((await docx(plain)).body);
    for (const names of template === "letter" ? [short, rarely] : [short]) {
      const tree = treeCalled(template, places, names);
      const { body, words } = await docx(tree);
      expect(words.map(withoutIsolates)).toEqual(treeWords(tree, inNoPlace).map(withoutIsolates));
      expect(shapeOf(body)).toBe(shape);
    }
  });

  it("are read in PDF as they are, and make no element", async () => {
    const rolesOf = (pdf: Uint8Array): readonly number[] => {
      const { structure } = readPdf(pdf);
      return roles.map((role) => elementsOf(structure, role).length);
    };
    const shape = rolesOf(await pdfOf(plain));
    for (const names of template === "letter" ? [printable, rarely] : [printable]) {
      const tree = treeCalled(template, places, names);
      const { pdf, places: pages } = await printedPdf(tree);
      expect(rolesOf(pdf)).toEqual(shape);
      const { elements } = await readWithPdfjs(pdf);
      const heard = elements.filter(({ role, above }) => role !== "Figure" && !above.includes("Figure"));
      const text = heard.map(({ text: said }) => said).join("\n");
      const spans = documentPlaces(tree, pages);
      const inPages = (ids: readonly string[]): string =>
        spans
          .pagesOf(ids)
          .map((span) => span.text)
          .join(", ");
      const said = treeWords(tree, { ...inNoPlace, inPages, inText: (id) => String(pages.get(id)) });
      // Numbers of pages and signs of lists are heard as well.
      if (names === printable) expect(matchWords(said, text).matched).toBe(said.length);
      else expect(text.split("я")).toHaveLength(said.join("").split("я").length);
    }
  });
});

describe("a name of ten thousand letters without a space", () => {
  it.each([
    ["a paragraph", "{{v}}"],
    ["a heading", "# {{v}}"],
    ["a cell beside others", ':::table{widths="5 90 5"}\n| a | b | c |\n|---|---|---|\n| {{v}} | x | {{v}} |\n:::'],
    ["the head of a table", "| {{v}} | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |"],
    ["a label and its text", '::term[{{v}}]{label="{{v}}"}'],
    ["an item of a list in a column", "::::columns\n:::column\n- {{v}}\n:::\n:::column\nx\n:::\n::::"],
    ["a signature", '::::keep\n::signature{role="{{v}}" name="{{v}}"}\n::::'],
    ["a stamp that is kept together", ":::stamp\n**{{v}}**\n:::"],
    ["a chapter", '::chapterhead\n\n::heading[{{v}}]{depth="2" id="a" look="chapter"}\n\nТекст.'],
  ])("stands in %s as a whole, and on the paper", (_, template) => {
    const laid = layOutPages(treeOf(template, { v: long }), style, fonts);
    const letters = laid.pages.flatMap(({ marks }) => marks).map((mark) => (mark.kind === "text" ? mark.text : ""));
    const shown = letters.join("").split("я").length - 1;
    expect(shown % 10_000).toBe(0);
    expect(shown).toBeGreaterThan(0);
    expect(laid.tooHigh).toBe(false);
    expect(inspectTypography(laid, fonts).faults.filter(({ kind }) => kind === "off-the-paper")).toEqual([]);
  });

  it("is cut with an ellipsis in the margins of pages, where there is no room for it", () => {
    const laid = layOutPages(treeOf("::head[{{v}}]\n\n::foot[{{v}}]\n\nТекст.", { v: long }), style, fonts);
    const running = laid.pages[0]?.running.map((mark) => (mark.kind === "text" ? mark.text : "")).join("") ?? "";
    expect(running).toMatch(/^я{20,300}…я{20,300}…$/);
    expect(inspectTypography(laid, fonts).faults).toEqual([]);
  });
});

const roles = ["H1", "H2", "H3", "P", "L", "LI", "Table", "TR", "TH", "TD", "Figure", "Form"];

/** HTML has no page to send its reader to. */
function withoutAsides(words: string): string {
  return words.replace(/ \((?:с|p)\. →\)/g, "");
}

/** Text that turns the direction of writing is kept away from its neighbours. */
function withoutIsolates(word: string): string {
  return word.replace(/[\u2068\u2069]/g, "");
}
