import { open } from "node:fs/promises";

/** A little over the reader's own limit: a larger file is cut here, and the reader says that it is too large. */
const mostBytes = 1024 * 1024 + 4096;

/** Why a file has no text: a word for the catalogue, and what the system said. */
export interface FileFault {
  readonly fault: string;
  readonly detail: string;
}

/** The text of a file, or why it has none. At most the reader's limit is taken into memory, whatever the file's size. */
export async function readTextFile(path: string): Promise<{ readonly text: string } | FileFault> {
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
      return decode(buffer.subarray(0, size), size === mostBytes);
    } finally {
      await handle.close();
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    return { fault: systemFaults[code ?? ""] ?? "other", detail: message };
  }
}

const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: "missing",
  EACCES: "forbidden",
  EPERM: "forbidden",
  EISDIR: "folder",
};

/** Strict UTF-8; a file that was cut may end inside a character, which is no fault of its own. */
function decode(bytes: Uint8Array, cut: boolean): { readonly text: string } | FileFault {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: cut }) };
  } catch (error) {
    const [first = 0, second = 0] = bytes;
    const isWide = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || bytes.includes(0);
    return { fault: isWide ? "utf-16" : "one-byte", detail: String(error) };
  }
}
