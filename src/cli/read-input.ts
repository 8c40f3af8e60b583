import { createReadStream } from "node:fs";
import { decodeDeals } from "../workspace/deals/decode.ts";

/** More than any document that a person prints at once; a mistaken path must not fill the memory. */
const mostLetters = 64 * 1024 * 1024;
const partSize = 64 * 1024;

/** Bytes of an input as they come; `name` is what problems call it. */
export interface Input {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** A file, or standard input for "-". */
export function openInput(file: string): Input {
  return file === "-"
    ? { name: "stdin", bytes: process.stdin }
    : { name: file, bytes: createReadStream(file, { highWaterMark: partSize }) };
}

/** The text of a file, or of standard input for "-". */
export async function readInput(file: string): Promise<{ readonly text: string; readonly name: string }> {
  const { name, bytes } = openInput(file);
  let text = "";
  for await (const part of decodeDeals(bytes)) {
    text += part;
    if (text.length > mostLetters) throw Object.assign(new Error("the input is too large"), { code: "EFBIG" });
  }
  return { text, name };
}
