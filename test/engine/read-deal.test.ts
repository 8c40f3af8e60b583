import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { readDeal } from "../../src/engine/read-deal.ts";
import { dealOf, header, onePrice, shopPolicy } from "./shop.ts";

const policy = shopPolicy({
  vat: "included",
  prices: onePrice,
});

function problemsOf(raw: unknown): readonly Diagnostic[] {
  return readDeal(raw, policy, "deal.json").problems ?? [];
}

describe("a count of days", () => {
  const days = `${header("facts", "days")}facts:\n  order.deferral: { title: Deferral, type: days }\n`;
  const withDays = shopPolicy({ prices: onePrice, more: { "days.yaml": days } });
  const found = (raw: object) =>
    readDeal(raw, withDays, "deal.json").problems?.map(({ code, args }) => [code, args.where]);

  it.each([
    [-1, [["deal-below-zero", "order.deferral"]]],
    [0, undefined],
    [14, undefined],
    [null, undefined],
  ])("is none below zero: %s", (deferral, problems) => {
    expect(found({ order: { deferral, count: -1 } })).toEqual(problems);
  });
});

describe("facts of a deal", () => {
  it("become exact values, nested or under their whole names", () => {
    const deal = dealOf(policy, {
      id: 7,
      client: { kind: "gold", since: "2020-02-29" },
      order: { amount: 1250.5, weight: 2.125, count: 3, prepaid: false, note: "x", cost: null },
      "request.discount": 7.5,
    });
    expect(deal.id).toBe("7");
    expect(deal.facts).toEqual({
      client: { kind: "gold", since: 20200229 },
      order: { amount: 125_050, weight: 2125, count: 3, prepaid: false, note: "x" },
      request: { discount: 75_000 },
    });
    expect(deal.unknownChoices.size).toBe(0);
  });

  it("that name no choice of theirs are missing, and remembered as such", () => {
    const deal = dealOf(policy, { client: { kind: "silver" } });
    expect(deal.facts["client"]).toEqual({ kind: undefined, since: undefined });
    expect([...deal.unknownChoices]).toEqual(["client.kind"]);
  });

  it.each<[string, unknown, [code: string, where: string][]]>([
    ["no mapping", 5, [["deal-not-mapping", ""]]],
    ["a list", [], [["deal-not-mapping", ""]]],
    ["null", null, [["deal-not-mapping", ""]]],
    ["an unknown group", { clients: {} }, [["deal-unknown-fact", "clients"]]],
    ["an unknown fact", { client: { knd: "gold" } }, [["deal-unknown-fact", "client.knd"]]],
    ["a value for a group", { client: "gold" }, [["deal-not-mapping", "client"]]],
    ["a group for a value", { client: { kind: { a: 1 } } }, [["deal-wrong-type", "client.kind"]]],
    ["text for money", { order: { amount: "5" } }, [["deal-wrong-type", "order.amount"]]],
    ["no number", { order: { amount: Number.NaN } }, [["deal-wrong-type", "order.amount"]]],
    ["a third digit of kopecks", { order: { amount: 1.005 } }, [["deal-too-precise", "order.amount"]]],
    ["money beyond exact integers", { order: { amount: 1e14 } }, [["deal-too-large", "order.amount"]]],
    // 90071992547409.91 is 90071992547409.9 to every reader of JSON.
    [
      "money whose kopecks a number cannot hold",
      { order: { amount: 45035996273705.5 } },
      [["deal-too-large", "order.amount"]],
    ],
    ["a half of a thing", { order: { count: 1.5 } }, [["deal-too-precise", "order.count"]]],
    ["no day of the calendar", { order: { day: "2026-02-30" } }, [["deal-no-such-day", "order.day"]]],
    ["a day as a number", { order: { day: 20260101 } }, [["deal-wrong-type", "order.day"]]],
    ["a word for a flag", { order: { prepaid: "yes" } }, [["deal-wrong-type", "order.prepaid"]]],
    ["a fact twice", { order: { count: 1 }, "order.count": 2 }, [["deal-fact-twice", "order.count"]]],
    [
      "several at once",
      { order: { amount: "5", day: "x" }, x: 1 },
      [
        ["deal-wrong-type", "order.amount"],
        ["deal-no-such-day", "order.day"],
        ["deal-unknown-fact", "x"],
      ],
    ],
  ])("%s", (_, raw, expected) => {
    expect(problemsOf(raw).map(({ code, args }) => [code, args["where"]])).toEqual(expected);
  });

  it("suggest the nearest fact", () => {
    const [problem] = problemsOf({ client: { knid: "gold" } });
    expect(problem?.args["suggestion"]).toBe("client.kind");
  });

  it("may be named like properties of every object without touching any", () => {
    const raw = JSON.parse(
      '{"__proto__": {"order": {"amount": 1}}, "client": {"constructor": 1, "__proto__": {"kind": "gold"}}}',
    );
    expect(problemsOf(raw).map(({ args }) => args["where"])).toEqual([
      "__proto__",
      "client.constructor",
      "client.__proto__",
    ]);
    expect(Object.hasOwn(Object.prototype, "order")).toBe(false);
  });

  it("stop being told after a hundred problems", () => {
    const raw = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, 1]));
    expect(problemsOf(raw)).toHaveLength(100);
  });
});

