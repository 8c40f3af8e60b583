import { type ReadSet, shippedFiles, shippedSetWith } from "./shipped-set.ts";
import { respelt, type Word, wordsOf } from "./words.ts";

/** A place that names something by the word of its definition. */
export interface Use {
  readonly file: string;
  readonly start: number;
}

/** The word that names something, and every place that must complain once the word is another. */
export interface Definition {
  readonly word: Word;
  readonly uses: readonly Use[];
}

/** Text of every shipped file. */
export const shippedText: ReadonlyMap<string, string> = new Map(shippedFiles.map(({ file, text }) => [file, text]));

/** The set as it ships. */
export const shipped: ReadSet = shippedSetWith(new Map());

/** The kind of every shipped regulation, by its file. */
export const kindOfFile: ReadonlyMap<string, string> = new Map(
  shipped.project.regulations.map(({ file, kind }) => [file, kind]),
);

/** Every key and scalar of the shipped regulations. */
export const regulationWords: readonly Word[] = shippedFiles
  .filter(({ file }) => kindOfFile.has(file))
  .flatMap((source) => wordsOf(source));

/**
 * Puts definitions into as few trials as possible, so that in each trial no file loses two words and no place has two
 * reasons to complain: what a trial says is then said of each of its definitions alone.
 */
export function trialsOf(definitions: readonly Definition[]): Definition[][] {
  const trials: { readonly taken: Set<string>; readonly definitions: Definition[] }[] = [];
  for (const definition of definitions) {
    const needs = [definition.word.file, ...definition.uses.map(placeOf)];
    const free = trials.find(({ taken }) => needs.every((need) => !taken.has(need)));
    const trial = free ?? { taken: new Set(), definitions: [] };
    if (free === undefined) trials.push(trial);
    for (const need of needs) trial.taken.add(need);
    trial.definitions.push(definition);
  }
  return trials.map((trial) => trial.definitions);
}

function placeOf({ file, start }: Use): string {
  return `${file}:${start}`;
}

/** The set with the word of each definition in another spelling; nobody else knows of it. */
export function renamed(definitions: readonly Definition[]): ReadSet {
  return shippedSetWith(
    new Map(definitions.map(({ word }) => [word.file, respelt(shippedText.get(word.file) ?? "", [word])])),
  );
}

/** The uses at which no error begins. */
export function silentUses({ diagnostics }: ReadSet, uses: readonly Use[]): string[] {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  const places = new Set(errors.map(({ range: { file, start } }) => placeOf({ file, start: start.offset })));
  return uses.map(placeOf).filter((place) => !places.has(place));
}
