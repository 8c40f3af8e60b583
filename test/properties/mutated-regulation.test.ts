import fc from "fast-check";
import { expect, test } from "vitest";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { positionsIn } from "../../src/diagnostics/text-positions.ts";
import { setWith, textOf } from "./mutable-sets.ts";
import {
  doubled,
  dropped,
  isNeededList,
  type Mutant,
  misspelt,
  ofOtherType,
  outOfRange,
  replaced,
  slips,
} from "./mutations.ts";
import { type Spot, spelledWords, spots } from "./spots.ts";

const runs = Number(process.env.FC_NUM_RUNS ?? 300);
const knownWords = new Set(spelledWords.map(({ text }) => text));

/** One of these, each kind of regulation of each set as likely as any other, however long its files are. */
function anyOf<T extends { readonly family: string }>(all: readonly T[]): fc.Arbitrary<T> {
  const families = [...new Set(all.map(({ family }) => family))];
  return fc.constantFrom(...families).chain((one) => fc.constantFrom(...all.filter(({ family }) => family === one)));
}

function mutantsOf(all: readonly Spot[], mutate: (spot: Spot, pick: number) => Mutant): fc.Arbitrary<Mutant> {
  return fc.tuple(anyOf(all), fc.nat(1000)).map(([spot, pick]) => mutate(spot, pick));
}

function pickFrom(values: readonly unknown[], pick: number): unknown {
  return values[pick % values.length];
}

const isEntry = ({ path }: Spot): boolean => typeof path.at(-1) === "string";

/** Mistakes that change what a file may be. Other edits, such as a word of free text, are the author's business. */
const mistakes: Readonly<Record<string, fc.Arbitrary<Mutant>>> = {
  "a key that must be there is dropped": mutantsOf(
    spots.filter(({ required }) => required),
    dropped,
  ),
  "a value has another type": mutantsOf(
    spots.filter((spot) => ofOtherType(spot).length > 0),
    (spot, pick) => replaced(spot, pickFrom(ofOtherType(spot), pick)),
  ),
  "a number is out of its range": mutantsOf(
    spots.filter((spot) => typeof spot.value === "number" && outOfRange(spot).length > 0),
    (spot, pick) => replaced(spot, pickFrom(outOfRange(spot), pick)),
  ),
  "a list is emptied": mutantsOf(spots.filter(isNeededList), (spot) => replaced(spot, [])),
  "a key is doubled": mutantsOf(spots.filter(isEntry), doubled),
};

const misspellings: fc.Arbitrary<{ readonly word: string; readonly mutant: Mutant }> = fc
  .tuple(anyOf(spelledWords), fc.constantFrom(...slips), fc.nat(1000))
  .map(([word, slip, at]) => ({ word: word.text, mutant: misspelt(word, slip, at, knownWords) }))
  .filter((made): made is { word: string; mutant: Mutant } => made.mutant !== undefined);

/** What is found in a mutant; every range must lie inside its file and say its line and column truly. */
function problemsIn({ file, text, what }: Mutant): readonly Diagnostic[] {
  const { diagnostics } = setWith(file, text);
  for (const diagnostic of diagnostics) {
    const { start, end, file: place } = diagnostic.range;
    const source = place === file ? text : textOf.get(place);
    expect(source, `${what}: ${diagnostic.code} stands in a file that is not there`).toBeDefined();
    expect(start.offset <= end.offset && end.offset <= (source ?? "").length, `${what}: ${diagnostic.code}`).toBe(true);
    expect(diagnostic.range).toEqual(positionsIn(place, source ?? "").range(start.offset, end.offset));
    for (const lang of ["ru", "en"] as const) {
      const { text: sentence, help = "" } = sentenceOf(diagnostic, lang);
      expect(`${sentence} ${help}`).not.toMatch(/undefined|NaN|\[object/);
    }
  }
  return diagnostics;
}

const isRefused = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some(({ severity }) => severity === "error");

test.each(Object.entries(mistakes))(
  "a file in which %s is refused",
  (_, mutants) => {
    fc.assert(
      fc.property(mutants, (mutant) => {
        expect(isRefused(problemsIn(mutant)), mutant.what).toBe(true);
      }),
      { seed: 1, numRuns: Math.ceil(runs / 8) },
    );
  },
  120_000,
);

test("any entry or item may go: what is left is read, and every problem has its place", () => {
  fc.assert(
    fc.property(mutantsOf(spots, dropped), (mutant) => {
      problemsIn(mutant);
    }),
    { seed: 1, numRuns: Math.ceil(runs / 8) },
  );
});

test("a misspelt word is refused, and nineteen times in twenty the right one is suggested", () => {
  const unknown: string[] = [];
  const count = Math.ceil(runs / 2);
  fc.assert(
    fc.property(misspellings, ({ word, mutant }) => {
      const diagnostics = problemsIn(mutant);
      expect(isRefused(diagnostics), mutant.what).toBe(true);
      const suggested = diagnostics.some(({ args }) => args.suggestion === word || args.write === word);
      if (!suggested) unknown.push(mutant.what);
    }),
    { seed: 1, numRuns: count, endOnFailure: true },
  );
  expect(unknown.length / count, unknown.join("\n")).toBeLessThanOrEqual(0.05);
});
