import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";

/** One case of a table: a text and the problems expected in it, as `code line:column-line:column -> proposal`. */
export interface ReadingCase {
  readonly name: string;
  readonly text: string;
  readonly problems: readonly string[];
}

/** The cases of a file beside this one. */
export function casesOf(file: string): ReadingCase[] {
  return parse(readFileSync(new URL(`cases/${file}`, import.meta.url), "utf8")) as ReadingCase[];
}

/** A problem as the tables write it: where, and what it proposes to write. */
export function summaryOf({ code, range, args }: Diagnostic): string {
  const { start, end } = range;
  const proposal = args.suggestion ?? args.write;
  const place = `${code} ${start.line}:${start.column}-${end.line}:${end.column}`;
  return proposal === undefined ? place : `${place} -> ${String(proposal)}`;
}
