import { once } from "node:events";
import { closeSync, openSync, writeSync } from "node:fs";
import { rename, rm } from "node:fs/promises";

/** Where results go. Writing waits for a reader that is slower than we are, so nothing piles up. */
export interface Output {
  /** Undefined when there is nothing to wait for. */
  write(text: string): Promise<void> | undefined;
  close(): Promise<void>;
  /** Leaves no half-written file behind. */
  abandon(): Promise<void>;
}

/** How letters become bytes: as UTF-8, or each letter is a byte already ("latin1"). */
export type Letters = "utf8" | "latin1";

/** Letters that are gathered before they are handed on. */
const partSize = 64 * 1024;
/** Letters that are turned into bytes together: few enough to stay near at hand. */
const letterCount = 8 * 1024;
const mostBytesOfLetter = 3;
const fileBufferSize = 512 * 1024;

/** Standard output. */
export function standardOutput(letters: Letters = "utf8"): Output {
  const stream = process.stdout;
  let waiting = "";
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = "";
    if (text !== "" && !stream.write(text, letters)) await once(stream, "drain");
  };
  return {
    write(text) {
      waiting += text;
      return waiting.length >= partSize ? flush() : undefined;
    },
    close: flush,
    abandon: flush,
  };
}

/**
 * A file that gets its name only when it is whole: half of an answer must not look like all of it. A file keeps nobody
 * waiting, so it is written at once: handing every part to another thread takes longer than writing it.
 */
export async function fileOutput(path: string, letters: Letters = "utf8"): Promise<Output> {
  const partial = `${path}.part`;
  const file = openSync(partial, "w");
  const gathered = Buffer.allocUnsafe(fileBufferSize);
  let size = 0;
  let waiting = "";
  const writeAll = (bytes: Uint8Array): void => {
    for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
  };
  const flush = (): void => {
    writeAll(gathered.subarray(0, size));
    size = 0;
  };
  const gather = (): void => {
    const most = waiting.length * mostBytesOfLetter;
    if (size + most > gathered.length) flush();
    if (most > gathered.length) writeAll(Buffer.from(waiting, letters));
    else size += gathered.write(waiting, size, letters);
    waiting = "";
  };
  let isOpen = true;
  const shut = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length >= letterCount) gather();
      return undefined;
    },
    async close() {
      gather();
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
