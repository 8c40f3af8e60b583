import { footnotesIn, headingsOf, placesIn } from "../../src/documents/anchors.ts";
import { footnotePlaces } from "../../src/documents/footnote-places.ts";
import { documentPlaces } from "../../src/documents/layout/document-places.ts";
import { type Block, type Inline, plainText } from "../../src/documents/tree.ts";
import { treeWords } from "../documents/tree-words.ts";
import { readWithPdfjs, type SpokenElement, type SpokenPdf } from "./read-with-pdfjs.ts";
import type { ShippedDocument } from "./shipped-documents.ts";

/** How a document reads aloud, beside what it should say. */
export interface Reading {
  /** Words of the tree, and those of them that come out verbatim and in order. */
  readonly words: number;
  readonly heard: number;
  readonly links: number;
  readonly faults: readonly string[];
}

/** Whether a PDF says every word of its tree, and whether its links, contents and outline lead where they say. */
export async function inspectReading(document: ShippedDocument, bytes: Uint8Array): Promise<Reading> {
  const { tree, laid, options } = document;
  const spoken = await readWithPdfjs(bytes);
  const places = documentPlaces(tree, laid.places);
  const pageOf = (name: string): string => String(laid.places.get(name));
  const { bullet } = options.style.list;
  const expected = treeWords(tree, {
    inText: pageOf,
    inContents: pageOf,
    inPages: (ids) =>
      places
        .pagesOf(ids)
        .map(({ text }) => text)
        .join(", "),
    label: ({ start, boxes }, index) => {
      const ticked = boxes[index] ?? null;
      if (ticked !== null) return ticked ? "☑" : "☐";
      return start === null ? bullet : `${start + index}.`;
    },
  });
  const inNote = ({ above }: SpokenElement): boolean => above.includes("Note");
  const body = spoken.elements.filter(({ role, above }) => role !== "Figure" && !above.includes("Figure"));
  // The footnotes of a page are heard at its end.
  const heard = matchWords(
    [
      ...expected,
      ...footnotesIn(tree.blocks).flatMap(({ number, children }) => `${number} ${plainText(children)}`.split(" ")),
    ],
    [...body.filter((each) => !inNote(each)), ...body.filter(inNote)].map(({ text }) => text).join("\n"),
  );
  const faults = [
    ...inspectFootnotes(document, spoken),
    ...inspectPlaces(document, spoken),
    ...inspectContents(spoken),
  ];
  if (spoken.pages !== laid.pages.length) faults.push("another number of pages");
  if (heard.extra > 0) faults.push(`${heard.extra} words that the tree does not have`);
  return { words: heard.wanted, heard: heard.matched, links: spoken.links.length, faults };
}

const gap = /[\s\u00a0\u2009\u202f]+/u;

interface Heard {
  readonly wanted: number;
  readonly matched: number;
  readonly extra: number;
}

/**
 * Compares word by word. The reader leaves a hyphen out where a word goes on in the next line, so that two of its words with
 * the end of a line between them may be one.
 */
export function matchWords(expected: readonly string[], text: string): Heard {
  const heard = text.split("\n").flatMap((line) => {
    const words = line.split(gap).filter((word) => word !== "");
    return words.map((word, index) => ({ word, ends: index === words.length - 1 }));
  });
  const wanted = expected.flatMap((word) => word.split(gap)).filter((word) => word !== "");
  let at = 0;
  let matched = 0;
  let extra = 0;
  for (const word of wanted) {
    const length = lengthOf(word, at);
    if (length > 0) {
      at += length;
      matched += 1;
      continue;
    }
    // Something else was said: look for the word a little further on, else it is missing.
    const found = Array.from({ length: 12 }, (_, ahead) => ahead + 1).find((ahead) => lengthOf(word, at + ahead) > 0);
    if (found === undefined) continue;
    extra += found;
    at += found + lengthOf(word, at + found);
    matched += 1;
  }
  return { wanted: wanted.length, matched, extra: extra + heard.length - at };

  /** Of how many words of the reader the word consists that stands there; 0 when another stands there. */
  function lengthOf(word: string, from: number): number {
    let joined = "";
    for (let length = 1; length <= 4; length += 1) {
      const next = heard[from + length - 1];
      if (next === undefined) return 0;
      joined += next.word.replaceAll("\u00ad", "");
      if (joined === word) return length;
      if (!next.ends || !word.startsWith(joined)) return 0;
    }
    return 0;
  }
}

