import { parse } from "csv-parse/sync";
import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import { unknownWord } from "../../diagnostics/unknown-word.ts";
import { registerColumnTitle } from "../../documents/data/register-of-offers.ts";
import type { OfferRegisterFile } from "../../model/generated/offer-register.ts";
import type { OfferRegisterDataFile } from "../../model/generated/offer-register-data.ts";
import { registerColumns } from "../../model/kinds/offer-register/read-offer-register.ts";
import type { Language } from "../../values/language.ts";
import { readData } from "./read-data.ts";
import type { DataRequest } from "./with-data.ts";

/** One line of the register as it was written: values by column, with the place of each. */
export interface RegisterRow {
  readonly cells: ReadonlyMap<string, RegisterCell>;
  readonly range: SourceRange;
}

/** What stands in a column, with its place. */
export interface RegisterCell {
  readonly value: string | number;
  readonly range: SourceRange;
}

/** The rows of a data file, its own day when it names one, or what is wrong with its shape. */
export type RegisterRows =
  | {
      readonly ok: true;
      readonly rows: readonly RegisterRow[];
      readonly date?: string;
      readonly dateRange?: SourceRange;
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The columns by every name that people write: their id, or their title in the language of the project. */
function columnNames({ fields }: OfferRegisterFile, lang: Language): ReadonlyMap<string, string> {
  return new Map<string, string>([
    ...registerColumns.flatMap((column): [string, string][] => [
      [column, column],
      [registerColumnTitle(column, lang).toLowerCase(), column],
    ]),
    ...fields.flatMap(({ id, title }): [string, string][] => [
      [id, id],
      [title.toLowerCase(), id],
    ]),
  ]);
}

function unknownColumn(name: string, register: OfferRegisterFile, range: SourceRange): Diagnostic {
  const known = [...registerColumns, ...register.fields.map(({ id }) => id)];
  const words = [...known, ...register.fields.map(({ title }) => title)];
  return unknownWord(name, words, range, (suggestion) =>
    problem("register-name-unknown", range, { what: "field", name, suggestion, known }),
  );
}

function yamlRows(request: DataRequest, register: OfferRegisterFile): RegisterRows {
  const read = readData<OfferRegisterDataFile>("offer-register-data", request);
  if (!read.ok) return read;
  const { file, places } = read;
  const known = new Set<string>([...registerColumns, ...register.fields.map(({ id }) => id)]);
  const diagnostics = file.offers.flatMap((offer, index) =>
    Object.keys(offer)
      .filter((name) => !known.has(name))
      .map((name) => unknownColumn(name, register, places.keyAt(["offers", index, name]))),
  );
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const rows = file.offers.map((offer, index) => ({
    cells: new Map(
      Object.entries(offer).map(([name, value]) => [name, { value, range: places.valueAt(["offers", index, name]) }]),
    ),
    range: places.valueAt(["offers", index, "number"]),
  }));
  return { ok: true, rows, date: file.date, dateRange: places.valueAt(["date"]) };
}

/** The separator that the first line uses most. */
function separatorOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  const uses = (separator: string): number => header.split(separator).length;
  return [";", ",", "\t"].reduce((best, next) => (uses(next) > uses(best) ? next : best));
}

function lineRange(file: string, line: number): SourceRange {
  const start = { line, column: 1, offset: 0 };
  return { file, start, end: start };
}

function csvRows({ text, file }: DataRequest, register: OfferRegisterFile, lang: Language): RegisterRows {
  try {
    const lines = parse(text, {
      delimiter: separatorOf(text),
      bom: true,
      skip_empty_lines: true,
      info: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const [header, ...records] = lines;
    const names = columnNames(register, lang);
    const written = (header?.record ?? []).map((name) => name.trim());
    const columns = written.map((name) => names.get(name) ?? names.get(name.toLowerCase()));
    const first = lineRange(file, 1);
    const diagnostics = [
      ...written.filter((_, index) => columns[index] === undefined).map((name) => unknownColumn(name, register, first)),
      ...(["number", "status"] as const)
        .filter((column) => !columns.includes(column))
        .map((name) => problem("register-column-missing", first, { name })),
    ];
    if (diagnostics.length > 0) return { ok: false, diagnostics };
    const rows = records.map(({ info, record }) => {
      const range = lineRange(file, info.lines);
      const cells = record.flatMap((cell, index): [string, RegisterCell][] => {
        const column = columns[index];
        return column === undefined || cell.trim() === "" ? [] : [[column, { value: cell.trim(), range }]];
      });
      return { cells: new Map(cells), range };
    });
    return { ok: true, rows };
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1;
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, diagnostics: [problem("register-unreadable", lineRange(file, line), { detail })] };
  }
}

/** Reads the lines of a register: CSV by the name of the file or by its first line, else YAML. */
export function readRegisterRows(request: DataRequest, register: OfferRegisterFile, lang: Language): RegisterRows {
  const [first = ""] = request.text.split(/\r?\n/, 1);
  const isTable = /\.(csv|tsv)$/i.test(request.file) || (/[;,\t]/.test(first) && !/^\s*[\w#-]+\s*:/.test(first));
  return isTable && !/^\s*#/.test(first) ? csvRows(request, register, lang) : yamlRows(request, register);
}
