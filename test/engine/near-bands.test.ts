import fc from "fast-check";
import { expect, it } from "vitest";
import { bandOf } from "../../src/engine/exact.ts";
import { nearBands } from "../../src/engine/near-bands.ts";

const bounds = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger(), fc.integer({ min: 0, max: 9 }));
const tables = fc
  .uniqueArray(bounds, { minLength: 1, maxLength: 80 })
  .map((values) => values.toSorted((one, other) => one - other));

it("the index of a large table finds the band that a search finds", () => {
  fc.assert(
    fc.property(tables, fc.array(fc.maxSafeInteger(), { maxLength: 10 }), (from, others) => {
      const find = nearBands(from);
      const values = [...others, ...from.flatMap((bound) => [bound - 1, bound, bound + 1]), Number.NaN];
      for (const value of values) expect(find(value)).toBe(Number.isNaN(value) ? -1 : bandOf(from, value));
    }),
    { numRuns: 300 },
  );
});