describe("lines of an order", () => {
  const line = { quantity: 2.5, price: 10.01, cost: 7 };

  it("make the amount and the cost, rounded line by line", () => {
    const deal = dealOf(policy, { lines: [line, { quantity: 1, price: 0.99, cost: 0 }] });
    // 2.5 x 10.01 = 25.025, rounded to 25.03
    expect(deal.facts["order"]).toMatchObject({ amount: 2503 + 99, cost: 1750 });
    expect(deal.lines?.map(({ amount }) => amount)).toEqual([2503, 99]);
  });

  it("make no cost when one of them has none", () => {
    expect(dealOf(policy, { lines: [line, { quantity: 1, price: 1 }] }).facts["order"]).toMatchObject({
      amount: 2603,
      cost: undefined,
    });
  });

  it.each([
    ["2025-12-31", undefined, 200_000],
    ["2026-01-01", undefined, 220_000],
    [undefined, undefined, 220_000],
    ["2026-03-01", "low", 100_000],
  ])("on %s carry the tax rate of that day (%s)", (day, vat, rate) => {
    const deal = dealOf(policy, { order: { day }, lines: [{ ...line, vat }] });
    expect(deal.lines?.[0]?.vatRate).toBe(rate);
  });

  it.each<[string, unknown, string, string]>([
    ["no list", { lines: {} }, "deal-lines-no-list", "lines"],
    ["an empty list", { lines: [] }, "deal-lines-count", "lines"],
    ["too many", { lines: Array.from({ length: 10_001 }, () => line) }, "deal-lines-count", "lines"],
    ["no mapping", { lines: [3] }, "deal-not-mapping", "lines[0]"],
    ["an unknown field", { lines: [{ ...line, qty: 1 }] }, "deal-unknown-key", "lines[0].qty"],
    ["no price", { lines: [line, { quantity: 1 }] }, "deal-line-lacks", "lines[1]"],
    ["a quantity of nothing", { lines: [{ ...line, quantity: 0 }] }, "deal-negative", "lines[0].quantity"],
    ["a negative price", { lines: [{ ...line, price: -1 }] }, "deal-negative", "lines[0].price"],
    ["a price as text", { lines: [{ ...line, price: "1" }] }, "deal-wrong-type", "lines[0].price"],
    ["a price too precise", { lines: [{ ...line, price: 1.001 }] }, "deal-too-precise", "lines[0].price"],
    ["a title that is no text", { lines: [{ ...line, title: 5 }] }, "deal-wrong-type", "lines[0].title"],
    ["an unknown tax rate", { lines: [{ ...line, vat: "lo" }] }, "deal-unknown-vat-rate", "lines[0].vat"],
    [
      "a tax rate of later",
      { order: { day: "2026-02-28" }, lines: [{ ...line, vat: "low" }] },
      "deal-vat-not-in-force",
      "lines[0].vat",
    ],
    ["an amount that disagrees", { order: { amount: 25.02 }, lines: [line] }, "deal-sum-disagrees", "order.amount"],
    ["a cost that disagrees", { order: { cost: 17 }, lines: [line] }, "deal-sum-disagrees", "order.cost"],
    ["a line beyond counting", { lines: [{ quantity: 1e9, price: 1e9 }] }, "deal-too-large", "lines[0]"],
    ["an inherited price", { lines: [Object.create(line)] }, "deal-line-lacks", "lines[0]"],
  ])("%s", (_, raw, code, where) => {
    const [first] = problemsOf(raw);
    expect([first?.code, first?.args["where"]]).toEqual([code, where]);
  });

  it("agree with an amount that is stated right", () => {
    expect(dealOf(policy, { order: { amount: 25.03 }, lines: [line] }).lines).toHaveLength(1);
  });
});

describe("whatever is sent", () => {
  it("is read or answered with sentences in both languages, never with an error", () => {
    const keyed = fc.record(
      { client: fc.jsonValue(), order: fc.jsonValue(), lines: fc.jsonValue(), request: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), keyed, fc.anything()), (raw) => {
        const { deal, problems } = readDeal(raw, policy, "deal.json");
        expect((deal === undefined) === (problems !== undefined && problems.length > 0)).toBe(true);
        for (const problem of problems ?? []) {
          expect(problem.range.file).toBe("deal.json");
          for (const lang of ["ru", "en"] as const) {
            const { text, help } = sentenceOf(problem, lang);
            expect(text.length).toBeGreaterThan(10);
            expect(`${text}${help}`).not.toMatch(/undefined|\[object/);
          }
        }
      }),
      { numRuns: 2000 },
    );
  });
});
