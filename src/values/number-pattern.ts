import type { Day } from "./day.ts";

type DatePart = "year" | "month" | "day";

/** A part of a pattern: literal text, a part of the date, or the running number, each at least so many digits wide. */
type PatternPart =
  | { readonly type: "literal"; readonly text: string }
  | { readonly type: DatePart | "number"; readonly digits: number };

/** How documents are numbered: «КП-{year}-{number:4}» gives «КП-2026-0148». */
export interface NumberPattern {
  readonly parts: readonly PatternPart[];
  /** The span of one count: numbers start from 1 again with each new one. */
  readonly restarts: DatePart | "never";
}

/** Why a text is no pattern: a word in braces that nobody knows, a brace without its pair, or not exactly one number. */
export type NumberPatternFault =
  | { readonly fault: "unknown-word"; readonly word: string }
  | { readonly fault: "loose-brace" }
  | { readonly fault: "not-one-number" };

/** The words that a pattern may hold in braces. */
export const numberPatternWords: readonly string[] = ["year", "month", "day", "number"];

const widths = { year: 4, month: 2, day: 2, number: 1 } as const;

function isWord(word: string): word is keyof typeof widths {
  return Object.hasOwn(widths, word);
}

/** Reads a pattern; dates are `{year}`, `{month}`, `{day}`, the running number `{number}` or, filled with zeros, `{number:4}`. */
export function parseNumberPattern(text: string): NumberPattern | NumberPatternFault {
  const parts: PatternPart[] = [];
  for (const piece of text.split(/(\{[^{}]*\})/).filter((part) => part !== "")) {
    const braces = /^\{([^{}:]*)(?::([1-9]))?\}$/.exec(piece);
    if (braces === null) {
      if (piece.startsWith("{") && piece.endsWith("}")) return { fault: "unknown-word", word: piece.slice(1, -1) };
      if (/[{}]/.test(piece)) return { fault: "loose-brace" };
      parts.push({ type: "literal", text: piece });
      continue;
    }
    const [, word = "", digits] = braces;
    if (!isWord(word)) return { fault: "unknown-word", word };
    parts.push({ type: word, digits: digits === undefined ? widths[word] : Number(digits) });
  }
  if (parts.filter(({ type }) => type === "number").length !== 1) return { fault: "not-one-number" };
  return { parts, restarts: restartsOf(parts) };
}

/** A day without its month, or a month without its year, would give two documents one number: the count never restarts then. */
function restartsOf(parts: readonly PatternPart[]): NumberPattern["restarts"] {
  const has = (type: DatePart): boolean => parts.some((part) => part.type === type);
  const year = parts.some((part) => part.type === "year" && part.digits >= 2);
  if (!year) return "never";
  if (!has("month")) return "year";
  return has("day") ? "day" : "month";
}

const partsOfDay = (day: Day): Readonly<Record<DatePart, number>> => ({
  year: Math.trunc(day / 10000),
  month: Math.trunc(day / 100) % 100,
  day: day % 100,
});

/** The number of a document of the day; a running number wider than its zeros keeps all its digits, a narrow year its last. */
export function documentNumber({ parts }: NumberPattern, day: Day, running: number): string {
  const dates = partsOfDay(day);
  return parts
    .map((part) => {
      if (part.type === "literal") return part.text;
      const digits = String(part.type === "number" ? running : dates[part.type]).padStart(part.digits, "0");
      return part.type === "year" ? digits.slice(-part.digits) : digits;
    })
    .join("");
}

/** The name of the count that the day belongs to: "2026", "202611", "20261122" or "" when numbers never start again. */
export function countOf({ restarts }: NumberPattern, day: Day): string {
  const lengths = { never: 0, year: 4, month: 6, day: 8 } as const;
  return String(day).slice(0, lengths[restarts]);
}

/** The number of a form that is not filled in yet: its words, and room to write the rest by hand. */
export function blankNumber({ parts }: NumberPattern): string {
  return parts.map((part) => (part.type === "literal" ? part.text : "_".repeat(Math.max(part.digits, 4)))).join("");
}
