import { describe, expect, it } from "vitest";
import { readDeal } from "../../../../src/engine/read-deal.ts";
import { type Shop, shopPolicy } from "../../shop.ts";
import { moneyOf, plainShop } from "./rich-shop.ts";

/** What an order comes to: its amount, cost and counted racks, or the problems of it. */
function reading(shop: Shop = plainShop) {
  const policy = shopPolicy(shop, 20260310);
  return (raw: object): string => {
    const { deal, problems } = readDeal(raw, policy, "deal.json");
    if (deal === undefined)
      return problems
        .map(({ code, args }) => {
          const { where = "", stated, counted } = args as Readonly<Record<string, string>>;
          return [code, where, stated, counted].filter((part) => part !== undefined).join(" ");
        })
        .join("; ");
    const { amount, cost, racks } = (deal.facts["order"] ?? {}) as Readonly<Record<string, number>>;
    return `${deal.lines?.length ?? "no"} lines: ${amount} ${cost}${racks === undefined ? "" : ` ${racks}`}`;
  };
}

const read = reading();
const order = (own: object, ...lines: object[]): object => ({ order: { day: "2026-03-10", ...own }, lines });
const line = (price: number, more: object = {}): object => ({ quantity: 1, price, ...more });

describe("an order", () => {
  it.each<[string, object, string]>([
    ["without lines is what it says", { order: { amount: 7, cost: 5 } }, "no lines: 700 500"],
    ["whose lines are null has none", { order: { amount: 7 }, lines: null }, "no lines: 700 undefined"],
    ["whose lines are left open has none", { order: { amount: 7 }, lines: undefined }, "no lines: 700 undefined"],
    ["with no line at all is refused", order({}), "deal-lines-count lines"],
    ["is the sum of its lines", order({}, line(3, { cost: 2 }), line(4, { cost: 1 })), "2 lines: 700 300"],
    ["counts units", order({}, line(3, { quantity: 2.5, cost: 2 })), "1 lines: 750 500"],
    ["may say that sum itself", order({ amount: 7, cost: 3 }, line(7, { cost: 3 })), "1 lines: 700 300"],
    [
      "must not say another sum",
      order({ amount: 7.01, cost: 2.99 }, line(7, { cost: 3 })),
      "deal-sum-disagrees order.amount 7.01 7; deal-sum-disagrees order.cost 2.99 3",
    ],
    ["without costs has the one it says", order({ cost: 5 }, line(7)), "1 lines: 700 500"],
    ["without any cost has none", order({}, line(7)), "1 lines: 700 undefined"],
    [
      "must not cost less than some of its lines",
      order({ cost: 4.99 }, line(7, { cost: 5 }), line(1)),
      "deal-sum-disagrees order.cost 4.99 5",
    ],
    ["may cost what some of its lines cost", order({ cost: 5 }, line(7, { cost: 5 }), line(1)), "2 lines: 800 500"],
    ["may cost more", order({ cost: 6 }, line(1), line(7, { cost: 5 })), "2 lines: 800 600"],
    ["of costs half known has no cost", order({}, line(7, { cost: 5 }), line(1)), "2 lines: 800 undefined"],
    [
      "that is beyond counting is refused",
      order({}, line(60_000_000_000, { quantity: 1000 }), line(60_000_000_000, { quantity: 1000 })),
      "deal-too-large lines[0]; deal-too-large lines[1]",
    ],
    [
      "whose lines are beyond counting together is refused",
      order({}, ...Array.from({ length: 1001 }, () => line(90_000_000_000))),
      "deal-too-large lines",
    ],
    ["whose lines are wrong is not summed", order({ amount: 5 }, line(-1)), "deal-negative lines[0].price"],
  ])("%s", (_, raw, expected) => {
    expect(read(raw)).toBe(expected);
  });
});

