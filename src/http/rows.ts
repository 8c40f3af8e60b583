/** One line of a stream; `bytes` is absent for a line that is longer than it may be. */
export interface Row {
  /** The number of the line, from 1. */
  readonly row: number;
  readonly bytes?: Buffer;
}

const lineEnd = 0x0a;

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

/**
 * Divides a stream into the lines that are not blank, all that a chunk completes at once. At most `most` bytes of an
 * unfinished line are held: the rest of a longer one is let go.
 */
export async function* rowsOf(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<readonly Row[]> {
  let parts: Buffer[] = [];
  let size = 0;
  let row = 0;
  const finish = (): Row | undefined => {
    row += 1;
    const [only] = parts;
    const bytes = parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
    const tooLong = size > most;
    parts = [];
    size = 0;
    if (tooLong) return { row };
    return isBlank(bytes) ? undefined : { row, bytes };
  };
  const add = (part: Buffer): void => {
    size += part.length;
    if (size > most) parts = [];
    else parts.push(part);
  };
  for await (const chunk of chunks) {
    const rows: Row[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineEnd); end >= 0; end = chunk.indexOf(lineEnd, start)) {
      add(chunk.subarray(start, end));
      start = end + 1;
      const finished = finish();
      if (finished !== undefined) rows.push(finished);
    }
    if (start < chunk.length) add(chunk.subarray(start));
    if (rows.length > 0) yield rows;
  }
  const last = size === 0 ? undefined : finish();
  if (last !== undefined) yield [last];
}
