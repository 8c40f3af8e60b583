import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** A little over the reader's own limit: a larger file is cut here, and the reader says that it is too large. */
const mostBytes = 1024 * 1024 + 4096;

/** Why a file has no text: a word for the catalogue, and what the system said. */
export interface FileFault {
  readonly fault: string;
  readonly detail: string;
}

/** The text of a file, or why it has none. At most the reader's limit is taken into memory, whatever the file's size. */
export function readTextFile(path: string): { readonly text: string } | FileFault {
  try {
    const handle = openSync(path, "r");
    try {
      // One byte more than there should be: only a file that grows meanwhile, or has no size of its own, needs more room.
      let buffer = Buffer.allocUnsafe(Math.min(fstatSync(handle).size + 1, mostBytes));
      let size = 0;
      for (;;) {
        const bytesRead = readSync(handle, buffer, size, buffer.length - size, null);
        size += bytesRead;
        if (bytesRead === 0 || size === mostBytes) break;
        if (size === buffer.length) buffer = Buffer.concat([buffer], Math.min(2 * size, mostBytes));
      }
      return decode(buffer.subarray(0, size), size === mostBytes);
    } finally {
      closeSync(handle);
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
