import type { TypeSlip, ValueType } from "../diagnostics/catalogue/wrong-type.ts";
import { readLooseNumber } from "./loose-number.ts";

/** The type of a value as a person thinks of it. */
export function typeOfValue(value: unknown): ValueType {
  if (value === null || value === undefined) return "nothing";
  if (Array.isArray(value)) return "list";
  switch (typeof value) {
    case "string":
      return "text";
    case "number":
      return Number.isInteger(value) ? "integer" : "number";
    case "boolean":
      return "flag";
    default:
      return "mapping";
  }
}

const flagWords: ReadonlyMap<string, boolean> = new Map([
  ...["yes", "on", "y", "да", "истина", "true", "вкл"].map((word) => [word, true] as const),
  ...["no", "off", "n", "нет", "ложь", "false", "выкл"].map((word) => [word, false] as const),
]);

interface Slip {
  readonly slip?: TypeSlip;
  readonly write?: string;
}

/** The known slip behind a value of the wrong type, and what to write instead. `source` is the value as written. */
export function typeSlip(expected: readonly ValueType[], value: unknown, source: string | undefined): Slip {
  const expects = (...types: readonly ValueType[]): boolean => types.some((type) => expected.includes(type));
  if (typeof value === "string" && expects("flag")) {
    const flag = flagWords.get(value.trim().toLowerCase());
    if (flag !== undefined) return { slip: "flag-word", write: String(flag) };
  }
  if (typeof value === "string" && expects("number", "integer")) return readLooseNumber(value) ?? {};
  if (typeof value === "number" && expects("flag") && (value === 0 || value === 1)) {
    return { slip: "flag-word", write: String(value === 1) };
  }
  if (Array.isArray(value)) return expects("list") || value.length !== 1 ? {} : { slip: "needs-no-list" };
  if (value === null || value === undefined) return {};
  if (expects("text") && typeof value !== "object") {
    return { slip: "needs-quotes", write: `"${source ?? String(value)}"` };
  }
  if (expects("list")) {
    return source === undefined ? { slip: "needs-list" } : { slip: "needs-list", write: `[${source}]` };
  }
  return {};
}
