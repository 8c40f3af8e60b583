import { problem } from "../diagnostics/catalogue.ts";
import type { Fact } from "../model/fact.ts";
import { readCsvDeals } from "./deals/csv.ts";
import { readJsonDeals, readNdjsonDeals } from "./deals/json.ts";
import { lineRange, type RawDeal } from "./deals/raw-deal.ts";
import { readYamlDeal } from "./deals/yaml.ts";

/** Deals of one input; `many` says that the form holds one deal after another, so the answer is one line each. */
export interface ReadDeals {
  readonly deals: readonly RawDeal[];
  readonly many: boolean;
}

type DealForm = "json" | "ndjson" | "yaml" | "csv";

const formsByExtension: Readonly<Record<string, DealForm>> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  yaml: "yaml",
  yml: "yaml",
  csv: "csv",
};

/** Whether a line is JSON by itself; then the lines after it are further deals. */
function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The form by the name, else (standard input) by the look of the text. */
function formOf(file: string, text: string): DealForm {
  const named = formsByExtension[/\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? ""];
  if (named !== undefined) return named;
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  if (/^\s*[[{]/.test(first)) return lines.length > 1 && isJson(first) ? "ndjson" : "json";
  return /^[^:]*[;,\t]/.test(first) ? "csv" : "yaml";
}

/** Strict UTF-8, else windows-1251, as spreadsheets of Russian offices save CSV. */
export function decodeDeals(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1251").decode(bytes);
  }
}

/** Nothing but blanks holds no deal, whatever its form; neither does a form without content. */
function told(read: ReadDeals, file: string): ReadDeals {
  if (read.deals.length > 0) return read;
  return { deals: [{ problems: [problem("no-deals", lineRange(file, 1), {})] }], many: false };
}

/** Reads the deals of a text in any form. What is no deal is told at its place; the others are kept. */
export function readDeals(text: string, file: string, facts: ReadonlyMap<string, Fact>): ReadDeals {
  return told(text.trim() === "" ? { deals: [], many: false } : readForm(text, file, facts), file);
}

function readForm(text: string, file: string, facts: ReadonlyMap<string, Fact>): ReadDeals {
  switch (formOf(file, text)) {
    case "json": {
      const deals = readJsonDeals(text, file);
      return { deals, many: text.trimStart().startsWith("[") };
    }
    case "ndjson":
      return { deals: readNdjsonDeals(text, file), many: true };
    case "yaml":
      return { deals: readYamlDeal(text, file), many: false };
    case "csv":
      return { deals: readCsvDeals(text, file, facts), many: true };
  }
}
