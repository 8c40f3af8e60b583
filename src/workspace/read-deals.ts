import { parse as parseCsv } from "csv-parse/sync";
import { parseAllDocuments } from "yaml";
import type { Fact } from "../model/fact.ts";

/** The forms in which deals may come. */
export type DealForm = "json" | "ndjson" | "yaml" | "csv";

/** One raw deal, or why its text is none. `line` is where it begins, from 1. */
export type RawDeal =
  | { readonly line: number; readonly deal: unknown }
  | { readonly line: number; readonly fault: string };

/** The form by the file's name, or by the first characters for standard input. */
export function dealFormOf(name: string, text: string): DealForm {
  const extension = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase();
  if (extension === "ndjson" || extension === "jsonl") return "ndjson";
  if (extension === "csv" || extension === "yaml" || extension === "json") return extension;
  if (extension === "yml") return "yaml";
  const start = text.trimStart();
  if (!start.startsWith("{") && !start.startsWith("[")) return /^[^\n:]*[;,\t]/.test(start) ? "csv" : "yaml";
  const lines = start.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length > 1 && lines.every((line) => line.startsWith("{") && line.trimEnd().endsWith("}"))
    ? "ndjson"
    : "json";
}

function faultOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readJson(text: string, line: number): RawDeal[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.map((deal) => ({ line, deal })) : [{ line, deal: value }];
  } catch (error) {
    return [{ line, fault: faultOf(error) }];
  }
}

function readNdjson(text: string): RawDeal[] {
  return text.split(/\r?\n/).flatMap((line, index) => (line.trim() === "" ? [] : readJson(line, index + 1)));
}

function readYaml(text: string): RawDeal[] {
  const documents = parseAllDocuments(text, { maxAliasCount: 0 } as never);
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    const [error] = document.errors;
    if (error !== undefined) return { line: error.linePos?.[0].line ?? 1, fault: error.message };
    try {
      return { line: 1, deal: document.toJS({ maxAliasCount: 20 }) as unknown };
    } catch (cause) {
      return { line: 1, fault: faultOf(cause) };
    }
  });
}

/** The separator that the header line uses most. */
function separatorOf(text: string): string {
  const header = text.split(/\r?\n/, 1)[0] ?? "";
  const counts = [";", ",", "\t"].map((separator) => ({ separator, count: header.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

const yes = new Set(["true", "да", "yes", "1"]);
const no = new Set(["false", "нет", "no", "0"]);

/** A cell as the fact's type: a table has only texts, so here, and only here, spelling decides. What does not fit stays text and is refused later. */
function cellValue(text: string, fact: Fact | undefined): unknown {
  const cell = text.trim();
  if (fact === undefined) return cell;
  switch (fact.type) {
    case "money":
    case "percent":
    case "quantity":
    case "number":
    case "days": {
      const plain = cell
        .replace(/[\s\u00a0]/g, "")
        .replace(/%$/, "")
        .replace(",", ".");
      return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : cell;
    }
    case "date":
      return cell.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, "$3-$2-$1");
    case "flag":
      return yes.has(cell.toLowerCase()) ? true : no.has(cell.toLowerCase()) ? false : cell;
    default:
      return cell;
  }
}

/** Puts the cells of a row at their dotted names; an empty cell is an unknown fact. */
function dealOfRow(row: Readonly<Record<string, string>>, facts: ReadonlyMap<string, Fact>): unknown {
  const deal = new Map<string, Record<string, unknown>>();
  const single: Record<string, unknown> = {};
  for (const [column, text] of Object.entries(row)) {
    if (text.trim() === "") continue;
    const [group, ...rest] = column.split(".");
    if (group === undefined || rest.length === 0) {
      single[column] = text;
      continue;
    }
    const members = deal.get(group) ?? {};
    members[rest.join(".")] = cellValue(text, facts.get(column));
    deal.set(group, members);
  }
  return { ...single, ...Object.fromEntries(deal) };
}

function readCsv(text: string, facts: ReadonlyMap<string, Fact>): RawDeal[] {
  try {
    const rows = parseCsv(text, {
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter: separatorOf(text),
      bom: true,
      skip_empty_lines: true,
      info: true,
    }) as {
      info: { lines: number };
      record: Record<string, string>;
    }[];
    return rows.map(({ info, record }) => ({ line: info.lines, deal: dealOfRow(record, facts) }));
  } catch (error) {
    return [{ line: (error as { lines?: number }).lines ?? 1, fault: faultOf(error) }];
  }
}

/** Reads deals in any form. A text that is no deal gives its fault at its place; the others are kept. */
export function readDeals(text: string, form: DealForm, facts: ReadonlyMap<string, Fact>): RawDeal[] {
  switch (form) {
    case "json":
      return readJson(text, 1);
    case "ndjson":
      return readNdjson(text);
    case "yaml":
      return readYaml(text);
    case "csv":
      return readCsv(text, facts);
  }
}

/** UTF-8 when the bytes are strictly that, else windows-1251, as spreadsheets of Russian offices save CSV. */
export function decodeDeals(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}
