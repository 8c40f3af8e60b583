import { describe, expect, it } from "vitest";
import { decider } from "./shop.ts";

const rate = (id: string, percent: number, more = ""): string =>
  `  - { type: rate, id: ${id}, title: ${id}, basis: original, rate: ${percent}${more} }\n`;

describe("tiers", () => {
  const decide = decider({
    prices: `
stacking: additive
discounts:
  - type: tiers
    id: base
    title: Base
    basis: original
    over: order.amount
    mode: whole
    tiers:
      - { from: 100, below: 1000, rate: 1 }
      - { from: 1000, below: 5000, rate: 2.5 }
      - { from: 5000, rate: 4 }
`,
  });

  it.each([
    [99.99, 0, []],
    [100, 1, ["prices#base/100"]],
    [999.99, 1, ["prices#base/100"]],
    [1000, 2.5, ["prices#base/1000"]],
    [4999.99, 2.5, ["prices#base/1000"]],
    [5000, 4, ["prices#base/5000"]],
    [9_000_000_000, 4, ["prices#base/5000"]],
  ])("an order of %d is allowed %d %%", (amount, percent, clauses) => {
    const { verdict } = decide({ order: { amount } });
    expect(verdict.allowed).toBe(percent * 10_000);
    expect(verdict.clauses.filter((clause) => clause.startsWith("prices#base"))).toEqual(clauses);
  });

  it("give nothing without the amount", () => {
    expect(decide({}).verdict.allowed).toBe(0);
  });
});

describe("windows", () => {
  const windows = (pick: string): string => `
stacking: additive
discounts:
  - type: windows
    id: season
    title: Season
    basis: original
    pick: ${pick}
    windows:
      - { id: gold, title: Gold, dates: { from: 2026-12-01, to: 2026-12-31 }, when: { client.kind: { is: gold } }, rate: 1 }
      - { id: turn, title: Turn, yearly: { from: "12-20", to: "01-10" }, rate: 5 }
      - { id: day, title: Day, dates: { from: 2026-02-15, to: 2026-02-15 }, rate: 3 }
`;
  it.each([
    ["2026-12-19", 0],
    ["2026-12-20", 5],
    ["2026-12-31", 5],
    ["2027-01-10", 5],
    ["2027-01-11", 0],
    ["2026-02-14", 0],
    ["2026-02-15", 3],
    ["2026-02-16", 0],
  ])("on %s the season of a plain client gives %d %%", (day, percent) => {
    const { verdict } = decider({ prices: windows("first") })({ client: { kind: "plain" }, order: { day } });
    expect(verdict.allowed).toBe(percent * 10_000);
  });

  it.each([
    ["first", "gold", 1],
    ["best", "gold", 5],
    ["first", undefined, 0],
    ["best", undefined, 5],
  ])("pick: %s for a client of kind %s gives %d %%", (pick, kind, percent) => {
    const { verdict } = decider({ prices: windows(pick) })({ client: { kind }, order: { day: "2026-12-24" } });
    expect(verdict.allowed).toBe(percent * 10_000);
  });
});

describe("stacking", () => {
  const discounts = rate("one", 10) + rate("two", 7.5) + rate("three", 0.3333);
  it.each([
    ["additive", "original", 178_333, ["one", "two", "three"]],
    // 1 - 0.9 x 0.925 x 0.996667 = 0.170274..., rounded down
    ["sequential", "running", 170_274, ["one", "two", "three"]],
    ["best-of", "original", 100_000, ["one"]],
  ])("%s", (stacking, basis, allowed, cited) => {
    const prices = `stacking: ${stacking}\ndiscounts:\n${discounts.replaceAll("original", basis)}`;
    const { verdict } = decider({ prices })({});
    expect(verdict.allowed).toBe(allowed);
    expect(verdict.clauses.slice(0, -2)).toEqual(cited.map((id) => `prices#${id}`));
  });

  it("best-of takes the first of equals", () => {
    const prices = `stacking: best-of\ndiscounts:\n${rate("one", 3)}${rate("two", 5)}${rate("three", 5)}`;
    expect(decider({ prices })({}).verdict.clauses[0]).toBe("prices#two");
  });

  it("never gives more than the whole price", () => {
    const prices = `stacking: additive\ndiscounts:\n${rate("one", 80)}${rate("two", 70)}`;
    expect(decider({ prices })({}).verdict.allowed).toBe(1_000_000);
  });

  const running = `
stacking: sequential
discounts:
  - { type: rate, id: prepaid, title: Prepaid, basis: running, rate: 0.1, when: { order.prepaid: { is: true } } }
  - type: tiers
    id: volume
    title: Volume
    basis: running
    over: order.amount
    mode: whole
    tiers: [{ from: 0, below: 999, rate: 0 }, { from: 999, below: 1000, rate: 2 }, { from: 1000, rate: 5 }]
`;
  it.each([
    ["the original amount when nothing was taken before", { amount: 1000, prepaid: false }, 50_000],
    ["what is left after the discount before, to the kopeck", { amount: 1000, prepaid: true }, 20_980],
    ["what is left, a hair below the threshold", { amount: 999.99, prepaid: true }, 1000],
  ])("reads running thresholds on %s", (_, order, allowed) => {
    expect(decider({ prices: running })({ order }).verdict.allowed).toBe(allowed);
  });

  it("gives no running tier while a discount before may still lower the rest", () => {
    expect(decider({ prices: running })({ order: { amount: 1000 } }).verdict.allowed).toBe(0);
  });
});

