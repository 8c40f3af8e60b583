import { isUtf8 } from "node:buffer";

/** Longer lines are no deal: an order of ten thousand lines takes a tenth of it. */
export const longestLine = 16 * 1024 * 1024;

const sign = { newline: 10, carriageReturn: 13 } as const;
const mark = Buffer.from("\uFEFF");
const nothing = Buffer.alloc(0);

/** Some lines of a text, walked one by one: `next` moves on, the other parts speak of the line that was reached. */
export class LineBlock {
  readonly bytes: Buffer;
  /** The number of the line in the whole text, from 1. */
  line: number;
  /** Where the line begins and ends in the bytes, without its end sign. */
  from = 0;
  to = 0;
  /** Whether the line is too long to be a deal. */
  tooLong = false;
  /** Bytes that a line may have. */
  readonly longest: number;
  /** Whether these are not lines but what stands for one that nobody kept. */
  readonly #isDropped: boolean;
  #behind = 0;
  #isUtf8: boolean | undefined;

  constructor(bytes: Buffer | "dropped", linesBefore: number, longest: number) {
    this.bytes = bytes === "dropped" ? nothing : bytes;
    this.line = linesBefore;
    this.longest = longest;
    this.#isDropped = bytes === "dropped";
  }

  /** Whether the bytes of all these lines are valid UTF-8. */
  get isUtf8(): boolean {
    this.#isUtf8 ??= isUtf8(this.bytes);
    return this.#isUtf8;
  }

  get text(): string {
    return this.bytes.toString("utf8", this.from, this.to);
  }

  next(): boolean {
    const { bytes } = this;
    const from = this.#behind;
    if (from >= bytes.length && !(this.#isDropped && from === 0)) return false;
    const newline = bytes.indexOf(sign.newline, from);
    const end = newline === -1 ? bytes.length : newline;
    this.from = from;
    this.to = end > from && bytes[end - 1] === sign.carriageReturn ? end - 1 : end;
    this.#behind = end + 1;
    this.line += 1;
    this.tooLong = this.#isDropped || this.to - from > this.longest;
    return true;
  }
}

/**
 * The lines of a text in UTF-8 that comes in parts, a handful at a time; each handful must be walked before the next is asked
 * for. A byte-order mark is left out, the last line needs no end.
 */
export async function* byteLines(
  parts: AsyncIterable<Uint8Array>,
  longest: number = longestLine,
): AsyncGenerator<LineBlock> {
  let waiting: Buffer[] = [];
  let size = 0;
  let lines = 0;
  let skipping = false;
  const blockOf = (bytes: Buffer | "dropped"): LineBlock => new LineBlock(bytes, lines, longest);
  const taken = (): Buffer => {
    const [only = nothing] = waiting;
    const bytes = waiting.length === 1 ? only : Buffer.concat(waiting, size);
    waiting = [];
    size = 0;
    return lines === 0 && bytes.indexOf(mark) === 0 ? bytes.subarray(mark.length) : bytes;
  };
  const keep = (bytes: Buffer): void => {
    if (bytes.length > 0) waiting.push(bytes);
    size += bytes.length;
  };
  for await (const part of parts) {
    let bytes = Buffer.from(part.buffer, part.byteOffset, part.length);
    if (skipping) {
      const end = bytes.indexOf(sign.newline);
      if (end === -1) continue;
      skipping = false;
      bytes = bytes.subarray(end + 1);
    }
    const end = bytes.lastIndexOf(sign.newline) + 1;
    if (end > 0) {
      keep(bytes.subarray(0, end));
      const block = blockOf(taken());
      yield block;
      lines = block.line;
    }
    keep(bytes.subarray(end));
    if (size > longest) {
      yield blockOf("dropped");
      taken();
      lines += 1;
      skipping = true;
    }
  }
  if (size > 0) yield blockOf(taken());
}
