import { problem } from "../../diagnostics/catalogue.ts";
import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import { positionsIn } from "../../diagnostics/text-positions.ts";
import { placesOf } from "../../reader/source-places.ts";
import { byteLines, type LineBlock } from "./byte-lines.ts";
import { isTooDeep } from "./depth.ts";
import { jsonFault } from "./json-fault.ts";
import { jsonPlaces } from "./json-places.ts";
import { dealAt, lineRange, type RawDeal } from "./raw-deal.ts";
import { hasRepeatedKey } from "./repeated-keys.ts";

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

/** The deal on the line that a walk has reached; `undefined` for a blank line. */
export function readLine(block: LineBlock, file: string): RawDeal | undefined {
  const { line, text, tooLong, longest } = block;
  if (tooLong)
    return { row: line, problems: [problem("deal-row-too-long", lineRange(file, line), { limit: longest })] };
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

function* readLines(block: LineBlock, file: string): Generator<RawDeal> {
  while (block.next()) {
    const deal = readLine(block, file);
    if (deal !== undefined) yield deal;
  }
}

/** NDJSON in UTF-8: one deal a line. A broken line is told and the others are kept. */
export async function* readNdjsonDeals(
  parts: AsyncIterable<Uint8Array>,
  file: string,
  longest?: number,
): AsyncGenerator<Iterable<RawDeal>> {
  for await (const block of byteLines(parts, longest)) yield readLines(block, file);
}
