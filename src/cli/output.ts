import { once } from "node:events";
import { closeSync, openSync, writeSync } from "node:fs";
import { rename, rm } from "node:fs/promises";

/** Where results go. Writing waits for a reader that is slower than we are, so nothing piles up. */
export interface Output {
  /** Takes a text, or bytes that hold until it is done. Undefined when there is nothing to wait for. */
  write(part: string | Uint8Array): Promise<void> | undefined;
  close(): Promise<void>;
  /** Leaves no half-written file behind. */
  abandon(): Promise<void>;
}

/** Letters that are gathered before they are handed on. */
const partSize = 64 * 1024;

/** Standard output. */
export function standardOutput(): Output {
  const stream = process.stdout;
  let waiting = "";
  const send = async (part: string | Uint8Array): Promise<void> => {
    if (part.length > 0 && !stream.write(part)) await once(stream, "drain");
  };
  const flush = (): Promise<void> => {
    const text = waiting;
    waiting = "";
    return send(text);
  };
  return {
    write(part) {
      if (typeof part === "string") {
        waiting += part;
        return waiting.length >= partSize ? flush() : undefined;
      }
      // The stream may keep them for longer than they hold.
      const bytes = Buffer.from(part);
      return waiting === "" ? send(bytes) : flush().then(() => send(bytes));
    },
    close: flush,
    abandon: flush,
  };
}

/**
 * A file that gets its name only when it is whole: half of an answer must not look like all of it. A file keeps nobody
 * waiting, so it is written at once: handing every part to another thread takes longer than writing it.
 */
export async function fileOutput(path: string): Promise<Output> {
  const partial = `${path}.part`;
  const file = openSync(partial, "w");
  let waiting = "";
  const writeAll = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
  };
  const flush = (): void => {
    if (waiting !== "") writeAll(Buffer.from(waiting));
    waiting = "";
  };
  let isOpen = true;
  const shut = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(part) {
      if (typeof part === "string") waiting += part;
      if (typeof part !== "string" || waiting.length >= partSize) flush();
      if (typeof part !== "string") writeAll(part);
      return undefined;
    },
    async close() {
      flush();
      shut();
      await rename(partial, path);
    },
    async abandon() {
      shut();
      await rm(partial, { force: true });
    },
  };
}
