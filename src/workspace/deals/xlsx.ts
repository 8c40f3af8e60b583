import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { dealAt, lineRange, type RawDeal } from "./raw-deal.ts";
import { cellValue } from "./table-cell.ts";
import { type Column, type ColumnMeaning, dealOfRow, readColumns } from "./table-columns.ts";

/** What a cell of a sheet holds; the name stands for whatever else the file says there. */
type Cell = string | number | boolean | Date | null;

/** A cell as a sheet shows it: fifteen digits are all that a spreadsheet keeps of a number. */
function shownNumber(number: number): number {
  return Number(number.toPrecision(15));
}

/** A day, or a moment by the clock, as deals write it; a time of day that no day has stays to be seen, and is refused. */
function dayOf(date: Date, fact?: ColumnMeaning): string {
  if (Number.isNaN(date.getTime())) return "";
  // A sheet keeps the time as a fraction of a day: seconds are what is left of it.
  const text = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 19);
  return fact?.type === "moment" ? text : text.replace(/T00:00:00$/, "");
}

/**
 * Whether nobody can tell what a cell means: a percent is 12 in one sheet and 0.12, shown as 12 %, in another. Up to one it
 * may be either, and a request read a hundred times too low would be granted.
 */
function isUnclearPercent(value: Cell, fact: ColumnMeaning | undefined): boolean {
  return fact?.type === "percent" && typeof value === "number" && value !== 0 && Math.abs(value) <= 1;
}

function valueOfCell(cell: Cell, fact: ColumnMeaning | undefined): unknown {
  if (cell === null) return undefined;
  if (typeof cell === "number") return shownNumber(cell);
  if (typeof cell === "boolean") return cell;
  if (typeof cell === "string") return cell.trim() === "" ? undefined : cellValue(cell, fact, "either");
  return dayOf(cell, fact);
}

function headText(cell: Cell): string {
  return cell === null ? "" : String(cell instanceof Date ? dayOf(cell) : cell);
}

function readRow(cells: readonly Cell[], columns: readonly Column[], file: string, row: number): RawDeal | undefined {
  if (cells.every((cell) => cell === null || cell === "")) return undefined;
  const range = lineRange(file, row);
  const beyond = cells.slice(columns.length).some((cell) => cell !== null && cell !== "");
  if (beyond) {
    return { row, problems: [problem("deal-row-cells", range, { cells: cells.length, columns: columns.length })] };
  }
  const problems: Diagnostic[] = columns.flatMap(({ path, fact }, index) => {
    const cell = cells[index] ?? null;
    return isUnclearPercent(cell, fact)
      ? [problem("deal-percent-unclear", range, { where: path.join("."), value: Number(cell) })]
      : [];
  });
  if (problems.length > 0) return { row, problems };
  return dealAt(
    file,
    row,
    dealOfRow(columns, ({ fact }, index) => valueOfCell(cells[index] ?? null, fact)),
  );
}

function* readRows(
  rows: readonly (readonly Cell[])[],
  facts: ReadonlyMap<string, ColumnMeaning>,
  file: string,
): Generator<RawDeal> {
  const first = rows.findIndex((cells) => cells.some((cell) => cell !== null));
  const head = rows[first];
  if (head === undefined) return;
  const last = head.findLastIndex((cell) => cell !== null && cell !== "");
  const { columns, problems } = readColumns(head.slice(0, last + 1).map(headText), facts, file, first + 1);
  if (columns === undefined) {
    yield { row: first + 1, problems };
    return;
  }
  for (let index = first + 1; index < rows.length; index += 1) {
    const deal = readRow(rows[index] ?? [], columns, file, index + 1);
    if (deal !== undefined) yield deal;
  }
}

/** What a workbook refuses to be read for; anything else that the reader throws is no workbook either. */
function refusal(error: unknown, file: string, sheet: string | undefined): RawDeal {
  const name = error instanceof Error ? error.name : "";
  const found =
    name === "SheetNotFoundError" && sheet !== undefined
      ? problem("deal-sheet-missing", lineRange(file, 1), { sheet })
      : problem("deal-no-workbook", lineRange(file, 1), {});
  return { row: 1, problems: [found] };
}

/** XLSX: the first sheet, or the named one; its first row names facts, every further one is a deal. Held in memory whole. */
export async function readXlsxDeals(
  bytes: Uint8Array,
  file: string,
  facts: ReadonlyMap<string, ColumnMeaning>,
  sheet: string | undefined,
): Promise<Iterable<RawDeal>> {
  const { readSheet } = await import("read-excel-file/node");
  try {
    const rows = await readSheet(Buffer.from(bytes), sheet ?? 1);
    return readRows(rows as unknown as readonly (readonly Cell[])[], facts, file);
  } catch (error) {
    return [refusal(error, file, sheet)];
  }
}
