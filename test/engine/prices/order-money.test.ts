import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDiscount } from "../../../src/engine/decide.ts";
import { dealOf, shopPolicy } from "../shop.ts";
import { byOrder, cited, lineFacts, pricer, rule } from "./shop-prices.ts";

/** Money that is taken from an order as a whole: off its price, down to a fixed price, and no more than a cap. */

function decider(prices: string) {
  const policy = shopPolicy({ prices, rounding: byOrder, more: lineFacts });
  return (raw: unknown) => decideDiscount(policy.discount, dealOf(policy, raw));
}

const closed = "  closed: [{ id: books, title: B, when: { line.group: { is: books } } }]\n";

const prices = (order: string, withOrder: string, own: string, more = ""): string => `
stacking: additive
discounts:
${order}
lines:
${closed}  pick: add
  with-order: ${withOrder}
  discounts:
  ${own}
${more}`;

const ofRacks = rule("racks", "rate: 10, when: { line.group: { is: racks } }");
const line = (group: string, price: number) => ({ group, quantity: 1, price });
const three = [line("books", 100), line("racks", 100), line("shelves", 100)];

describe("money off an order of which some lines take nothing", () => {
  it.each([
    ["add", [10_000, 7000, 8000]],
    ["after", [10_000, 7105, 7895]],
  ])("is split over the others in proportion to their price, with-order: %s", (withOrder, sums) => {
    const decided = decider(prices(rule("gift", "amount-off: 40"), withOrder, ofRacks))({ lines: three });
    expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual(sums);
    expect(decided.priced?.totals.discount).toBe(5000);
    expect(cited(decided)).toEqual(["closed/books", "racks", "gift"]);
  });

  it("is never more than these cost", () => {
    const decided = decider(prices(rule("gift", "amount-off: 500"), "after", ofRacks))({ lines: three });
    expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual([10_000, 0, 0]);
  });

  it("is nothing where all are closed", () => {
    const decided = decider(prices(rule("gift", "amount-off: 40"), "after", ofRacks))({ lines: [line("books", 100)] });
    expect([decided.priced?.totals.sum, decided.verdict.allowed]).toEqual([10_000, 0]);
    expect(cited(decided)).toEqual(["closed/books"]);
  });

  it("a bound in money is one on what the lines get, not on what they would", () => {
    // 50 % of the two open lines is 100, of which 40 is the most.
    const decided = decider(prices(rule("half", "rate: 50, at-most: { amount: 40 }"), "after", ofRacks))({
      lines: three,
    });
    expect(decided.priced?.totals.discount).toBe(1000 + 4000);
  });
});

describe("a fixed price of an order", () => {
  it.each([
    [299.99, 0],
    [300, 0],
    [300.01, 1],
    [400, 10_000],
  ])("of 300: an order of %s is cheaper by %s", (amount, off) => {
    const decided = pricer(`stacking: additive\ndiscounts:\n${rule("kit", "fixed-price: 300")}`)({
      lines: [line("racks", amount)].map(({ quantity, price }) => ({ quantity, price })),
    });
    expect(decided.priced?.totals.discount).toBe(off);
  });

  it.each(["additive", "sequential"])("counts what was taken off before it, stacking: %s", (stacking) => {
    const basis = stacking === "additive" ? "original" : "running";
    const rules = rule("ten", "rate: 10", basis) + rule("kit", "fixed-price: 300", basis);
    const decide = pricer(`stacking: ${stacking}\ndiscounts:\n${rules}`);
    const sum = (price: number) => decide({ lines: [{ quantity: 1, price }] }).priced?.totals.sum;
    expect([sum(400), sum(333.33), sum(300)]).toEqual([30_000, 30_000, 27_000]);
  });

  it.each(["add", "after"])("counts lines that take nothing and what the others have of their own: %s", (withOrder) => {
    const decided = decider(prices(rule("kit", "fixed-price: 250"), withOrder, ofRacks))({ lines: three });
    expect(decided.priced?.totals.sum).toBe(25_000);
    expect(decided.priced?.lines[0]?.sum).toBe(10_000);
  });

  it("by tiers", () => {
    const tiers = `  - type: tiers
    id: kits
    title: Kits
    basis: original
    over: order.amount
    mode: whole
    tiers:
      - { from: 100, below: 200, fixed-price: 90 }
      - { from: 200, fixed-price: 150 }
`;
    const decide = pricer(`stacking: additive\ndiscounts:\n${tiers}`);
    const sum = (price: number) => decide({ lines: [{ quantity: 1, price }] }).priced?.totals.sum;
    expect([99.99, 100, 199.99, 200].map(sum)).toEqual([9999, 9000, 9000, 15_000]);
  });
});

