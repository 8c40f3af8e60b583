import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideDiscount, explainDeal } from "../../../src/engine/decide.ts";
import { fraction } from "../../../src/engine/fraction.ts";
import type { PointsRule } from "../../../src/engine/ir.ts";
import type { Known } from "../../../src/engine/known-facts.ts";
import { earnedFor, pointsOf, pointsReturned, spendable } from "../../../src/engine/points.ts";
import { wholePercent } from "../../../src/values/percent.ts";
import { problemCodes } from "../load-project.ts";
import { dealOf, type Shop, shopPolicy, shopTexts } from "../shop.ts";
import { byOrder, rule } from "./shop-prices.ts";

const more = {
  "points.yaml": `
kind: facts
id: points
title: Points
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
facts:
  client.points: { title: Points, type: number }
  request.points: { title: Asked, type: number }
  return.total: { title: Total, type: money }
  return.amount: { title: Amount, type: money }
  return.spent: { title: Spent, type: number }
`,
};

const earn = `  earn: { title: Earning, for-each: 100, by: client.kind, points-by: { gold: 3, plain: 1 } }\n`;
const spend = `  spend: { title: Spending, asked: request.points, block: 100, worth: 500, at-most: 30 }\n`;
const back = (rest = "spent: return.spent, spent-points: back, earned-points: taken"): string =>
  `  return: { title: Return, total: return.total, returned: return.amount, ${rest} }\n`;

const shop = (terms = earn + spend + back(), vat: Shop["vat"] = "none"): Shop => ({
  prices: `stacking: additive\ndiscounts:\n${rule("all", "rate: 10")}points:\n  title: Points\n  balance: client.points\n${terms}`,
  rounding: byOrder,
  vat,
  more,
});

function decide(raw: object, terms?: string, vat?: Shop["vat"]) {
  const policy = shopPolicy(shop(terms, vat));
  return decideDiscount(policy.discount, dealOf(policy, raw));
}

const plain = { kind: "plain", points: 1000 };

describe("points that pay for an order", () => {
  // 10 000 less 10 % is 9 000, of which points may pay 2 700: five blocks of 500.
  it.each([
    [100, 1000, { spent: 100, worth: 50_000, toPay: 850_000, earned: 85 }],
    [199, 1000, { spent: 100, worth: 50_000, toPay: 850_000, earned: 85 }],
    [99, 1000, { spent: 0, worth: 0, toPay: 900_000, earned: 90 }],
    [1000, 1000, { spent: 500, worth: 250_000, toPay: 650_000, earned: 65 }],
    [1000, 299, { spent: 200, worth: 100_000, toPay: 800_000, earned: 80 }],
    [1000, -50, { spent: 0, worth: 0, toPay: 900_000, earned: 90 }],
    [-100, 1000, { spent: 0, worth: 0, toPay: 900_000, earned: 90 }],
  ])("%d asked, %d on the account", (asked, points, expected) => {
    const decided = decide({
      order: { amount: 10_000 },
      client: { kind: "plain", points },
      request: { points: asked },
    });
    expect(decided.points).toEqual(expected);
    expect(decided.verdict.allowed).toBe(100_000);
  });

  it("are not spent by whoever does not ask", () => {
    const decided = decide({ order: { amount: 10_000 }, client: { kind: "gold" } });
    expect(decided.points).toEqual({ spent: 0, worth: 0, toPay: 900_000, earned: 270 });
  });

  it("are not decided while the account is unknown", () => {
    const { verdict, points, missing } = decide({
      order: { amount: 10_000 },
      client: { kind: "gold" },
      request: { points: 100 },
    });
    expect([verdict.outcome, verdict.clauses, points]).toEqual(["incomplete", ["prices#points/spend"], undefined]);
    expect(missing).toEqual([{ fact: "client.points", reason: "missing" }]);
  });

  it("are paid out of what the client really owes, the tax included", () => {
    const lines = [{ quantity: 3, price: 100.05 }];
    const decided = decide({ lines, client: plain, request: { points: 0 } }, earn, "excluded");
    expect(decided.points?.toPay).toBe(decided.priced?.totals.total);
    const noLines = decide({ order: { amount: 300.15 }, client: plain }, earn, "excluded");
    // 300.15 less 10 % is 270.135; with 22 % on top 329.5647.
    expect(noLines.points?.toPay).toBe(32_956);
    // On the last day of 20 % it is 324.162.
    const lastYear = decide({ order: { amount: 300.15, day: "2025-12-31" }, client: plain }, earn, "excluded");
    expect(lastYear.points?.toPay).toBe(32_416);
  });

  it("earn nothing that nobody knows", () => {
    const decided = decide({ order: { amount: 10_000 } });
    expect([decided.verdict.outcome, decided.points?.earned]).toEqual(["approve", undefined]);
  });

  it("are nobody's when the deal is denied or open", () => {
    const denied = decide({ order: { amount: 10_000 }, client: plain, request: { discount: 101, points: 100 } });
    expect([denied.verdict.outcome, denied.points]).toEqual(["deny", undefined]);
  });

  it("are explained with what was asked and what was given", () => {
    const policy = shopPolicy(shop());
    const deal = dealOf(policy, { order: { amount: 10_000 }, client: plain, request: { points: 1000 } });
    const { considered } = explainDeal(policy.discount, deal).trace;
    expect(considered.filter(({ stage }) => stage === "points").map(({ clause, reason }) => [clause, reason])).toEqual([
      ["prices#points/spend", { kind: "points-spent", asked: 1000, balance: 1000, spent: 500 }],
      ["prices#points/earn/plain", { kind: "points-earned", paid: 650_000, earned: 65 }],
    ]);
  });
});

