import { inLatin } from "../diagnostics/look-alike-letters.ts";

/** Nobody means a name by a longer text. */
const longestName = 100;

const isoDate = /^\d{4}-\d{2}-\d{2}$/;

function isoOf(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** A date in another order or with other signs, as ISO text: 15.01.2026, 15/1/2026, 2026.01.15, 2026-1-15. */
function dateHint(word: string): string | undefined {
  const yearLast = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})(?:\s*г\.?)?$/.exec(word);
  if (yearLast !== null) return isoOf(yearLast[3] ?? "", yearLast[2] ?? "", yearLast[1] ?? "");
  const yearFirst = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})(?:[T ].*)?$/.exec(word);
  if (yearFirst !== null) return isoOf(yearFirst[1] ?? "", yearFirst[2] ?? "", yearFirst[3] ?? "");
  return undefined;
}

/** Likely meant spellings of a name that has a form of its own, from the nearest to the most changed. */
function nameHints(word: string): string[] {
  const latin = inLatin(word.trim());
  const dashed = latin.replace(/([a-z])([A-Z])/g, "$1-$2").replace(/[\s_.-]+/g, "-");
  return [word.trim(), latin, latin.replace(/[\s_-]+/g, "-"), dashed.toLowerCase(), latin.replace(/[\s_]+/g, ".")];
}

/** Likely meant hours and moments: with another dash, 27.11.2026 09:00, 2026-11-27T9.00. */
function timeHints(word: string): string[] {
  const dashed = word.trim().replace(/\s*[‐‑‒–—−-]\s*/g, "-");
  const moment = /^(\S+?)[T\s]+(\d{1,2})[:.](\d{2})$/.exec(word.trim());
  if (moment === null) return [dashed];
  const [, day = "", hour = "", minute = ""] = moment;
  return [dashed, `${dateHint(day) ?? day} ${hour.padStart(2, "0")}:${minute}`];
}

/** A spelling of the word that fits the pattern, if a usual slip explains the misfit. */
export function formHint(word: string, pattern: string | undefined, example: unknown): string | undefined {
  if (typeof example === "string" && isoDate.test(example)) return dateHint(word.trim());
  if (pattern === undefined || word.length > longestName) return undefined;
  const fits = new RegExp(pattern, "u");
  return [...timeHints(word), ...nameHints(word)].find((hint) => fits.test(hint));
}
