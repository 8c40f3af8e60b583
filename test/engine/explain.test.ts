import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpretedExplanation } from "../../src/engine/build-discount.ts";
import { decideDiscount, explainDeal } from "../../src/engine/decide.ts";
import { reasonWords, type Wording } from "../../src/engine/explain/reason-words.ts";
import { interpretDiscount } from "../../src/engine/interpret/discount.ts";
import { knownIn } from "../../src/engine/known-facts.ts";
import { withComputedFacts } from "../../src/model/computed-facts.ts";
import { deals, nested, programs } from "./arbitrary-programs.ts";
import { dealOf, shopPolicy } from "./shop.ts";

const policy = shopPolicy({
  prices: `requires: [order.amount]
stacking: additive
discounts:
  - type: tiers
    id: base
    title: Base
    basis: original
    over: order.amount
    by: client.kind
    mode: whole
    tiers:
      - { from: 0, below: 1000, rates: { gold: 2, plain: 1 } }
      - { from: 1000, below: 5000, rates: { gold: 4, plain: 1 } }
      - { from: 5000, rates: { gold: 6, plain: 3 } }
  - { type: rate, id: prepaid, title: Prepaid, basis: original, rate: 1.5, when: { order.prepaid: { is: true }, order.amount: { from: 3000 } } }
caps: [{ id: total, title: Total, rate: 7 }]
`,
  authority: `
raise:
  - { id: thin, title: Thin, when: { deal.margin: { below: 10 } }, to: mid }
ladder:
  - { role: low, up-to: 5 }
  - { role: mid, up-to: 10 }
`,
});

const wording: Wording = {
  facts: withComputedFacts(policy.facts, "ru"),
  currency: policy.currency,
  lang: "ru",
  clause: (reference) => reference,
  role: (role) => role,
};

function explain(raw: unknown) {
  return explainDeal(policy.discount, dealOf(policy, raw));
}

/** What an explanation says of one clause: its standing and the reason in words. */
function said(raw: unknown, clause: string, lang: "ru" | "en" = "ru"): string | undefined {
  const told = explain(raw).trace.considered.find((each) => each.clause === clause);
  return told && `${told.standing}: ${reasonWords(told.reason, { ...wording, lang })}`.replaceAll("\u00a0", " ");
}

const deal = {
  client: { kind: "plain" },
  order: { amount: 2500, cost: 2000, prepaid: true },
  request: { discount: 3, role: "low" },
};

describe("an explanation", () => {
  it.each([
    ["prices#requires/order.amount", "silent: Amount: 2 500 ₽"],
    ["prices#base/plain/1000", "applied: Amount: 2 500 ₽, ступень от 1 000 ₽ до 5 000 ₽ (не включая)"],
    ["prices#base/plain/5000", "silent: Amount: 2 500 ₽, ступень от 5 000 ₽"],
    ["prices#base/gold/1000", "silent: Kind: Plain, а нужно Gold"],
    [
      "prices#prepaid",
      "silent: Prepaid: да (сейчас да — выполнено) и Amount от 3 000 ₽ (сейчас 2 500 ₽ — не выполнено)",
    ],
    ["prices#caps/total", "silent: скидки дают 1 %, потолок 7 %"],
    ["authority#raise/thin", "silent: Маржа сделки меньше 10 % (сейчас 17,5257 % — не выполнено)"],
    ["authority#ladder/nobody", "silent: выше положенной на 2 п. п."],
    ["authority#ladder/low", "applied: выше положенной на 2 п. п., роль может до 5 п. п."],
    ["authority#own/low", "applied: просит: low, нужен: low"],
  ])("says of %s: %s", (clause, words) => {
    expect(said(deal, clause)).toBe(words);
  });

  it("says what nobody knows, in both languages", () => {
    const unknown = { ...deal, order: { amount: 2500, cost: 2000 } };
    expect(said(unknown, "prices#prepaid")).toBe(
      "silent: Prepaid: да (сейчас неизвестно) и Amount от 3 000 ₽ (сейчас 2 500 ₽ — не выполнено)",
    );
    expect(said({ order: { amount: 5000 } }, "prices#base/gold/5000", "en")).toBe("unsettled: Kind: not known");
  });

  it("names the nearest threshold that really allows more", () => {
    // 1 000 gives a plain client nothing new; 3 000 brings the prepayment.
    expect(explain({ ...deal, order: { ...deal.order, amount: 500, cost: 400 } }).trace.next).toEqual([
      { fact: "order.amount", value: 50_000, needed: 300_000, allowed: 25_000 },
    ]);
    expect(explain({ ...deal, client: { kind: "gold" }, order: { ...deal.order, amount: 5000 } }).trace.next).toEqual(
      [],
    );
  });

  it.each([
    ["a wide margin", 1500, 10_000, 60_000],
    // From 10 % of margin on nobody is needed: 2 240 / 0.9 is 2 488.89, which is 0.4444 % off.
    ["a thin margin", 2240, 4444, 4444],
    ["no margin at all", 2500, undefined, undefined],
  ])("knows the largest discount without approval and by the asker, with %s", (_, cost, free, own) => {
    const { trace } = explain({ ...deal, order: { ...deal.order, cost } });
    expect([trace.withoutApproval, trace.byAsker]).toEqual([free, own]);
    // The ladder ends 10 points above the 1 % allowed, whatever the margin.
    expect(trace.withApproval).toBe(110_000);
  });

  it("counts with the prices of the lines, where there are any", () => {
    const lines = [{ quantity: 1, price: 0.99, cost: 0.88 }];
    const { trace, verdict } = explain({ client: { kind: "gold" }, lines, request: { role: "low" } });
    // 0.99 less 2 % is 0.97 paid; the margin of 0.97 over 0.88 is 9.2 %, of 0.98 it is 10.2 %.
    expect(verdict.clauses).toContain("authority#raise/thin");
    expect(trace.withoutApproval).toBe(15_151);
  });

  it.each([
    [3, ["low", "mid"]],
    [8, ["mid"]],
    [1, []],
    [20, []],
  ])("names who could approve %d %%", (discount, roles) => {
    expect(explain({ ...deal, request: { discount, role: "low" } }).trace.approvers).toEqual(roles);
  });
});

describe("whatever is explained", () => {
  it("says that every clause that is cited was considered, and spoke or was left open", () => {
    fc.assert(
      fc.property(programs(), deals({ wild: true }), (program, flat) => {
        const { verdict, considered } = interpretDiscount(program, knownIn(program.facts, nested(flat)));
        const standing = new Map(considered.map((each) => [each.clause, each.standing]));
        const cited = verdict.clauses.filter((clause) => !clause.startsWith("l#own"));
        for (const clause of cited) expect(["applied", "unsettled"]).toContain(standing.get(clause));
      }),
      { numRuns: 800 },
    );
  });

  it("explains the verdict that was given", () => {
    fc.assert(
      fc.property(programs(), deals({ wild: true }), (program, flat) => {
        const facts = nested(flat);
        const { verdict } = interpretDiscount(program, knownIn(program.facts, facts));
        expect(interpretedExplanation(program)(facts).verdict).toEqual(verdict);
      }),
      { numRuns: 300 },
    );
    const told = explain(deal);
    expect(told.trace.verdict).toEqual(decideDiscount(policy.discount, dealOf(policy, deal)).verdict);
  });
});
