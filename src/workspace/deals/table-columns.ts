import { type DiagnosticCode, problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import type { Fact } from "../../model/fact.ts";
import { lineRange } from "./raw-deal.ts";

/** What a column may stand for: a fact of a deal, or a part of the data of a document. */
export type ColumnMeaning = Pick<Fact, "name" | "title" | "type">;

/** A column: the parts of the name under which its cells go into the row, and what it stands for where that is known. */
export interface Column {
  readonly path: readonly string[];
  readonly fact: ColumnMeaning | undefined;
}

/** The columns of a table, or why its head cannot be understood. */
export type Columns =
  | { readonly columns: readonly Column[]; readonly problems?: never }
  | { readonly columns?: never; readonly problems: readonly Diagnostic[] };

/** Facts by their titles in small letters; a title that two facts bear names none. */
function byTitle(facts: ReadonlyMap<string, ColumnMeaning>): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, title } of facts.values()) {
    const key = title.toLowerCase();
    if (names.has(key)) shared.add(key);
    names.set(key, name);
  }
  for (const key of shared) names.delete(key);
  return names;
}

/**
 * Reads the head of a table: names of facts, or their titles, and `id`. A column that means nothing, or the same as
 * another one, is told once: every deal of the table would be wrong by it.
 */
export function readColumns(
  cells: readonly string[],
  facts: ReadonlyMap<string, ColumnMeaning>,
  file: string,
  row: number,
): Columns {
  const titles = byTitle(facts);
  const problems: Diagnostic[] = [];
  const columns: Column[] = [];
  const seen = new Set<string>();
  const range = lineRange(file, row);
  const report = <C extends DiagnosticCode>(code: C, args: Parameters<typeof problem<C>>[2]): void =>
    void problems.push(problem(code, range, args));
  cells.forEach((cell, index) => {
    const written = cell.trim();
    const name = facts.has(written) || written === "id" ? written : (titles.get(written.toLowerCase()) ?? written);
    if (written === "") report("deal-column-unnamed", { column: index + 1 });
    else if (seen.has(name)) report("deal-column-twice", { name: written });
    else if (name !== "id" && !facts.has(name)) {
      report("deal-column-unknown", { name: written, suggestion: nearestWord(written, [...facts.keys(), "id"]) });
    }
    seen.add(name);
    columns.push({ path: name.split("."), fact: facts.get(name) });
  });
  return problems.length > 0 ? { problems } : { columns };
}

type Tree = { [part: string]: unknown };

/** A row as a deal. An empty cell is an unknown fact; null prototypes, because a column may be called anything. */
export function dealOfRow(columns: readonly Column[], valueAt: (column: Column, index: number) => unknown): object {
  const deal = Object.create(null) as Tree;
  columns.forEach((column, index) => {
    const value = valueAt(column, index);
    if (value === undefined) return;
    let node = deal;
    for (const part of column.path.slice(0, -1)) {
      const known = node[part];
      const next = typeof known === "object" && known !== null ? (known as Tree) : (Object.create(null) as Tree);
      node[part] = next;
      node = next;
    }
    node[column.path.at(-1) ?? ""] = value;
  });
  return deal;
}
