import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DealLine } from "../../../src/engine/deal/deal.ts";
import { priceLines } from "../../../src/engine/price-lines.ts";

const pricing = {
  vat: "none",
  rounding: { mode: "half-up", place: "order" },
  floor: { fact: "line.least", clause: "prices#floor" },
} as const;

function line(price: number, least: number | undefined): DealLine {
  const facts = new Map(least === undefined ? [] : [["line.least", least]]);
  return { quantity: 1000, price, amount: price, vatRate: 0, facts };
}

describe("a lowest price", () => {
  it.each([
    // 10 % of 200: the second gives all of it
    [
      [line(10_000, 10_000), line(10_000, 5000)],
      [10_000, 8000],
    ],
    // what fits nowhere is lost
    [
      [line(10_000, 9500), line(10_000, 9000)],
      [9500, 9000],
    ],
    // nobody knows how low the first may go
    [
      [line(10_000, undefined), line(10_000, 0)],
      [10_000, 8000],
    ],
    // a floor above the list price raises nothing
    [
      [line(10_000, 20_000), line(10_000, 0)],
      [10_000, 8000],
    ],
  ])("passes the rest on", (lines, sums) => {
    expect(priceLines(lines, 100_000, pricing).lines.map(({ sum }) => sum)).toEqual(sums);
  });

  const lines = fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: 100_000 }), fc.option(fc.integer({ min: 0, max: 100_000 }), { nil: undefined }))
      .map(([price, least]) => line(price, least)),
    { minLength: 1, maxLength: 12 },
  );

  it("holds for every line, and nothing is lost that fits", () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 1_000_000 }), (order, percent) => {
        const { lines: priced, totals } = priceLines(order, percent, pricing);
        const floors = order.map(({ amount, facts }) => Math.min(amount, Number(facts?.get("line.least") ?? amount)));
        priced.forEach(({ sum }, index) => {
          expect(sum).toBeGreaterThanOrEqual(floors[index] ?? 0);
          expect(sum).toBeLessThanOrEqual(order[index]?.amount ?? 0);
        });
        const plain = priceLines(order, percent, { vat: "none", rounding: pricing.rounding }).totals.sum;
        expect(totals.sum).toBe(
          Math.max(
            plain,
            floors.reduce((all, each) => all + each, 0),
          ),
        );
      }),
    );
  });
});
