import { describe, expect, it } from "vitest";
import { interpretedExplanation } from "../../../src/engine/build-discount.ts";
import { decideDiscount, explainDeal } from "../../../src/engine/decide.ts";
import { dealOf, shopPolicy } from "../shop.ts";

const prices = `requires: [order.amount]
stacking: additive
discounts:
  - { type: rate, id: all, title: All, basis: original, rate: 1 }
  - { type: rate, id: gold, title: Gold, basis: original, rate: 3, when: { client.kind: { is: gold } } }
  - { type: rate, id: prepaid, title: Prepaid, basis: original, rate: 1.5, when: { order.prepaid: { is: true } } }
`;

const ladder = "ladder: [{ role: low, up-to: 5 }, { role: mid, up-to: 12.5 }, { role: top, up-to: 40 }]";

/** What may change an answer while the request alone grows: tests of the request and of what is computed with it. */
const rules: readonly string[] = [
  "",
  ...["from: 7", "above: 7", "is: 7", "in: [3, 8]", "to: 2", "below: 2", "not-in: [3, 8]", "is-not: 3"].map(
    (test) => `deny: [{ id: a, title: A, when: { request.discount: { ${test} } } }]`,
  ),
  "deny: [{ id: a, title: A, when: { deal.requested: { from: 7 } } }]",
  ...["below: 950", "to: 950", "above: 980", "from: 980", "is: 970"].map(
    (test) => `deny: [{ id: a, title: A, when: { deal.net: { ${test} } } }]`,
  ),
  ...["below: 16", "to: 16", "above: 19", "from: 19", "is: 17.5", "below: 100"].map(
    (test) => `deny: [{ id: a, title: A, when: { deal.margin: { ${test} } } }]`,
  ),
  ...["from: 3", "above: 3", "to: -1", "is: 4"].map(
    (test) => `deny: [{ id: a, title: A, when: { deal.excess: { ${test} } } }]`,
  ),
  "deny: [{ id: a, title: A, when: { not: { deal.net: { from: 950 } } } }]",
  "deny: [{ id: a, title: A, when: { any: [{ deal.net: { below: 900 } }, { deal.margin: { below: 15 } }] } }]",
  "deny: [{ id: a, title: A, when: { order.prepaid: { is: true } } }]",
  "raise: [{ id: a, title: A, when: { deal.margin: { below: 15 } }, to: top }]",
  "raise: [{ id: a, title: A, when: { request.discount: { from: 2 } }, to: mid }]",
];

const order = { amount: 1000, cost: 800, prepaid: false };
const deals: readonly [string, object][] = [
  ["a plain deal", { client: { kind: "plain" }, order, request: { role: "low", discount: 2 } }],
  [
    "a gold deal by a leader",
    { client: { kind: "gold" }, order: { ...order, prepaid: true }, request: { role: "mid", discount: 2 } },
  ],
  [
    "an uneven amount",
    { client: { kind: "gold" }, order: { ...order, amount: 999.99 }, request: { role: "top", discount: 2 } },
  ],
  ["no cost", { client: { kind: "plain" }, order: { ...order, cost: null }, request: { role: "low", discount: 2 } }],
  [
    "nothing to pay",
    { client: { kind: "plain" }, order: { ...order, amount: 0 }, request: { role: "low", discount: 2 } },
  ],
];

const grid = Array.from({ length: 41 }, (_, index) => index * 25_000);

