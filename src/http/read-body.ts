import { isUtf8 } from "node:buffer";
import type { Readable } from "node:stream";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { brokenJson, faultOfParsed } from "../workspace/deals/json.ts";
import type { Limits } from "./limits.ts";
import { bodyItems, Refusal } from "./problem.ts";
import type { ProblemCode } from "./problem-catalogue.ts";

/** The JSON pointer to all of it. */
export const wholeBody = "";

/** Gathers a body that is small enough and comes soon enough, and hands it on: a promise would come round to it later. */
export function readBody(
  payload: Readable,
  most: number,
  { bodyMs }: Limits,
  done: (error: Error | null, body?: Buffer) => void,
): void {
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
    done(error);
  };
  const onData = (chunk: Buffer): void => {
    size += chunk.length;
    if (size > most) fail(new Refusal("too-large", { args: { limit: most } }));
    else chunks.push(chunk);
  };
  const onEnd = (): void => {
    finish();
    const [first] = chunks;
    done(null, chunks.length === 1 && first !== undefined ? first : Buffer.concat(chunks, size));
  };
  payload.on("data", onData).on("end", onEnd).on("error", fail);
}

/** What a text that is no deal is refused with, by what its reader says. */
const refusalCodes: Readonly<Record<string, ProblemCode>> = {
  "deal-unreadable": "malformed-json",
  "deal-key-twice": "key-twice",
  "deal-row-too-long": "too-large",
  "deal-broken-letters": "not-utf8",
};

/** A text that is no deal, as a refusal: each of its problems with a pointer to the whole body. */
export function refusalOfText(diagnostics: readonly Diagnostic[], limit: number): Refusal {
  const code = refusalCodes[diagnostics[0]?.code ?? ""] ?? "wrong-deal";
  return new Refusal(code, { args: { limit }, items: (lang) => bodyItems(diagnostics, lang) });
}

/** Reads bytes as JSON: strict UTF-8 (a byte-order mark is let pass), each key once, not too deep. Throws a Refusal. */
export function readJson(bytes: Buffer, limit: number): unknown {
  if (!isUtf8(bytes)) throw new Refusal("not-utf8");
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const text = bytes.toString("utf8", hasMark ? 3 : 0);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    if (text.trim() === "") throw new Refusal("no-body");
    const broken = brokenJson(text, wholeBody, 1, 1);
    throw refusalOfText("problems" in broken ? broken.problems : [], limit);
  }
  const fault = faultOfParsed(text, value, wholeBody, 1);
  if (fault !== undefined && "problems" in fault) throw refusalOfText(fault.problems, limit);
  return value;
}
