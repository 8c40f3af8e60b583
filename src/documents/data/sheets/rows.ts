import type { PrintedSection } from "../regulation-data.ts";

/** The rows of the table of a section with a name for each column, the number of the clause first; empty without a table. */
export function namedRows<K extends string>(
  section: PrintedSection | undefined,
  columns: readonly K[],
): readonly Readonly<Record<K, string>>[] {
  const table = section?.parts.find((part) => part.kind === "table");
  const rows = table?.kind === "table" ? table.rows : [];
  return rows.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at] ?? ""])) as Record<K, string>);
}
