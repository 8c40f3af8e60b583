import { open } from "node:fs/promises";

/** A little over the reader's own limit: a larger file is cut here, and the reader says that it is too large. */
const mostBytes = 1024 * 1024 + 4096;

/** The text of a file, or why it has none. At most the reader's limit is taken into memory, whatever the file's size. */
export async function readTextFile(path: string): Promise<{ readonly text: string } | { readonly fault: string }> {
  try {
    const handle = await open(path, "r");
    try {
      const buffer = Buffer.alloc(mostBytes);
      let size = 0;
      while (size < mostBytes) {
        const { bytesRead } = await handle.read(buffer, size, mostBytes - size, null);
        if (bytesRead === 0) break;
        size += bytesRead;
      }
      return { text: decode(buffer.subarray(0, size), size === mostBytes) };
    } finally {
      await handle.close();
    }
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
}

/** Strict UTF-8; a file that was cut may end inside a character, which is no fault of its own. */
function decode(bytes: Uint8Array, cut: boolean): string {
  return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut });
}
