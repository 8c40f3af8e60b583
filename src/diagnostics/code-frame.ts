import { codeFrameColumns } from "@babel/code-frame";
import pc from "picocolors";
import type { SourceRange } from "./diagnostic.ts";

/** How the lines around a problem are shown. */
export interface CodeFrameOptions {
  readonly colour?: boolean;
  /** Lines of context on each side; 1 when unsaid. */
  readonly around?: number;
}

/** A range over several lines is shown by its first line: the reader needs the place, not a wall of marks. */
function endOnFirstLine(lines: readonly string[], range: SourceRange): number {
  if (range.end.line === range.start.line) return range.end.column;
  return (lines[range.start.line - 1] ?? "").trimEnd().length + 1;
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
  const source = text.replace(/^\uFEFF/, "");
  const { line, column } = range.start;
  const end = { line, column: Math.max(endOnFirstLine(source.split(/\r?\n/), range), column) };
  const around = options.around ?? 1;
  const frame = codeFrameColumns(source, { start: { line, column }, end }, { linesAbove: around, linesBelow: around });
  return options.colour === true ? paint(frame) : frame;
}
