import { describe, expect, it } from "vitest";
import { decideDiscount } from "../../../src/engine/decide.ts";
import { byOrder, rule, usedFacts } from "../prices/shop-prices.ts";
import { dealOf, type Shop, shopPolicy } from "../shop.ts";
import { telling } from "./telling.ts";

/** Why every clause of the prices stands as it does: what a salesperson reads who asks where a number came from. */

const shop = (prices: string): Shop => ({ prices, rounding: byOrder, more: usedFacts });

/** Deals of one policy, and what is told of each. */
type Told = readonly [deal: object, ...clauses: string[]];

function expectTold(prices: string, deals: readonly Told[]): void {
  const tell = telling(shop(prices));
  for (const [deal, ...clauses] of deals) expect(tell(deal), JSON.stringify(deal)).toEqual(clauses);
}

const additive = "stacking: additive\ndiscounts:\n";
const order = (own: object, kind: string | null = null, client: object = {}): object => ({
  client: { kind, ...client },
  order: own,
  request: { discount: 0, role: "low" },
});

describe("a table", () => {
  it("by a choice", () => {
    const levels = `${additive}  - { type: levels, id: l, title: L, basis: original, by: client.kind, rates: { gold: 2, plain: 1 } }\n`;
    expectTold(levels, [
      [order({}, "gold"), "l/gold applied: Kind: Gold", "l/plain silent: Kind: Gold, not Plain"],
      [order({}), "l/gold unsettled: Kind: not known", "l/plain unsettled: Kind: not known"],
    ]);
  });

  const tiers = (mode: string): string => `${additive}  - type: tiers
    id: t
    title: T
    basis: original
    mode: ${mode}
    over: order.amount
    by: client.kind
    tiers: [{ from: 10, below: 20, rates: { gold: 2, plain: 1 } }, { from: 20, rates: { gold: 4, plain: 3 } }]
`;
  const notPlain = ["t/plain/10 silent: Kind: Gold, not Plain", "t/plain/20 silent: Kind: Gold, not Plain"];
  const reached = (amount: number, first: string, second: string): Told => [
    order({ amount }, "gold"),
    `t/gold/10 ${first}: Amount: ₽${amount}, tier from ₽10, below ₽20`,
    `t/gold/20 ${second}: Amount: ₽${amount}, tier from ₽20`,
    ...notPlain,
  ];
  const noAmount = [10, 20].map((at) => `t/gold/${at} unsettled: Amount: not known`).concat(notPlain);
  const unknown = ["gold/10", "gold/20", "plain/10", "plain/20"].map((at) => `t/${at} unsettled: Kind: not known`);

  it("of tiers, of which the reached one counts", () => {
    expectTold(tiers("whole"), [
      reached(9.99, "silent", "silent"),
      reached(20, "silent", "applied"),
      [order({}, "gold"), ...noAmount],
      [order({ amount: 15 }), ...unknown],
      [order({}), ...unknown],
    ]);
  });

  it("of tiers, of which each counts for its own part", () => {
    expectTold(tiers("marginal"), [
      reached(20, "applied", "silent"),
      reached(20.01, "applied", "applied"),
      [order({}, "gold"), ...noAmount],
      [order({ amount: 15 }), ...unknown],
    ]);
  });

  it("over what the discounts before have left", () => {
    const running = `stacking: sequential
discounts:
${rule("a", "rate: 10, when: { order.prepaid: { is: true } }", "running")}  - type: tiers
    id: t
    title: T
    basis: running
    mode: whole
    over: order.amount
    tiers: [{ from: 10, below: 20, rate: 2 }, { from: 20, rate: 4 }]
`;
    expectTold(running, [
      [
        order({ amount: 22, prepaid: true }),
        "a applied: Prepaid: yes (now yes — met)",
        "t/10 applied: Amount: ₽22, tier from ₽10, below ₽20",
        "t/20 silent: Amount: ₽22, tier from ₽20",
      ],
      [
        order({ amount: 22, prepaid: false }),
        "a silent: Prepaid: yes (now no — not met)",
        "t/10 silent: Amount: ₽22, tier from ₽10, below ₽20",
        "t/20 applied: Amount: ₽22, tier from ₽20",
      ],
      // Nobody knows what is left of the amount.
      [
        order({ amount: 22 }),
        "a unsettled: Prepaid: yes (now not known)",
        "t/10 unsettled: Prepaid: not known",
        "t/20 unsettled: Prepaid: not known",
      ],
    ]);
  });
});

