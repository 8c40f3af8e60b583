import { codeFrameColumns } from "@babel/code-frame";
import pc from "picocolors";
import type { SourceRange } from "./diagnostic.ts";

/** How the lines around a problem are shown. */
export interface CodeFrameOptions {
  readonly colour?: boolean;
  /** Lines of context on each side; 1 when unsaid. */
  readonly around?: number;
}

/** Longer lines are cut around the problem: a frame shows a place, it does not repeat the file. */
const mostColumns = 200;

/** The place of a line in a text, without taking the whole text apart: a file may have many problems. */
function startOfLine(text: string, { line, column, offset }: SourceRange["start"]): number {
  const guess = text.lastIndexOf("\n", Math.max(0, offset - 1)) + 1;
  if (offset > 0 && offset - guess === column - 1) return guess;
  let start = 0;
  for (let seen = 1; seen < line; seen += 1) {
    const next = text.indexOf("\n", start);
    if (next === -1) return start;
    start = next + 1;
  }
  return start;
}

interface Window {
  readonly lines: readonly string[];
  /** The number of its first line, from 1. */
  readonly first: number;
}

/** The lines around a place, cut to what a terminal can show. */
function windowAround(text: string, start: SourceRange["start"], around: number): Window {
  let from = startOfLine(text, start);
  let first = start.line;
  while (first > 1 && start.line - first < around) {
    from = text.lastIndexOf("\n", from - 2) + 1;
    first -= 1;
  }
  const lines: string[] = [];
  for (let count = start.line - first + around + 1; count > 0 && from <= text.length; count -= 1) {
    const next = text.indexOf("\n", from);
    const end = next === -1 ? text.length : next;
    lines.push(text.slice(from, Math.min(end, from + mostColumns + start.column)).replace(/\r$/, ""));
    if (next === -1) break;
    from = end + 1;
  }
  return { lines, first };
}

function paint(frame: string): string {
  const colours = pc.createColors(true);
  return frame
    .split("\n")
    .map((line) =>
      /^[ >]*\|[ ^]*\^$/.test(line) ? colours.red(line) : line.startsWith(">") ? line : colours.dim(line),
    )
    .join("\n");
}

/** The lines of `text` around the range with the range underlined; no colour unless asked. */
export function codeFrame(text: string, range: SourceRange, options: CodeFrameOptions = {}): string {
  const around = options.around ?? 1;
  const { lines, first } = windowAround(text, range.start, around);
  const own = lines[range.start.line - first] ?? "";
  // A problem far to the right is shown with the end of what stands before it.
  const skipped = Math.max(0, range.start.column - mostColumns / 2 - 1);
  const column = range.start.column - skipped;
  // A range over several lines is shown by its first line: the reader needs the place, not a wall of marks.
  const lastOnLine = range.end.line === range.start.line ? range.end.column : own.trimEnd().length + 1;
  const end = Math.min(Math.max(lastOnLine - skipped, column), mostColumns + 1);
  const shown = lines.map((each) => each.slice(skipped, skipped + mostColumns).replace(/^\uFEFF/, ""));
  // The types of the package do not know yet that a part of a file may be numbered from where it begins.
  const numbering = { linesAbove: around, linesBelow: around, startLine: first };
  const { line } = range.start;
  const frame = codeFrameColumns(shown.join("\n"), { start: { line, column }, end: { line, column: end } }, numbering);
  return options.colour === true ? paint(frame) : frame;
}
