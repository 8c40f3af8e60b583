import { type Clause, referenceOf } from "../../model/clause.ts";
import type { PrintedClause, PrintedPart } from "./regulation-data.ts";

/**
 * The name of the place where a clause is printed: "prices/base/VIP/100000". It stays while the clause keeps its id; an id
 * that a link cannot hold gives way to the number.
 */
export function placeOfClause(clause: Clause): string {
  const name = referenceOf(clause).replace("#", "/");
  return /^[A-Za-z][\w/.-]*$/.test(name) ? name : `${clause.regulation}/${clause.number}`;
}

/** The heads of a column of clause numbers. */
const numberHeads: readonly (string | undefined)[] = ["№", "No."];
/** A cell of a matrix: the number of the clause, then what it sets. */
const numberedCell = /^(\d+(?:\.\d+)+) — /;

/** The number of the clause that a cell of a table prints: in the column of numbers, or in front of what the clause sets. */
export function numberOfCell(
  { head }: Extract<PrintedPart, { kind: "table" }>,
  cell: string,
  column: number,
): string | undefined {
  return numberHeads.includes(head[0]) && column === 0 ? cell : numberedCell.exec(cell)?.[1];
}

/** Parts of a chapter with the places of its clauses marked, and the names of those that are printed. */
export interface PlacedParts {
  readonly parts: readonly PrintedPart[];
  readonly names: ReadonlySet<string>;
}

/** Marks the place of every clause in the parts of its chapter, by the number under which the clause is printed. */
export function placeClauses(parts: readonly PrintedPart[], clauses: readonly Clause[]): PlacedParts {
  const names = new Set<string>();
  const waiting = new Map(clauses.map((clause) => [clause.number, placeOfClause(clause)]));
  const take = (number: string | null | undefined): string | null => {
    const name = waiting.get(number ?? "");
    if (name === undefined) return null;
    waiting.delete(number ?? "");
    names.add(name);
    return name;
  };
  const placed = (text: string, number: string | null | undefined): string => {
    const name = take(number);
    return name === null ? text : `[](place:${name})${text}`;
  };
  const item = <T extends PrintedClause>(clause: T): T => ({ ...clause, text: placed(clause.text, clause.number) });
  const inPart = (part: PrintedPart): PrintedPart => {
    switch (part.kind) {
      case "heading":
        return { ...part, anchor: take(part.number) };
      case "text":
      case "note":
      case "picture":
        return part;
      case "clauses":
      case "bullets":
        return { ...part, items: part.items.map(item) };
      case "steps":
        return { ...part, items: part.items.map(item) };
      case "table": {
        const rows = part.rows.map((row) => row.map((cell, column) => placed(cell, numberOfCell(part, cell, column))));
        return { ...part, rows };
      }
    }
  };
  return { parts: parts.map(inPart), names };
}
