import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import type { DealPlace } from "../../engine/deal/problems.ts";

/**
 * One deal that nobody has checked yet, with its place; or why its text is none. `row` is what its file calls it, from 1:
 * the line of a text, the row of a sheet, the position in a list.
 */
export type RawDeal =
  | { readonly row: number; readonly deal: unknown; readonly place: DealPlace }
  | { readonly row: number; readonly deal?: never; readonly problems: readonly Diagnostic[] };

/** Deals as they come, a handful at a time, so that a file of any size takes little memory. */
export type DealBatches = AsyncIterable<Iterable<RawDeal>>;

/** The range of a whole line, from 1. */
export function lineRange(file: string, line: number): SourceRange {
  const start = { line, column: 1, offset: 0 };
  return { file, start, end: start };
}

/** A deal that stands on a line, or in a row, of its own. */
export function dealAt(file: string, row: number, deal: unknown): RawDeal {
  return { row, deal, place: () => lineRange(file, row) };
}

/** What stands for the deals of an input that holds none. */
export function noDeals(file: string): RawDeal {
  return { row: 1, problems: [problem("no-deals", lineRange(file, 1), {})] };
}
