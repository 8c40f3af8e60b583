/** So many characters are handed over at a time, when they are there at once. */
const handful = 16 * 1024;
/** After so many characters whoever else runs in this thread has a turn: a quick source must not keep answers waiting. */
const turn = 64 * 1024;

/** Values as a stream of JSON lines, asked for only when there is room for them, and no longer when `stop` is aborted. */
export function writeLines(
  values: Iterable<unknown> | AsyncIterable<unknown>,
  stop: AbortSignal,
): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  const isAsync = Symbol.asyncIterator in values;
  const iterator = isAsync ? values[Symbol.asyncIterator]() : values[Symbol.iterator]();
  let sinceTurn = 0;
  const leave = async (): Promise<void> => {
    await iterator.return?.();
  };
  stop.addEventListener("abort", () => void leave(), { once: true });
  return new ReadableStream({
    async pull(controller) {
      let text = "";
      let isOver = false;
      do {
        const next = isAsync ? await iterator.next() : (iterator as Iterator<unknown>).next();
        isOver = next.done === true || stop.aborted;
        if (!isOver) text += `${JSON.stringify(next.value)}\n`;
      } while (!isOver && !isAsync && text.length < handful);
      sinceTurn += text.length;
      if (sinceTurn > turn) {
        sinceTurn = 0;
        await new Promise((resolve) => setTimeout(resolve));
      }
      if (text !== "") controller.enqueue(encoder.encode(text));
      if (isOver) controller.close();
    },
    cancel: leave,
  });
}

/** The JSON lines of a stream as they come. Leaving early lets the stream go. */
export async function* readLines(stream: ReadableStream<Uint8Array>): AsyncGenerator<unknown> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = "";
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = `${rest}${done ? decoder.decode() : decoder.decode(value, { stream: true })}`.split("\n");
      rest = done ? "" : (lines.pop() ?? "");
      for (const line of lines) if (line !== "") yield JSON.parse(line);
      if (done) return;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
