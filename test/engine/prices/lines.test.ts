import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDiscount, explainDeal } from "../../../src/engine/decide.ts";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { dealOf, shopPolicy } from "../shop.ts";
import { byOrder, cited, lineFacts as more, rule } from "./shop-prices.ts";

function decider(prices: string, rounding = byOrder) {
  const policy = shopPolicy({ prices, rounding, more });
  return {
    decide: (raw: unknown) => decideDiscount(policy.discount, dealOf(policy, raw)),
    explain: (raw: unknown) => explainDeal(policy.discount, dealOf(policy, raw)),
  };
}

const prices = (terms: string, discounts: string, order = rule("order", "rate: 10")): string => `
stacking: additive
discounts:
${order}
lines:
${terms}
  discounts:
${discounts.replaceAll(/^/gm, "  ")}`;

const ofLine = rule("shelf", "rate: 20, when: { line.group: { is: shelves } }");
const line = (group: string, quantity: number, price: number, more = {}) => ({ group, quantity, price, ...more });
const two = [line("racks", 1, 100), line("shelves", 1, 100)];

describe("a discount of a line", () => {
  it.each([
    ["add", [9000, 7000], [100_000, 300_000], 200_000],
    ["after", [9000, 7200], [100_000, 280_000], 190_000],
    ["best", [9000, 8000], [100_000, 200_000], 150_000],
  ])("goes with the one of the order: %s", (withOrder, sums, own, allowed) => {
    const decided = decider(prices(`  pick: add\n  with-order: ${withOrder}`, ofLine)).decide({ lines: two });
    expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual(sums);
    expect(decided.priced?.lines.map(({ discount }) => discount)).toEqual(own);
    expect(decided.verdict).toMatchObject({ outcome: "approve", allowed });
    expect(cited(decided)).toEqual(["shelf", "order"]);
  });

  it.each([
    ["add", 300_000, ["a", "b"]],
    ["best", 200_000, ["b"]],
    ["first", 100_000, ["a"]],
  ])("of several that fit: pick: %s", (pick, allowed, clauses) => {
    const both = rule("a", "rate: 10") + rule("b", "rate: 20");
    const decided = decider(prices(`  pick: ${pick}\n  with-order: add`, both, rule("order", "rate: 0"))).decide({
      lines: [line("racks", 1, 100)],
    });
    expect([decided.verdict.allowed, cited(decided)]).toEqual([allowed, [...clauses, "order"]]);
  });

  it("the more specific one wins, wherever it stands", () => {
    const terms = "  pick: most-specific\n  specificity: [line.article, line.group]\n  with-order: best";
    const rules =
      rule("group", "rate: 30, when: { line.group: { is: racks } }") +
      rule("article", "rate: 5, when: { line.article: { is: A-1 } }");
    const { decide } = decider(prices(terms, rules, rule("order", "rate: 0")));
    expect(cited(decide({ lines: [line("racks", 1, 100, { article: "A-1" })] }))).toEqual(["article"]);
    expect(cited(decide({ lines: [line("racks", 1, 100, { article: "B-2" })] }))).toEqual(["group"]);
    // Nobody knows whether the specific one holds: the general one is not promised.
    expect(decide({ lines: [line("racks", 1, 100)] }).verdict.allowed).toBe(0);
  });

  it.each([
    [9, 10_000],
    [10, 9000],
  ])("has tiers over its own quantity: %d", (quantity, price) => {
    const tiers = `  - type: tiers
    id: own
    title: Own
    basis: original
    over: line.quantity
    mode: whole
    tiers: [{ from: 10, unit-price: 90 }]
`;
    const terms = "  pick: add\n  with-order: add";
    const { decide } = decider(prices(terms, tiers, rule("order", "rate: 0")), "{ mode: half-up, place: unit }");
    const [first, second] = decide({ lines: [line("racks", quantity, 100), line("books", 1, 50)] }).priced?.lines ?? [];
    expect([first?.discountedPrice, second?.discountedPrice]).toEqual([price, 5000]);
  });

  it("on one group may be earned by another", () => {
    const terms = `  totals: [{ fact: order.racks, sum: quantity, when: { line.group: { is: racks } } }]
  pick: add
  with-order: add`;
    const rules = rule("pair", "rate: 50, when: { order.racks: { from: 2 }, line.group: { is: shelves } }");
    const { decide } = decider(prices(terms, rules, rule("order", "rate: 0")));
    const sums = (racks: number) =>
      decide({ lines: [line("racks", racks, 100), line("shelves", 1, 100)] }).priced?.lines.map(({ sum }) => sum);
    expect(sums(2)).toEqual([20_000, 5000]);
    expect(sums(1)).toEqual([10_000, 10_000]);
    // A line that may be a rack leaves the total open.
    expect(decide({ lines: [line("racks", 2, 100), { quantity: 1, price: 1 }] }).verdict.allowed).toBe(0);
  });
});

