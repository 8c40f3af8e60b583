import { hash } from "node:crypto";
import { spoiltBehind, type WordBytes, wordBytes } from "../engine/deal/plain/bytes.ts";
import type { QuestionName } from "../model/questions.ts";

/** The keys of one form of object, and the same in the order of the text, each with the text before its value. */
interface Form {
  readonly keys: readonly string[];
  readonly sorted: readonly (readonly [key: string, before: string])[];
}

/** Deals of a batch look alike: the order of their keys is worked out once. The last form is kept by its first key. */
const forms = new Map<string, Form>();
const mostForms = 1000;

function formOf(keys: readonly string[]): Form {
  const [first = ""] = keys;
  const known = forms.get(first);
  if (
    known !== undefined &&
    known.keys.length === keys.length &&
    keys.every((key, index) => key === known.keys[index])
  ) {
    return known;
  }
  const sorted = keys.toSorted().map((key) => [key, `${JSON.stringify(key)}:`] as const);
  const form = { keys, sorted };
  if (forms.size >= mostForms) forms.clear();
  forms.set(first, form);
  return form;
}

/** What JSON escapes: quotes, backslashes, control signs and halves of letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is looked for
const escaped = /["\\\u0000-\u001f\ud800-\udfff]/;

/** JSON with the keys of every object in the order of their UTF-16 units; what JSON cannot say is left out as it is there. */
export function canonicalText(value: unknown): string | undefined {
  if (typeof value === "string") return escaped.test(value) ? JSON.stringify(value) : `"${value}"`;
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : "null";
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  let text = "";
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === "" ? "" : ","}${canonicalText(item) ?? "null"}`;
    return `[${text}]`;
  }
  for (const [key, before] of formOf(Object.keys(value)).sorted) {
    const item = canonicalText((value as Readonly<Record<string, unknown>>)[key]);
    if (item !== undefined) text += text === "" ? before + item : `,${before}${item}`;
  }
  return `{${text}}`;
}

/** What stands before the digits of a hash. */
export const hashName = "sha256:";

/**
 * The hash that binds a decision to its input: SHA-256 over the JSON with sorted keys, as "sha256:" and 64 hex digits.
 * The order of keys does not matter; any other change of the deal gives another hash, so an approval cannot be moved.
 */
export function inputHash(question: QuestionName, input: unknown): string {
  const text = `{"input":${canonicalText(input) ?? "null"},"question":"${question}"}`;
  return `${hashName}${hash("sha256", text, "hex")}`;
}

const mostViewed = 4096;

/** An input that writes its own canonical JSON, no longer than `size` bytes, and answers where it ends. */
interface WritesCanonical {
  readonly size: number;
  writeCanonical(into: WordBytes, at: number): number;
}

/** The digest of inputs that write their canonical JSON, all of them into the same place: its 32 bytes, a letter each. */
export function canonicalDigest(question: QuestionName): (input: WritesCanonical) => string {
  const before = Buffer.from('{"input":');
  const after = Buffer.from(`,"question":"${question}"}`);
  let text = wordBytes(before);
  /** The text up to each length that was met: making a view takes as long as hashing it. */
  let views: Uint8Array[] = [];
  return (input) => {
    const most = before.length + input.size + after.length + spoiltBehind;
    if (most > text.bytes.length) {
      text = wordBytes(Buffer.concat([before], 2 * most));
      views = [];
    }
    const end = input.writeCanonical(text, before.length);
    text.bytes.set(after, end);
    const size = end + after.length;
    const view = views[size] ?? text.bytes.subarray(0, size);
    if (size <= mostViewed) views[size] = view;
    return hash("sha256", view, "binary");
  };
}

/** A hash as it is written, of the digest that `canonicalDigest` gives. */
export function writtenHash(digest: string): string {
  return `${hashName}${Buffer.from(digest, "latin1").toString("hex")}`;
}
