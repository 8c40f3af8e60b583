import type { Row } from "./read-table.ts";

/** A row that is to be decided: the deal, and what the decision says by the path of its keys. */
export interface CheckedRow {
  readonly row: Row;
  readonly deal: object;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** A table as one project and its rows. */
export interface CheckedTable {
  readonly name: string;
  readonly texts: Readonly<Record<string, string>>;
  readonly rows: readonly CheckedRow[];
}

/** `totals.sum`; of a list every item, `lines.sum`, or the one of that number, `lines.0.sum`. Nothing holds nothing. */
function at(value: unknown, path: readonly string[]): unknown {
  const [key, ...rest] = path;
  if (key === undefined || value === null) return value;
  if (Array.isArray(value) && !/^\d+$/.test(key)) return value.map((item) => at(item, path));
  if (typeof value !== "object") return undefined;
  return at((value as Record<string, unknown>)[key], rest);
}

/** What a decision says otherwise than its row, in words that lead to the row. */
export function differences({ row, expected }: CheckedRow, told: object): string[] {
  return Object.entries(expected).flatMap(([path, wanted]) => {
    const found = at(told, path.split("."));
    const [inTable, decided] = [JSON.stringify(wanted), JSON.stringify(found) ?? "ничего"];
    if (inTable === decided) return [];
    const problems = "problems" in told ? `; сделка не прочитана: ${JSON.stringify(told.problems)}` : "";
    return [`${row.place} «${row.title}»: ${path} - в таблице ${inTable}, решено ${decided}${problems}`];
  });
}