it.each([
  ["pc", 9, 10_000],
  ["pc", 10, 9000],
  ["box", 2, 9000],
  // Nobody knows how much a crate holds.
  ["crate", 20, 10_000],
  [undefined, 20, 10_000],
])("quantities are converted: %s x %d", (unit, quantity, price) => {
  const terms = `  units: [{ unit: pc, is: 1 }, { unit: box, is: 5 }]
  totals: [{ fact: order.racks, sum: quantity }]
  pick: add
  with-order: add`;
  const rules = rule("many", "rate: 10, when: { line.quantity: { from: 10 }, order.racks: { from: 10 } }");
  const { decide } = decider(prices(terms, rules, rule("order", "rate: 0")));
  const [only] = decide({ lines: [line("racks", quantity, 100, { unit })] }).priced?.lines ?? [];
  expect(only?.discountedPrice).toBe(price);
});

describe("a unit that is different for different goods", () => {
  const terms = `  units:
    - { unit: pc, is: 1 }
    - { unit: box, is: 20, when: { line.article: { in: [B-1, B-2] } } }
    - { unit: box, is: 12, when: { line.group: { is: books } } }
    - { unit: box, is: 0.5 }
  totals: [{ fact: order.racks, sum: quantity }]
  pick: add
  with-order: add`;
  const { decide } = decider(prices(terms, rule("a", "rate: 1"), rule("order", "rate: 0")));
  const policy = shopPolicy({
    prices: prices(terms, rule("a", "rate: 1"), rule("order", "rate: 0")),
    rounding: byOrder,
    more,
  });
  const base = (raw: object): number | undefined =>
    dealOf(policy, { lines: [{ unit: "box", quantity: 3, price: 1, ...raw }] }).lines?.[0]?.baseQuantity;

  it.each([
    [{ article: "B-1", group: "books" }, 60_000],
    [{ article: "C-1", group: "books" }, 36_000],
    [{ article: "C-1", group: "racks" }, 1500],
    [{ article: "C-1", group: "racks", unit: "pc" }, 3000],
    // A specific entry may fit: the general one is not taken for granted.
    [{ group: "books" }, undefined],
    [{ article: "C-1" }, undefined],
    [{ article: "B-1" }, 60_000],
    // Half a thousandth is nothing that can be counted.
    [{ article: "C-1", group: "racks", quantity: 0.001 }, undefined],
  ])("%o", (raw, expected) => {
    expect(base(raw)).toBe(expected);
  });

  it("is what the lines of an order add up by", () => {
    const boxes = ["B-1", "C-1"].map((article) => line("books", 1, 100, { article, unit: "box" }));
    expect(decide({ lines: boxes, order: { racks: 32 } }).verdict.outcome).toBe("approve");
    const found = readDeal({ lines: boxes, order: { racks: 40 } }, policy, "deal.json").problems ?? [];
    expect(found.map(({ code }) => code)).toEqual(["deal-sum-disagrees"]);
  });

  it("is exact at any size", () => {
    const sizes = fc.integer({ min: 1, max: 9_007_199_254_740 });
    fc.assert(
      fc.property(sizes, (quantity) => {
        const exact = (BigInt(quantity) * 500n) % 1000n === 0n ? Number((BigInt(quantity) * 500n) / 1000n) : undefined;
        const raw = { article: "C-1", group: "racks", price: 0, quantity: quantity / 1000 };
        expect(base(raw)).toBe(exact);
      }),
    );
  });
});

