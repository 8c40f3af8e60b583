import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { nearestWord } from "../diagnostics/nearest-word.ts";
import type { Places as AllPlaces, Path } from "../diagnostics/places.ts";
import type { Style } from "./style.ts";
import { groupRoles } from "./tree.ts";

export type ReadStyle =
  | { readonly ok: true; readonly style: Style }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

type Places = Pick<AllPlaces, "valueAt" | "keyAt">;

/** What one value of the style may be. */
type Shape =
  | { readonly kind: "number"; readonly from: number; readonly to: number }
  | { readonly kind: "bounds"; readonly from: number; readonly to: number }
  | { readonly kind: "word"; readonly words: readonly string[] }
  | { readonly kind: "colour" }
  | { readonly kind: "text" }
  | { readonly kind: "keys"; readonly keys: Readonly<Record<string, Shape>>; readonly partial: boolean };

const number = (from: number, to: number): Shape => ({ kind: "number", from, to });
const bounds = (from: number, to: number): Shape => ({ kind: "bounds", from, to });
const word = (...words: readonly string[]): Shape => ({ kind: "word", words });
const keys = (shapes: Readonly<Record<string, Shape>>): Shape => ({ kind: "keys", keys: shapes, partial: false });
const colour: Shape = { kind: "colour" };
const family = word("serif", "sans");
const weight = word("regular", "bold");
const space = number(0, 20);

const textKeys = {
  family,
  weight,
  scale: number(0.5, 5),
  leading: number(0.5, 2),
  align: word("left", "right", "center", "justify"),
  colour,
};
const blockKeys = { ...textKeys, before: space, after: space };
const labelled = keys({ label: keys({ family, weight, colour }), widest: number(0.05, 0.6), gap: space });

/** The type `Style`, as data that a file can be held against. */
const styleShape = keys({
  page: keys({ width: number(80, 500), height: number(80, 500) }),
  margins: keys({ left: number(5, 60), right: number(5, 60), top: number(5, 60), bottom: number(5, 60) }),
  text: keys({ family, size: number(6, 24), leading: number(1, 2.5), align: word("left", "justify"), colour }),
  onePage: keys({ size: bounds(8, 24), leading: bounds(1.1, 2.5), rightMargin: bounds(5, 60) }),
  slides: keys({ size: bounds(8, 36), leading: bounds(1.1, 2.5), rightMargin: bounds(5, 60) }),
  colours: keys({ accent: colour, rule: colour, tint: colour, link: colour }),
  pageNumbersFrom: number(1, 1000),
  paragraph: keys({ before: space, after: space }),
  headings: keys({ 1: keys(blockKeys), 2: keys(blockKeys), 3: keys(blockKeys), 4: keys(blockKeys) }),
  chapter: keys(blockKeys),
  groups: keys(Object.fromEntries(groupRoles.map((role) => [role, { kind: "keys", keys: blockKeys, partial: true }]))),
  list: keys({ bullet: { kind: "text" }, gap: space, before: space, after: space }),
  labelled: keys({ clause: labelled, term: labelled }),
  contents: keys({ 1: keys(blockKeys), 2: keys(blockKeys), 3: keys(blockKeys) }),
  table: keys({
    head: keys(textKeys),
    cell: keys(textKeys),
    padding: keys({ x: number(0, 3), y: number(0, 3) }),
    before: space,
    after: space,
  }),
  signature: keys(blockKeys),
  running: keys(textKeys),
});

/** Holds the parsed `style.yaml` against the shape of a style. All mistakes are reported at once. */
export function readStyle(value: unknown, places: Places): ReadStyle {
  const diagnostics = mistakesIn(value, styleShape, [], places);
  return diagnostics.length > 0 ? { ok: false, diagnostics } : { ok: true, style: value as Style };
}

function mistakesIn(value: unknown, shape: Shape, path: Path, places: Places): readonly Diagnostic[] {
  if (shape.kind !== "keys") {
    return fits(value, shape) ? [] : [wrongValue(path, expectation(shape), places)];
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return [wrongValue(path, Object.keys(shape.keys).join(", "), places)];
  }
  const given = value as Readonly<Record<string, unknown>>;
  const known = Object.keys(shape.keys);
  const unknown = Object.keys(given)
    .filter((key) => !known.includes(key))
    .map((key) => {
      const suggestion = nearestWord(key, known);
      const args = { key: [...path, key].join("."), ...(suggestion === undefined ? {} : { suggestion }) };
      return problem("style-unknown-key", places.keyAt([...path, key]), args);
    });
  const inside = Object.entries(shape.keys).flatMap(([key, inner]) => {
    if (Object.hasOwn(given, key)) return mistakesIn(given[key], inner, [...path, key], places);
    return shape.partial ? [] : [wrongValue([...path, key], expectation(inner), places)];
  });
  return [...unknown, ...inside];
}

function fits(value: unknown, shape: Exclude<Shape, { kind: "keys" }>): boolean {
  switch (shape.kind) {
    case "number":
      return isWithin(value, shape.from, shape.to);
    case "bounds": {
      if (!Array.isArray(value) || value.length !== 2) return false;
      const [least, most]: readonly unknown[] = value;
      return isWithin(least, shape.from, shape.to) && isWithin(most, least, shape.to);
    }
    case "word":
      return typeof value === "string" && shape.words.includes(value);
    case "colour":
      return typeof value === "string" && /^#[\da-f]{6}$/i.test(value);
    case "text":
      return typeof value === "string" && value !== "";
  }
}

function isWithin(value: unknown, from: number, to: number): value is number {
  return typeof value === "number" && value >= from && value <= to;
}

/** What the value should be, in signs that need no language. */
function expectation(shape: Shape): string {
  switch (shape.kind) {
    case "number":
      return `${shape.from} ... ${shape.to}`;
    case "bounds":
      return `[${shape.from}, ${shape.to}]`;
    case "word":
      return shape.words.join(", ");
    case "colour":
      return '"#1f4e79"';
    case "text":
      return '"•"';
    case "keys":
      return Object.keys(shape.keys).join(", ");
  }
}

function wrongValue(path: Path, expected: string, places: Places): Diagnostic {
  return problem("style-wrong-value", places.valueAt(path), { key: path.join("."), expected });
}
