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
    // 33 less 16 % is 27.72, so 28 a unit
    ["unit", [84, 8, 8], 100],
    // 99 less 16 % is 83.16
    ["line", [83, 8, 8], 99],
    // 119 less 16 % is 99.96: the order is 100, and its shares are 83.16, 8.4, 8.4; the first of the largest rests gets one
    ["order", [83, 9, 8], 100],
  ])("is rounded in the %s", (place, sums, total) => {
    const { lines, totals } = priceLines(thirds, 160_000, { vat: "none", rounding: { mode: "half-up", place } });
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

describe("a line that is priced", () => {
  const least = (price: number): NonNullable<DealLine["facts"]> => new Map([["line.least", price]]);
  const pricing = {
    vat: "excluded",
    rounding: { mode: "half-up", place: "line" },
    floor: { fact: "line.least", clause: "prices#floor" },
  } as const;

  it("is told in full", () => {
    const goods = { id: "R-1", title: "Rack", unit: "pcs" };
    const order = [{ ...line(3000, 10_000), ...goods }, line(1500, 333, 0)];
    const { lines, totals, floored, shares } = priceLines(
      order.map((each) => ({ ...each, facts: least(0) })),
      125_000,
      pricing,
      undefined,
      (index) => [`prices#${index}`],
    );
    expect(lines).toStrictEqual([
      {
        ...goods,
        quantity: 3000,
        price: 10_000,
        discountedPrice: 8750,
        discount: 125_000,
        sum: 26_250,
        vatRate: 220_000,
        vat: 5775,
        total: 32_025,
        clauses: ["prices#0"],
      },
      {
        quantity: 1500,
        price: 333,
        discountedPrice: 291,
        discount: 125_000,
        sum: 437,
        vatRate: 0,
        vat: 0,
        total: 437,
        clauses: ["prices#1"],
      },
    ]);
    expect(totals).toEqual({ amount: 30_500, discount: 3813, sum: 26_687, vat: 5775, total: 32_462 });
    expect(floored).toBeUndefined();
    expect(shares.map(({ over, under }) => [over, under])).toEqual(shares.map(() => [875_000n, 1_000_000n]));
  });

  it("that would fall below its lowest price stops there, and another one carries what is lacking", () => {
    const order = [
      { ...line(1000, 10_000), facts: least(9500) },
      { ...line(2000, 10_000), facts: least(1000) },
    ];
    const { lines, floored, shares } = priceLines(order, 100_000, pricing);
    expect(
      lines.map(({ sum, discount, discountedPrice, clauses }) => [sum, discount, discountedPrice, clauses]),
    ).toEqual([
      [9500, 50_000, 9500, ["prices#floor"]],
      [17_500, 125_000, 8750, ["prices#floor"]],
    ]);
    expect(floored).toBe(true);
    expect(shares.map(({ over, under }) => Number(over) / Number(under))).toEqual([0.95, 0.875]);
  });

  it("beside one that stops at its lowest price stays as it was, where it has no room", () => {
    const order = [
      { ...line(1000, 10_000), facts: least(9500) },
      { ...line(1000, 10_000), facts: least(9000) },
    ];
    const { lines, floored } = priceLines(order, 100_000, pricing);
    expect(lines.map(({ sum, clauses }) => [sum, clauses])).toEqual([
      [9500, ["prices#floor"]],
      [9000, []],
    ]);
    expect(floored).toBe(true);
  });

  it("keeps its list price where nobody knows the lowest one", () => {
    const order = [line(1000, 10_000), { ...line(1000, 0), facts: least(5) }];
    expect(priceLines(order, 100_000, pricing).lines.map(({ sum, discount }) => [sum, discount])).toEqual([
      [10_000, 0],
      [0, 100_000],
    ]);
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