describe("barred lines", () => {
  const terms = `  closed: [{ id: books, title: Fixed by law, when: { line.group: { is: books } } }]
  pick: add
  with-order: add`;
  const { decide, explain } = decider(
    prices(terms, rule("sale", "rate: 40, alone: true, when: { line.group: { is: shelves } }")),
  );
  const three = [line("racks", 1, 100), line("shelves", 1, 100), line("books", 1, 100)];

  it("take nothing but their own", () => {
    const decided = decide({ lines: three });
    expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual([9000, 6000, 10_000]);
    expect(cited(decided)).toEqual(["closed/books", "sale", "order"]);
    expect(decided.verdict.allowed).toBe(166_666);
  });

  it("leave a further discount to the others", () => {
    const decided = decide({ lines: three, request: { discount: 20, role: "top" } });
    // 240 in all: 60 and 100 stand, so 80 is left for the first
    expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual([8000, 6000, 10_000]);
    expect(decided.verdict.outcome).toBe("approve");
  });

  it("refuse what the others cannot carry", () => {
    const decided = decide({ lines: three, request: { discount: 60, role: "top" } });
    expect(decided.verdict).toMatchObject({ outcome: "deny", clauses: ["prices#sale", "prices#closed/books"] });
    expect(decided.priced).toBeUndefined();
  });

  it("are closed while nobody knows what they are", () => {
    expect(decide({ lines: [{ quantity: 1, price: 100 }] }).verdict.allowed).toBe(0);
  });

  it("are told with their numbers", () => {
    const told = explain({ lines: three }).trace.considered.filter(({ stage }) => stage === "lines");
    expect(told.map(({ clause, standing, reason }) => [clause, standing, reason])).toEqual([
      ["prices#closed/books", "applied", { kind: "lines", lines: [3] }],
      ["prices#sale", "applied", { kind: "lines", lines: [2] }],
    ]);
  });
});

it("less than is allowed is taken off every line in proportion", () => {
  const { decide } = decider(prices("  pick: add\n  with-order: add", ofLine));
  const decided = decide({ lines: two, request: { discount: 10 } });
  expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual([9500, 8500]);
});

it("caps hold line by line", () => {
  const capped = `${prices("  pick: add\n  with-order: add", ofLine).trimEnd()}\ncaps: [{ id: total, title: Total, rate: 25 }]\n`;
  const decided = decider(capped).decide({ lines: two });
  expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual([9000, 7500]);
  expect(cited(decided)).toEqual(["shelf", "order", "caps/total"]);
});

describe("the clauses of a line", () => {
  it("are those that made its price, and no others", () => {
    const more = `caps: [{ id: most, title: Most, rate: 25 }]
surcharges: [{ id: urgent, title: Urgent, basis: original, rate: 1 }]
floor: { title: Least, price: line.amount }
`;
    const closed = "  closed: [{ id: books, title: B, when: { line.group: { is: books } } }]\n";
    const rules = `${prices(`${closed}  pick: add\n  with-order: add`, ofLine).trimEnd()}\n${more}`;
    const { decide } = decider(rules);
    const clauses = decide({ lines: [...two, line("books", 1, 100)] }).priced?.lines.map((each) => each.clauses);
    const own = [["order"], ["shelf", "order", "caps/most"], ["closed/books"]];
    // The floor is the list price: what the lines below it lacked came from the one above it.
    const ends = ["surcharges/urgent", "floor"];
    expect(clauses).toEqual(own.map((ids) => [...ids, ...ends].map((id) => `prices#${id}`)));
  });

  it("are what the price policy says of the order, where lines have no rules of their own", () => {
    const policy = shopPolicy({ prices: `stacking: additive\ndiscounts:\n${rule("order", "rate: 10")}` });
    const decided = decideDiscount(policy.discount, dealOf(policy, { lines: [{ quantity: 1, price: 100 }] }));
    expect(decided.priced?.lines.map((each) => each.clauses)).toEqual([["prices#order"]]);
    expect(decided.verdict.clauses).toHaveLength(3);
  });
});

describe("the amount of a line", () => {
  const policy = shopPolicy({ prices: `stacking: additive\ndiscounts:\n${rule("order", "rate: 10")}`, more });
  it.each([
    ["is counted, and may be sent as well", 3, 1, 3, undefined],
    ["or be sent as nothing", 3, 1, null, undefined],
    ["that disagrees is refused", 3, 1, 3.01, "deal-sum-disagrees"],
    ["that is no number is refused", 3, 1, "3", "deal-wrong-type"],
    ["is rounded as the policy says", 2.5, 0.01, 0.03, undefined],
    ["is not rounded otherwise", 2.5, 0.01, 0.02, "deal-sum-disagrees"],
  ])("%s", (_, quantity, price, amount, code) => {
    const { problems: found = [] } = readDeal({ lines: [{ quantity, price, amount }] }, policy, "deal.json");
    expect(found.map((each) => [each.code, each.args.where])).toEqual(
      code === undefined ? [] : [[code, "lines[0].amount"]],
    );
  });
});
