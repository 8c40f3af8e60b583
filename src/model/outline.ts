import type { Path, Places } from "../diagnostics/places.ts";
import type { Language } from "../values/language.ts";
import type { Clause, ClauseValue } from "./clause.ts";
import type { Header } from "./regulation.ts";
import type { Block, PrintedItem, Section } from "./section.ts";
import type { Cell } from "./table.ts";

/** One citable part of a regulation: printed as prose (`text`) or, in a part with a head, as a row (`cells`). */
export interface OutlineItem {
  /** Stable id inside the regulation. */
  readonly id: string;
  readonly title: string;
  /** Where it stands in the file. */
  readonly path: Path;
  /** The number that it sets. */
  readonly value?: ClauseValue;
  readonly text?: string;
  readonly role?: string;
  readonly within?: string;
  readonly cells?: readonly Cell[];
}

/** A titled part of a regulation. With a `head` its items are rows of one table, whose first column is the clause number. */
export interface OutlinePart {
  /** The key of its section; without one the ids of its items tell it. */
  readonly key?: string;
  readonly title: string;
  readonly intro?: string;
  readonly head?: readonly string[];
  readonly items: readonly OutlineItem[];
}

interface NumberedPart extends OutlinePart {
  readonly numbers: readonly string[];
}

/** "1.1", "1.2", "2.1": only parts that hold something citable are counted. */
function numbered(outline: readonly OutlinePart[]): NumberedPart[] {
  let count = 0;
  return outline.map((part) => {
    if (part.items.length > 0) count += 1;
    return { ...part, numbers: part.items.map((_, index) => `${count}.${index + 1}`) };
  });
}

/** The clauses of an outline, numbered exactly as `sectionsOfOutline` prints them. */
export function clausesOfOutline(
  outline: readonly OutlinePart[],
  { header, places }: { readonly header: Header; readonly places: Places },
): Clause[] {
  return numbered(outline).flatMap(({ items, numbers }) =>
    items.map(({ id, title, path, value }, index) => ({
      regulation: header.id,
      id,
      number: numbers[index] ?? "",
      title,
      range: places.keyAt(path),
      ...(value === undefined ? {} : { value }),
    })),
  );
}

/** The head of the column of clause numbers. */
const numberHead = { ru: "№", en: "No." } as const;

function rowOf({ title, cells }: OutlineItem, number: string): Cell[] {
  return [{ type: "text", value: number }, ...(cells ?? [{ type: "text", value: title }])];
}

function printed({ title, text, role, within }: OutlineItem, number: string): PrintedItem {
  return {
    number,
    ...(text === undefined ? { text: title } : { title, text }),
    ...(role === undefined ? {} : { role }),
    ...(within === undefined ? {} : { within }),
  };
}

function blocksOf({ intro, head, items, numbers }: NumberedPart, lang: Language): Block[] {
  const lead: Block[] = intro === undefined ? [] : [{ type: "text", text: intro }];
  if (items.length === 0) return lead;
  const number = (index: number): string => numbers[index] ?? "";
  const body: Block =
    head === undefined
      ? { type: "items", items: items.map((item, index) => printed(item, number(index))) }
      : {
          type: "table",
          table: { head: [numberHead[lang], ...head], rows: items.map((item, index) => rowOf(item, number(index))) },
        };
  return [...lead, body];
}

/** The outline as printed sections; parts that say nothing are left out. */
export function sectionsOfOutline(outline: readonly OutlinePart[], lang: Language): Section[] {
  return numbered(outline)
    .map((part) => ({ ...keyOf(part), title: part.title, blocks: blocksOf(part, lang) }))
    .filter(({ blocks }) => blocks.length > 0);
}

function keyOf({ key, items: [first] }: OutlinePart): Pick<Section, "key"> {
  const named = key ?? first?.id.split("/")[0];
  return named === undefined ? {} : { key: named };
}
