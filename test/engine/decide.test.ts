import { describe, expect, it } from "vitest";
import {
  type DecidedDiscount,
  decideDiscount,
  decideFlat,
  explainDeal,
  withFreeGoods,
} from "../../src/engine/decide.ts";
import { ownValue } from "../../src/engine/known-facts.ts";
import { byOrder, lineFacts, rule } from "./prices/shop-prices.ts";
import { dealOf, header, type Shop, shopPolicy } from "./shop.ts";

/** What a decided deal is told with, beyond what its price policy allows. */

function asked(shop: Shop) {
  const policy = shopPolicy({ rounding: byOrder, more: lineFacts, ...shop });
  const { discount } = policy;
  return {
    decide: (raw: unknown) => decideDiscount(discount, dealOf(policy, raw)),
    flat: (raw: unknown) => decideFlat(discount, dealOf(policy, raw)),
    explain: (raw: unknown) => explainDeal(discount, dealOf(policy, raw)),
    withGoods: (raw: unknown) => withFreeGoods(discount, dealOf(policy, raw)),
  };
}

const ten = `stacking: additive\ndiscounts:\n${rule("ten", "rate: 10")}`;
const nobody = ["prices#ten", "authority#ladder/nobody", "authority#own/nobody"];
const order = { amount: 1000, cost: 720 };
const lines = [
  { quantity: 1, price: 600, cost: 432 },
  { quantity: 4, price: 100, cost: 72 },
];

describe("the discount that is asked for", () => {
  const { decide, flat } = asked({ prices: ten });
  const told = ({ verdict, requested, priced, margin }: DecidedDiscount): unknown[] => [
    verdict.outcome,
    requested,
    priced?.totals.sum,
    margin,
  ];

  it.each<[string, object, unknown[]]>([
    ["none, so what is allowed", {}, ["approve", 100_000, 90_000, 200_000]],
    ["less", { discount: 5 }, ["approve", 50_000, 95_000, 242_105]],
    ["nothing off", { discount: 0 }, ["approve", 0, 100_000, 280_000]],
    ["more than the asker may", { discount: 18, role: "low" }, ["escalate", 180_000, 82_000, 121_951]],
    ["everything", { discount: 100, role: "top" }, ["approve", 1_000_000, 0, undefined]],
    ["more than everything", { discount: 100.0001, role: "top" }, ["deny", 1_000_001, undefined, undefined]],
    ["less than nothing", { discount: -0.0001, role: "top" }, ["deny", -1, undefined, undefined]],
  ])("%s", (_, request, expected) => {
    expect(told(decide({ lines, request }))).toEqual(expected);
    const { verdict, requested, margin } = decide({ order, request });
    expect([verdict.outcome, requested, margin]).toEqual([expected[0], expected[1], expected[3]]);
    expect(flat({ order, request })).toEqual(
      margin === undefined ? { verdict, requested } : { verdict, requested, margin },
    );
  });

  it.each<[string, object, object]>([
    ["the amount", { order: { cost: 720 } }, { requested: 100_000 }],
    ["the cost", { order: { amount: 1000 } }, { requested: 100_000 }],
    ["both", {}, { requested: 100_000 }],
  ])("has no margin without %s", (_, raw, expected) => {
    const { verdict, ...rest } = decide(raw);
    expect(rest).toStrictEqual({ ...expected, missing: [], consideredTerms: [] });
    expect(flat(raw)).toStrictEqual({ verdict, ...expected });
  });
});

describe("a deal that nobody can decide yet", () => {
  const { decide, flat } = asked({
    prices: `requires: [order.day]\n${ten}`,
    authority:
      "raise: [{ id: new, title: New, when: { client.kind: { is: plain } }, to: top }]\nladder: [{ role: top }]",
  });

  it.each([
    [{}, "order.day", undefined, undefined],
    [{ discount: 5 }, "order.day", 50_000, 242_105],
    [{ discount: -5 }, "order.day", -50_000, undefined],
  ])("has no prices, and a margin only at the discount that is asked for (%#)", (request, fact, requested, margin) => {
    const { verdict, ...rest } = decide({ lines, request });
    expect([verdict.outcome, verdict.missing]).toEqual(["incomplete", [fact]]);
    expect(rest).toStrictEqual({
      requested,
      ...(margin === undefined ? {} : { margin }),
      missing: [{ fact, reason: "missing" }],
      consideredTerms: [],
    });
    expect(flat({ order, request }).margin).toBe(margin);
  });

  it("names a word that is no choice as such", () => {
    const decided = decide({
      lines,
      order: { day: "2026-06-01" },
      client: { kind: "silver" },
      request: { discount: 11 },
    });
    expect(decided.missing).toEqual([{ fact: "client.kind", reason: "unknown-choice" }]);
    expect([decided.priced, decided.requested]).toEqual([undefined, 110_000]);
  });
});