describe("caps", () => {
  const prices = `stacking: additive
discounts:
${rate("one", 10)}
caps:
  - { id: wide, title: Wide, rate: 8 }
  - { id: kind, title: Kind, by: client.kind, rates: { gold: 10, plain: 3 } }
`;
  it.each([
    ["gold", 80_000, "prices#caps/wide"],
    ["plain", 30_000, "prices#caps/kind/plain"],
  ])("the smallest one bites a client of kind %s", (kind, allowed, clause) => {
    const { verdict } = decider({ prices })({ client: { kind } });
    expect(verdict.allowed).toBe(allowed);
    expect(verdict.clauses.filter((each) => each.includes("caps"))).toEqual([clause]);
  });

  it("leave the deal undecided when nobody knows which one holds", () => {
    const { verdict, missing } = decider({ prices })({ client: { kind: "silver" } });
    expect(verdict).toEqual({
      outcome: "incomplete",
      allowed: 0,
      approver: undefined,
      clauses: ["prices#caps/kind/gold", "prices#caps/kind/plain"],
      missing: ["client.kind"],
    });
    expect(missing).toEqual([{ fact: "client.kind", reason: "unknown-choice" }]);
  });
});

describe("what must be there and what must hold", () => {
  const prices = `
requires: [client.kind, order.amount]
limits:
  - { id: amount, title: Amount, must: { order.amount: { above: 0 } } }
  - { id: weight, title: Weight, must: { order.weight: { to: 100 } } }
stacking: additive
discounts:
${rate("one", 1)}`;
  const decide = decider({ prices });
  it.each([
    ["all is well", { client: { kind: "gold" }, order: { amount: 1, weight: 1 } }, "approve", undefined, []],
    ["a limit is broken", { client: { kind: "gold" }, order: { amount: 0, weight: 1 } }, "deny", ["limits/amount"], []],
    [
      "two limits are broken",
      { client: { kind: "gold" }, order: { amount: 0, weight: 101 } },
      "deny",
      ["limits/amount", "limits/weight"],
      [],
    ],
    [
      "a required fact is missing and a limit is broken",
      { order: { amount: 1, weight: 101 } },
      "incomplete",
      ["requires/client.kind", "limits/weight"],
      ["client.kind"],
    ],
    [
      "required facts are missing: their limits keep silent",
      { order: { weight: 1 } },
      "incomplete",
      ["requires/client.kind", "requires/order.amount"],
      ["client.kind", "order.amount"],
    ],
    [
      "a fact that only a limit asks for is missing",
      { client: { kind: "gold" }, order: { amount: 1 } },
      "incomplete",
      ["limits/weight"],
      ["order.weight"],
    ],
    [
      "null counts as missing",
      { client: { kind: null }, order: { amount: 1, weight: 1 } },
      "incomplete",
      ["requires/client.kind"],
      ["client.kind"],
    ],
  ])("%s", (_, raw, outcome, clauses, missing) => {
    const { verdict } = decide(raw);
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.missing).toEqual(missing);
    if (clauses !== undefined) expect(verdict.clauses).toEqual(clauses.map((clause) => `prices#${clause}`));
  });
});