describe("goods that come back", () => {
  const returned = (total: number, amount: number | null, spent: number | null, terms?: string) =>
    decide({ client: plain, order: { amount: 0 }, return: { total, amount, spent } }, terms).pointsReturned;

  it.each([
    // 9 000 were paid by 500 points (2 500) and 6 500 in money, which earned 65.
    [9000, 9000, { back: 500, taken: 65 }],
    [9000, 4500, { back: 250, taken: 33 }],
    [9000, 0.01, { back: 0, taken: 1 }],
    // More than the order cost is the whole order.
    [9000, 99_999, { back: 500, taken: 65 }],
  ])("of %d for %d", (total, amount, expected) => {
    expect(returned(total, amount, 500)).toEqual(expected);
  });

  it.each([
    ["no return", 9000, null, 500],
    ["nothing came back", 9000, 0, 500],
    ["nobody knows what was spent", 9000, 100, null],
  ])("%s: nothing is said", (_, total, amount, spent) => {
    expect(returned(total, amount, spent)).toBeUndefined();
  });

  it("leave points alone where the terms say so", () => {
    const kept = back("spent: return.spent, spent-points: lost, earned-points: kept");
    expect(returned(9000, 9000, 500, earn + spend + kept)).toEqual({ back: 0, taken: 0 });
  });
});

const amounts = fc.integer({ min: 0, max: 10_000_000_00 });
const counts = fc.integer({ min: -1000, max: 1_000_000 });
const terms = fc.record({
  block: fc.integer({ min: 1, max: 1000 }),
  worth: fc.integer({ min: 1, max: 100_000 }),
  atMost: fc.integer({ min: 0, max: wholePercent }),
});

