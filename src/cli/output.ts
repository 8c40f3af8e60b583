import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { finished } from "node:stream/promises";

/** Where results go. Writing waits for a reader that is slower than we are, so nothing piles up. */
export interface Output {
  /** Undefined when there is nothing to wait for. */
  write(text: string): Promise<void> | undefined;
  close(): Promise<void>;
  /** Leaves no half-written file behind. */
  abandon(): Promise<void>;
}

const partSize = 32 * 1024;

function buffered(stream: NodeJS.WritableStream): { write: Output["write"]; flush: () => Promise<void> } {
  let waiting = "";
  const flush = async (): Promise<void> => {
    const text = waiting;
    waiting = "";
    if (text !== "" && !stream.write(text)) await once(stream, "drain");
  };
  return {
    write(text) {
      waiting += text;
      return waiting.length >= partSize ? flush() : undefined;
    },
    flush,
  };
}

/** Standard output. */
export function standardOutput(): Output {
  const { write, flush } = buffered(process.stdout);
  return { write, close: flush, abandon: flush };
}

/** A file that gets its name only when it is whole: half of an answer must not look like all of it. */
export async function fileOutput(path: string): Promise<Output> {
  const partial = `${path}.part`;
  const stream = createWriteStream(partial);
  await once(stream, "open");
  const { write, flush } = buffered(stream);
  const end = async (): Promise<void> => {
    await flush();
    stream.end();
    await finished(stream);
  };
  return {
    write,
    async close() {
      await end();
      await rename(partial, path);
    },
    async abandon() {
      stream.destroy();
      await rm(partial, { force: true });
    },
  };
}
