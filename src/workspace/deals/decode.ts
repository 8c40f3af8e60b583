import { isAscii } from "node:buffer";
import { StringDecoder } from "node:string_decoder";

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";

/** So many bytes behind the first letter that is not Latin tell the two encodings of one byte and of several apart. */
const enoughToTell = 65_536;

const marks: readonly (readonly [Encoding, readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The encoding that the first bytes give away: by a mark, or by a Latin letter with a zero byte beside it. */
function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  for (const [encoding, mark] of marks) if (mark.every((byte, index) => bytes[index] === byte)) return encoding;
  const [first = 0, second = 0] = bytes;
  if (first !== 0 && second === 0 && bytes.length > 1) return "utf-16le";
  return first === 0 && second !== 0 ? "utf-16be" : undefined;
}

/** Turns bytes that come in parts into UTF-8; asked for the last time with `isEnd`. */
type Recode = (bytes: Uint8Array, isEnd: boolean) => Uint8Array;

function recodeFrom(encoding: Encoding): Recode {
  if (encoding === "utf-8") return (bytes) => bytes;
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (bytes, isEnd) => Buffer.from(decoder.decode(bytes, { stream: !isEnd }));
}

/** Strict UTF-8, else windows-1251, as spreadsheets of Russian offices save CSV. The end may lie inside a letter. */
function guessed(bytes: Uint8Array, whole: boolean): Encoding {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: !whole });
    return "utf-8";
  } catch {
    return "windows-1251";
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts);
}

/**
 * A stream of bytes as UTF-8: from UTF-8, UTF-16 or windows-1251, told by the bytes themselves. What turns out to be no
 * UTF-8 much later stays as it is, for the row it stands in to be refused.
 */
export async function* recodedDeals(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let recode: Recode | undefined;
  let waiting: Uint8Array[] = [];
  let isStart = true;
  for await (const chunk of chunks) {
    if (recode !== undefined) {
      yield recode(chunk, false);
      continue;
    }
    waiting.push(chunk);
    const bytes = joined(waiting);
    const marked = isStart ? markedEncoding(bytes) : undefined;
    if (marked === undefined && bytes.length > 3 && isAscii(bytes)) {
      waiting = [];
      isStart = false;
      yield bytes;
    } else if (marked !== undefined || bytes.length >= enoughToTell) {
      waiting = [];
      recode = recodeFrom(marked ?? guessed(bytes, false));
      yield recode(bytes, false);
    }
  }
  if (waiting.length > 0) {
    const bytes = joined(waiting);
    recode = recodeFrom((isStart ? markedEncoding(bytes) : undefined) ?? guessed(bytes, true));
    yield recode(bytes, false);
  }
  const last = recode?.(new Uint8Array(), true);
  if (last !== undefined && last.length > 0) yield last;
}

/** The text of a stream of UTF-8; a byte-order mark is left out, what is no UTF-8 becomes U+FFFD. */
export async function* textOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new StringDecoder("utf8");
  let isStart = true;
  for await (const chunk of chunks) {
    const text = decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length));
    yield isStart && text.startsWith("\uFEFF") ? text.slice(1) : text;
    if (text !== "") isStart = false;
  }
  const last = decoder.end();
  if (last !== "") yield last;
}

/** The text of a stream of bytes in any of these encodings. */
export function decodeDeals(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  return textOf(recodedDeals(chunks));
}
