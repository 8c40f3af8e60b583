import { problem } from "../../diagnostics/catalogue.ts";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import { positionsIn } from "../../diagnostics/text-positions.ts";
import type { ReadPlainDeal } from "../../engine/deal/plain/plain-reader.ts";
import { placesOf } from "../../reader/source-places.ts";
import { isTooDeep } from "./depth.ts";
import { jsonFault } from "./json-fault.ts";
import { jsonPlaces } from "./json-places.ts";
import { dealAt, lineRange, PlainRow, type RawDeal } from "./raw-deal.ts";
import { hasRepeatedKey } from "./repeated-keys.ts";
import { longestLine, type TextLine, textLines } from "./text-lines.ts";

/** A text that the parser refused, told at the very sign where it stops being JSON. */
export function brokenJson(text: string, file: string, row: number, firstLine: number): RawDeal {
  const { kind, at } = jsonFault(text) ?? { kind: "value", at: 0 };
  const { start } = positionsIn(file, text).range(at, at);
  const line = firstLine + start.line - 1;
  // Offsets count from the start of the file, which is long forgotten when the line is read.
  const place = { line, column: start.column, offset: firstLine === 1 ? at : 0 };
  const sign = [...text.slice(at, at + 2)][0] ?? "";
  return { row, problems: [problem("deal-unreadable", { file, start: place, end: place }, { fault: kind, sign })] };
}

/** What is wrong with a text beyond its form, or nothing. */
export function faultOfParsed(text: string, value: unknown, file: string, row: number): RawDeal | undefined {
  const range = lineRange(file, row);
  if (isTooDeep(value)) return { row, problems: [problem("deal-unreadable", range, { fault: "too-deep", sign: "" })] };
  return hasRepeatedKey(text, value) ? { row, problems: [problem("deal-key-twice", range, {})] } : undefined;
}

/** JSON: one deal, or a list of deals. A single deal keeps the places of its parts, for the frame of a problem. */
export function readJsonDeals(text: string, file: string): RawDeal[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return [brokenJson(text, file, 1, 1)];
  }
  const fault = faultOfParsed(text, value, file, 1);
  if (fault !== undefined) return [fault];
  if (Array.isArray(value)) return value.map((deal, index) => ({ row: index + 1, deal, place: file }));
  let places: Places | undefined;
  const place = (path: Path): SourceRange => {
    places ??= placesOf(file, jsonPlaces(text), positionsIn(file, text));
    return places.valueAt(path);
  };
  return [{ row: 1, deal: value, place }];
}

function readLine(textLine: TextLine, source: LineSource): RawDeal | undefined {
  const { line, part, from, to, tooLong } = textLine;
  const { file, longest, readPlain } = source;
  if (tooLong === true)
    return { row: line, problems: [problem("deal-row-too-long", lineRange(file, line), { limit: longest })] };
  const plain = readPlain?.(part, from, to);
  if (plain !== undefined) return new PlainRow(file, textLine, plain);
  const text = part.slice(from, to);
  if (text.includes("\uFFFD"))
    return { row: line, problems: [problem("deal-broken-letters", lineRange(file, line), {})] };
  let deal: unknown;
  try {
    deal = JSON.parse(text);
  } catch {
    return text.trim() === "" ? undefined : brokenJson(text, file, line, line);
  }
  return faultOfParsed(text, deal, file, line) ?? dealAt(file, line, deal);
}

/** Where lines come from and how they are read. */
interface LineSource {
  readonly file: string;
  readonly longest: number;
  readonly readPlain: ReadPlainDeal | undefined;
}

function* readLines(lines: readonly TextLine[], source: LineSource): Generator<RawDeal> {
  for (const line of lines) {
    const deal = readLine(line, source);
    if (deal !== undefined) yield deal;
  }
}

/** NDJSON: one deal a line, plain ones read at once with `readPlain`. A broken line is told and the others are kept. */
export async function* readNdjsonDeals(
  parts: AsyncIterable<string>,
  file: string,
  { longest = longestLine, readPlain }: { readonly longest?: number; readonly readPlain?: ReadPlainDeal } = {},
): AsyncGenerator<Iterable<RawDeal>> {
  const source = { file, longest, readPlain };
  for await (const lines of textLines(parts, longest)) yield readLines(lines, source);
}
