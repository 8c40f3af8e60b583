import type { Book } from "../../model/kinds/book.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import type { BookChanges, ChangedChapter, ChangedClause } from "./book-data.ts";
import { numberOfCell, placeOfClause } from "./clause-places.ts";
import type { PrintedClause, PrintedPart } from "./regulation-data.ts";

/** A chapter as it is printed, before its texts name other places. */
export interface PlainChapter {
  readonly regulation: Regulation;
  readonly parts: readonly PrintedPart[];
}

/**
 * The day of the book that readers have had: the first day of the edition before this one, or of this one when there is none
 * before.
 */
export function dayOfFormerBook({ regulations }: Project, book: Regulation<Book>): Day {
  const starts = regulations.filter(({ id }) => id === book.id).map(({ effective }) => effective.from);
  return Math.max(...starts.filter((day) => day < book.effective.from), Math.min(...starts));
}

/**
 * What a reader of the book of one day does not know on another: chapters that came and went, and clauses whose printed text is
 * another. Nothing is declared by hand: both books are printed from the regulations of their days and compared.
 */
export function changesBetween(
  then: readonly PlainChapter[],
  now: readonly PlainChapter[],
  placed: ReadonlySet<string>,
): BookChanges["chapters"] {
  const before = new Map(then.map((chapter) => [chapter.regulation.id, chapter]));
  const after = new Set(now.map(({ regulation }) => regulation.id));
  const kept = now.flatMap((chapter): ChangedChapter[] => {
    const { regulation } = chapter;
    const anchor = `chapter-${regulation.id}`;
    const former = before.get(regulation.id);
    if (former === undefined) return [{ title: regulation.title, anchor, kind: "new", clauses: [] }];
    const clauses = changedClauses(former, chapter, placed);
    return clauses.length === 0 ? [] : [{ title: regulation.title, anchor, kind: "changed", clauses }];
  });
  const gone = then
    .filter(({ regulation }) => !after.has(regulation.id))
    .map(({ regulation }): ChangedChapter => ({ title: regulation.title, anchor: null, kind: "gone", clauses: [] }));
  return [...kept, ...gone];
}

function changedClauses(then: PlainChapter, now: PlainChapter, placed: ReadonlySet<string>): readonly ChangedClause[] {
  if (then.parts === now.parts) return [];
  const before = printedClauses(then);
  const after = printedClauses(now);
  const kept = [...after].flatMap(([place, { number, text }]): ChangedClause[] => {
    const was = before.get(place)?.text ?? null;
    return was === text ? [] : [{ number, anchor: placed.has(place) ? place : null, was, now: text }];
  });
  const gone = [...before].flatMap(([place, { number, text }]): ChangedClause[] =>
    after.has(place) ? [] : [{ number, anchor: null, was: text, now: null }],
  );
  return [...kept, ...gone];
}

/** What is printed under the number of every clause, by the place of the clause. */
function printedClauses({ regulation, parts }: PlainChapter): ReadonlyMap<string, { number: string; text: string }> {
  const places = new Map(regulation.clauses.map((clause) => [clause.number, placeOfClause(clause)]));
  const printed = new Map<string, { number: string; text: string }>();
  const put = (number: string | null | undefined, words: readonly (string | null)[]): void => {
    const place = places.get(number ?? "");
    if (place === undefined || printed.has(place)) return;
    const text = words.filter((word) => word !== null && word !== "" && word !== "—").join(" ");
    printed.set(place, { number: number ?? "", text });
  };
  const putItems = (items: readonly PrintedClause[]): void => {
    for (const { number, title, text } of items) put(number, [title, text]);
  };
  for (const part of parts) {
    if (part.kind === "heading") put(part.number, [part.title]);
    if (part.kind === "clauses" || part.kind === "bullets") putItems(part.items);
    if (part.kind === "steps") {
      for (const { number, title, text, role, within } of part.items) put(number, [title, text, role, within]);
    }
    if (part.kind === "table") {
      for (const row of part.rows) {
        row.forEach((cell, column) => {
          const number = numberOfCell(part, cell, column);
          if (number !== undefined)
            put(number, column === 0 ? [row.slice(1).join(", ")] : [cell.split(" — ")[1] ?? cell]);
        });
      }
    }
  }
  return printed;
}
