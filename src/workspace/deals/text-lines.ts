/** One line of a text, its number from 1, from `from` to `to` of a part; `tooLong` for a line that was not kept. */
export interface TextLine {
  readonly line: number;
  readonly part: string;
  readonly from: number;
  readonly to: number;
  readonly tooLong?: boolean;
}

/** Longer lines are no deal: an order of ten thousand lines takes a tenth of it. */
export const longestLine = 16 * 1024 * 1024;

const carriageReturn = 13;

/** The lines of a text that comes in parts, a handful at a time; the last line needs no end. */
export async function* textLines(
  parts: AsyncIterable<string>,
  longest: number = longestLine,
): AsyncGenerator<readonly TextLine[]> {
  let rest = "";
  let line = 1;
  let skipping = false;
  const split = (part: string): TextLine[] => {
    const lines: TextLine[] = [];
    let from = 0;
    for (let end = part.indexOf("\n"); end !== -1; end = part.indexOf("\n", from)) {
      const to = end > from && part.charCodeAt(end - 1) === carriageReturn ? end - 1 : end;
      if (skipping) skipping = false;
      else lines.push({ line, part, from, to });
      line += 1;
      from = end + 1;
    }
    rest = skipping ? "" : part.slice(from);
    return lines;
  };
  for await (const part of parts) {
    yield split(rest === "" ? part : rest + part);
    if (rest.length > longest) {
      yield [{ line, part: "", from: 0, to: 0, tooLong: true }];
      skipping = true;
      rest = "";
    }
  }
  if (rest !== "") yield [{ line, part: rest, from: 0, to: rest.endsWith("\r") ? rest.length - 1 : rest.length }];
}
