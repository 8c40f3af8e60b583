import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDiscount, explainDeal } from "../../../src/engine/decide.ts";
import { readDeal } from "../../../src/engine/read-deal.ts";
import { conversionOf, convert, inverseOf } from "../../../src/values/exchange.ts";
import { dealOf, shopPolicy } from "../shop.ts";
import { byOrder, lineFacts, rule } from "./shop-prices.ts";

const rates = (rounding = "half-up", more = ""): string => `
kind: currencies
id: money
title: Money
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
rounding: ${rounding}
${more}
currencies:
  CNY:
    title: Yuan
    digits: 2
    rates:
      - { from: 2026-02-01, rate: 10, ground: "Order 1" }
      - { from: 2026-03-01, rate: 11.1115, ground: "Order 2" }
  JPY:
    title: Yen
    digits: 0
    per: 100
    rates:
      - { from: 2026-02-01, rate: 50.5, ground: "Order 1" }
`;

const ten = `stacking: additive\ndiscounts:\n${rule("ten", "rate: 10")}`;

function shop(table = rates(), prices = ten, rounding = byOrder) {
  const policy = shopPolicy({ prices, rounding, more: { ...lineFacts, "currencies.yaml": table } });
  return {
    policy,
    decide: (raw: unknown) => decideDiscount(policy.discount, dealOf(policy, raw)),
    explain: (raw: unknown) => explainDeal(policy.discount, dealOf(policy, raw)),
    problems: (raw: unknown) => readDeal(raw, policy, "deal.json").problems?.map(({ code, args }) => [code, args]),
  };
}

const { policy, decide, explain, problems } = shop();
const on = (day: string, more: object = {}) => ({ order: { day, ...more } });

describe("a deal in another currency", () => {
  it.each([
    ["2026-02-01", 1000, 10_000],
    ["2026-02-28", 1000, 10_000],
    ["2026-03-01", 1000, 11_112],
    ["2026-12-31", 1000, 11_112],
  ])("is converted at the rate of its day: %s", (day, minor, own) => {
    const decided = decide({ currency: "CNY", ...on(day), lines: [{ quantity: 1, price: minor / 100 }] });
    expect(decided.priced?.totals.amount).toBe(own);
    expect(decided.verdict.clauses.at(-1)).toBe(`money#CNY/${day < "2026-03-01" ? "2026-02-01" : "2026-03-01"}`);
  });

  it.each([
    ["half-up", 13],
    ["half-even", 12],
    ["up", 13],
    ["down", 12],
  ])("rounds a unit price as declared: %s", (rounding, own) => {
    const { decide: by } = shop(rates(rounding).replace("11.1115", "12.5"));
    const decided = by({ currency: "CNY", ...on("2026-03-01"), lines: [{ quantity: 1, price: 0.01 }] });
    expect(decided.priced?.lines[0]?.price).toBe(own);
  });

  it("states its amount and cost in it, and nothing else", () => {
    const { verdict, margin } = decide({ currency: "CNY", ...on("2026-02-10", { amount: 100, cost: 45 }) });
    expect(verdict).toMatchObject({ outcome: "approve", allowed: 100_000 });
    // (900 - 450) / 900
    expect(margin).toBe(500_000);
  });

  it("gives its lines and totals in it, discounted by exactly the same shares", () => {
    const decided = decide({
      currency: "JPY",
      ...on("2026-02-10"),
      lines: [
        { quantity: 3, price: 333 },
        { quantity: 1, price: 1001 },
      ],
    });
    // 333 JPY is 168.165 RUB
    expect(decided.priced?.lines.map(({ price }) => price)).toEqual([16_817, 50_551]);
    expect(decided.inCurrency?.lines.map(({ price, sum }) => [price, sum])).toEqual([
      [333, 899],
      [1001, 901],
    ]);
    expect(decided.inCurrency?.totals).toEqual({ amount: 2000, discount: 200, sum: 1800, vat: 0, total: 1800 });
  });

  it("may have lines in the company's currency and in a third one", () => {
    const decided = decide({
      currency: "CNY",
      ...on("2026-02-10"),
      lines: [
        { quantity: 1, price: 100 },
        { quantity: 1, price: 100, currency: "RUB" },
        { quantity: 1, price: 100, currency: "JPY" },
      ],
    });
    expect(decided.priced?.lines.map(({ price }) => price)).toEqual([100_000, 10_000, 5050]);
    expect(decided.inCurrency?.lines.map(({ price }) => price)).toEqual([10_000, 1000, 505]);
    expect(decided.verdict.clauses.slice(-2)).toEqual(["money#CNY/2026-02-01", "money#JPY/2026-02-01"]);
  });

  it("may state what its lines come to in it, however each line is rounded", () => {
    const lines = Array.from({ length: 9 }, () => ({ quantity: 1, price: 0.01 }));
    const raw = (amount: number) => ({ currency: "CNY", lines, ...on("2026-03-01", { amount }) });
    expect(decide(raw(0.09)).priced?.totals.amount).toBe(9 * 11);
    expect(problems(raw(0.1))).toMatchObject([["deal-sum-disagrees", { stated: "0.1", counted: "0.09" }]]);
  });

  it("in the company's own currency is as if nothing were said", () => {
    const decided = decide({ currency: "RUB", ...on("2026-01-10"), lines: [{ quantity: 1, price: 100 }] });
    expect([decided.priced?.totals.sum, decided.inCurrency]).toEqual([9000, undefined]);
    expect(decided.verdict.clauses).toEqual(["prices#ten", "authority#ladder/nobody", "authority#own/nobody"]);
  });

  it("says in the explanation what it was converted at", () => {
    const { trace } = explain({ currency: "CNY", ...on("2026-02-10", { amount: 100 }) });
    const reason = trace.considered.find(({ stage }) => stage === "exchange")?.reason;
    expect(reason).toMatchObject({ kind: "exchange", used: { currency: "CNY", rate: 10_000_000, ground: "Order 1" } });
  });
});

