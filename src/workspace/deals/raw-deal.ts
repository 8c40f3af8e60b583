import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import type { DealPlace } from "../../engine/deal/problems.ts";

/** One deal that nobody has checked yet, with its place; or why its text is none. */
export type RawDeal =
  | { readonly deal: unknown; readonly place: DealPlace }
  | { readonly deal?: never; readonly problems: readonly Diagnostic[] };

/** The range of a whole line, from 1. */
export function lineRange(file: string, line: number): SourceRange {
  const start = { line, column: 1, offset: 0 };
  return { file, start, end: start };
}

/** A text that is no deal. */
export function unreadable(file: string, line: number, error: unknown): RawDeal {
  const detail = error instanceof Error ? error.message : String(error);
  return { problems: [problem("deal-unreadable", lineRange(file, line), { detail })] };
}
