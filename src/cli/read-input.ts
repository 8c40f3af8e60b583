import { closeSync, openSync, readSync } from "node:fs";
import { decodeDeals } from "../workspace/deals/decode.ts";

/** More than any document that a person prints at once; a mistaken path must not fill the memory. */
const mostLetters = 64 * 1024 * 1024;
/** A part of a file: smaller ones cost more calls, larger ones leave the memory that is near at hand. */
const partSize = 256 * 1024;

/** Bytes of an input as they come; `name` is what problems call it. */
export interface Input {
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * The bytes of a file. Like an answer that is written, it is read at once: nobody else is kept waiting, and asking another
 * thread for every part takes longer than reading it.
 */
async function* fileParts(path: string): AsyncGenerator<Uint8Array> {
  const file = openSync(path, "r");
  try {
    for (;;) {
      const part = Buffer.allocUnsafe(partSize);
      const size = readSync(file, part);
      if (size === 0) return;
      yield part.subarray(0, size);
    }
  } finally {
    closeSync(file);
  }
}

/** A file, or standard input for "-". */
export function openInput(file: string): Input {
  return file === "-" ? { name: "stdin", bytes: process.stdin } : { name: file, bytes: fileParts(file) };
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
