import { describe, expect, it } from "vitest";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { byOrder } from "../prices/shop-prices.ts";
import { moneyOf, plainShop, richShop } from "../questions/discount/rich-shop.ts";
import { header, type Shop, shopPolicy } from "../shop.ts";

/** Reads orders of a shop: what came of them, or every problem with all that is told of it. */
function reading(shop: Shop) {
  const policy = shopPolicy(shop, 20260310);
  return (raw: unknown) => {
    const { deal, problems = [] } = readDeal(raw, policy, "deal.json");
    return { deal, problems: problems.map(({ code, args: { where, ...rest } }) => [code, where, rest]) };
  };
}

const moments = `${header("facts", "moments")}
facts:
  order.moment: { title: Moment, type: moment }
  order.sum: { title: Sum, type: money }
`;
const shop: Shop = { ...plainShop, more: { ...plainShop.more, "moments.yaml": moments } };
const read = reading(shop);
const day = { order: { day: "2026-03-10" } };
const line = { quantity: 2, price: 3 };

describe("a line", () => {
  it("is read whole", () => {
    const all = { id: 7, title: "T", unit: "pc", cost: 1, vat: "low", group: "racks", article: "A", amount: 6 };
    expect(read({ ...day, lines: [{ ...line, ...all }] }).deal?.lines).toEqual([
      {
        id: "7",
        title: "T",
        unit: "pc",
        quantity: 2000,
        baseQuantity: 2000,
        price: 300,
        cost: 100,
        amount: 600,
        vatRate: 100_000,
        facts: new Map<string, unknown>([
          ["line.article", "A"],
          ["line.group", "racks"],
          ["line.quantity", 2000],
          ["line.amount", 600],
        ]),
      },
    ]);
  });

  it("may say little: the usual tax, and nothing of what nobody sends", () => {
    const nothing = { id: null, title: undefined, cost: null, vat: null, group: null, amount: null, currency: null };
    for (const own of [line, { ...line, ...nothing }, { ...line, group: "tables" }]) {
      const [only] = read({ ...day, lines: [own] }).deal?.lines ?? [];
      expect(only).toEqual({
        quantity: 2000,
        baseQuantity: 2000,
        price: 300,
        amount: 600,
        vatRate: 220_000,
        facts: new Map([
          ["line.quantity", 2000],
          ["line.amount", 600],
        ]),
      });
      expect(Object.keys(only ?? {})).toHaveLength(6);
    }
  });

  it("where prices hold no tax names any rate, or none", () => {
    const free = reading({ ...shop, vat: "none" });
    expect(free({ ...day, lines: [{ ...line, vat: "any" }] }).deal?.lines?.[0]?.vatRate).toBe(0);
    expect(free({ ...day, lines: [{ ...line, vat: 5 }] }).problems).toMatchObject([
      ["deal-wrong-type", "lines[0].vat", { value: "5", type: "text" }],
    ]);
  });

  it.each<[string, object, string, string, object]>([
    [
      "a key that nobody knows",
      { prise: 3 },
      "deal-unknown-key",
      ".prise",
      {
        suggestion: "price",
        keys: [
          ...["id", "title", "unit", "quantity", "price", "cost", "vat", "currency"],
          ...["article", "group", "amount"],
        ],
      },
    ],
    ["no price", { price: null }, "deal-line-lacks", "", { key: "price" }],
    ["no quantity", { quantity: undefined }, "deal-line-lacks", "", { key: "quantity" }],
    [
      "a quantity as text",
      { quantity: "2" },
      "deal-wrong-type",
      ".quantity",
      { value: '"2"', type: "quantity", expected: expect.any(String) },
    ],
    ["a price that is no number", { price: Number.NaN }, "deal-wrong-type", ".price", { value: "NaN" }],
    ["a quantity of nothing", { quantity: 0 }, "deal-negative", ".quantity", { value: "0" }],
    ["a price below nothing", { price: -0.01 }, "deal-negative", ".price", { value: "-0.01" }],
    ["a cost below nothing", { cost: -1 }, "deal-negative", ".cost", { value: "-1" }],
    ["half a kopeck", { price: 1.005 }, "deal-too-precise", ".price", { value: "1.005", type: "money" }],
    ["too fine a quantity", { quantity: 1.2345 }, "deal-too-precise", ".quantity", { type: "quantity" }],
    ["a price beyond counting", { price: 1e15 }, "deal-too-large", ".price", {}],
    ["a sum beyond counting", { quantity: 1e6, price: 1e9 }, "deal-too-large", "", {}],
    ["a cost beyond counting", { quantity: 1e6, cost: 1e9 }, "deal-too-large", "", {}],
    ["a rate that is no word", { vat: 5 }, "deal-wrong-type", ".vat", { value: "5", type: "text" }],
    [
      "a rate that is not declared",
      { vat: "lwo" },
      "deal-unknown-vat-rate",
      ".vat",
      { value: "lwo", suggestion: "low", rates: ["general", "low"] },
    ],
    [
      "another sum than it comes to",
      { amount: 5 },
      "deal-sum-disagrees",
      ".amount",
      { fact: "line.amount", stated: "5", counted: "6" },
    ],
    ["a group that is no word", { group: 5 }, "deal-wrong-type", ".group", { value: "5", type: "choice" }],
    ["an id that is no whole number", { id: 1.5 }, "deal-wrong-type", ".id", { value: "1.5", type: "text" }],
    ["a title that is no text", { title: 5 }, "deal-wrong-type", ".title", { value: "5", type: "text" }],
    ["a currency that is no text", { currency: 5 }, "deal-wrong-type", ".currency", { value: "5", type: "text" }],
  ])("is refused with %s", (_, own, code, where, args) => {
    expect(read({ ...day, lines: [line, { ...line, ...own }] }).problems).toEqual([
      [code, `lines[1]${where}`, expect.objectContaining(args)],
    ]);
  });

  it("is refused at a rate that is not yet in force", () => {
    const raw = { order: { day: "2026-02-28" }, lines: [{ ...line, vat: "low" }] };
    expect(read(raw).problems).toEqual([["deal-vat-not-in-force", "lines[0].vat", { rate: "low", day: "2026-02-28" }]]);
  });

  it("in another currency proves its sum in that", () => {
    const yuan = { quantity: 3, price: 0.01, cost: 0.02, currency: "CNY" };
    const [own] = read({ ...day, lines: [{ ...yuan, amount: 0.03 }] }).deal?.lines ?? [];
    expect(own).toMatchObject({ price: 11, cost: 22, amount: 33, stated: { price: 1, cost: 2 } });
    const [costless] = read({ ...day, lines: [{ ...yuan, cost: null }] }).deal?.lines ?? [];
    expect(costless?.stated).not.toHaveProperty("cost");
    expect(read({ ...day, lines: [{ ...yuan, amount: 0.33 }] }).problems).toMatchObject([
      ["deal-sum-disagrees", "lines[0].amount", { stated: "0.33", counted: "0.03" }],
    ]);
  });
});

