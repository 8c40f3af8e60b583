import { problem } from "../diagnostics/catalogue.ts";
import { readCsvDeals } from "./deals/csv.ts";
import { recodedDeals, textOf } from "./deals/decode.ts";
import { readJsonDeals, readNdjsonDeals } from "./deals/json.ts";
import { type DealBatches, lineRange, noDeals, type RawDeal } from "./deals/raw-deal.ts";
import { refusingRepeatedIds } from "./deals/repeated-ids.ts";
import type { ColumnMeaning } from "./deals/table-columns.ts";
import { readXlsxDeals } from "./deals/xlsx.ts";

/** Where deals come from: the name that problems call it by, and its bytes. */
export interface DealSource {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
  /** The sheet of a workbook; the first one when absent. */
  readonly sheet?: string;
}

/** The bytes of NDJSON in UTF-8, and what problems call their input. */
export interface NdjsonDeals {
  readonly file: string;
  readonly parts: AsyncIterable<Uint8Array>;
}

/** Deals of one input, read as they are asked for. */
export interface OpenedDeals {
  /** Whether the form holds one deal after another, so that the answer is one line each. */
  readonly many: boolean;
  readonly batches: DealBatches;
  /** The lines of NDJSON, for whoever reads them himself instead of the batches. */
  readonly ndjson?: NdjsonDeals;
  /** The text of an input that was read whole, for the frames of problems. */
  readonly text?: string;
}

type DealForm = "json" | "ndjson" | "yaml" | "csv" | "xlsx";

const formsByExtension: Readonly<Record<string, DealForm>> = {
  json: "json",
  ndjson: "ndjson",
  jsonl: "ndjson",
  yaml: "yaml",
  yml: "yaml",
  csv: "csv",
  tsv: "csv",
  xlsx: "xlsx",
};

/** One deal, or a list in one pair of brackets, is held in memory; a mistaken path must not fill it. */
const mostBytes = 256 * 1024 * 1024;
/** What is looked at to tell the form of an input without a name. */
const mostLookedAt = 1024 * 1024;

async function* following<T>(first: readonly T[], rest: AsyncIterator<T>): AsyncGenerator<T> {
  yield* first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** Takes parts until `isEnough`, and gives them back with all parts: nothing is lost. */
async function lookedAt<T>(
  parts: AsyncIterable<T>,
  isEnough: (seen: readonly T[]) => boolean,
): Promise<{ readonly seen: readonly T[]; readonly parts: AsyncIterable<T> }> {
  const iterator = parts[Symbol.asyncIterator]();
  const seen: T[] = [];
  while (!isEnough(seen)) {
    const next = await iterator.next();
    if (next.done === true) break;
    seen.push(next.value);
  }
  return { seen, parts: following(seen, iterator) };
}

/** Whether a line is JSON by itself; then the lines after it are further deals. */
function isJson(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

/** The form by the look of the text. */
function formOf(text: string): DealForm {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  if (/^\s*[[{]/.test(first)) return lines.length > 1 && isJson(first) ? "ndjson" : "json";
  return /^[^:]*[;,\t]/.test(first) || first.startsWith('"') ? "csv" : "yaml";
}

const hasTwoLines = (seen: readonly Uint8Array[]): boolean => {
  const text = Buffer.concat(seen).toString();
  return text.length > mostLookedAt || /\S[^\n]*\n\s*\S/.test(text);
};

async function whole<T extends { readonly length: number }>(parts: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  let size = 0;
  for await (const part of parts) {
    size += part.length;
    if (size > mostBytes) throw Object.assign(new Error("the input is larger than 256 MiB"), { code: "EFBIG" });
    all.push(part);
  }
  return all;
}

async function* once(deals: Iterable<RawDeal>): AsyncGenerator<Iterable<RawDeal>> {
  yield deals;
}

/** Nothing but blanks holds no deal, whatever its form; neither does a form without content. */
async function* told(batches: DealBatches, file: string): AsyncGenerator<Iterable<RawDeal>> {
  let any = false;
  function* counted(batch: Iterable<RawDeal>): Generator<RawDeal> {
    for (const raw of batch) {
      any = true;
      yield raw;
    }
  }
  for await (const batch of batches) yield any ? batch : counted(batch);
  if (!any) yield [noDeals(file)];
}

function many(batches: DealBatches, file: string): OpenedDeals {
  return { many: true, batches: refusingRepeatedIds(told(batches, file), file) };
}

/** The reader of YAML is large, and deals seldom are YAML. */
async function readWhole(form: "json" | "yaml", text: string, file: string): Promise<RawDeal[]> {
  if (form === "json") return readJsonDeals(text, file);
  return (await import("./deals/yaml.ts")).readYamlDeal(text, file);
}

function brokenLetters(file: string): RawDeal {
  return { row: 1, problems: [problem("deal-broken-letters", lineRange(file, 1), {})] };
}

/** The text of a single deal, or of a list of them. */
async function ofWholeText(form: "json" | "yaml", parts: AsyncIterable<string>, file: string): Promise<OpenedDeals> {
  const text = (await whole(parts)).join("");
  const blank = text.trim() === "";
  const isList = form === "json" && text.trimStart().startsWith("[");
  const deals = blank ? [] : text.includes("\uFFFD") ? [brokenLetters(file)] : await readWhole(form, text, file);
  return { ...(isList ? many(once(deals), file) : { many: false, batches: told(once(deals), file) }), text };
}

/**
 * Opens the deals of an input in any form: by the extension of its name, else by its look. Lines and rows are read one
 * after another as they are asked for; what is no deal is told at its place, and the others are kept.
 */
export async function openDeals(
  { name, bytes, sheet }: DealSource,
  facts: ReadonlyMap<string, ColumnMeaning>,
): Promise<OpenedDeals> {
  const named = formsByExtension[/\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ""];
  const start = await lookedAt(bytes, (seen) => seen.length > 0);
  const isZip = start.seen[0]?.[0] === 0x50 && start.seen[0][1] === 0x4b;
  if (named === "xlsx" || (named === undefined && isZip)) {
    const all = Buffer.concat(await whole(start.parts));
    return many(once(await readXlsxDeals(all, name, facts, sheet)), name);
  }
  const { seen, parts } = await lookedAt(recodedDeals(start.parts), named === undefined ? hasTwoLines : () => true);
  const form = named ?? formOf(Buffer.concat(seen).toString());
  if (form === "ndjson") return { ...many(readNdjsonDeals(parts, name), name), ndjson: { file: name, parts } };
  if (form === "csv") return many(readCsvDeals(textOf(parts), name, facts), name);
  return ofWholeText(form === "yaml" ? "yaml" : "json", textOf(parts), name);
}