describe("a cost below zero", () => {
  const flat = (amount: number | undefined, cost: number | undefined): string => read({ order: { amount, cost } });

  it.each<[string, string, string]>([
    ["is a slip", flat(100, -0.01), "deal-below-zero order.cost"],
    ["is one of an order for nothing too", flat(0, -1), "deal-below-zero order.cost"],
    ["is one where no amount is said", flat(undefined, -1), "deal-below-zero order.cost"],
    ["goes with an amount below zero, which the limits judge", flat(-0.01, -1), "no lines: -1 -100"],
    ["is not a cost of nothing", flat(100, 0), "no lines: 10000 0"],
    ["is not a cost that nobody knows", flat(100, undefined), "no lines: 10000 undefined"],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

describe("an order in another currency", () => {
  const yuan = (own: object, ...lines: object[]): object => ({ currency: "CNY", ...order(own, ...lines) });
  const roubles = { currency: "RUB" };

  it.each<[string, object, string]>([
    // 11.1115 roubles a yuan: a line of 0.01 is 0.11 roubles.
    ["is converted line by line", yuan({}, line(0.01), line(0.01, { cost: 0.01 })), "2 lines: 22 undefined"],
    ["may say its sum as its lines do", yuan({ amount: 0.09 }, line(0.03), line(0.06)), "2 lines: 100 undefined"],
    [
      "must not say another one",
      yuan({ amount: 0.1 }, line(0.03), line(0.06)),
      "deal-sum-disagrees order.amount 0.1 0.09",
    ],
    [
      "costs what its lines do",
      yuan({ cost: 0.09 }, line(1, { cost: 0.03 }), line(1, { cost: 0.06 })),
      "2 lines: 2222 100",
    ],
    [
      "must not cost something else",
      yuan({ cost: 0.08 }, line(1, { cost: 0.03 }), line(1, { cost: 0.06 })),
      "deal-sum-disagrees order.cost 0.08 0.09",
    ],
    ["says its cost beside lines that know none", yuan({ cost: 1 }, line(2)), "1 lines: 2222 1111"],
    [
      "with lines in two is compared in roubles",
      yuan({ amount: 0.1 }, line(0.01), line(1, roubles)),
      "2 lines: 111 undefined",
    ],
    [
      "in whatever order they come",
      yuan({ amount: 0.11 }, line(1, roubles), line(0.01)),
      "deal-sum-disagrees order.amount 1.22 1.11",
    ],
    [
      "with a line in a third one is compared in roubles too",
      yuan({ amount: 0.06 }, line(0.01), line(1, { currency: "JPY" })),
      "deal-sum-disagrees order.amount 0.67 0.62",
    ],
    [
      "of roubles with foreign lines is compared in roubles",
      order({ amount: 11.11 }, line(1, { currency: "CNY" })),
      "1 lines: 1111 undefined",
    ],
  ])("%s", (_, raw, expected) => {
    expect(read(raw)).toBe(expected);
  });

  it("too small a one to count its sums in is refused, line by line", () => {
    const small = moneyOf([
      "CNY: { title: Small, digits: 2, per: 100, rates: [{ from: 2026-03-01, rate: 1, ground: Order 2 }] }",
    ]);
    const { more = {} } = plainShop;
    const bySmall = reading({ ...plainShop, more: { ...more, "money.yaml": small } });
    const large = line(1_000_000_000_000);
    expect(bySmall(yuan({}, line(1), large))).toBe("2 lines: 1000000000001 undefined");
    expect(bySmall(yuan({ amount: 5 }, line(1), large))).toContain("deal-too-large lines[1]");
  });
});

describe("what is counted over lines", () => {
  const prices = (when: string): string => `stacking: additive
discounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]
lines:
  totals: [{ fact: order.racks, sum: quantity, when: ${when} }]
  pick: add
  with-order: add
  discounts: [{ type: rate, id: two, title: Two, basis: original, rate: 1, when: { order.racks: { from: 9 } } }]
`;
  const counting = (when: string) =>
    reading({ ...plainShop, prices: prices(when), rounding: "{ mode: half-up, place: order }" });

  it("is a fact of the order, which must not say another count", () => {
    const count = counting("{ line.group: { is: racks } }");
    const racks = [line(1, { group: "racks", quantity: 2 }), line(1, { group: "books", quantity: 5 })];
    expect(count(order({}, ...racks))).toBe("2 lines: 700 undefined 2000");
    expect(count(order({ racks: 2 }, ...racks))).toBe("2 lines: 700 undefined 2000");
    expect(count(order({ racks: 3 }, ...racks))).toMatch(/^deal-sum-disagrees order\.racks/);
  });

  it("may hang on the order as well", () => {
    const count = counting("{ order.prepaid: { is: true } }");
    expect(count(order({ prepaid: true }, line(1)))).toBe("1 lines: 100 undefined 1000");
    expect(count(order({ prepaid: false }, line(1)))).toBe("1 lines: 100 undefined 0");
    expect(count(order({}, line(1)))).toBe("1 lines: 100 undefined");
  });
});
