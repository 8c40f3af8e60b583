import type { Position, SourceRange } from "./diagnostic.ts";

/** Turns offsets of one text into lines and columns. */
export interface TextPositions {
  at(offset: number): Position;
  range(start: number, end: number): SourceRange;
}

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** The index of the last line that starts at or before the offset. */
function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Prepares the positions of a text. A byte-order mark takes an offset but no column: editors do not count it. */
export function positionsIn(file: string, text: string): TextPositions {
  const starts = startsOfLines(text);
  const mark = text.startsWith("\uFEFF") ? 1 : 0;
  const at = (offset: number): Position => {
    const index = lineIndex(starts, offset);
    const column = offset - (starts[index] ?? 0) + 1 - (index === 0 ? mark : 0);
    return { line: index + 1, column: Math.max(column, 1), offset };
  };
  return { at, range: (start, end) => ({ file, start: at(start), end: at(end) }) };
}
