import { isAscii } from "node:buffer";
import { StringDecoder } from "node:string_decoder";

interface Decoder {
  write(bytes: Uint8Array): string;
  end(): string;
}

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

function decoderOf(encoding: Encoding): Decoder {
  if (encoding === "utf-8" || encoding === "utf-16le") {
    const decoder = new StringDecoder(encoding === "utf-8" ? "utf8" : "utf16le");
    return {
      write: (bytes) => decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)),
      end: () => decoder.end(),
    };
  }
  const decoder = new TextDecoder(encoding);
  return { write: (bytes) => decoder.decode(bytes, { stream: true }), end: () => decoder.decode() };
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
 * The text of a stream of bytes: UTF-8, UTF-16 or windows-1251, told by the bytes themselves; a byte order mark is left
 * out. What turns out to be no UTF-8 much later stays in the text as U+FFFD, for the row it stands in to be refused.
 */
export async function* decodeDeals(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let decoder: Decoder | undefined;
  let waiting: Uint8Array[] = [];
  let isStart = true;
  const opened = (text: string): string => {
    const plain = isStart && text.startsWith("\uFEFF") ? text.slice(1) : text;
    if (text !== "") isStart = false;
    return plain;
  };
  for await (const chunk of chunks) {
    if (decoder !== undefined) {
      yield opened(decoder.write(chunk));
      continue;
    }
    waiting.push(chunk);
    const bytes = joined(waiting);
    const marked = isStart ? markedEncoding(bytes) : undefined;
    if (marked === undefined && bytes.length > 3 && isAscii(bytes)) {
      waiting = [];
      yield opened(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1"));
    } else if (marked !== undefined || bytes.length >= enoughToTell) {
      waiting = [];
      decoder = decoderOf(marked ?? guessed(bytes, false));
      yield opened(decoder.write(bytes));
    }
  }
  if (waiting.length > 0) {
    const bytes = joined(waiting);
    decoder = decoderOf((isStart ? markedEncoding(bytes) : undefined) ?? guessed(bytes, true));
    yield opened(decoder.write(bytes));
  }
  const last = opened(decoder?.end() ?? "");
  if (last !== "") yield last;
}