const letters = (text: string): string => text.replace(/[\s\u00a0\u00ad]+/g, "");

/** Every footnote stands on the page of its number, and each leads to the other. */
function inspectFootnotes({ tree }: ShippedDocument, { elements, links }: SpokenPdf): string[] {
  return footnotesIn(tree.blocks).flatMap(({ number, children }) => {
    const places = footnotePlaces(number);
    const there = links.find(({ name }) => name === places.text);
    const back = links.find(({ name }) => name === places.reference);
    if (there === undefined || back === undefined) return [`footnote ${number} has no link`];
    if (there.page !== there.to || back.page !== back.to) return [`footnote ${number} stands on another page`];
    const said = elements.filter(({ page, above }) => page === there.page && above.includes("Note"));
    const beginning = letters(plainText(children)).slice(0, 24);
    return letters(said.map(({ text }) => text).join("")).includes(beginning) ? [] : [`footnote ${number} says else`];
  });
}

/** Every link and every entry of the outline leads to the page where its heading is read. */
function inspectPlaces({ tree }: ShippedDocument, { elements, links, outline }: SpokenPdf): string[] {
  const faults: string[] = [];
  const headings = elements.filter(({ role }) => /^H[1-6]$/.test(role));
  const standsOn = (title: string, page: number): boolean =>
    headings.some((heading) => heading.page === page && letters(heading.text) === letters(title));
  const named = headingsOf(tree);
  const titles = new Map(named.map(({ name, title }) => [name, title]));
  const texts = new Map(tree.blocks.flatMap(placedTexts));
  const pages = new Map<number, string>();
  for (const { page, text } of elements) pages.set(page, (pages.get(page) ?? "") + letters(text));
  for (const { page, to, name } of links) {
    if (/^footnote-\d+(?:-from)?$/.test(name)) continue;
    const title = titles.get(name);
    const text = texts.get(name);
    // A place stands at the beginning of its text.
    const there = text !== undefined && (pages.get(to) ?? "").includes(letters(text).slice(0, 24));
    if (title === undefined ? !there : !standsOn(title, to))
      faults.push(`p. ${page}: the link to ${name} leads to p. ${to}`);
  }
  for (const { title, to } of outline) {
    if (!standsOn(title, to)) faults.push(`the outline sends "${title}" to p. ${to}`);
  }
  if (outline.length !== named.length) faults.push("the outline does not list every heading");
  return faults;
}

/** The text behind every place that is no heading, by the name of the place. */
function placedTexts(block: Block): readonly (readonly [name: string, text: string])[] {
  const named = (inlines: readonly Inline[]): readonly (readonly [string, string])[] =>
    inlines.flatMap(placesIn).map(({ id }) => [id, plainText(inlines)]);
  switch (block.kind) {
    case "paragraph":
    case "heading":
      return named(block.children);
    case "labelled":
      return block.items.flatMap(({ children }) => named(children));
    case "table":
      return [...(block.head ?? []), ...block.rows.flat()].flatMap(named);
    case "list":
      return block.items.flat().flatMap(placedTexts);
    case "quote":
    case "callout":
    case "group":
      return block.children.flatMap(placedTexts);
    case "columns":
      return block.columns.flatMap(({ children }) => children.flatMap(placedTexts));
    default:
      return [];
  }
}

/** Every line of a table of contents ends with the page that its link leads to. */
function inspectContents({ elements, links }: SpokenPdf): string[] {
  const lines = elements.filter(({ role }) => role === "TOCI");
  const headings = elements.filter(({ role }) => /^H[1-6]$/.test(role));
  const leads = (line: SpokenElement): boolean => {
    const said = /^([\s\S]*?)\s*(\d+)$/.exec(line.text);
    const page = Number(said?.[2]);
    const title = letters(said?.[1] ?? "");
    return (
      headings.some((heading) => heading.page === page && letters(heading.text) === title) &&
      links.some((link) => link.page === line.page && link.to === page)
    );
  };
  return lines.filter((line) => !leads(line)).map(({ text }) => `the contents lead nowhere: ${text}`);
}
