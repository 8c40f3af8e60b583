import type { Block, PrintedItem, Section } from "../../model/section.ts";
import type { LiveTable } from "../../model/table.ts";
import { asSentence } from "./as-sentence.ts";
import type { SectionPicture } from "./pictures/pictures-of-regulation.ts";
import { type Printing, printCell } from "./print-value.ts";
import type { PrintedClause, PrintedPart, PrintedSection } from "./regulation-data.ts";

/** How the texts and values of sections become their printed forms. */
export interface SectionPrinting extends Printing {
  /** Puts live values in their places. */
  readonly live: (text: string) => string;
  readonly pictures?: readonly SectionPicture[];
}

type Depth = 1 | 2 | 3;

/** Sections and their blocks as one run of parts in reading order; sections deeper than three levels stay at the third. */
export function partsOfSections(
  sections: readonly Section[],
  printing: SectionPrinting,
  depth: Depth = 1,
): readonly PrintedPart[] {
  return sections.flatMap((section): PrintedPart[] => {
    const number = section.number ?? (depth === 1 ? (numberInside(section) ?? null) : null);
    const shown = (place: SectionPicture["place"]): PrintedPart[] =>
      (printing.pictures ?? [])
        .filter((one) => depth === 1 && one.section === number && one.place === place)
        .map(({ picture }) => ({ kind: "picture", picture }));
    return [
      { kind: "heading", depth, number, title: printing.live(section.title), anchor: null },
      ...shown("above"),
      ...section.blocks.flatMap((block) => partsOfBlock(block, printing)),
      ...shown("below"),
      ...partsOfSections(section.sections ?? [], printing, depth === 1 ? 2 : 3),
    ];
  });
}

/** Sections one by one, each with its parts. */
export function printedSections(sections: readonly Section[], printing: SectionPrinting): readonly PrintedSection[] {
  return sections.map((section) => ({
    key: section.key ?? "",
    number: section.number ?? numberInside(section) ?? "",
    title: printing.live(section.title),
    parts: partsOfSections([section], printing),
  }));
}

const clauseNumber = /^(\d+)(?:\.\d+)+/;
/** The heads of a column of clause numbers. */
const numberHeads: readonly (string | undefined)[] = ["№", "No."];

/** The number that the clauses of a section begin with: "3" when they are 3.1, 3.2. */
function numberInside({ blocks, sections = [] }: Section): string | undefined {
  const inBlocks = blocks.flatMap((block): (string | undefined)[] => {
    if (block.type === "items") return block.items.map(({ number }) => number);
    if (block.type === "table" && numberHeads.includes(block.table.head[0]))
      return block.table.rows.map(([cell]) => (cell?.type === "text" ? cell.value : undefined));
    return [];
  });
  const numbers = [...inBlocks, ...sections.map(({ number, title }) => number ?? title)];
  for (const number of numbers) {
    const match = clauseNumber.exec(number ?? "");
    if (match !== null) return match[1];
  }
  return undefined;
}

function partsOfBlock(block: Block, printing: SectionPrinting): PrintedPart[] {
  switch (block.type) {
    case "text":
    case "note":
      return [{ kind: block.type, text: printing.live(block.text) }];
    case "items":
      return block.items.length === 0 ? [] : [partOfItems(block.items, printing)];
    case "table":
      return [partOfTable(block.title, block.table, printing)];
  }
}

/** What somebody does by some time stands in a table; clauses hang on their numbers; the rest are bullets. */
function partOfItems(items: readonly PrintedItem[], { live }: SectionPrinting): PrintedPart {
  const clauses = items.map(
    (item): PrintedClause => ({
      number: item.number ?? "",
      title: item.title === undefined ? null : asSentence(live(item.title)),
      text: live(item.text),
    }),
  );
  const has = (key: "number" | "role" | "within"): boolean => items.some((item) => item[key] !== undefined);
  if (has("role") || has("within")) {
    const steps = clauses.map((clause, index) => ({
      ...clause,
      role: live(items[index]?.role ?? "—"),
      within: live(items[index]?.within ?? "—"),
    }));
    return { kind: "steps", numbered: has("number"), assigned: has("role"), timed: has("within"), items: steps };
  }
  return { kind: has("number") ? "clauses" : "bullets", items: clauses };
}

function partOfTable(title: string | undefined, table: LiveTable, printing: SectionPrinting): PrintedPart {
  // Markdown would drop cells beyond the head.
  const width = Math.max(table.head.length, ...table.rows.map((row) => row.length));
  const filled = (cells: readonly string[]): string[] =>
    Array.from({ length: width }, (_, column) => cells[column] ?? "");
  return {
    kind: "table",
    caption: title === undefined ? null : printing.live(title),
    head: filled(table.head),
    rows: table.rows.map((row) => filled(row.map((cell) => printing.live(printCell(cell, printing))))),
  };
}
