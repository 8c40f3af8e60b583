import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Path, Places } from "../../diagnostics/places.ts";
import type { Situation } from "../../model/situation.ts";

/** What a situation came to, in the words that a situation may expect. */
export type Outcome = Readonly<Record<string, unknown>>;

type Mapping = Readonly<Record<string, unknown>>;

const nothing = "—";

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function areWords(value: unknown): value is readonly string[] {
  return isList(value) && value.every((item) => typeof item === "string");
}

/** A value as it would be written in YAML, on one line. */
function written(value: unknown): string {
  if (value === null || value === undefined) return nothing;
  if (isList(value)) return value.map(inside).join(", ");
  if (!isMapping(value)) return String(value);
  return Object.entries(value)
    .map(([key, item]) => `${key}: ${written(item)}`)
    .join(", ");
}

const inside = (value: unknown): string => (isMapping(value) ? `{ ${written(value)} }` : written(value));

/** Lists of words are sets, except where the order is what is said: somebody is asked one after another. */
const isOrdered = (key: string): boolean => key === "in-order";

function sameWords(wanted: readonly string[], got: readonly string[]): boolean {
  const words = new Set(got);
  return words.size === new Set(wanted).size && wanted.every((word) => words.has(word));
}

/** Whether a value is the expected one. Of a mapping only the expected keys are judged. */
function matches(key: string, wanted: unknown, got: unknown): boolean {
  if (areWords(wanted) && areWords(got) && !isOrdered(key)) return sameWords(wanted, got);
  if (isList(wanted)) {
    return isList(got) && got.length === wanted.length && wanted.every((item, at) => matches(key, item, got[at]));
  }
  if (!isMapping(wanted)) return wanted === (got ?? null);
  return isMapping(got) && Object.entries(wanted).every(([own, item]) => matches(own, item, got[own]));
}

/** Every single place, as deep as possible, at which an expected value did not come true. */
function differences(path: Path, key: string, wanted: unknown, got: unknown): Difference[] {
  if (matches(key, wanted, got)) return [];
  const deeper = partsOf(wanted, got).flatMap(([step, part, found]) =>
    differences([...path, step], typeof step === "string" ? step : key, part, found),
  );
  return deeper.length > 0 ? deeper : [{ path, wanted, got }];
}

/** What can be compared part by part: mappings where the decision has every expected key, lists of one length. */
function partsOf(wanted: unknown, got: unknown): readonly (readonly [string | number, unknown, unknown])[] {
  if (isMapping(wanted) && isMapping(got)) {
    const keys = Object.keys(wanted);
    return keys.every((own) => Object.hasOwn(got, own)) ? keys.map((own) => [own, wanted[own], got[own]]) : [];
  }
  if (!isList(wanted) || !isList(got) || wanted.length !== got.length || areWords(wanted)) return [];
  return wanted.map((item, at) => [at, item, got[at]]);
}

interface Difference {
  readonly path: Path;
  readonly wanted: unknown;
  readonly got: unknown;
}

function writtenPath(path: Path): string {
  return path.map((step, at) => (typeof step === "number" ? `[${step}]` : at === 0 ? step : `.${step}`)).join("");
}

/** Every expectation that did not come true, at its own place. Only the keys that are given are judged. */
export function compareOutcome({ name, expect, path }: Situation, outcome: Outcome, places: Places): Diagnostic[] {
  return Object.entries(expect).flatMap(([key, value]): Diagnostic[] =>
    differences([key], key, value, outcome[key]).map((found) => {
      const range = places.valueAt([...path, "expect", ...found.path]);
      const at = writtenPath(found.path);
      const { wanted, got } = found;
      if (found.path.length === 1 && areWords(wanted) && areWords(got)) {
        const lacking = wanted.filter((word) => !got.includes(word));
        const extra = got.filter((word) => !wanted.includes(word));
        return problem("situation-list-differs", range, { name, key: at, lacking, extra });
      }
      return problem("situation-differs", range, { name, key: at, expected: written(wanted), got: written(got) });
    }),
  );
}
