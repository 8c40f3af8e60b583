import { readSource } from "../../reader/read-source.ts";
import { lineRange, type RawDeal, unreadable } from "./raw-deal.ts";

/** JSON: one deal, or a list of deals. A single deal keeps the places of its parts, for the frame of a problem. */
export function readJsonDeals(text: string, file: string): RawDeal[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [unreadable(file, 1, error)];
  }
  if (Array.isArray(value)) return value.map((deal) => ({ deal, place: file }));
  // JSON is YAML too; the reader's values are not used, only its places.
  const source = readSource(file, text);
  return [{ deal: value, place: source.value === undefined ? file : source.places.valueAt }];
}

/** NDJSON: one deal a line. A broken line is told and the others are kept. */
export function readNdjsonDeals(text: string, file: string): RawDeal[] {
  return text.split(/\r?\n/).flatMap((line, index): RawDeal[] => {
    if (line.trim() === "") return [];
    try {
      return [{ deal: JSON.parse(line) as unknown, place: () => lineRange(file, index + 1) }];
    } catch (error) {
      return [unreadable(file, index + 1, error)];
    }
  });
}