describe("a deal without a day", () => {
  const raw = { currency: "CNY", lines: [{ quantity: 1, price: 10 }] };
  const texts = { prices: ten, rounding: byOrder, more: { ...lineFacts, "currencies.yaml": rates() } };

  it.each([
    [20260210, 10_000, "2026-02-01"],
    [20260601, 11_112, "2026-03-01"],
  ])("is converted at the rate of the day it is asked about, which is named: %d", (asOf, own, from) => {
    const asked = shopPolicy(texts, asOf);
    const decided = decideDiscount(asked.discount, dealOf(asked, raw));
    expect(decided.priced?.totals.amount).toBe(own);
    expect(decided.verdict.clauses.at(-1)).toBe(`money#CNY/${from}`);
  });

  it("is refused on a day without a rate", () => {
    const found = readDeal(raw, shopPolicy(texts, 20260131), "deal.json").problems ?? [];
    expect(found).toMatchObject([{ code: "deal-no-rate", args: { currency: "CNY", day: "2026-01-31" } }]);
  });
});

describe("a deal that cannot be converted is not decided", () => {
  const line = { quantity: 1, price: 1 };

  it.each([
    ["an unknown currency", { currency: "CNI" }, "deal-unknown-currency", { where: "currency", suggestion: "CNY" }],
    ["no currency at all", { currency: 5 }, "deal-wrong-type", { where: "currency" }],
    ["a day before the first rate", { currency: "CNY", ...on("2026-01-31") }, "deal-no-rate", { day: "2026-01-31" }],
    ["a line of an unknown currency", { lines: [{ ...line, currency: "USD" }] }, "deal-unknown-currency", {}],
    [
      "a line on a day without its rate",
      { ...on("2026-01-31"), lines: [{ ...line, currency: "JPY" }] },
      "deal-no-rate",
      { where: "lines[0].currency" },
    ],
    [
      "a finer price than the currency has",
      { currency: "JPY", lines: [{ quantity: 1, price: 0.5 }] },
      "deal-too-precise",
      {},
    ],
    [
      "more than can be counted",
      { currency: "CNY", ...on("2026-03-01", { amount: 90_000_000_000_000 }) },
      "deal-too-large",
      {},
    ],
  ])("%s", (_, raw, code, args) => {
    const found = problems({ ...on("2026-02-10"), ...raw });
    expect(found).toHaveLength(1);
    expect(found).toMatchObject([[code, args]]);
  });

  it("a rate that is too old", () => {
    const strict = shop(rates("half-up", "no-older-than: 10"));
    const raw = (day: string) => ({ currency: "CNY", ...on(day, { amount: 1 }) });
    expect(strict.problems(raw("2026-02-11"))).toBeUndefined();
    expect(strict.problems(raw("2026-02-12"))).toMatchObject([
      ["deal-no-rate", { currency: "CNY", day: "2026-02-12" }],
    ]);
  });

  it("where no rates are declared at all", () => {
    const bare = shopPolicy({ prices: ten });
    const found = readDeal({ currency: "CNY", lines: [line] }, bare, "deal.json").problems ?? [];
    expect(found.map(({ code }) => code)).toEqual(["deal-unknown-currency"]);
  });
});

