import { describe, expect, it } from "vitest";
import { cited, pricer, rule } from "./shop-prices.ts";

const grouped = (pick: string): string => `
stacking: additive
groups:
  - { id: promo, title: Promo, pick: ${pick} }
discounts:
${rule("gold", "rate: 3, group: promo, when: { client.kind: { is: gold } }")}${rule("pickup", "rate: 5, group: promo, when: { order.pickup: { is: true } }")}${rule("all", "rate: 1")}`;

describe("of a group of discounts", () => {
  it.each([
    ["first", { client: { kind: "gold" }, order: { pickup: true } }, 40_000, ["gold", "all"]],
    ["best", { client: { kind: "gold" }, order: { pickup: true } }, 60_000, ["pickup", "all"]],
    ["first", { client: { kind: "plain" }, order: { pickup: true } }, 60_000, ["pickup", "all"]],
    ["best", { client: { kind: "plain" }, order: { pickup: false } }, 10_000, ["all"]],
    // while the first may hold, the second is not promised
    ["first", { order: { pickup: true } }, 10_000, ["all"]],
    ["best", { order: { pickup: true } }, 60_000, ["pickup", "all"]],
  ])("one counts: %s of %j", (pick, deal, allowed, clauses) => {
    const decided = pricer(grouped(pick))(deal);
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
  });

  it("the first that gives something wins over one of nothing", () => {
    const prices = `stacking: additive\ngroups: [{ id: g, title: G, pick: first }]\ndiscounts:\n${rule("zero", "rate: 0, group: g")}${rule("two", "rate: 2, group: g")}`;
    expect(cited(pricer(prices)({}))).toEqual(["two"]);
  });

  it("the rest of a sequence goes on after the winner alone", () => {
    const prices = `stacking: sequential\ngroups: [{ id: g, title: G, pick: best }]\ndiscounts:\n${rule("ten", "rate: 10, group: g", "running")}${rule("fifth", "rate: 20, group: g", "running")}${rule("half", "rate: 50", "running")}`;
    expect(pricer(prices)({}).verdict.allowed).toBe(600_000);
  });
});

describe("surcharges", () => {
  const prices = (surcharges: string): string => `
stacking: additive
discounts:
${rule("ten", "rate: 10")}
caps: [{ id: total, title: Total, rate: 8 }]
surcharges:
${surcharges}`;
  const urgent = (terms: string): string => `  - { id: urgent, title: Urgent, ${terms} }\n`;

  it.each([
    ["basis: original, rate: 3", 50_000],
    // 92 % x 1.05 = 96.6 %
    ["basis: running, rate: 5", 34_000],
    ["basis: original, amount: 50", 30_000],
    ["basis: original, rate: 12", -40_000],
  ])("come after the caps: %s", (terms, allowed) => {
    const decided = pricer(prices(urgent(terms)))({ order: { amount: 1000 } });
    expect(decided.verdict.allowed).toBe(allowed);
    expect(cited(decided)).toEqual(["ten", "caps/total", "surcharges/urgent"]);
    expect(decided.verdict.outcome).toBe("approve");
  });

  it("raise the price of the lines when they outweigh the discounts", () => {
    const decide = pricer(prices(urgent("basis: original, rate: 12")));
    const { priced } = decide({ lines: [{ title: "Box", quantity: 2, price: 100 }] });
    expect(priced?.totals).toMatchObject({ amount: 20_000, discount: -800, sum: 20_800 });
    // To waive it is to give more than is allowed.
    expect(decide({ order: { amount: 1 }, request: { discount: 0, role: "low" } }).verdict).toMatchObject({
      outcome: "approve",
      approver: "low",
    });
    expect(decide({ order: { amount: 1 }, request: { discount: -5 } }).verdict.outcome).toBe("deny");
  });

  it("that nobody can rule out leave the deal undecided", () => {
    const decide = pricer(prices(urgent("basis: original, rate: 3, when: { order.pickup: { is: false } }")));
    expect(decide({ order: { amount: 1 } }).verdict).toMatchObject({
      outcome: "incomplete",
      clauses: ["prices#surcharges/urgent"],
      missing: ["order.pickup"],
    });
    expect(decide({ order: { amount: 1, pickup: true } }).verdict.allowed).toBe(80_000);
  });
});

describe("the smallest order", () => {
  const prices = (minimum: string): string =>
    `minimum-order: { title: Least, ${minimum} }\nstacking: additive\ndiscounts:\n${rule("one", "rate: 1")}`;
  const byKind = "by: client.kind, amounts: { gold: 0, plain: 500 }";

  it.each([
    ["plain", 499.99, "deny", ["minimum-order/plain"]],
    ["plain", 500, "approve", ["one"]],
    ["gold", 1, "approve", ["one"]],
    [undefined, 500, "approve", ["one"]],
    [undefined, 499, "incomplete", ["minimum-order/plain"]],
  ])("of a client of kind %s: %d", (kind, amount, outcome, clauses) => {
    const decided = pricer(prices(`${byKind}, below: deny`))({ client: { kind }, order: { amount } });
    expect([decided.verdict.outcome, cited(decided)]).toEqual([outcome, clauses]);
  });

  it.each([
    [200, "surcharge: { rate: 4 }", -30_000, ["one", "minimum-order/plain"]],
    [200, "surcharge: { amount: 50 }", -240_000, ["one", "minimum-order/plain"]],
    [500, "surcharge: { rate: 4 }", 10_000, ["one"]],
  ])("below it costs more: %d, %s", (amount, surcharge, allowed, clauses) => {
    const decide = pricer(prices(`${byKind}, below: surcharge, ${surcharge}`));
    const decided = decide({ client: { kind: "plain" }, order: { amount } });
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, clauses]);
  });
});