describe.each(rules)("with the rule %s", (rule) => {
  const policy = shopPolicy({ prices, authority: `${rule}\n${ladder}` });
  const { program } = policy.discount;

  it.each(deals)("no discount of %s is larger than the largest ones that are told", (_, raw) => {
    const asking = (percent: number) => {
      const request = { ...(raw as { request: object }).request, discount: percent / 10_000 };
      return decideDiscount(policy.discount, dealOf(policy, { ...raw, request })).verdict;
    };
    const deal = dealOf(policy, raw);
    const { trace } = explainDeal(policy.discount, deal);
    expect(trace).toEqual(interpretedExplanation(program)(deal.facts));
    const { withoutApproval, byAsker, withApproval, verdict } = trace;
    const isFree = (percent: number): boolean =>
      asking(percent).outcome === "approve" && asking(percent).approver === "nobody";
    const isApproved = (percent: number): boolean => asking(percent).outcome === "approve";
    const isGranted = (percent: number): boolean => ["approve", "escalate"].includes(asking(percent).outcome);
    const largest = (
      found: number | undefined,
      from: number,
      to: number,
      holds: (percent: number) => boolean,
    ): void => {
      const tried = [...grid, ...[0, 1, 2].map((more) => (found ?? from) + more)].filter(
        (percent) => percent >= from && percent <= to,
      );
      const best = tried.filter(holds).sort((a, b) => b - a)[0];
      expect(found).toBe(best);
    };
    if (verdict.outcome === "incomplete" && verdict.allowed === 0) return;
    largest(withoutApproval, 0, verdict.allowed, isFree);
    largest(byAsker, withoutApproval ?? 0, 1_000_000, isApproved);
    largest(withApproval, byAsker ?? 0, 1_000_000, isGranted);
  });
});

describe("the nearest threshold", () => {
  const rate = (id: string, when: string): string =>
    `  - { type: rate, id: ${id}, title: ${id}, basis: original, rate: 1, when: ${when} }\n`;
  const next = (discounts: string, raw: object) => {
    const policy = shopPolicy({ prices: `stacking: additive\ndiscounts:\n${discounts}` });
    return explainDeal(policy.discount, dealOf(policy, raw)).trace.next.map(
      ({ fact, value, needed, allowed }) => `${fact} ${value} ${needed} ${allowed}`,
    );
  };
  const deal = {
    client: { kind: "plain" },
    order: { amount: 100, weight: 2, count: 3, prepaid: true },
    request: { discount: 0 },
  };

  it.each<[string, string, string[]]>([
    ["at a bound", "{ order.amount: { from: 200 } }", ["order.amount 10000 20000 10000"]],
    ["above a bound", "{ order.amount: { above: 200 } }", ["order.amount 10000 20001 10000"]],
    ["at a value", "{ order.count: { is: 5 } }", ["order.count 3 5 10000"]],
    ["of a quantity", "{ order.weight: { from: 2.5 } }", ["order.weight 2000 2500 10000"]],
    [
      "of a part",
      "{ all: [{ order.prepaid: { is: true } }, { order.weight: { from: 2.5 } }] }",
      ["order.weight 2000 2500 10000"],
    ],
    ["none that only falls", "{ order.amount: { below: 50 } }", []],
    ["none that was reached", "{ order.amount: { from: 100 } }", []],
    ["none of what is asked for", "{ request.discount: { from: 5 } }", []],
    ["none of a day", "{ order.day: { from: 2026-12-01 } }", []],
    ["none that another fact bars", "{ order.amount: { from: 200 }, order.prepaid: { is: false } }", []],
    ["none against a condition", "{ not: { order.amount: { from: 50 } } }", []],
    [
      "of each of several facts",
      "{ any: [{ order.amount: { from: 200 } }, { order.count: { from: 4 } }] }",
      ["order.amount 10000 20000 10000", "order.count 3 4 10000"],
    ],
  ])("%s", (_, when, expected) => {
    expect(next(rate("one", when), deal)).toEqual(expected);
  });

  it("is the first that brings more, of bands and of windows", () => {
    const tiers = `  - type: tiers
    id: base
    title: Base
    basis: original
    over: order.amount
    mode: whole
    tiers: [{ from: 0, below: 500, rate: 0 }, { from: 500, below: 700, rate: 0 }, { from: 700, rate: 3 }]
`;
    expect(next(tiers, deal)).toEqual(["order.amount 10000 70000 30000"]);
    expect(next(tiers + rate("two", "{ order.amount: { from: 600 } }"), deal)).toEqual([
      "order.amount 10000 60000 10000",
    ]);
    const windows = `  - type: windows
    id: w
    title: W
    basis: original
    pick: first
    windows: [{ id: spring, title: Spring, dates: { from: 2026-03-01, to: 2026-03-31 }, rate: 2, when: { order.weight: { from: 9 } } }]
`;
    expect(next(windows, { ...deal, order: { ...deal.order, day: "2026-03-10" } })).toEqual([
      "order.weight 2000 9000 20000",
    ]);
    expect(next(tiers, { ...deal, order: { ...deal.order, amount: null } })).toEqual([]);
  });
});
