import { blocksIn, placesIn } from "../../anchors.ts";
import { type Block, type Cell, type Inline, plainText } from "../../tree.ts";
import type { SitePage } from "./site-pages.ts";

/** What the search finds: a clause, a row of a table or the text under a heading. */
export interface SearchEntry {
  /** The address from the folder of the site. */
  readonly address: string;
  /** The title of the part or chapter. */
  readonly chapter: string;
  /** The number of a clause, or the heading. */
  readonly label: string;
  readonly text: string;
}

/** Everything on a page that can be found, in the order of reading. */
export function searchEntries(page: SitePage, nameOf: (block: Block) => string | undefined): readonly SearchEntry[] {
  const entries: { address: string; chapter: string; label: string; text: string }[] = [];
  const add = (name: string | undefined, label: string, text: string): void => {
    const address = name === undefined ? page.fileName : `${page.fileName}#${name}`;
    entries.push({ address, chapter: page.title, label, text: tidy(text) });
  };
  const append = (text: string): void => {
    if (entries.length === 0) add(undefined, page.title, "");
    const last = entries.at(-1);
    if (last !== undefined) last.text = tidy(`${last.text} ${text}`);
  };
  const addRow = (cells: readonly Cell[]): void => {
    const place = placeIn(cells.flat());
    const words = cells.map((cell) => plainText(cell).trim()).filter((text) => text !== "");
    const [label = "", ...rest] = words;
    if (place === undefined) append(words.join(" · "));
    else add(place, label, rest.join(" · "));
  };
  for (const block of blocksIn(page.blocks)) {
    if (block.kind === "heading") add(nameOf(block), plainText(block.children).trim(), "");
    if (block.kind === "paragraph") append(plainText(block.children));
    if (block.kind === "labelled") {
      for (const { label, children } of block.items) add(placeIn(children), label, plainText(children));
    }
    if (block.kind === "table") block.rows.forEach(addRow);
  }
  return entries.filter(({ label, text }) => label !== "" || text !== "");
}

function placeIn(inlines: readonly Inline[]): string | undefined {
  return inlines.flatMap(placesIn)[0]?.id;
}

function tidy(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