describe("conversion", () => {
  const digits = fc.integer({ min: 0, max: 4 });
  const currency = digits.map((each) => ({ code: "XXX", digits: each, sign: "X" }));
  const rate = fc.integer({ min: 1, max: 1_000_000_000 });
  const per = fc.constantFrom(1, 10, 100, 1000);
  const money = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });

  it("is off by less than a minor unit, and by half of one where it rounds to the nearest", () => {
    fc.assert(
      fc.property(money, rate, per, currency, currency, (amount, each, units, foreign, own) => {
        const conversion = conversionOf(each, units, foreign, own);
        const over = BigInt(amount) * BigInt(each) * 10n ** BigInt(own.digits);
        const under = 10n ** BigInt(6 + foreign.digits) * BigInt(units);
        for (const mode of ["half-up", "half-even", "up", "down"] as const) {
          const converted = convert(amount, conversion, mode);
          if (converted === undefined) continue;
          const error = BigInt(converted) * under - over;
          const size = error < 0n ? -error : error;
          expect(size < under).toBe(true);
          if (mode.startsWith("half")) expect(2n * size <= under).toBe(true);
        }
      }),
    );
  });

  it("of the same discount is the same share in both currencies, and lines add up in both", () => {
    const lines = fc.array(fc.integer({ min: 1, max: 10_000_000 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lines, (prices) => {
        const raw = prices.map((price) => ({ quantity: 1, price: price / 100 }));
        const { priced, inCurrency } = decide({ currency: "CNY", ...on("2026-03-05"), lines: raw });
        const total = prices.reduce((sum, price) => sum + price, 0);
        expect(inCurrency?.totals.amount).toBe(total);
        expect(Math.abs((inCurrency?.totals.sum ?? 0) - total * 0.9)).toBeLessThanOrEqual(0.5);
        for (const each of [priced, inCurrency])
          expect(each?.lines.reduce((sum, line) => sum + line.sum, 0)).toBe(each?.totals.sum);
      }),
      { numRuns: 30 },
    );
  });

  it("back undoes conversion there where the foreign unit is the coarser one", () => {
    const foreign = { code: "CNY", digits: 2, sign: "¥" };
    const conversion = conversionOf(11_111_500, 1, foreign, policy.currency);
    fc.assert(
      fc.property(money, (amount) => {
        const there = convert(amount, conversion, "half-up") ?? 0;
        expect(convert(there, inverseOf(conversion), "half-up")).toBe(amount);
      }),
    );
  });
});
