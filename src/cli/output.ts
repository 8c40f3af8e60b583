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

/** Letters that are gathered before they are written. */
const partSize = 64 * 1024;
const mostBytesOfLetter = 3;

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
  const scratch = Buffer.allocUnsafe(2 * partSize * mostBytesOfLetter);
  let waiting = "";
  const flush = (): void => {
    const fits = waiting.length * mostBytesOfLetter <= scratch.length;
    const bytes = fits ? scratch.subarray(0, scratch.write(waiting, letters)) : Buffer.from(waiting, letters);
    waiting = "";
    for (let from = 0; from < bytes.length; ) from += writeSync(file, bytes, from);
  };
  let isOpen = true;
  const shut = (): void => {
    if (isOpen) closeSync(file);
    isOpen = false;
  };
  return {
    write(text) {
      waiting += text;
      if (waiting.length >= partSize) flush();
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