describe("authority", () => {
  const prices = `stacking: additive\ndiscounts:\n${rate("one", 2)}`;
  const authority = `
deny:
  - { id: below-cost, title: Below cost, when: { deal.margin: { below: 0 } } }
raise:
  - { id: thin, title: Thin, when: { deal.margin: { below: 12 } }, to: mid }
ladder:
  - { role: low, up-to: 5 }
  - { role: mid, up-to: 10 }
`;
  const decide = decider({ prices, authority });
  const deal = (discount: number | undefined, role: string | undefined, cost: number | undefined = 100) => ({
    order: { amount: 1000, cost },
    request: { discount, role },
  });
  it.each([
    ["nothing asked: the allowed one", deal(undefined, undefined), "approve", "nobody", "ladder/nobody own/nobody"],
    ["exactly the allowed one", deal(2, undefined), "approve", "nobody", "ladder/nobody own/nobody"],
    ["less than allowed", deal(0, "low"), "approve", "nobody", "ladder/nobody own/nobody"],
    ["a hair above", deal(2.0001, "low"), "approve", "low", "ladder/low own/low"],
    ["up to the limit, inclusive", deal(7, "low"), "approve", "low", "ladder/low own/low"],
    ["above it the next role", deal(7.0001, "low"), "escalate", "mid", "ladder/mid"],
    ["a higher role suffices", deal(7, "mid"), "approve", "low", "ladder/low own/low"],
    ["a superior of the ladder's roles suffices", deal(7, "top"), "approve", "low", "ladder/low own/low"],
    ["above the last limit", deal(12.0001, "mid"), "deny", undefined, "ladder/beyond"],
    ["a thin margin raises", deal(1, "low", 880), "escalate", "mid", "raise/thin ladder/mid"],
    ["and the raised role may be the asker", deal(1, "mid", 880), "approve", "mid", "raise/thin ladder/mid own/mid"],
    ["the floor itself is no thin margin", deal(0, "low", 880), "approve", "nobody", "ladder/nobody own/nobody"],
    ["below cost", deal(10, "mid", 901), "deny", undefined, "deny/below-cost"],
    ["at cost it is thin, not below", deal(10, "mid", 900), "approve", "mid", "raise/thin ladder/mid own/mid"],
    ["more than the whole price", deal(101, "mid"), "deny", undefined, ""],
    ["a negative discount", deal(-1, "mid"), "deny", undefined, ""],
  ])("%s", (_, raw, outcome, approver, clauses) => {
    const { verdict } = decide(raw);
    expect({ outcome: verdict.outcome, approver: verdict.approver }).toEqual({ outcome, approver });
    expect(verdict.allowed).toBe(20_000);
    const cited = clauses === "" ? [] : clauses.split(" ").map((clause) => `authority#${clause}`);
    expect(verdict.clauses).toEqual(["prices#one", ...cited]);
  });

  it.each([
    ["the cost", deal(1, "low", undefined), ["order.cost"], ["authority#deny/below-cost", "authority#raise/thin"]],
    ["the asker, when a role is needed", deal(3, undefined), ["request.role"], ["authority#ladder/low"]],
  ])("is incomplete without %s", (_, raw, missing, clauses) => {
    // `undefined` takes the default cost, so the fact is removed by hand.
    const without = structuredClone(raw) as { order: Record<string, unknown> };
    if (missing.includes("order.cost")) delete without.order["cost"];
    const { verdict } = decide(without);
    expect(verdict).toEqual({ outcome: "incomplete", allowed: 0, approver: undefined, clauses, missing });
  });

  it("weighs what the client really pays, not the unrounded sum", () => {
    // 3 x 0.33 less 2 % is 0.9702, but each line rounds to 0.32: 0.96 is below a cost of 0.97.
    const lines = [1, 2, 3].map(() => ({ quantity: 1, price: 0.33 }));
    const whole = decider({ prices, authority, rounding: "{ mode: down, place: line }" });
    expect(whole({ order: { amount: 0.99, cost: 0.97 }, request: { role: "mid" } }).verdict.outcome).toBe("approve");
    expect(whole({ lines, order: { cost: 0.97 }, request: { role: "mid" } }).verdict.outcome).toBe("deny");
  });
});