describe("a surcharge", () => {
  const urgent = "surcharges: [{ id: urgent, title: Urgent, basis: original, rate: 5 }]";
  const { decide } = asked({ prices: `stacking: additive\ndiscounts:\n${rule("none", "rate: 0")}${urgent}` });

  it.each<[object, string, number | undefined]>([
    [{}, "approve", 105_000],
    [{ discount: -5 }, "approve", 105_000],
    [{ discount: -2 }, "approve", 102_000],
    [{ discount: -6 }, "deny", undefined],
  ])("may be asked for in part, not for more (%#)", (request, outcome, sum) => {
    const { verdict, priced } = decide({ lines, request: { role: "top", ...request } });
    expect([verdict.outcome, priced?.totals.sum]).toEqual([outcome, sum]);
  });
});

describe("the lowest price", () => {
  const floors = `${header("facts", "floors")}facts:\n  line.least: { title: Least, type: money }\n`;
  const { decide } = asked({
    prices: `${ten}floor: { title: Least, price: line.least }`,
    more: { ...lineFacts, "floors.yaml": floors },
  });

  it.each([
    [950, [...nobody, "prices#floor"], 95_000],
    [900, nobody, 90_000],
    [0, nobody, 90_000],
  ])("is cited where it kept a line from falling: %d", (least, clauses, sum) => {
    const { verdict, priced } = decide({ lines: [{ quantity: 1, price: 1000, least }] });
    expect([verdict.clauses, priced?.totals.sum]).toEqual([clauses, sum]);
  });
});

describe("points", () => {
  const points = `points:
  title: Points
  balance: client.points
  earn: { title: Earning, for-each: 100, by: client.kind, points-by: { gold: 3, plain: 1 } }
  spend: { title: Spending, asked: request.points, block: 100, worth: 500, at-most: 30 }
  return: { title: Return, total: return.total, returned: return.amount, spent: return.spent, spent-points: back, earned-points: taken }
`;
  const facts = `${header("facts", "points")}facts:
  client.points: { title: Points, type: number }
  request.points: { title: Asked, type: number }
  return.total: { title: Total, type: money }
  return.amount: { title: Amount, type: money }
  return.spent: { title: Spent, type: number }
`;
  const more = { "points.yaml": facts };
  const { decide, explain } = asked({ prices: ten + points, more });
  const client = { kind: "plain", points: 1000 };
  const big = { amount: 10_000 };
  const back = { total: 9000, amount: 4500, spent: 500 };
  const spending = "prices#points/spend";
  const earning = "prices#points/earn/plain";
  const returning = "prices#points/return";
  const low = ["prices#ten", "authority#ladder/low", "authority#own/low"];

  it.each<[string, object, string, readonly string[]]>([
    ["spent and earned", { request: { points: 1000 } }, "approve", [...nobody, spending, earning]],
    ["earned alone", {}, "approve", [...nobody, earning]],
    ["of too small an order", { order: { amount: 100 } }, "approve", nobody],
    ["of another price", { request: { discount: 12, role: "low" } }, "approve", [...low, earning]],
    [
      "of a price that is to be approved",
      { request: { discount: 18, role: "low", points: 100 } },
      "escalate",
      ["prices#ten", "authority#ladder/mid", spending, earning],
    ],
    ["beside a return", { return: back }, "approve", [...nobody, earning, returning]],
    ["of nobody knows what", { order: {} }, "approve", nobody],
  ])("are cited with a price: %s", (_, raw, outcome, clauses) => {
    const { verdict } = decide({ client, order: big, ...raw });
    expect([verdict.outcome, verdict.clauses]).toEqual([outcome, clauses]);
  });

  it.each<[string, object, unknown[]]>([
    ["asked and earned", { request: { points: 1000 } }, ["spend applied", "earn/plain applied"]],
    ["not asked", {}, ["spend silent", "earn/plain applied"]],
    ["too little to earn", { order: { amount: 100 } }, ["spend silent", "earn/plain silent"]],
    ["no account", { client: { kind: "plain" }, request: { points: 1 } }, ["spend unsettled"]],
    ["nobody's terms", { client: { points: 5 } }, ["spend silent"]],
    ["a return", { return: back }, ["spend silent", "earn/plain applied", "return applied"]],
    ["a denied deal with a return", { request: { discount: 101 }, return: back }, ["return applied"]],
  ])("are explained: %s", (_, raw, told) => {
    const { trace, consideredTerms } = explain({ client, order: big, ...raw });
    expect(
      consideredTerms.map(({ clause, standing }) => `${clause.slice("prices#points/".length)} ${standing}`),
    ).toEqual(told);
    expect(trace.considered.slice(-consideredTerms.length)).toEqual(consideredTerms);
    expect(consideredTerms.every(({ stage }) => stage === "points")).toBe(true);
  });

  it("of a return are said whatever becomes of the deal", () => {
    const denied = decide({ client, order: big, request: { discount: 101 }, return: back });
    expect([denied.verdict.outcome, denied.verdict.clauses.at(-1)]).toEqual(["deny", returning]);
    expect([denied.points, denied.pointsReturned]).toEqual([undefined, { back: 250, taken: 33 }]);
    expect(explain({ client, order: big, return: back }).consideredTerms.at(-1)?.reason).toEqual({
      kind: "points-returned",
      back: 250,
      taken: 33,
    });
  });

  it.each<[string, object, object]>([
    ["the margin", { order: { amount: 10_000, cost: 7200 } }, { margin: 200_000 }],
    ["what came back", { order: big, return: back }, { pointsReturned: { back: 250, taken: 33 } }],
    ["no price", { lines }, {}],
  ])("of an unknown account leave the deal open, but for %s", (_, raw, expected) => {
    const decided = decide({ client: { kind: "plain" }, request: { points: 100 }, ...raw });
    const { verdict, missing, requested, consideredTerms, margin: _margin, ...rest } = decided;
    expect(verdict).toEqual({
      outcome: "incomplete",
      allowed: 0,
      approver: undefined,
      clauses: [spending],
      missing: ["client.points"],
    });
    expect([missing, requested]).toEqual([[{ fact: "client.points", reason: "missing" }], 100_000]);
    expect(consideredTerms[0]?.reason).toEqual({ kind: "missing", fact: "client.points" });
    expect({ ...rest, ...("margin" in expected ? { margin: _margin } : {}) }).toStrictEqual(expected);
  });

  it("of a deal without lines are reckoned from the exact price, or from the percent that is asked for", () => {
    const money = asked({
      prices: `stacking: additive\ndiscounts:\n${rule("gift", "amount-off: 1000000")}${points}`,
      more,
    });
    const third = { amount: 3_000_000 };
    expect(money.decide({ client, order: third }).points?.toPay).toBe(200_000_000);
    expect(money.decide({ client, order: third, request: { discount: 33.3333 } }).points?.toPay).toBe(200_000_100);
  });
});

