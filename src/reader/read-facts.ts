import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import type { Fact } from "../model/fact.ts";
import type { FactsFile } from "../model/generated/facts.ts";
import type { TimeZone } from "../values/time-zone.ts";

type FactFile = FactsFile["facts"][string];

/** Choices that other regulations hold: ids with their titles. */
export type ChoiceSources = Readonly<
  Record<"categories" | "roles" | "stages" | "contact-sources", ReadonlyMap<string, string>>
>;

/** A dictionary of facts as written, with its places. */
export interface FactsSource {
  readonly facts: FactsFile["facts"];
  readonly places: Places;
}

function choicesOf(file: FactFile, sources: ChoiceSources): ReadonlyMap<string, string> | undefined {
  const from = file["choices-from"];
  if (from !== undefined) return sources[from];
  return file.choices === undefined ? undefined : new Map(Object.entries(file.choices));
}

function reportChoices(name: string, file: FactFile, places: Places, report: (diagnostic: Diagnostic) => void): void {
  const range = places.keyAt(["facts", name]);
  const said = [file.choices, file["choices-from"]].filter((choices) => choices !== undefined).length;
  if (file.type === "choice" && said !== 1) report(problem("choices-unsaid", range, { fact: name }));
  if (file.type !== "choice" && said > 0)
    report(problem("choices-of-other-type", range, { fact: name, type: file.type }));
}

/**
 * Joins the dictionaries of all files into one; a fact that is declared twice is reported at its second place. Moments are
 * read by the clock of `zone`.
 */
export function readFacts(
  files: readonly FactsSource[],
  sources: ChoiceSources,
  zone: TimeZone,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, Fact> {
  const facts = new Map<string, Fact>();
  for (const { facts: declared, places } of files) {
    for (const [name, file] of Object.entries(declared)) {
      const range = places.keyAt(["facts", name]);
      const first = facts.get(name);
      if (first !== undefined) {
        report(problem("duplicate-fact", range, { fact: name }, [first.range]));
        continue;
      }
      reportChoices(name, file, places, report);
      const choices = choicesOf(file, sources);
      facts.set(name, {
        name,
        title: file.title,
        type: file.type,
        range,
        ...(file.unit === undefined ? {} : { unit: file.unit }),
        ...(file.source === undefined ? {} : { source: file.source }),
        ...(choices === undefined ? {} : { choices }),
        ...(file.type === "moment" ? { zone } : {}),
      });
    }
  }
  return facts;
}
