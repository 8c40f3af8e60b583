/** Signs that JSON is made of, and where plain letters end: from here on UTF-8 writes what is no letter of one unit, or none. */
export const sign = {
  newline: 10,
  carriageReturn: 13,
  blank: 32,
  quote: 34,
  minus: 45,
  point: 46,
  zero: 48,
  nine: 57,
  backslash: 92,
  /** Of `null`: no other value begins with it. */
  null: 110,
  beyondLetters: 0xee,
} as const;

export function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= sign.zero && byte <= sign.nine;
}

/** Whether a byte of a JSON string stands for itself, alone or with its neighbours; a quote does too. */
export function isPlainByte(byte: number | undefined): boolean {
  return byte !== undefined && byte >= sign.blank && byte < sign.beyondLetters && byte !== sign.backslash;
}

/** Stands for an offset where a text is not plain. */
export const notPlain = -1;

/** Where the string that is opened before `from` is closed; `notPlain` where something in it is no plain letter. */
export function endOfString(bytes: Uint8Array, from: number): number {
  for (let at = from; ; at += 1) {
    const byte = bytes[at];
    if (byte === sign.quote) return at;
    // Behind the end of the bytes there is nothing, which is not plain.
    if (!isPlainByte(byte)) return notPlain;
  }
}

/** Whether these bytes stand at an offset. */
export function standsAt(part: Uint8Array, bytes: Uint8Array, at: number): boolean {
  const { length } = part;
  // Looking beyond the end of bytes makes every later look slower.
  if (at + length > bytes.length) return false;
  for (let index = 0; index < length; index += 1) if (bytes[at + index] !== part[index]) return false;
  return true;
}

const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** The text of valid UTF-8 between two offsets. */
export function textBetween(bytes: Uint8Array, from: number, to: number): string {
  return decoder.decode(bytes.subarray(from, to));
}

/** Bytes that are looked at one by one, and compared and copied four at a time. */
export interface WordBytes {
  readonly bytes: Uint8Array;
  readonly words: DataView;
}

export function wordBytes(bytes: Uint8Array): WordBytes {
  return { bytes, words: new DataView(bytes.buffer, bytes.byteOffset, bytes.length) };
}

const wordSize = 4;

/** Whether these bytes stand at an offset: like `standsAt`, for longer parts. */
export function wordsStandAt(part: WordBytes, { bytes, words }: WordBytes, at: number): boolean {
  const { length } = part.bytes;
  if (at + length > bytes.length) return false;
  let index = 0;
  for (; index + wordSize <= length; index += wordSize)
    if (words.getInt32(at + index, true) !== part.words.getInt32(index, true)) return false;
  for (; index < length; index += 1) if (bytes[at + index] !== part.bytes[index]) return false;
  return true;
}

/** Bytes behind a copy that it may spoil: whatever is written next must stand there. */
export const spoiltBehind = wordSize - 1;

/** Copies what stands between two offsets; answers where the copy ends. */
export function copyBetween(source: WordBytes, from: number, to: number, into: WordBytes, start: number): number {
  const end = start + to - from;
  let at = start;
  let next = from;
  const last = source.bytes.length - wordSize;
  for (; at < end && next <= last; next += wordSize) {
    into.words.setInt32(at, source.words.getInt32(next, true), true);
    at += wordSize;
  }
  for (; at < end; at += 1) {
    into.bytes[at] = source.bytes[next] ?? 0;
    next += 1;
  }
  return end;
}
