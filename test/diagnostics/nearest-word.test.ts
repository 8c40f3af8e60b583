import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foreignLetter, inLatin } from "../../src/diagnostics/look-alike-letters.ts";
import { nearestWord } from "../../src/diagnostics/nearest-word.ts";

/** Every key that a regulation may hold, read from the schemas that define them. */
function keysOfSchemas(): string[] {
  const folder = new URL("../../schemas/", import.meta.url);
  const keys = new Set<string>();
  const collect = (schema: unknown): void => {
    if (typeof schema !== "object" || schema === null) return;
    for (const [name, part] of Object.entries(schema)) {
      if (name === "properties") for (const key of Object.keys(part as object)) keys.add(key);
      collect(part);
    }
  };
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".schema.json")))
    collect(JSON.parse(readFileSync(new URL(file, folder), "utf8")));
  return [...keys];
}

const keys = keysOfSchemas();
const longKeys = keys.filter((key) => key.length >= 4);

type Edit = (word: string, at: number, letter: string) => string;
const edits: readonly Edit[] = [
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at),
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at, letter) => word.slice(0, at) + letter + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
];

function misspellings(word: string): string[] {
  const all = new Set<string>();
  for (const [at] of Array.from(word).entries()) {
    for (const letter of "aeinorstyz") for (const edit of edits) all.add(edit(word, at, letter));
  }
  return [...all].filter((slip) => !keys.includes(slip));
}

describe("the nearest word", () => {
  it("is the right one for 95 % of the one-edit misspellings of real keys", () => {
    expect(longKeys.length).toBeGreaterThan(40);
    // Every kind of slip at every place would be a quarter of a million: each 29th, with shifting letters, tells the same.
    const all = longKeys.flatMap((key) => misspellings(key).map((slip) => ({ key, slip })));
    const slips = all.filter((_, index) => index % 29 === 0);
    expect(slips.length).toBeGreaterThan(1000);
    const right = slips.filter(({ key, slip }) => nearestWord(slip, keys) === key);
    expect(right.length / slips.length).toBeGreaterThanOrEqual(0.95);
  });

  it("guesses a word of one letter only by its case, its twin or its key", () => {
    const choices = ["A", "B", "C"];
    expect(["D", "b", "В", "Ф", "E"].map((word) => nearestWord(word, choices))).toEqual([
      undefined,
      "B",
      "B",
      "A",
      undefined,
    ]);
  });

  it("finds a key typed with look-alike letters or in the other layout", () => {
    const cyrillic = new Map(Array.from("авекмнорстух", (letter) => [inLatin(letter), letter]));
    fc.assert(
      fc.property(fc.constantFrom(...longKeys), (key) => {
        const swapped = Array.from(key, (letter) => cyrillic.get(letter) ?? letter).join("");
        expect(nearestWord(swapped, keys)).toBe(key);
        expect(nearestWord(key.toUpperCase(), keys)).toBe(key);
      }),
    );
  });

  it.each([
    ["сщву", ["code", "core", "title"], "code"],
    ["crblrf", ["скидка", "цена"], "скидка"],
    ["category", ["client.category", "order.amount"], "client.category"],
    ["amount", ["order.amount", "deal.amount"], undefined],
    ["zzz", ["title", "step", "id"], undefined],
    ["б", ["A", "B"], undefined],
    ["", ["A", "id"], undefined],
    ["titel", [], undefined],
    ["В", ["A", "B"], "B"],
  ])("of %s in %j is %s", (word, candidates, nearest) => {
    expect(nearestWord(word, candidates)).toBe(nearest);
  });
});

describe("a foreign letter", () => {
  it.each([
    ["сategory", "category", { letter: "с", position: 1, alphabet: "cyrillic" }],
    ["ценa", "цена", { letter: "a", position: 4, alphabet: "latin" }],
    ["VIР", "VIP", { letter: "Р", position: 3, alphabet: "cyrillic" }],
    ["Category", "category", undefined],
    ["catgory", "category", undefined],
  ])("in %s for %s", (word, meant, found) => {
    expect(foreignLetter(word, meant)).toEqual(found);
  });
});
