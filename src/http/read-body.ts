import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import { hasRepeatedKey } from "../workspace/deals/repeated-keys.ts";
import type { Limits } from "./limits.ts";
import { Refusal } from "./problem.ts";

/** Gathers a body that is small enough and comes soon enough. */
export function readBody(payload: Readable, most: number, { bodyMs }: Limits): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const timer = setTimeout(() => fail(new Refusal("too-slow")), bodyMs);
    const finish = (): void => {
      clearTimeout(timer);
      payload.off("data", onData).off("end", onEnd).off("error", fail);
    };
    const fail = (error: Error): void => {
      finish();
      payload.pause();
      reject(error);
    };
    const onData = (chunk: Buffer): void => {
      size += chunk.length;
      if (size > most) fail(new Refusal("too-large", { args: { limit: most } }));
      else chunks.push(chunk);
    };
    const onEnd = (): void => {
      finish();
      const [first] = chunks;
      resolve(chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size));
    };
    payload.on("data", onData).on("end", onEnd).on("error", fail);
  });
}

function isDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== "object" || value === null) return false;
  if (limit === 0) return true;
  for (const part of Object.values(value)) if (isDeeperThan(part, limit - 1)) return true;
  return false;
}

/** Reads bytes as JSON: strict UTF-8 (a byte-order mark is let pass), each key once, not too deep. Throws a Refusal. */
export function readJson(bytes: Buffer, { depth }: Limits): unknown {
  if (!isUtf8(bytes)) throw new Refusal("not-utf8");
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = bytes.toString("utf8", hasMark ? 3 : 0);
  if (text.trim() === "") throw new Refusal("no-body");
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Refusal("malformed-json", { args: { detail: error instanceof Error ? error.message : String(error) } });
  }
  if (isDeeperThan(value, depth)) throw new Refusal("too-deep", { args: { limit: depth } });
  if (hasRepeatedKey(text, value)) throw new Refusal("key-twice");
  return value;
}
