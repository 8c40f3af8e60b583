import { type Document, isMap, type Pair, parseDocument } from "yaml";
import { textOf } from "./mutable-sets.ts";
import type { SpelledWord, Spot } from "./spots.ts";

/** A shipped file with one mistake in it. */
export interface Mutant {
  readonly file: string;
  readonly text: string;
  /** What was done, for the message of a failing test. */
  readonly what: string;
}

function edited({ file, path }: Spot, what: string, edit: (document: Document) => void): Mutant {
  const document = parseDocument(textOf.get(file) ?? "", { uniqueKeys: false });
  edit(document);
  return { file, text: document.toString({ lineWidth: 0 }), what: `${what}: ${file} ${path.join("/")}` };
}

/** The entry is gone. */
export function dropped(spot: Spot): Mutant {
  return edited(spot, "dropped", (document) => document.deleteIn(spot.path));
}

/** The value is another one. */
export function replaced(spot: Spot, value: unknown): Mutant {
  return edited(spot, `is now ${JSON.stringify(value)}`, (document) =>
    document.setIn(spot.path, document.createNode(value)),
  );
}

/** The entry stands in its mapping twice. */
export function doubled(spot: Spot): Mutant {
  return edited(spot, "doubled", (document) => {
    const around = document.getIn(spot.path.slice(0, -1)) ?? document.contents;
    if (!isMap(around)) throw new Error("only an entry of a mapping is doubled");
    const pair = around.items.find(({ key }) => String(key) === spot.path.at(-1));
    if (pair !== undefined) around.items.push((pair as Pair).clone() as (typeof around.items)[number]);
  });
}

const samples: Readonly<Record<string, unknown>> = {
  string: "слово",
  number: 12,
  boolean: true,
  array: [1, 2],
  object: { лишнее: 1 },
};

/** Values of every type that the schema does not name; none when it names no type. */
export function ofOtherType({ schema: { type } }: Spot): unknown[] {
  const named = [type].flat().map((name) => (name === "integer" ? "number" : name));
  if (type === undefined) return [];
  return Object.entries(samples).flatMap(([name, sample]) => (named.includes(name) ? [] : [sample]));
}

/** Numbers just behind the bounds that the schema sets. */
export function outOfRange({ schema }: Spot): number[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  return [
    ...(typeof minimum === "number" ? [minimum - 1] : []),
    ...(typeof maximum === "number" ? [maximum + 1] : []),
    ...(typeof exclusiveMinimum === "number" ? [exclusiveMinimum] : []),
    ...(typeof exclusiveMaximum === "number" ? [exclusiveMaximum] : []),
  ];
}

/** How people misspell: two letters swapped, one lost, one twice, one wrong, one of the other alphabet. */
export const slips = ["swapped", "lost", "twice", "wrong", "cyrillic"] as const;

const lookAlikes: Readonly<Record<string, string>> = { a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", A: "А", B: "В" };

function slipped(word: string, slip: (typeof slips)[number], at: number): string {
  const letter = word.charAt(at);
  const before = word.slice(0, at);
  const after = word.slice(at + 1);
  switch (slip) {
    case "swapped":
      return `${before}${after.charAt(0)}${letter}${after.slice(1)}`;
    case "lost":
      return before + after;
    case "twice":
      return before + letter + letter + after;
    case "wrong":
      return `${before}${letter === "w" ? "k" : "w"}${after}`;
    case "cyrillic":
      return before + (lookAlikes[letter] ?? letter) + after;
  }
}

/** The word with a slip in it; `undefined` when the slip leaves the word as it is, or makes another known word of it. */
export function misspelt(
  word: SpelledWord,
  slip: (typeof slips)[number],
  at: number,
  known: ReadonlySet<string>,
): Mutant | undefined {
  const wrong = slipped(word.text, slip, at % word.text.length);
  if (known.has(wrong) || wrong === "") return undefined;
  const text = textOf.get(word.file) ?? "";
  return {
    file: word.file,
    text: text.slice(0, word.start) + wrong + text.slice(word.start + word.text.length),
    what: `${word.text} is written ${wrong}: ${word.file} ${word.path.join("/")}`,
  };
}

/** Whether the value is a list that must not be empty. */
export function isNeededList({ value, schema }: Spot): boolean {
  return Array.isArray(value) && typeof schema.minItems === "number" && schema.minItems > 0;
}
