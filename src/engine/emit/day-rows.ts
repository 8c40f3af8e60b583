import type { WindowDates } from "../../model/kinds/price-policy/content.ts";
import type { WindowRow, WindowTable } from "../ir.ts";

/** A row that is open on some days. */
export type DayRow = WindowRow & { readonly dates: WindowDates };

/** The rows of a table that are printed: a window to the minute needs the clock of its zone. */
export function dayRows({ rows }: WindowTable): DayRow[] {
  return rows.filter((row): row is DayRow => "yearly" in row.dates);
}
