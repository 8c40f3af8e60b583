import fc from "fast-check";
import { expect, it } from "vitest";
import { pricer } from "./shop-prices.ts";

/** Bands of one table: where each begins in rubles, in order, and what it gives in hundredths of a percent. */
const bands = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 4_000 })), {
    maxLength: 7,
    selector: ([from]) => from,
  })
  .chain((above) =>
    fc.nat(4_000).map((first) => [[0, first] as const, ...above.toSorted(([one], [other]) => one - other)]),
  );

it("every amount belongs to exactly one band: the last that begins at it or below", () => {
  fc.assert(
    fc.property(bands, fc.array(fc.integer({ min: 1, max: 2_000_000 }), { maxLength: 5 }), (rows, others) => {
      const tiers = rows.map(([from, rate], index) => {
        const below = rows[index + 1]?.[0];
        return `{ from: ${from}, ${below === undefined ? "" : `below: ${below}, `}rate: ${rate / 100} }`;
      });
      const decide = pricer(`
stacking: additive
discounts:
  - { type: tiers, id: base, title: Base, basis: original, over: order.amount, mode: whole, tiers: [${tiers.join(", ")}] }
`);
      const kopeck = 0.01;
      const edges = rows.flatMap(([from]) => [from - kopeck, from, from + kopeck]);
      for (const amount of [...edges, ...others].filter((each) => each > 0)) {
        const exact = Math.round(amount * 100) / 100;
        const expected = rows.findLast(([from]) => from <= exact);
        const { verdict } = decide({ order: { amount: exact } });
        expect([exact, verdict.allowed]).toEqual([exact, (expected?.[1] ?? 0) * 100]);
        expect(verdict.clauses.filter((clause) => clause.startsWith("prices#base"))).toHaveLength(1);
      }
    }),
    { numRuns: 40 },
  );
});