describe("the lines of an order", () => {
  const lines = (raw: unknown) => read({ ...day, lines: raw }).problems;

  it.each<[string, unknown, string, string, string]>([
    ["a mapping", { a: 1 }, "deal-lines-no-list", "lines", "{…}"],
    ["a word", "Rack", "deal-lines-no-list", "lines", '"Rack"'],
    ["a list of words", ["Rack"], "deal-not-mapping", "lines[0]", '"Rack"'],
    ["a list of nothing", [null], "deal-not-mapping", "lines[0]", "null"],
    ["a list of empty lists", [[]], "deal-not-mapping", "lines[0]", "[]"],
    ["a list of lists", [[{}]], "deal-not-mapping", "lines[0]", "[…]"],
    ["a list of flags", [true], "deal-not-mapping", "lines[0]", "true"],
    ["a list of large numbers", [5n], "deal-not-mapping", "lines[0]", "5"],
    ["a list of what is no value", [() => 1], "deal-not-mapping", "lines[0]", "—"],
    ["a list of long words", ["a".repeat(80)], "deal-not-mapping", "lines[0]", `"${"a".repeat(80)}"`],
    ["a list of longer words", ["a".repeat(81)], "deal-not-mapping", "lines[0]", `"${"a".repeat(80)}…"`],
  ])("are not %s", (_, raw, code, where, value) => {
    expect(lines(raw)).toEqual([[code, where, { value }]]);
  });

  it("are one at least and ten thousand at most", () => {
    const many = (count: number) => lines(Array.from({ length: count }, () => ({ quantity: 1, price: 1 })));
    expect(many(0)).toEqual([["deal-lines-count", "lines", { count: 0, limit: 10_000 }]]);
    expect(many(10_000)).toEqual([]);
    expect(many(10_001)).toEqual([["deal-lines-count", "lines", { count: 10_001, limit: 10_000 }]]);
  });

  it("are told of a hundred mistakes at most", () => {
    expect(lines(Array.from({ length: 300 }, () => "Rack"))).toHaveLength(100);
    expect(lines(Array.from({ length: 60 }, () => ({})))).toHaveLength(100);
  });

  it("are counted over in units and in money, where everything about them is known", () => {
    const counting = (total: string) =>
      reading({
        ...shop,
        rounding: byOrder,
        prices: `stacking: additive
discounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]
lines:
  units: [{ unit: pc, is: 1 }, { unit: crate, is: 12, when: { line.group: { is: racks } } }]
  totals: [${total}]
  pick: add
  with-order: add
  discounts: [{ type: rate, id: two, title: Two, basis: original, rate: 1 }]
`,
      });
    const racks = { group: "racks", quantity: 2, price: 3 };
    const orderOf = (total: string, ...own: object[]) => counting(total)({ ...day, lines: own }).deal?.facts["order"];
    const units = "{ fact: order.racks, sum: quantity }";
    const sums = "{ fact: order.sum, sum: amount, when: { line.group: { is: racks } } }";
    expect(orderOf(units, { ...racks, unit: "crate" }, { ...racks, unit: "pc" })).toMatchObject({ racks: 26_000 });
    expect(orderOf(units, { ...racks, unit: "pc" }, { ...racks, unit: "box" })).toMatchObject({ racks: undefined });
    expect(orderOf(units, { ...racks, unit: "pc" }, { ...racks, unit: "crate", group: null })).toMatchObject({
      racks: undefined,
    });
    expect(orderOf(sums, racks, { ...racks, group: "books" })).toMatchObject({ sum: 600 });
    expect(orderOf(sums, racks, { quantity: 1, price: 1 })).toMatchObject({ sum: undefined });
  });
});