describe("goods that go with an order at no price", () => {
  const goods =
    "free-goods: [{ id: tenth, title: Tenth, when: { line.article: { is: a } }, every: 10, free: 1 }, { id: more, title: More, when: { line.article: { is: a } }, every: 20, free: 1 }]";
  const authority =
    "deny: [{ id: loss, title: Loss, when: { deal.margin: { below: 0 } } }]\nladder: [{ role: low, up-to: 5 }, { role: top }]";
  const { decide, explain, withGoods } = asked({ prices: `${ten}${goods}\n`, authority });
  const bought = (quantity: number, cost?: number, more: object = {}) => ({
    lines: [{ id: "a", article: "a", quantity, price: 100, ...(cost === undefined ? {} : { cost }) }],
    ...more,
  });

  it.each<[string, object, unknown]>([
    ["nothing free", bought(9, 80), 72_000],
    ["one free", bought(10, 80), 88_000],
    ["three free by two rules", bought(20, 80), 184_000],
    ["a free one that costs nobody knows what", bought(10, undefined, { order: { cost: 800 } }), undefined],
    ["goods that cost nobody knows what", bought(9, undefined, { order: { cost: 800 } }), 80_000],
    ["an order without lines", { order: { amount: 1000, cost: 800 } }, 80_000],
  ])("are a cost of it: %s", (_, raw, cost) => {
    expect(ownValue(withGoods(raw).facts.order, "cost")).toBe(cost);
  });

  it("are a cost that an explanation tells as the decision does", () => {
    // 900 for goods that cost 820, and one more for 82: 902.
    const { verdict, trace } = explain(bought(10, 82));
    expect(verdict).toMatchObject({ outcome: "deny", clauses: ["prices#ten", "authority#deny/loss"] });
    expect(trace.verdict).toBe(verdict);
    expect(trace.considered.find(({ clause }) => clause === "authority#deny/loss")).toMatchObject({
      standing: "applied",
      reason: { condition: { value: -2223 } },
    });
    // 1 000 less 9.8005 % is 901.995, which is rounded to the 902 that all of it cost.
    expect(trace.withoutApproval).toBe(98_005);
  });

  it("are cited once by each rule with a deal that is granted, and told whether or not they are given", () => {
    const cited = [...nobody, "prices#free-goods/tenth", "prices#free-goods/more"];
    expect(decide(bought(20, 50)).verdict.clauses).toEqual(cited);
    expect(decide(bought(10, 50)).verdict.clauses).toEqual(cited.slice(0, -1));
    const escalated = decide(bought(10, 50, { request: { discount: 20, role: "low" } }));
    expect([escalated.verdict.outcome, escalated.free?.length]).toEqual(["escalate", 1]);
    expect(decide(bought(10, 50)).consideredTerms.map(({ standing }) => standing)).toEqual(["applied", "silent"]);
    const { free, consideredTerms } = decide(bought(10, 99));
    expect([free, consideredTerms]).toEqual([undefined, []]);
  });
});

