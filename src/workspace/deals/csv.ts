import { problem } from "../../diagnostics/catalogue.ts";
import { type CsvRecord, readCsvRecord } from "./csv-record.ts";
import { dealAt, lineRange, type RawDeal } from "./raw-deal.ts";
import { cellValue, type DecimalSign } from "./table-cell.ts";
import { type Column, type ColumnMeaning, dealOfRow, readColumns } from "./table-columns.ts";

/** A record that runs on for longer has lost its closing quote: its first line is refused, and reading goes on behind it. */
const longestRecord = 128 * 1024;

/** The separator that the head uses most. */
function separatorOf(head: string): string {
  const counts = [";", ",", "\t"].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

function linesIn(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) count += 1;
  return count;
}

/** Reads the records of one CSV text that comes in parts. */
class CsvReader {
  #text = "";
  #line = 1;
  #separator: string | undefined;
  #columns: readonly Column[] | undefined;
  /** The head was refused: nothing below it can be understood. */
  #isOver = false;
  readonly #file: string;
  readonly #facts: ReadonlyMap<string, ColumnMeaning>;

  constructor(file: string, facts: ReadonlyMap<string, ColumnMeaning>) {
    this.#file = file;
    this.#facts = facts;
  }

  *read(part: string, isWhole: boolean): Generator<RawDeal> {
    this.#text += part;
    let from = 0;
    while (!this.#isOver && from < this.#text.length) {
      const next = this.#endOfRecord(from, isWhole);
      if (next === undefined) break;
      const { record, end } = next;
      const deal = this.#deal(record, this.#line);
      if (deal !== undefined) yield deal;
      this.#line += record.fault === undefined ? Math.max(1, linesIn(this.#text.slice(from, end))) : 1;
      from = end;
    }
    this.#text = this.#isOver ? "" : this.#text.slice(from);
  }

  /** The next record and where it ends; a broken one is its first line alone. */
  #endOfRecord(from: number, isWhole: boolean): { readonly record: CsvRecord; readonly end: number } | undefined {
    const text = this.#text;
    const line = text.indexOf("\n", from);
    const lineEnd = line === -1 ? text.length : line + 1;
    if (line === -1 && !isWhole)
      return text.length - from > longestRecord ? { record: { fault: "open" }, end: lineEnd } : undefined;
    this.#separator ??= this.#declared(text.slice(from, lineEnd));
    const record = readCsvRecord(text, from, this.#separator, isWhole);
    if (record.fault === undefined) return { record, end: record.next };
    const mayClose = record.fault === "open" && !isWhole && text.length - from <= longestRecord;
    return mayClose ? undefined : { record, end: lineEnd };
  }

  /** The separator that the head declares, as Excel writes it ("sep=;"), or uses. */
  #declared(head: string): string {
    return /^sep=(.)\r?\n?$/i.exec(head)?.[1] ?? separatorOf(head);
  }

  #deal(record: CsvRecord, line: number): RawDeal | undefined {
    const { cells } = record;
    const file = this.#file;
    const range = lineRange(file, line);
    if (cells === undefined) return { row: line, problems: [problem("deal-quote", range, {})] };
    if (cells.every((cell) => cell.trim() === "")) return undefined;
    if (cells.some((cell) => cell.includes("\uFFFD"))) {
      return { row: line, problems: [problem("deal-broken-letters", range, {})] };
    }
    if (this.#columns === undefined) return this.#head(cells, line);
    const columns = this.#columns;
    if (cells.length !== columns.length) {
      const args = { cells: cells.length, columns: columns.length };
      return { row: line, problems: [problem("deal-row-cells", range, args)] };
    }
    const sign: DecimalSign = this.#separator === ";" ? "comma" : "either";
    return dealAt(
      file,
      line,
      dealOfRow(columns, ({ fact }, index) => {
        const cell = cells[index] ?? "";
        return cell.trim() === "" ? undefined : cellValue(cell, fact, sign);
      }),
    );
  }

  #head(cells: readonly string[], line: number): RawDeal | undefined {
    if (line === 1 && /^sep=/i.test(cells[0] ?? "")) return undefined;
    const { columns, problems } = readColumns(cells, this.#facts, this.#file, line);
    if (columns === undefined) {
      this.#isOver = true;
      return { row: line, problems };
    }
    this.#columns = columns;
    return undefined;
  }
}

/**
 * CSV: the first line names facts, every further line is a deal. Decimal commas, spaces in numbers and dd.mm.yyyy are read;
 * a broken row is told and the others are kept.
 */
export async function* readCsvDeals(
  parts: AsyncIterable<string>,
  file: string,
  facts: ReadonlyMap<string, ColumnMeaning>,
): AsyncGenerator<Iterable<RawDeal>> {
  const reader = new CsvReader(file, facts);
  for await (const part of parts) yield reader.read(part, false);
  yield reader.read("", true);
}
