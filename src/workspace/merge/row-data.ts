import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import { lineRange } from "../deals/raw-deal.ts";

type Mapping = { [key: string]: unknown };

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A mapping whose keys count 1, 2, 3 is how a table writes a list; an empty cell between two items leaves no hole. */
function isCounted(value: Mapping): boolean {
  const keys = Object.keys(value);
  return keys.length > 0 && keys.every((key) => /^[1-9]\d*$/.test(key));
}

/** The row with its counted mappings as lists. */
function withLists(value: unknown): unknown {
  if (!isMapping(value)) return value;
  const entries = Object.entries(value).map(([key, item]) => [key, withLists(item)] as const);
  if (!isCounted(value)) return Object.fromEntries(entries);
  return entries.sort(([one], [two]) => Number(one) - Number(two)).map(([, item]) => item);
}

/** What every row shares, and over it what the row says itself; a list is taken whole. */
function over(common: unknown, own: unknown): unknown {
  if (!isMapping(common) || !isMapping(own)) return own;
  const merged: Mapping = { ...common };
  for (const [key, value] of Object.entries(own))
    merged[key] = Object.hasOwn(common, key) ? over(common[key], value) : value;
  return merged;
}

/** The data of the document that a row asks for. */
export function dataOfRow(row: unknown, common: unknown): unknown {
  return over(common ?? {}, withLists(row));
}

/** The places of one row: each is the row, and `pathOf` tells which part of it was meant. */
export interface RowPlaces extends Places {
  /** The part that a range of these places was given for; `undefined` for any other range and for the whole row. */
  pathOf(range: SourceRange): Path | undefined;
}

export function rowPlaces(file: string, row: number): RowPlaces {
  const paths = new WeakMap<SourceRange, Path>();
  const at = (path: Path): SourceRange => {
    const range = lineRange(file, row);
    if (path.length > 0) paths.set(range, path);
    return range;
  };
  return {
    file,
    valueAt: at,
    keyAt: at,
    sourceAt: () => undefined,
    isReported: () => false,
    pathOf: (range) => paths.get(range),
  };
}
