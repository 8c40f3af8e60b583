import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDiscount, explainDeal } from "../../../src/engine/decide.ts";
import { freeOf } from "../../../src/engine/free-goods.ts";
import { problemCodes } from "../load-project.ts";
import { dealOf, type Shop, shopPolicy, shopTexts } from "../shop.ts";
import { byOrder, rule } from "./shop-prices.ts";

const more = {
  "lines.yaml": `
kind: facts
id: line-facts
title: Lines
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
facts:
  line.article: { title: Article, type: text }
`,
};

const shop = (goods: string, authority?: string): Shop => ({
  prices: `stacking: additive\ndiscounts:\n${rule("all", "rate: 0")}free-goods:\n${goods}`,
  rounding: byOrder,
  more,
  ...(authority === undefined ? {} : { authority }),
});

const same = (rest = ""): string =>
  `  - { id: tenth, title: Tenth, when: { line.article: { in: [a, b] } }, every: 10, free: 1${rest} }\n`;
const gift =
  "  - { id: foam, title: Foam, when: { line.article: { in: [a, b] } }, every: 10, free: 2, gift: { article: f, title: Foam, unit: can, cost: 30 } }\n";

const line = (article: string | null, quantity: number, terms: object = {}): object => ({
  article,
  quantity,
  price: 100,
  ...(article === null ? {} : { id: article }),
  ...terms,
});

function decide(goods: string, lines: readonly object[], raw: object = {}) {
  const policy = shopPolicy(shop(goods));
  return decideDiscount(policy.discount, dealOf(policy, { lines, ...raw }));
}

const freeIn = (goods: string, lines: readonly object[]) =>
  decide(goods, lines).free?.map(({ id, quantity }) => [id, quantity / 1000]);

describe("goods of the same article", () => {
  it.each([
    ["nine earn nothing", [line("a", 9)], []],
    ["ten earn one", [line("a", 10)], [["a", 1]]],
    ["a part of a unit earns nothing", [line("a", 19.999)], [["a", 1]]],
    ["lines of one article count together", [line("a", 6), line("a", 14)], [["a", 2]]],
    ["articles count apart", [line("a", 9), line("b", 11)], [["b", 1]]],
    ["other articles do not count", [line("c", 100)], []],
    ["an unknown article promises nothing", [line(null, 100)], []],
  ])("%s", (_, lines, expected) => {
    expect(freeIn(same(), lines)).toEqual(expected);
  });

  it("are told apart by line.article where lines have no id, and named by it", () => {
    const only = (article: string, quantity: number): object => ({ article, quantity, price: 100 });
    expect(freeIn(same(), [only("a", 6), only("b", 9), only("a", 14)])).toEqual([["a", 2]]);
    expect(freeIn(same(), [only("a", 6), line("a", 4)])).toEqual([["a", 1]]);
  });

  it("are given up to the limit, the first articles first", () => {
    expect(freeIn(same(", at-most: 3"), [line("a", 20), line("b", 500)])).toEqual([
      ["a", 2],
      ["b", 1],
    ]);
  });

  it("come at no price: the order costs what it cost, and the clause is cited", () => {
    const { verdict, priced, free } = decide(same(), [line("a", 10, { title: "Block", unit: "pallet" })]);
    expect(priced?.totals.total).toBe(100_000);
    expect(free).toEqual([
      { id: "a", title: "Block", unit: "pallet", quantity: 1000, clause: "prices#free-goods/tenth" },
    ]);
    expect(verdict.clauses).toContain("prices#free-goods/tenth");
  });

  it("are not given with a deal that is denied, and nothing is said of an order without lines", () => {
    expect(decide(same(), [line("a", 10)], { request: { discount: 101 } }).free).toBeUndefined();
    const policy = shopPolicy(shop(same()));
    expect(decideDiscount(policy.discount, dealOf(policy, { order: { amount: 1 } })).free).toBeUndefined();
  });
});

describe("a gift", () => {
  it("counts everything that earns it together", () => {
    expect(freeIn(gift, [line("a", 9), line("b", 11)])).toEqual([["f", 4]]);
  });

  it("is told with its own name and unit", () => {
    expect(decide(gift, [line("a", 10)]).free).toEqual([
      { id: "f", title: "Foam", unit: "can", quantity: 2000, clause: "prices#free-goods/foam" },
    ]);
  });
});

describe("what free goods cost", () => {
  const authority = `
deny: [{ id: below-cost, title: Below cost, when: { deal.margin: { below: 0 } } }]
ladder: [{ role: low, up-to: 5 }, { role: top }]
`;
  const outcome = (goods: string, cost: number | undefined, raw: object = {}) => {
    const policy = shopPolicy(shop(goods, authority));
    const lines = [line("a", 10, cost === undefined ? {} : { cost })];
    const decided = decideDiscount(policy.discount, dealOf(policy, { lines, ...raw }));
    return [decided.verdict.outcome, decided.margin];
  };

  it("is a cost of the deal", () => {
    // 1 000 for goods that cost 900, and one more for 90.
    expect(outcome(same(), 90)).toEqual(["approve", 10_000]);
    expect(outcome(same(), 91)).toEqual(["deny", -1000]);
    expect(outcome(gift, 94)).toEqual(["approve", 0]);
    expect(outcome(gift, 94.01)).toEqual(["deny", -100]);
  });

  it("is the highest of its article, in whatever order the lines stand; unknown once it is for one of them", () => {
    const marginOf = (...costs: readonly (number | undefined)[]) =>
      decide(
        same(),
        costs.map((cost) => line("a", 5, cost === undefined ? {} : { cost })),
        costs.includes(undefined) ? { order: { cost: 450 } } : {},
      ).margin;
    // 1 000 for goods that cost 450, and one more for 80.
    expect([marginOf(10, 80), marginOf(80, 10)]).toEqual([470_000, 470_000]);
    expect([marginOf(undefined, 80), marginOf(80, undefined)]).toEqual([undefined, undefined]);
  });

  it("leaves the margin open while nobody knows it", () => {
    expect(outcome(same(), undefined, { order: { cost: 10 } })).toEqual(["incomplete", undefined]);
    // What a gift costs is declared: the cost of the order is enough.
    expect(outcome(gift, undefined, { order: { cost: 940 } })).toEqual(["approve", 0]);
  });
});

it("is explained with what was bought and what is free", () => {
  const policy = shopPolicy(shop(same()));
  const { considered } = explainDeal(policy.discount, dealOf(policy, { lines: [line("a", 25)] })).trace;
  expect(considered.find(({ stage }) => stage === "free-goods")).toEqual({
    clause: "prices#free-goods/tenth",
    stage: "free-goods",
    standing: "applied",
    reason: { kind: "free", bought: 25_000, free: 2000 },
  });
});

it("more bought never earns less, and never more than its share", () => {
  const counts = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), counts, counts, (one, other, every, free) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)].map((bought) => freeOf(bought, every, free));
      expect(less).toBeLessThanOrEqual(more ?? -1);
      expect((more ?? 0) * every).toBeLessThanOrEqual(Math.max(one, other) * free);
    }),
  );
});

it.each([
  ["a limit that no gift fits into", same(", at-most: 3").replace("free: 1", "free: 4"), ["free-goods-never"]],
  ["a gift without its cost", gift.replace(", cost: 30", ""), ["missing-key"]],
  ["nothing free", same().replace("free: 1", "free: 0"), ["out-of-range"]],
])("%s is refused", (_, goods, codes) => {
  expect(problemCodes(shopTexts(shop(goods)))).toEqual(codes);
});
