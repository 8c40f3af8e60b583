import { readFile } from "node:fs/promises";
import { decodeDeals } from "../workspace/read-deals.ts";

/** More than any list of deals that a person sends at once; a mistaken path must not fill the memory. */
const mostBytes = 256 * 1024 * 1024;

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += bytes.length;
    if (size > mostBytes) throw Object.assign(new Error("standard input is larger than 256 MiB"), { code: "EFBIG" });
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

/** The text of a file, or of standard input for "-"; `name` is what problems call it. */
export async function readInput(file: string): Promise<{ readonly text: string; readonly name: string }> {
  const bytes = file === "-" ? await readStandardInput() : await readFile(file);
  return { text: decodeDeals(bytes), name: file === "-" ? "stdin" : file };
}
