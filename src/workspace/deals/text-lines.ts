/** One line of a text, its number from 1; `tooLong` for a line that was not kept. */
export interface TextLine {
  readonly line: number;
  readonly text: string;
  readonly tooLong?: boolean;
}

/** Longer lines are no deal: an order of ten thousand lines takes a tenth of it. */
export const longestLine = 16 * 1024 * 1024;

/** The lines of a text that comes in parts, a handful at a time; the last line needs no end. */
export async function* textLines(
  parts: AsyncIterable<string>,
  longest: number = longestLine,
): AsyncGenerator<Iterable<TextLine>> {
  let rest = "";
  let line = 1;
  let skipping = false;
  function* split(text: string): Generator<TextLine> {
    let from = 0;
    for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", from)) {
      const last = end > from && text.charCodeAt(end - 1) === 13 ? end - 1 : end;
      if (skipping) skipping = false;
      else yield { line, text: text.slice(from, last) };
      line += 1;
      from = end + 1;
    }
    rest = skipping ? "" : text.slice(from);
  }
  for await (const part of parts) {
    yield split(rest === "" ? part : rest + part);
    if (rest.length > longest) {
      yield [{ line, text: "", tooLong: true }];
      skipping = true;
      rest = "";
    }
  }
  if (rest !== "") yield [{ line, text: rest.endsWith("\r") ? rest.slice(0, -1) : rest }];
}
