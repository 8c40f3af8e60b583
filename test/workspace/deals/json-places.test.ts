import fc from "fast-check";
import { expect, it } from "vitest";
import type { Path } from "../../../src/diagnostics/places.ts";
import { positionsIn } from "../../../src/diagnostics/text-positions.ts";
import { readSource } from "../../../src/reader/read-source.ts";
import { placesOf } from "../../../src/reader/source-places.ts";
import { jsonPlaces } from "../../../src/workspace/deals/json-places.ts";

function* pathsIn(value: unknown, path: Path = []): Generator<Path> {
  yield path;
  yield [...path, "absent"];
  if (typeof value !== "object" || value === null) return;
  for (const [key, below] of Object.entries(value))
    yield* pathsIn(below, [...path, Array.isArray(value) ? Number(key) : key]);
}

/** Words that both readers take as they are: JSON allows keys and signs that no regulation may have. */
const word = fc.stringMatching(/^[a-zа-я0-9 "\\{}[\],:#.-]{1,12}$/u).filter((text) => text.trim() !== "");
const { deal } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(word, fc.integer(), fc.boolean(), fc.constant(null), fc.constant("")),
    fc.array(tie("value"), { maxLength: 4 }),
    tie("deal"),
  ),
  deal: fc.dictionary(word, tie("value"), { maxKeys: 4, noNullPrototype: true }),
}));

it("a part of a JSON deal stands where the reader of YAML finds it", () => {
  fc.assert(
    fc.property(deal, fc.constantFrom(0, 2), (value, indent) => {
      const text = `${JSON.stringify(value, undefined, indent)}\n`;
      const expected = readSource("deal.json", text);
      fc.pre(expected.value !== undefined && Object.keys(value as object).length > 0);
      const places = placesOf("deal.json", jsonPlaces(text), positionsIn("deal.json", text));
      for (const path of pathsIn(value)) {
        expect([path, places.valueAt(path)]).toEqual([path, expected.places.valueAt(path)]);
        expect([path, places.keyAt(path)]).toEqual([path, expected.places.keyAt(path)]);
      }
    }),
    { numRuns: 200 },
  );
});
