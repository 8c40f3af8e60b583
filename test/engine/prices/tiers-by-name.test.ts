import { expect, it } from "vitest";
import { decideDiscount } from "../../../src/engine/decide.ts";
import { dealOf, shopPolicy } from "../shop.ts";

/** Two tiers whose border moves in July; `id` goes into the upper one. */
function cited(id: string, asOf: number): string | undefined {
  const border = "[{ from: 2026-01-01, value: 100 }, { from: 2026-07-01, value: 150 }]";
  const prices = `requires: [order.amount]
stacking: additive
discounts:
  - type: tiers
    id: base
    title: Base
    basis: original
    over: order.amount
    mode: whole
    tiers:
      - { from: 0, below: ${border}, rate: 1 }
      - { ${id}from: ${border}, rate: 2 }
`;
  const policy = shopPolicy({ prices }, asOf);
  const deal = dealOf(policy, { order: { amount: 500 }, request: { role: "low" } });
  return decideDiscount(policy.discount, deal).verdict.clauses.find((clause) => clause.includes("#base/"));
}

it("a tier with a name keeps its clause when its bound changes by date", () => {
  expect([20260601, 20260801].map((day) => cited("id: wholesale, ", day))).toEqual([
    "prices#base/wholesale",
    "prices#base/wholesale",
  ]);
});

it("a tier without a name is called by its lower bound", () => {
  expect([20260601, 20260801].map((day) => cited("", day))).toEqual(["prices#base/100", "prices#base/150"]);
});