describe("the facts of a deal", () => {
  const longKey = "k".repeat(90);

  it.each<[string, object, unknown[]]>([
    [
      "a misspelt name",
      { order: { amuont: 1 } },
      ["deal-unknown-fact", "order.amuont", { suggestion: "order.amount" }],
    ],
    ["a name too long to be a slip", { [longKey]: 1 }, ["deal-unknown-fact", `${"k".repeat(80)}…`, {}]],
    ["a value where a group is", { order: 5 }, ["deal-not-mapping", "order", { value: "5" }]],
    ["a list where a group is", { order: [] }, ["deal-not-mapping", "order", { value: "[]" }]],
    [
      "one twice",
      { order: { amount: 1 }, "order.amount": 2 },
      ["deal-fact-twice", "order.amount", { fact: "order.amount" }],
    ],
    [
      "a word that is no choice, twice",
      { client: { kind: "x" }, "client.kind": "gold" },
      ["deal-fact-twice", "client.kind", { fact: "client.kind" }],
    ],
    [
      "a day that is none",
      { order: { day: "2026-02-30" } },
      ["deal-no-such-day", "order.day", { value: '"2026-02-30"' }],
    ],
    [
      "a moment that is none",
      { order: { moment: "2026-02-30T10:00:00Z" } },
      ["deal-no-such-moment", "order.moment", { value: '"2026-02-30T10:00:00Z"' }],
    ],
    ["too much money", { order: { amount: 1e15 } }, ["deal-too-large", "order.amount", {}]],
    [
      "too fine a sum",
      { order: { amount: 0.001 } },
      ["deal-too-precise", "order.amount", { value: "0.001", type: "money" }],
    ],
    [
      "a flag as text",
      { order: { prepaid: "yes" } },
      ["deal-wrong-type", "order.prepaid", { value: '"yes"', type: "flag", expected: expect.any(String) }],
    ],
  ])("are refused with %s", (_, raw, expected) => {
    expect(read(raw).problems).toEqual([expected]);
  });

  it("are told of a hundred mistakes at most", () => {
    const many = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`x${index}`, 1]));
    expect(read(many).problems).toHaveLength(100);
  });
});

