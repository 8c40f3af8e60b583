import { problem } from "../../diagnostics/catalogue.ts";
import { readSource } from "../../reader/read-source.ts";
import { lineRange, type RawDeal, unreadable } from "./raw-deal.ts";
import { hasRepeatedKey } from "./repeated-keys.ts";

/** JSON: one deal, or a list of deals. A single deal keeps the places of its parts, for the frame of a problem. */
export function readJsonDeals(text: string, file: string): RawDeal[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [unreadable(file, 1, error)];
  }
  if (hasRepeatedKey(text, value)) return [{ problems: [problem("deal-key-twice", lineRange(file, 1), {})] }];
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
      const deal: unknown = JSON.parse(line);
      const range = lineRange(file, index + 1);
      return hasRepeatedKey(line, deal)
        ? [{ problems: [problem("deal-key-twice", range, {})] }]
        : [{ deal, place: () => range }];
    } catch (error) {
      return [unreadable(file, index + 1, error)];
    }
  });
}