describe("laws of points", () => {
  it("what is spent is whole blocks within the account, the request and the share, and the most of them", () => {
    fc.assert(
      fc.property(terms, counts, counts, amounts, (rule, asked, balance, total) => {
        const spent = spendable(rule, asked, balance, total);
        const pays = (points: number): bigint =>
          BigInt(points / rule.block) * BigInt(rule.worth) * BigInt(wholePercent);
        const share = BigInt(total) * BigInt(rule.atMost);
        expect(spent % rule.block).toBe(0);
        expect(spent).toBeLessThanOrEqual(Math.max(0, asked, 0));
        expect(spent).toBeLessThanOrEqual(Math.max(0, balance));
        expect(pays(spent) <= share).toBe(true);
        const more = spent + rule.block;
        expect(more > asked || more > balance || pays(more) > share).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("a return never takes more than was earned, nor gives back more than was spent; more goods, more points", () => {
    const rule = {
      balance: "b",
      earn: { forEach: 10_000, table: { kind: "lookup", columns: new Map([[undefined, [{ rate: 2, clause: "e" }]]]) } },
      spend: { asked: "a", block: 100, worth: 50_000, atMost: wholePercent, clause: "s" },
      return: { total: "t", returned: "r", spent: "s", spentPoints: "back", earnedPoints: "taken", clause: "x" },
    } as const;
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1_000_000_00 }),
        fc.integer({ min: 1, max: 1_000_000_00 }),
        fc.integer({ min: 1, max: 1_000_000_00 }),
        fc.integer({ min: 0, max: 20 }),
        (total, one, other, blocks) => {
          const spent = Math.min(blocks, Math.floor(total / 50_000)) * 100;
          const facts = (returned: number) =>
            new Map([
              ["t", total],
              ["r", returned],
              ["s", spent],
            ]);
          const at = (returned: number) => pointsReturned(rule, (fact) => facts(returned).get(fact));
          const [less, more, all] = [Math.min(one, other), Math.max(one, other), total].map(at);
          const earned = earnedFor(fraction(total - (spent / 100) * 50_000), 10_000, 2);
          expect(all).toMatchObject({ back: spent, taken: earned });
          expect(less?.back).toBeLessThanOrEqual(more?.back ?? -1);
          expect(less?.taken).toBeLessThanOrEqual(more?.taken ?? -1);
          expect(more?.back).toBeLessThanOrEqual(spent);
          expect(more?.taken).toBeLessThanOrEqual(earned);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("points by their terms alone", () => {
  const table = { kind: "lookup", columns: new Map([["gold", [{ rate: 2, clause: "e" }]]]), by: "k" } as const;
  const earn: PointsRule["earn"] = { forEach: 10_000, table };
  const spend: PointsRule["spend"] = { asked: "a", block: 100, worth: 50_000, atMost: wholePercent, clause: "s" };
  const terms = { total: "t", returned: "r", earnedPoints: "taken", spentPoints: "back", clause: "x" } as const;
  const base = { balance: "b" };
  const gold = { k: "gold", t: 1_000_000, r: 500_000 };
  const knownIn =
    (facts: object): Known =>
    (fact) =>
      new Map(Object.entries(facts)).get(fact);

  it.each<[string, PointsRule, object, object | undefined]>([
    ["no return", { ...base, earn, spend }, gold, undefined],
    ["earned ones", { ...base, earn, return: terms }, gold, { back: 0, taken: 100, clause: "x" }],
    ["nobody's earned ones", { ...base, earn, return: terms }, { ...gold, k: undefined }, undefined],
    ["none ever earned", { ...base, return: terms }, gold, { back: 0, taken: 0, clause: "x" }],
    [
      "earned ones that are kept",
      { ...base, earn, return: { ...terms, earnedPoints: "kept" } },
      { ...gold, k: undefined },
      { back: 0, taken: 0, clause: "x" },
    ],
    [
      "spent ones",
      { ...base, spend, return: { ...terms, spent: "p" } },
      { ...gold, p: 300 },
      { back: 150, taken: 0, clause: "x" },
    ],
    [
      "spent and earned ones",
      { ...base, earn, spend, return: { ...terms, spent: "p" } },
      { ...gold, p: 300 },
      {
        back: 150,
        taken: 86,
        clause: "x",
      },
    ],
    [
      "more spent than the order cost",
      { ...base, earn, spend, return: { ...terms, spent: "p" } },
      { ...gold, p: 5000 },
      {
        back: 2500,
        taken: 0,
        clause: "x",
      },
    ],
    ["an unknown number of spent ones", { ...base, spend, return: { ...terms, spent: "p" } }, gold, undefined],
    ["fewer than none spent", { ...base, spend, return: { ...terms, spent: "p" } }, { ...gold, p: -100 }, undefined],
    ["an order for nothing", { ...base, earn, return: terms }, { ...gold, t: 0 }, undefined],
    ["an order below nothing", { ...base, earn, return: terms }, { ...gold, t: -1 }, undefined],
    ["an unknown order", { ...base, earn, return: terms }, { ...gold, t: undefined }, undefined],
    ["an unknown return", { ...base, earn, return: terms }, { ...gold, r: undefined }, undefined],
    ["nothing that came back", { ...base, earn, return: terms }, { ...gold, r: 0 }, undefined],
  ])("of a return: %s", (_, rule, facts, expected) => {
    expect(pointsReturned(rule, knownIn(facts))).toStrictEqual(expected);
  });

  it.each<[string, PointsRule, object, object]>([
    ["only earned", { ...base, earn }, gold, { spent: 0, worth: 0, toPay: 1_000_000, earned: 200 }],
    ["only spent", { ...base, spend }, { b: 500, a: 300 }, { spent: 300, worth: 150_000, toPay: 850_000, earned: 0 }],
    ["by nobody known", { ...base, earn }, {}, { spent: 0, worth: 0, toPay: 1_000_000, earned: undefined }],
    ["by nobody who asks", { ...base, spend }, {}, { spent: 0, worth: 0, toPay: 1_000_000, earned: 0 }],
  ])("of an order: %s", (_, rule, facts, order) => {
    const { order: found, considered, ...rest } = pointsOf(rule, knownIn(facts), 1_000_000);
    expect([found, rest]).toStrictEqual([order, {}]);
    expect(considered.every(({ stage }) => stage === "points")).toBe(true);
  });

  it("are left open by an account that nobody knows, where somebody asks to spend", () => {
    expect(pointsOf({ ...base, spend, earn }, knownIn({ a: 1, k: "gold" }), 1_000_000)).toStrictEqual({
      considered: [{ clause: "s", stage: "points", standing: "unsettled", reason: { kind: "missing", fact: "b" } }],
      missing: { fact: "b", clause: "s" },
    });
  });
});

it.each([
  ["points for nothing", "", ["points-without-terms"]],
  [
    "a return that does not know what was spent",
    earn + spend + back("spent-points: back, earned-points: taken"),
    ["points-spent-unsaid"],
  ],
  ["a return of points that are never spent", earn + back(), ["points-spent-unsaid"]],
  ["one number beside a choice", earn.replace("points-by: { gold: 3, plain: 1 }", "points: 1"), ["rates-not-by-fact"]],
  [
    "an account in money",
    (earn + spend).replace("asked: request.points", "asked: order.amount"),
    ["fact-of-other-type"],
  ],
])("%s is refused", (_, written, codes) => {
  expect(problemCodes(shopTexts(shop(written)))).toEqual(codes);
});