describe("a cap in money", () => {
  const capped = (terms: string): string =>
    `stacking: additive\ndiscounts:\n${rule("ten", "rate: 10")}caps: [{ id: most, title: Most, ${terms} }]\n`;

  it.each([
    [999.99, 100_000, ["ten"]],
    [1000, 100_000, ["ten"]],
    [1000.01, 99_999, ["ten", "caps/most"]],
    [4000, 25_000, ["ten", "caps/most"]],
  ])("of 100 on ten percent: an order of %s is allowed %s", (amount, allowed, clauses) => {
    const decided = pricer(capped("amount: 100"))({ order: { amount } });
    expect(decided.verdict.allowed).toBe(allowed);
    expect(cited(decided)).toEqual(clauses);
  });

  it("by a choice; an unknown one leaves the deal undecided", () => {
    const decide = pricer(capped("by: client.kind, amounts: { gold: 200, plain: 0 }"));
    const order = { amount: 4000 };
    expect(decide({ client: { kind: "gold" }, order }).verdict.allowed).toBe(50_000);
    expect(decide({ client: { kind: "plain" }, order }).verdict.allowed).toBe(0);
    expect(decide({ order }).verdict).toMatchObject({ outcome: "incomplete", missing: ["client.kind"] });
  });

  it("of an amount that nobody knows leaves the deal undecided", () => {
    const { verdict } = pricer(capped("amount: 100"))({ client: { kind: "gold" } });
    expect(verdict).toMatchObject({ outcome: "incomplete", missing: ["order.amount"] });
  });

  it("takes from every line in proportion to its discount, one that stands alone included", () => {
    const own = rule("racks", "rate: 30, alone: true, when: { line.group: { is: racks } }");
    const rules = prices(rule("ten", "rate: 10"), "after", own, "caps: [{ id: most, title: Most, amount: 20 }]\n");
    const decided = decider(rules)({ lines: three });
    expect(decided.priced?.lines.map(({ sum }) => sum)).toEqual([10_000, 8500, 9500]);
    expect(cited(decided)).toEqual(["closed/books", "racks", "ten", "caps/most"]);
  });

  const groups = fc.constantFrom("books", "racks", "shelves");
  const lines = fc.array(fc.tuple(groups, fc.integer({ min: 0, max: 1_000_000 })), { minLength: 1, maxLength: 8 });

  it("is never exceeded, and money off the order is exact to the last minor unit", () => {
    const cap = 777.77;
    const gift = 123.45;
    const rules = (withOrder: string) =>
      prices(rule("gift", `amount-off: ${gift}`), withOrder, ofRacks, `caps: [{ id: m, title: M, amount: ${cap} }]\n`);
    const deciders = [decider(rules("add")), decider(rules("after"))];
    fc.assert(
      fc.property(lines, fc.constantFrom(0, 1), (order, which) => {
        const raw = order.map(([group, price]) => line(group, price / 100));
        const decided = deciders[which]?.({ lines: raw });
        const sums = decided?.priced?.lines.map(({ sum }) => sum) ?? [];
        const off = order.reduce((sum, [, price]) => sum + price, 0) - sums.reduce((all, each) => all + each, 0);
        expect(sums.every((sum) => sum >= 0)).toBe(true);
        expect(decided?.priced?.totals.discount).toBe(off);
        expect(off).toBeLessThanOrEqual(77_777);
        const of = (wanted: string) => order.reduce((sum, [group, price]) => sum + (group === wanted ? price : 0), 0);
        const [racks, shelves] = [of("racks"), of("shelves")];
        // Ten percent of racks, and the gift where it fits into what the open lines still cost.
        const exact = racks / 10 + 12_345;
        const room = racks + shelves;
        if (which === 1 && room - racks / 10 >= 12_345) expect(Math.abs(off - Math.min(exact, 77_777))).toBeLessThan(1);
      }),
    );
  });
});
