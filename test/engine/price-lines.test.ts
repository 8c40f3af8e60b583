import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { DealLine } from "../../src/engine/deal/deal.ts";
import { priceLines } from "../../src/engine/price-lines.ts";
import type { Rounding } from "../../src/model/kinds/price-policy/content.ts";
import { roundingModes } from "../../src/values/rounding.ts";

/** Quantity in thousandths, price in kopecks. */
function line(quantity: number, price: number, vatRate = 220_000): DealLine {
  return { quantity, price, amount: Math.round((quantity * price) / 1000), vatRate };
}

const thirds = [line(3000, 33), line(1000, 10), line(1000, 10)];

describe("a discount on lines", () => {
  it.each<[Rounding["place"], number[], number]>([
    // 33 less 15 % is 28.05, so 28 a unit
    ["unit", [84, 9, 9], 102],
    // 99 less 15 % is 84.15
    ["line", [84, 9, 9], 102],
    // 119 less 15 % is 101.15: the order is 101, and its shares are 84.02, 8.49, 8.49
    ["order", [84, 9, 8], 101],
  ])("is rounded in the %s", (place, sums, total) => {
    const { lines, totals } = priceLines(thirds, 150_000, { vat: "none", rounding: { mode: "half-up", place } });
    expect(lines.map(({ sum }) => sum)).toEqual(sums);
    expect(totals).toEqual({ amount: 119, discount: 119 - total, sum: total, vat: 0, total });
  });

  it.each([
    ["half-up", 12, 13],
    ["half-even", 12, 12],
    ["up", 12, 13],
    ["down", 12, 12],
  ] as const)("rounds a half %s", (mode, _, sum) => {
    const pricing = { vat: "none", rounding: { mode, place: "line" } } as const;
    expect(priceLines([line(1000, 25)], 500_000, pricing).totals.sum).toBe(sum);
  });

  it.each([
    ["included", 12_200, 2200, 12_200],
    ["excluded", 12_200, 2684, 14_884],
    ["none", 12_200, 0, 12_200],
  ] as const)("knows the tax: %s", (vat, sum, tax, total) => {
    const { lines, totals } = priceLines([line(1000, 12_200)], 0, {
      vat,
      rounding: { mode: "half-up", place: "line" },
    });
    expect(lines[0]).toMatchObject({ sum, vat: tax, total });
    expect(totals).toEqual({ amount: 12_200, discount: 0, sum, vat: tax, total });
  });
});

describe("whatever is priced", () => {
  const lines = fc.array(
    fc
      .tuple(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 0, max: 50_000_000 }),
        fc.constantFrom(0, 100_000, 220_000),
      )
      .map(([quantity, price, rate]) => line(quantity, price, rate)),
    { minLength: 1, maxLength: 20 },
  );
  const pricing = fc.record({
    vat: fc.constantFrom("included" as const, "excluded" as const, "none" as const),
    rounding: fc.record({
      mode: fc.constantFrom(...roundingModes),
      place: fc.constantFrom("unit" as const, "line" as const, "order" as const),
    }),
  });
  const percent = fc.integer({ min: 0, max: 1_000_000 });

  it("adds up to its totals, in whole minor units", () => {
    fc.assert(
      fc.property(lines, percent, pricing, (order, discount, how) => {
        const { lines: priced, totals } = priceLines(order, discount, how);
        const sumOf = (key: "sum" | "vat" | "total"): number => priced.reduce((all, each) => all + each[key], 0);
        expect(totals.sum).toBe(sumOf("sum"));
        expect(totals.vat).toBe(sumOf("vat"));
        expect(totals.total).toBe(sumOf("total"));
        expect(totals.amount - totals.discount).toBe(totals.sum);
        expect(totals.total).toBe(how.vat === "excluded" ? totals.sum + totals.vat : totals.sum);
        expect(Object.values(totals).every(Number.isSafeInteger)).toBe(true);
        expect(priced.every((each) => each.sum >= 0 && each.vat >= 0)).toBe(true);
      }),
    );
  });

  it("costs all of it at 0 % and nothing at 100 %", () => {
    fc.assert(
      fc.property(lines, pricing, (order, how) => {
        const rounded = order.map((each) => ({ ...each, amount: priceLines([each], 0, how).totals.sum }));
        expect(priceLines(rounded, 0, how).totals.discount).toBe(0);
        expect(priceLines(rounded, 1_000_000, how).totals.sum).toBe(0);
      }),
    );
  });

  it("of an order is off by less than one minor unit, whatever the number of lines", () => {
    fc.assert(
      fc.property(lines, percent, fc.constantFrom(...roundingModes), (order, discount, mode) => {
        const { totals } = priceLines(order, discount, { vat: "none", rounding: { mode, place: "order" } });
        const exact = BigInt(totals.amount) * BigInt(1_000_000 - discount);
        const off = BigInt(totals.sum) * 1_000_000n - exact;
        expect(off < 1_000_000n && off > -1_000_000n).toBe(true);
      }),
    );
  });
});