describe("an explanation of a deal with lines", () => {
  const small = "raise: [{ id: small, title: Small, when: { deal.net: { to: 2000000 } }, to: top }]";
  const { explain } = asked({
    prices: `stacking: additive\ndiscounts:\n${rule("gift", "amount-off: 1000000")}`,
    authority: `${small}\nladder: [{ role: low, up-to: 5 }, { role: top }]`,
  });
  const order = { lines: [{ quantity: 1, price: 3_000_000 }] };

  it.each<[string, object, string, unknown]>([
    ["exactly what is allowed, when nothing is asked for", {}, "applied", 200_000_000],
    ["the percent that is asked for, though it is the allowed one", { discount: 33.3333 }, "silent", 200_000_100],
    ["another percent", { discount: 40 }, "applied", 180_000_000],
  ])("weighs %s", (_, request, standing, value) => {
    const { trace, verdict } = explain({ ...order, request: { role: "low", ...request } });
    expect(trace.considered.find(({ clause }) => clause === "authority#raise/small")).toMatchObject({
      standing,
      reason: { condition: { value } },
    });
    expect(verdict.clauses.includes("authority#raise/small")).toBe(standing === "applied");
  });

  it("knows the largest discount by what the lines come to, without lines by the amount", () => {
    const { explain: thin } = asked({
      prices: ten,
      authority:
        "raise: [{ id: thin, title: Thin, when: { deal.margin: { below: 10 } }, to: top }]\nladder: [{ role: low, up-to: 5 }, { role: top }]",
    });
    const line = { quantity: 1, price: 0.99, cost: 0.88 };
    const request = { role: "low", discount: 0 };
    // From 0.98 paid on the margin is 10 % or more; without lines 0.88 / 0.9 is 0.97778, which is 1.2345 % off.
    expect(thin({ lines: [line], request }).trace.withoutApproval).toBe(15_151);
    expect(thin({ order: { amount: 0.99, cost: 0.88 }, request }).trace.withoutApproval).toBe(12_345);
  });

  it("knows the largest discount beside a gap, where there are no lines", () => {
    const { explain: gap } = asked({
      prices: ten,
      authority:
        "deny: [{ id: gap, title: Gap, when: { request.discount: { from: 3, to: 9 } } }]\nladder: [{ role: low, up-to: 5 }, { role: top }]",
    });
    const { trace } = gap({ order: { amount: 100 }, request: { role: "low", discount: 0 } });
    expect([trace.withoutApproval, trace.byAsker]).toEqual([100_000, 150_000]);
  });

  it("tells the rates of exchange after everything else", () => {
    const money = `${header("currencies", "money")}rounding: half-up\ncurrencies:
  CNY: { title: Yuan, digits: 2, rates: [{ from: 2026-02-01, rate: 10, ground: Order }] }
`;
    const { explain: converted, decide } = asked({ prices: ten, more: { ...lineFacts, "money.yaml": money } });
    const raw = { currency: "CNY", order: { amount: 100, day: "2026-02-10" } };
    const { trace, verdict } = converted(raw);
    expect(trace.considered.at(-1)).toMatchObject({
      clause: "money#CNY/2026-02-01",
      stage: "exchange",
      standing: "applied",
    });
    expect(verdict.clauses).toEqual([...nobody, "money#CNY/2026-02-01"]);
    expect("inCurrency" in decide(raw)).toBe(false);
    const ofLines = { ...raw, order: { day: "2026-02-10" }, lines: [{ quantity: 1, price: 10 }] };
    expect(decide(ofLines).inCurrency?.totals.sum).toBe(900);
    expect("inCurrency" in decide({ ...ofLines, request: { discount: 101 } })).toBe(false);
    expect("priced" in decide({ ...ofLines, request: { discount: 101 } })).toBe(false);
  });
});
