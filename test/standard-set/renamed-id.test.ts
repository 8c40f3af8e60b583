import { describe, expect, test } from "vitest";
import type { Reference } from "../../src/model/regulation.ts";
import {
  type Definition,
  kindOfFile,
  regulationWords,
  renamed,
  shipped,
  shippedText,
  silentUses,
  trialsOf,
  type Use,
} from "./renaming.ts";
import type { Word } from "./words.ts";

/** References that are written with this word: a file may leave out its own id, and then it names nothing. */
function referencesWith(word: string, isUse: (reference: Reference) => boolean): Use[] {
  const ranges = shipped.project.references.filter(isUse).map(({ range }) => range);
  return ranges
    .filter(({ file, start, end }) => shippedText.get(file)?.slice(start.offset, end.offset).includes(word))
    .map(({ file, start }) => ({ file, start: start.offset }));
}

/** Places that write this text outside the dictionary of facts; a place begins with its quote. */
function wordsWith(text: string, isUse: (word: Word) => boolean): Use[] {
  return regulationWords
    .filter((word) => word.text === text && kindOfFile.get(word.file) !== "facts" && isUse(word))
    .map(({ file, start, quoted }) => ({ file, start: start - Number(quoted) }));
}

/** The names that files of a kind give on this way down: the keys there, or the ids. */
function namesIn(kind: string, way: RegExp): Word[] {
  return regulationWords.filter(
    ({ file, path, is }) =>
      kindOfFile.get(file) === kind && way.test(path.join("/")) && (is === "key") === (path.at(-1) !== "id"),
  );
}

/** Every use of a definition that says nothing when the definition alone is renamed. */
function silentAfterRenaming(definitions: readonly Definition[]): string[] {
  const used = definitions.filter(({ uses }) => uses.length > 0);
  expect(used).not.toEqual([]);
  return trialsOf(used).flatMap((trial) => {
    const found = renamed(trial);
    return trial.flatMap(({ word, uses }) =>
      silentUses(found, uses).map((place) => `${word.text} of ${word.file} is used at ${place}`),
    );
  });
}

/** Names that one list of one kind gives for all files: the kind, the way to the name, what refers to it. */
const lists: readonly (readonly [kind: string, way: RegExp, to: Reference["to"]])[] = [
  ["company", /^roles\/[^/]+$/, "role"],
  ["categories", /^categories\/\d+\/id$/, "category"],
  ["client-path", /^stages\/\d+\/id$/, "stage"],
  ["objections", /^objections\/\d+\/id$/, "objection"],
  ["vat", /^rates\/[^/]+$/, "vat-rate"],
];

/** Names that hold inside one file: the kind, the way to the name, the way to what refers to it. */
const ownNames: readonly (readonly [kind: string, way: RegExp, use: RegExp])[] = [
  ["script", /^(steps|ends)\/\d+\/id$/, /^steps\/\d+\/answers\/\d+\/then$/],
  ["training", /^modules\/\d+\/id$/, /^days\/\d+\/lessons\/\d+\/module$/],
];

/** References that name a regulation by its id alone. */
const whole: readonly Reference["to"][] = ["regulation", "script", "document", "part", "table"];

describe("when a name gets another spelling where it is given, every place that uses it is an error:", () => {
  test.each(lists)("%s %s", (kind, way, to) => {
    const definitions = namesIn(kind, way).map((word) => ({
      word,
      uses: referencesWith(word.text, (reference) => reference.to === to && reference.id === word.text),
    }));
    expect(silentAfterRenaming(definitions)).toEqual([]);
  });

  test.each(ownNames)("%s %s, inside its file", (kind, way, use) => {
    const definitions = namesIn(kind, way).map((word) => ({
      word,
      uses: wordsWith(
        word.text,
        ({ file, path, is }) => is === "value" && file === word.file && use.test(path.join("/")),
      ),
    }));
    expect(silentAfterRenaming(definitions)).toEqual([]);
  });

  test("ids of regulations", () => {
    const ids = regulationWords.filter(({ path, is }) => is === "value" && path.join("/") === "id");
    const definitions = ids.map((word) => ({
      word,
      uses: referencesWith(
        word.text,
        ({ to, id }) => id.startsWith(`${word.text}#`) || (whole.includes(to) && id === word.text),
      ),
    }));
    expect(silentAfterRenaming(definitions)).toEqual([]);
  });

  test("facts", () => {
    const facts = namesIn("facts", /^facts\/[^/]+$/);
    const definitions = facts.map((word) => ({ word, uses: wordsWith(word.text, () => true) }));
    expect(silentAfterRenaming(definitions)).toEqual([]);
  });

  test("values of choice facts", () => {
    const choices = namesIn("facts", /^facts\/[^/]+\/choices\/[^/]+$/);
    const definitions = choices.map((word) => ({
      word,
      uses: wordsWith(word.text, ({ path }) => path.includes(word.path[1] ?? "")),
    }));
    expect(silentAfterRenaming(definitions)).toEqual([]);
  });
});
