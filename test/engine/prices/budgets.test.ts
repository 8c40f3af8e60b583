import { describe, expect, it } from "vitest";
import { decideDiscount, explainDeal } from "../../../src/engine/decide.ts";
import { dealOf, shopPolicy } from "../shop.ts";
import { byOrder, cited, rule, usedFacts } from "./shop-prices.ts";

function decider(budget: string) {
  const prices = `stacking: additive\ndiscounts:\n${rule("promo", `rate: 10, budget: ${budget}`)}${rule("all", "rate: 1")}`;
  const policy = shopPolicy({ prices, rounding: byOrder, more: usedFacts });
  return (raw: unknown) => decideDiscount(policy.discount, dealOf(policy, raw));
}

const money = (over: string): string => `{ used: client.spent, limit: 500, over: ${over}, cancelled: returned }`;

describe("a budget of money", () => {
  it.each([
    ["withhold", 400, 110_000, ["promo", "all"]],
    ["withhold", 400.01, 10_000, ["promo/budget", "all"]],
    ["cut", 400.01, 109_990, ["promo", "promo/budget", "all"]],
    ["cut", 500, 10_000, ["promo/budget", "all"]],
    ["cut", 9000, 10_000, ["promo/budget", "all"]],
  ])("%s when %d is spent", (over, spent, allowed, clauses) => {
    const decided = decider(money(over))({ order: { amount: 1000 }, client: { spent } });
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
  });

  it("gives nothing while nobody knows what is spent", () => {
    expect(decider(money("cut"))({ order: { amount: 1000 } }).verdict.allowed).toBe(10_000);
  });

  it.each(["withhold", "cut"])("tells by name the fact that it waits for: %s", (over) => {
    const prices = `stacking: additive\ndiscounts:\n${rule("promo", `rate: 10, budget: ${money(over)}`)}`;
    const policy = shopPolicy({ prices, rounding: byOrder, more: usedFacts });
    const { trace } = explainDeal(policy.discount, dealOf(policy, { order: { amount: 1000 } }));
    const told = trace.considered.filter(({ clause }) => clause.startsWith("prices#"));
    const reason = { kind: "missing", fact: "client.spent" };
    expect(told).toMatchObject([
      { clause: "prices#promo", standing: "unsettled", reason },
      { clause: "prices#promo/budget", standing: "unsettled", reason },
    ]);
  });
});

it.each([
  [2, 110_000, ["promo", "all"]],
  [3, 10_000, ["promo/budget", "all"]],
])("a budget of uses: %d of 3", (uses, allowed, clauses) => {
  const budget = "{ used: client.uses, limit: 3, over: withhold, cancelled: kept }";
  const decided = decider(budget)({ client: { uses } });
  expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
});
