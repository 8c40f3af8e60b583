import { describe, expect, it } from "vitest";
import { cited, pricer, rule } from "./shop-prices.ts";

const lines = [
  { title: "Box", quantity: 3, price: 100 },
  { title: "Tape", quantity: 1, price: 33.33 },
];

describe("money off the order", () => {
  const decide = pricer(
    `stacking: additive\ndiscounts:\n${rule("gift", "amount-off: 100")}${rule("kind", "rate: 10")}`,
  );

  it.each([
    // 100 of 333.33 is 30.0003 %, rounded down; 10 % beside it
    [333.33, 400_003],
    [1000, 200_000],
    // never more than the price itself
    [50, 1_000_000],
  ])("from %d", (amount, allowed) => {
    expect(decide({ order: { amount } }).verdict.allowed).toBe(allowed);
  });

  it("is not given on nothing, nor while the amount is unknown", () => {
    expect(decide({ order: { amount: 0 } }).verdict.allowed).toBe(100_000);
    expect(decide({}).verdict.allowed).toBe(100_000);
  });

  it("reaches the lines to the kopeck", () => {
    const { priced, verdict } = decide({ lines });
    expect(verdict.outcome).toBe("approve");
    // 333.33 - 100 - 33.333 = 199.997, so 200.00
    expect(priced?.totals).toMatchObject({ amount: 33_333, discount: 13_333, sum: 20_000 });
    expect(priced?.lines.map(({ sum }) => sum)).toEqual([18_000, 2000]);
  });

  it("follows the percents before it when discounts are taken in turn", () => {
    const inTurn = pricer(
      `stacking: sequential\ndiscounts:\n${rule("half", "rate: 50", "running")}${rule("gift", "amount-off: 100", "running")}`,
    );
    expect(inTurn({ order: { amount: 400 } }).verdict.allowed).toBe(750_000);
    expect(inTurn({ order: { amount: 150 } }).verdict.allowed).toBe(1_000_000);
  });
});

describe("tiers", () => {
  const tiers = (over: string, mode: string, rows: string): string => `
stacking: additive
discounts:
  - type: tiers
    id: base
    title: Base
    basis: original
    over: ${over}
    mode: ${mode}
    tiers: ${rows}
`;

  it.each([
    [999, 0, []],
    [1000, 50_000, ["base/1000"]],
    [4000, 12_500, ["base/1000"]],
    [5000, 100_000, ["base/5000"]],
  ])("in money: %d", (amount, allowed, clauses) => {
    const rows = "[{ from: 1000, below: 5000, amount-off: 50 }, { from: 5000, amount-off: 500 }]";
    const decided = pricer(tiers("order.amount", "whole", rows))({ order: { amount } });
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
  });

  it.each([
    // 10 pieces at 90 instead of 1000
    [10, 1000, 100_000, ["base/10"]],
    // a fixed price never makes anything dearer
    [10, 800, 0, ["base/10"]],
    [9, 900, 0, []],
  ])("as the price of a unit: %d for %d", (weight, amount, allowed, clauses) => {
    const decided = pricer(tiers("order.weight", "whole", "[{ from: 10, unit-price: 90 }]"))({
      order: { weight, amount },
    });
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
  });

  const bands = "[{ from: 0, below: 100, rate: 0 }, { from: 100, below: 300, rate: 10 }, { from: 300, rate: 20 }]";
  it.each([
    [50, 0, ["base/0"]],
    [100, 0, ["base/0"]],
    // 10 of 200
    [200, 50_000, ["base/0", "base/100"]],
    // 20 + 0.002 of 300.01, rounded down: no cliff at the border
    [300.01, 66_671, ["base/0", "base/100", "base/300"]],
    [400, 100_000, ["base/0", "base/100", "base/300"]],
  ])("each for its own part: %d", (amount, allowed, clauses) => {
    const decided = pricer(tiers("order.amount", "marginal", bands))({ order: { amount } });
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
  });

  it("each part at its own price", () => {
    const rows = "[{ from: 0, below: 10, unit-price: 100 }, { from: 10, unit-price: 50 }]";
    const decided = pricer(tiers("order.weight", "marginal", rows))({ order: { weight: 15, amount: 2000 } });
    // 10 x 100 + 5 x 50 = 1250 of 2000
    expect(decided.verdict.allowed).toBe(375_000);
  });
});

describe("the cap of one discount", () => {
  const decide = pricer(
    `stacking: additive\ndiscounts:\n${rule("big", "rate: 10, at-most: { amount: 500 }")}${rule("small", "rate: 5, at-most: { rate: 3 }")}`,
  );
  it.each([
    [4000, 130_000, ["big", "small", "small/at-most"]],
    [5000, 130_000, ["big", "small", "small/at-most"]],
    [10_000, 80_000, ["big", "big/at-most", "small", "small/at-most"]],
  ])("of an order of %d", (amount, allowed, clauses) => {
    const decided = decide({ order: { amount } });
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
  });
});