describe("caps of all discounts", () => {
  const prepaid = "a applied: without conditions";
  const both = [prepaid, "b applied: Prepaid: yes (now yes — met)"];

  it("in percent and in money", () => {
    const caps = `${additive}${rule("a", "rate: 10")}${rule("b", "rate: 5, when: { order.prepaid: { is: true } }")}caps: [{ id: all, title: All, rate: 12 }, { id: sum, title: Sum, amount: 11 }]\n`;
    expectTold(caps, [
      [
        order({ amount: 80, prepaid: true }),
        ...both,
        "caps/all applied: discounts come to 15%, the cap is 12%",
        "caps/sum silent: discounts come to ₽9.60, the cap is ₽11",
      ],
      [
        order({ amount: 100, prepaid: true }),
        ...both,
        "caps/all silent: discounts come to 15%, the cap is 12%",
        "caps/sum applied: discounts come to ₽12, the cap is ₽11",
      ],
      // A hair above the cap must not look equal to it.
      [
        order({ amount: 91.67, prepaid: true }),
        ...both,
        "caps/all silent: discounts come to 15%, the cap is 12%",
        "caps/sum applied: discounts come to ₽11.01, the cap is ₽11",
      ],
      [
        order({ amount: 110, prepaid: false }),
        prepaid,
        "b silent: Prepaid: yes (now no — not met)",
        "caps/all silent: discounts come to 10%, the cap is 12%",
        "caps/sum silent: discounts come to ₽11, the cap is ₽11",
      ],
      [
        order({ prepaid: true }),
        ...both,
        "caps/all applied: discounts come to 15%, the cap is 12%",
        "caps/sum unsettled: Amount: not known",
      ],
      [
        order({ amount: 0, prepaid: true }),
        ...both,
        "caps/all applied: discounts come to 15%, the cap is 12%",
        "caps/sum silent: discounts come to ₽0, the cap is ₽11",
      ],
    ]);
  });

  it("by a choice", () => {
    const caps = `${additive}${rule("a", "rate: 10")}caps: [{ id: all, title: All, by: client.kind, rates: { gold: 12, plain: 5 } }, { id: sum, title: Sum, by: client.kind, amounts: { gold: 100, plain: 9 } }]\n`;
    expectTold(caps, [
      [
        order({ amount: 100 }, "plain"),
        prepaid,
        "caps/all/gold silent: Kind: Plain, not Gold",
        "caps/all/plain applied: discounts come to 10%, the cap is 5%",
        "caps/sum/gold silent: Kind: Plain, not Gold",
        "caps/sum/plain silent: discounts come to ₽5, the cap is ₽9",
      ],
      [
        order({ amount: 100 }),
        prepaid,
        ...["all/gold", "all/plain", "sum/gold", "sum/plain"].map((cap) => `caps/${cap} unsettled: Kind: not known`),
      ],
    ]);
    const { discount } = shopPolicy(shop(caps));
    const policy = shopPolicy(shop(caps));
    const verdictOf = (raw: object) => decideDiscount(discount, dealOf(policy, raw)).verdict;
    expect(verdictOf(order({ amount: 100 }))).toMatchObject({
      outcome: "incomplete",
      missing: ["client.kind"],
      clauses: ["all/gold", "all/plain", "sum/gold", "sum/plain"].map((cap) => `prices#caps/${cap}`),
    });
    expect(verdictOf(order({}, "gold"))).toMatchObject({ outcome: "incomplete", missing: ["order.amount"] });
  });
});

describe("the bounds of one discount", () => {
  const budget = (over: string, rest = ""): string =>
    `${additive}${rule("a", `rate: 10, at-most: { rate: 8 }, budget: { used: client.spent, limit: 500, over: ${over}, cancelled: returned${rest} }`)}`;
  const spent = (sum: number | null, amount: number | null = 1000): object => order({ amount }, "gold", { spent: sum });
  const capped = ["a applied: without conditions", "a/at-most applied: discounts come to 10%, the cap is 8%"];

  it("a cap, and a budget that cuts what is beyond it", () => {
    expectTold(budget("cut"), [
      [spent(400), ...capped, "a/budget silent: Spent: ₽400, the budget is ₽500"],
      [spent(420), ...capped, "a/budget silent: Spent: ₽420, the budget is ₽500"],
      [spent(450), ...capped, "a/budget applied: discounts come to 8%, the cap is 5%"],
      [spent(600), ...capped, "a/budget applied: discounts come to 8%, the cap is 0%"],
      [spent(null), "a unsettled: Spent: not known", "a/budget unsettled: Spent: not known"],
      [spent(1, null), "a unsettled: Amount: not known"],
    ]);
  });

  it("a budget that withholds what does not fit, or sends it up", () => {
    expectTold(budget("withhold"), [
      [spent(420), ...capped, "a/budget silent: Spent: ₽420, the budget is ₽500"],
      [spent(420.01), ...capped, "a/budget applied: Spent: ₽420.01, the budget is ₽500"],
    ]);
    expectTold(budget("escalate", ", approver: mid"), [
      [spent(420), ...capped, "a/budget silent: Spent: ₽420, the budget is ₽500"],
      [spent(450), ...capped, "a/budget applied: Spent: ₽450, the budget is ₽500"],
    ]);
  });

  it("a budget of uses, and a cap that nothing reaches", () => {
    const uses = `${additive}${rule("a", "rate: 10, at-most: { amount: 500 }, budget: { used: client.uses, limit: 2, over: withhold, cancelled: kept }")}`;
    const used = (times: number | null): object => order({ amount: 1000 }, "gold", { uses: times });
    const free = ["a applied: without conditions", "a/at-most silent: discounts come to 10%, the cap is 50%"];
    expectTold(uses, [
      [used(1), ...free, "a/budget silent: Uses: 1, the budget is 2"],
      [used(2), ...free, "a/budget applied: Uses: 2, the budget is 2"],
      [used(null), "a unsettled: Uses: not known", "a/budget unsettled: Uses: not known"],
    ]);
  });
});