describe("a deal that states a currency", () => {
  it("in which it says nothing was converted at nothing", () => {
    const yuan = { currency: "CNY", ...day };
    expect(read(yuan).deal?.exchange).toBeUndefined();
    expect(read({ ...yuan, order: { ...day.order, amount: 5 } }).deal?.exchange?.rates).toHaveLength(1);
    const roubles = { ...line, currency: "RUB" };
    expect(read({ ...yuan, lines: [roubles] }).deal?.exchange?.rates.map(({ currency }) => currency)).toEqual(["CNY"]);
    expect(read({ ...day, currency: null, lines: [line] })).toMatchObject({ deal: { lines: [{}] }, problems: [] });
    expect(read({ ...day, currency: null, lines: [line] }).deal).not.toHaveProperty("exchange");
  });

  it.each<[string, object, Shop, unknown[]]>([
    [
      "that is not declared",
      { currency: "CNI" },
      shop,
      ["deal-unknown-currency", "currency", { value: "CNI", suggestion: "CNY", currencies: ["RUB", "CNY", "JPY"] }],
    ],
    [
      "where none are",
      { currency: "CNY" },
      { prices: richShop.prices.slice(0, richShop.prices.indexOf("free-goods")) },
      ["deal-unknown-currency", "currency", { value: "CNY", suggestion: undefined, currencies: ["RUB"] }],
    ],
    [
      "that is no word",
      { currency: 5 },
      shop,
      ["deal-wrong-type", "currency", expect.objectContaining({ value: "5" })],
    ],
    [
      "before its first rate",
      { currency: "CNY", order: { day: "2026-02-28", amount: 1 } },
      shop,
      ["deal-no-rate", "currency", { currency: "CNY", day: "2026-02-28" }],
    ],
    [
      "before its first rate, where rates grow old",
      { currency: "CNY", order: { day: "2026-02-28", amount: 1 } },
      {
        ...shop,
        more: {
          ...shop.more,
          "money.yaml": moneyOf([
            "CNY: { title: Yuan, digits: 2, rates: [{ from: 2026-03-01, rate: 11, ground: Order }] }",
          ]).replace("currencies:\n", "no-older-than: 5\ncurrencies:\n"),
        },
      },
      ["deal-no-rate", "currency", { currency: "CNY", day: "2026-02-28" }],
    ],
    [
      "in which it says more than can be counted in roubles",
      { currency: "CNY", order: { ...day.order, amount: 90_000_000_000_000 } },
      shop,
      ["deal-too-large", "order.amount", {}],
    ],
  ])("is refused for one %s", (_, raw, own, expected) => {
    expect(reading(own)({ ...day, ...raw }).problems).toEqual([expected]);
  });
});
