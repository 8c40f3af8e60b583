import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { SituationsFile } from "../model/generated/situations.ts";
import { dayAt } from "../model/read-values.ts";
import type { SituationSet } from "../model/situation.ts";
import type { CheckedFile } from "./read-file.ts";

type Mapping = Readonly<Record<string, unknown>>;

function isMapping(value: unknown): value is Mapping {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The common facts with the situation's own over them, group by group; lists are replaced, never joined. */
export function mergedFacts(common: Mapping, given: Mapping): Mapping {
  const result: Record<string, unknown> = { ...common };
  for (const [key, value] of Object.entries(given)) {
    const below = result[key];
    result[key] = isMapping(below) && isMapping(value) ? mergedFacts(below, value) : value;
  }
  return result;
}

/** Reads a sound file of situations. */
export function readSituations(
  { value, file, places }: CheckedFile,
  report: (diagnostic: Diagnostic) => void,
): SituationSet {
  const situations = value as SituationsFile;
  return {
    ...(situations.id === undefined ? {} : { id: situations.id }),
    question: situations.question,
    asOf: dayAt(situations["as-of"], ["as-of"], { places, report }),
    situations: situations.situations.map(({ name, given, expect }, index) => ({
      name,
      given: mergedFacts(situations.common ?? {}, given),
      expect,
      range: places.keyAt(["situations", index]),
      path: ["situations", index],
    })),
    file,
    places,
  };
}
