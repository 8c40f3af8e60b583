/** What an unquoted word means. A number that cannot be taken as it stands stays text and says why. */
export interface PlainScalar {
  readonly value: string | number | boolean | null;
  readonly doubt?: "leading-zero" | "inexact-number";
}

const nothing = new Set(["", "~", "null", "Null", "NULL"]);
const flags: ReadonlyMap<string, boolean> = new Map([
  ["true", true],
  ["True", true],
  ["TRUE", true],
  ["false", false],
  ["False", false],
  ["FALSE", false],
]);

const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const zerosFirst = /^[+-]?0\d+(?:\.\d+)?$/;

/** Decimals of at most so many digits come back from a number exactly as they were written. */
const exactDigits = 15;

function significantDigits(source: string): number {
  const [whole = "", fraction = ""] = source.replace("-", "").split(".");
  return (whole + fraction.replace(/0+$/, "")).replace(/^0+/, "").length;
}

/**
 * Reads an unquoted word: nothing, a flag, a plain decimal; everything else is the text itself.
 * Stricter than YAML 1.2: `0x1F`, `1e3`, `.inf`, `+5` and `.5` stay text, for the place that wants a number to explain.
 */
export function readPlainScalar(source: string): PlainScalar {
  if (nothing.has(source)) return { value: null };
  const flag = flags.get(source);
  if (flag !== undefined) return { value: flag };
  if (decimal.test(source)) {
    if (significantDigits(source) > exactDigits) return { value: source, doubt: "inexact-number" };
    const value = Number(source);
    return { value: value === 0 ? 0 : value };
  }
  return zerosFirst.test(source) ? { value: source, doubt: "leading-zero" } : { value: source };
}