describe("of discounts of which one counts", () => {
  const group = (pick: string): string =>
    `stacking: additive\ngroups: [{ id: g, title: G, pick: ${pick} }]\ndiscounts:\n${rule("a", "rate: 3, group: g, when: { client.kind: { is: gold } }")}${rule("b", "rate: 5, group: g, when: { client.kind: { is: plain } }")}${rule("c", "rate: 4, group: g, when: { order.prepaid: { is: true } }")}`;
  const prepaid = (isPrepaid: boolean | null, kind: string | null = null): object =>
    order({ amount: 100, prepaid: isPrepaid }, kind);
  const notPlain = "b silent: Kind is Plain (now Gold — not met)";
  const open = ["a unsettled: Kind is Gold (now not known)", "b unsettled: Kind is Plain (now not known)"];

  it("the first", () => {
    expectTold(group("first"), [
      [prepaid(true, "gold"), "a applied: Kind is Gold (now Gold — met)", notPlain, "c silent: gives way to a"],
      [
        prepaid(null, "gold"),
        "a applied: Kind is Gold (now Gold — met)",
        notPlain,
        "c unsettled: Prepaid: yes (now not known)",
      ],
      // The third is not promised while an earlier one may hold.
      [prepaid(true), ...open, "c silent: gives way to a"],
      [prepaid(false), ...open, "c silent: Prepaid: yes (now no — not met)"],
    ]);
  });

  it("the best", () => {
    expectTold(group("best"), [
      [prepaid(true, "gold"), "a silent: gives way to c", notPlain, "c applied: Prepaid: yes (now yes — met)"],
      [
        prepaid(true, "plain"),
        "a silent: Kind is Gold (now Plain — not met)",
        "b applied: Kind is Plain (now Plain — met)",
        "c silent: gives way to b",
      ],
      [prepaid(true), ...open, "c applied: Prepaid: yes (now yes — met)"],
    ]);
  });

  it("the best of all", () => {
    const best = `stacking: best-of\ndiscounts:\n${rule("a", "rate: 3, when: { client.kind: { is: gold } }")}${rule("b", "rate: 5, when: { order.prepaid: { is: true } }")}${rule("c", "rate: 5")}`;
    expectTold(best, [
      [
        prepaid(true, "gold"),
        "a silent: gives way to b",
        "b applied: Prepaid: yes (now yes — met)",
        "c silent: gives way to b",
      ],
      [
        prepaid(null, "gold"),
        "a silent: gives way to c",
        "b unsettled: Prepaid: yes (now not known)",
        "c applied: without conditions",
      ],
    ]);
  });
});

it("surcharges", () => {
  const surcharges = `${additive}${rule("a", "rate: 10")}surcharges:
  - { id: u, title: U, basis: running, rate: 5, when: { order.prepaid: { is: false } } }
  - { id: m, title: M, basis: original, amount: 7 }
  - { id: k, title: K, basis: original, by: client.kind, rates: { gold: 0, plain: 1 } }
`;
  const ten = "a applied: without conditions";
  expectTold(surcharges, [
    [
      order({ amount: 100, prepaid: false }, "plain"),
      ten,
      "surcharges/u applied: Prepaid: no (now no — met)",
      "surcharges/m applied: without conditions",
      "surcharges/k/gold silent: Kind: Plain, not Gold",
      "surcharges/k/plain applied: Kind: Plain",
    ],
    [
      order({ prepaid: true }),
      ten,
      "surcharges/u silent: Prepaid: no (now yes — not met)",
      "surcharges/m unsettled: Amount: not known",
      "surcharges/k/gold unsettled: Kind: not known",
      "surcharges/k/plain unsettled: Kind: not known",
    ],
  ]);
  const policy = shopPolicy(shop(surcharges));
  const verdictOf = (raw: object) => decideDiscount(policy.discount, dealOf(policy, raw)).verdict;
  // 10 % off, 5 % of 90 and 7 of 100 on top.
  expect(verdictOf(order({ amount: 100, prepaid: false }, "gold"))).toMatchObject({
    allowed: -15_000,
    clauses: expect.not.arrayContaining(["prices#surcharges/k/gold"]),
  });
  expect(verdictOf(order({ amount: 100, prepaid: false }, "plain")).allowed).toBe(-25_000);
  expect(verdictOf(order({ amount: 0, prepaid: true }, "gold")).allowed).toBe(100_000);
  expect(verdictOf(order({ prepaid: true }))).toMatchObject({
    outcome: "incomplete",
    clauses: ["prices#surcharges/m", "prices#surcharges/k/gold", "prices#surcharges/k/plain"],
    missing: ["order.amount", "client.kind"],
  });
});
