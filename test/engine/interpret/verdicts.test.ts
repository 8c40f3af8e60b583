import { describe, expect, it } from "vitest";
import { interpretDiscount } from "../../../src/engine/interpret/discount.ts";
import { interpretedTerms } from "../../../src/engine/interpret/terms.ts";
import { type FactTree, knownIn } from "../../../src/engine/known-facts.ts";
import { byOrder, club, rule, seasons, spring } from "../prices/shop-prices.ts";
import { dealOf, header, type Shop, shopPolicy } from "../shop.ts";

const discounts = `stacking: additive
discounts:
${rule("all", "rate: 2")}${rule("gold", "rate: 3, when: { client.kind: { is: gold } }")}`;
const ladder = "ladder: [{ role: low, up-to: 5 }, { role: mid, up-to: 20 }]";

/** The verdict on a deal as the interpreter comes to it; the code that is made for speed must agree. */
function verdictBy(shop: Shop) {
  const { discount, ...policy } = shopPolicy(shop);
  return (raw: object): string => {
    const { facts } = dealOf({ ...policy, discount }, raw);
    const { verdict } = interpretDiscount(discount.program, knownIn(discount.program.facts, facts));
    expect(discount.decide(facts)).toEqual(verdict);
    const { outcome, clauses, missing, prepayment } = verdict;
    const said = clauses.map((clause) => clause.split("#")[1]).filter((clause) => !/^(all|gold)$/.test(clause ?? ""));
    const owing = prepayment === undefined ? [] : [`prepaid ${prepayment}`];
    return [outcome, said.join(" "), ...missing, ...owing].join("; ").trim();
  };
}

const deal = (discount: number | null, own: object = {}, kind: string | null = "plain"): object => ({
  client: { kind },
  order: { amount: 1000, cost: 900, ...own },
  request: { discount, role: "low" },
});

describe("a denial that asks", () => {
  it.each<[string, string, object, string]>([
    ["for one of several nets", "deal.net: { in: [950, 970] }", deal(5), "deny; deny/a"],
    ["for one of several nets, in vain", "deal.net: { in: [950, 980] }", deal(3), "approve; ladder/low own/low"],
    ["for none of several nets", "deal.net: { not-in: [950, 970] }", deal(3), "approve; ladder/low own/low"],
    ["for none of several nets, rightly", "deal.net: { not-in: [950, 980] }", deal(3), "deny; deny/a"],
    ["for one of several margins", "deal.margin: { in: [10, 5] }", deal(0), "deny; deny/a"],
    [
      "for one of several margins, in vain",
      "deal.margin: { in: [5, 10] }",
      deal(1),
      "approve; ladder/nobody own/nobody",
    ],
    [
      "for the net of what nobody knows",
      "deal.net: { below: 5 }",
      deal(1, { amount: null }),
      "incomplete; deny/a; order.amount",
    ],
    [
      "for the margin without a cost",
      "deal.margin: { below: 5 }",
      deal(1, { cost: null }),
      "incomplete; deny/a; order.cost",
    ],
    [
      "for the margin of nothing at all",
      "deal.margin: { below: 5 }",
      deal(1, { amount: null, cost: null }),
      "incomplete; deny/a; order.amount; order.cost",
    ],
    [
      "whether a margin is known",
      "deal.margin: { known: true }",
      deal(1, { cost: null }),
      "approve; ladder/nobody own/nobody",
    ],
    ["whether a margin is not known", "deal.margin: { known: false }", deal(1, { cost: null }), "deny; deny/a"],
    ["for what is allowed", "deal.allowed: { from: 5 }", deal(1, {}, "gold"), "deny; deny/a"],
    ["for what may be allowed", "deal.allowed: { from: 5 }", deal(1, {}, null), "incomplete; deny/a; client.kind"],
    ["for how far it is above", "deal.excess: { above: 3 }", deal(6), "deny; deny/a"],
    ["for how far it may be above", "deal.excess: { above: 3 }", deal(6, {}, null), "incomplete; deny/a; client.kind"],
    ["for what is asked", "deal.requested: { from: 6 }", deal(6, { amount: null }, null), "deny; deny/a"],
    ["for a fact", "order.prepaid: { is: true }", deal(1), "incomplete; deny/a; order.prepaid"],
  ])("%s", (_, when, raw, expected) => {
    const verdict = verdictBy({
      prices: discounts,
      authority: `deny: [{ id: a, title: A, when: { ${when} } }]\n${ladder}`,
    });
    expect(verdict(raw)).toBe(expected);
  });
});

describe("how far a request is above what may still be allowed", () => {
  const judged = (prices: string) =>
    verdictBy({ prices, authority: `deny: [{ id: a, title: A, when: { deal.excess: { above: 3 } } }]\n${ladder}` });
  const grouped = (pick: string): string =>
    `stacking: ${pick === "all" ? "best-of" : "additive"}
groups: [{ id: g, title: G, pick: ${pick === "all" ? "best" : pick} }]
discounts:
${["rate: 3, when: { client.kind: { is: gold } }", "rate: 4, when: { order.prepaid: { is: true } }"]
  .map((terms, index) => rule(index === 0 ? "one" : "two", pick === "all" ? terms : `${terms}, group: g`))
  .join("")}`.replace(pick === "all" ? /groups.*\n/ : /^$/, "");
  const windows = (pick: string, rate: number, isClubFirst = false): string =>
    seasons(pick, isClubFirst ? [club(rate), spring] : [spring, club(rate)]);
  const asking = (kind: string | null, prepaid: boolean | null, day: string | null = "2026-03-10"): object =>
    deal(12, { prepaid, day }, kind);

  it.each<[string, string, object, string]>([
    ["the first of a group stands", grouped("first"), asking("gold", null), "deny; one deny/a"],
    ["an earlier one of a group may", grouped("first"), asking(null, true), "incomplete; deny/a; client.kind"],
    ["all of a group may", grouped("first"), asking(null, null), "incomplete; deny/a; client.kind; order.prepaid"],
    ["none of a group does", grouped("first"), asking("plain", false), "deny; deny/a"],
    ["a better one of a group may", grouped("best"), asking("gold", null), "incomplete; deny/a; order.prepaid"],
    ["another one of a group may", grouped("best"), asking(null, true), "incomplete; deny/a; client.kind"],
    ["a better one of all may", grouped("all"), asking("gold", null), "incomplete; deny/a; order.prepaid"],
    ["the best of all is sure", grouped("all"), asking("plain", true), "deny; two deny/a"],
    ["the first window is open", windows("first", 3), asking(null, null), "deny; w/spring deny/a"],
    ["a window before may be", windows("first", 1, true), asking(null, null), "incomplete; deny/a; client.kind"],
    ["a better window may be", windows("best", 3), asking(null, null), "incomplete; deny/a; client.kind"],
    ["only a worse window may be", windows("best", 1), asking(null, null), "deny; w/spring deny/a"],
    ["only as good a window may be", windows("best", 2), asking(null, null), "deny; w/spring deny/a"],
    ["the better window is", windows("best", 3), asking("gold", null), "deny; w/club deny/a"],
    [
      "nobody knows the day",
      windows("best", 3),
      asking(null, null, null),
      "incomplete; deny/a; order.day; client.kind",
    ],
    ["nobody knows only the day", windows("first", 3), asking("gold", null, null), "incomplete; deny/a; order.day"],
  ])("%s", (_, prices, raw, expected) => {
    expect(judged(prices)(raw)).toBe(expected);
  });
});

describe("an order on credit", () => {
  const more = {
    "owing.yaml": `${header("facts", "owing")}
facts:
  client.limit: { title: Limit, type: money }
  client.debt: { title: Debt, type: money }
`,
  };
  const shop = (over: string): Shop => ({
    prices: `${discounts}credit:
  title: Credit
  when: { order.prepaid: { is: false } }
  limit: client.limit
  receivables: client.debt
  over: ${over}
`,
    rounding: byOrder,
    more,
    authority: `deny: [{ id: a, title: A, when: { deal.margin: { below: 5 } } }]
raise:
  - { id: pickup, title: Pickup, when: { order.pickup: { is: true } }, to: mid }
  - { id: heavy, title: Heavy, when: { order.weight: { from: 10 } }, to: mid }
${ladder}`,
  });
  const owing = (own: object, client: object, discount = 0, role: string | null = "low"): object => ({
    client: { kind: "plain", ...client },
    order: { amount: 1000, cost: 100, prepaid: false, pickup: false, weight: 1, ...own },
    request: { discount, role },
  });
  const free = { limit: 1000, debt: 0 };
  const short = { limit: 1000, debt: 100 };

  it.each<[string, string, object, string]>([
    ["that fits exactly", "deny", owing({}, free), "approve; ladder/nobody own/nobody"],
    ["that does not", "deny", owing({}, short), "deny; credit"],
    ["of a client who has paid ahead", "deny", owing({}, { limit: 999, debt: -50 }), "deny; credit"],
    ["in part", "prepayment", owing({}, short), "approve; credit ladder/nobody own/nobody; prepaid 10000"],
    [
      "of which all is to be paid, and no more",
      "prepayment",
      owing({}, { limit: 0, debt: 500 }),
      "approve; credit ladder/nobody own/nobody; prepaid 100000",
    ],
    ["by nobody knows whom", "prepayment", owing({}, short, 6, null), "incomplete; ladder/low; request.role"],
    ["that mid must allow", "{ approver: mid }", owing({}, short), "escalate; credit ladder/mid"],
    ["without a limit", "deny", owing({}, { debt: 1 }), "incomplete; credit; client.limit"],
    ["of nobody knows what debt", "deny", owing({}, { limit: 1 }), "incomplete; credit; client.debt"],
    [
      "if it is one",
      "deny",
      owing({ prepaid: null }, {}),
      "incomplete; credit; order.prepaid; client.limit; client.debt",
    ],
    ["that is none", "deny", owing({ prepaid: true }, {}), "approve; ladder/nobody own/nobody"],
    ["of an unknown cost", "deny", owing({ cost: null }, free), "incomplete; deny/a; order.cost"],
    [
      "of an unknown cost and limit",
      "deny",
      owing({ cost: null }, { debt: 1 }),
      "incomplete; deny/a credit; order.cost; client.limit",
    ],
    ["of an unknown weight", "deny", owing({ weight: null }, free), "incomplete; raise/heavy; order.weight"],
    ["that is heavy", "deny", owing({ weight: 10 }, free), "escalate; raise/heavy ladder/mid"],
    ["that is fetched", "deny", owing({ pickup: true }, free), "escalate; raise/pickup ladder/mid"],
  ])("%s", (_, over, raw, expected) => {
    const written = over.startsWith("{") ? "escalate\n  approver: mid" : over;
    expect(verdictBy(shop(written))(raw)).toBe(expected);
  });
});

describe("a gate", () => {
  const gated = verdictBy({
    prices: `requires: [order.amount]
limits:
  - { id: some, title: Some, must: { order.amount: { above: 0 } } }
  - { id: light, title: Light, must: { any: [{ order.amount: { from: 100 } }, { order.weight: { below: 10 } }] } }
${discounts}`,
    authority: ladder,
  });

  it.each<[string, object, string]>([
    ["lets through what it may", { amount: 100 }, "approve; ladder/nobody own/nobody"],
    ["says what is lacking once", { weight: 1 }, "incomplete; requires/order.amount; order.amount"],
    ["refuses what is below a limit", { amount: 0, weight: 1 }, "deny; limits/some"],
    ["refuses what is beyond another", { amount: 99, weight: 10 }, "deny; limits/light"],
    ["waits for what a limit asks", { amount: 99 }, "incomplete; limits/light; order.weight"],
    ["says all of it", {}, "incomplete; requires/order.amount limits/light; order.amount; order.weight"],
    ["waits rather than refuses", { amount: 0 }, "incomplete; limits/some limits/light; order.weight"],
  ])("%s", (_, order, expected) => {
    expect(gated({ client: { kind: "plain" }, order, request: { discount: 0, role: "low" } })).toBe(expected);
  });
});

describe("a step by a choice", () => {
  const byKind = verdictBy({
    prices: discounts,
    authority:
      "ladder: [{ role: low, by: client.kind, up-to: { gold: 3, plain: 1 } }, { role: mid, up-to: 8, when: { order.prepaid: { is: true } } }, { role: top }]",
  });
  const flat = (discount: number | null, kind: string | null, prepaid: boolean | null = true): string =>
    byKind(deal(discount, { prepaid }, kind));

  it.each<[string, string, string]>([
    ["gives what is its own", flat(8, "gold"), "approve; ladder/low/gold own/low"],
    ["gives no more", flat(8.01, "gold"), "escalate; ladder/mid"],
    ["gives another less", flat(3.01, "plain"), "escalate; ladder/mid"],
    ["need not be known for nothing", flat(2, null), "approve; ladder/nobody own/nobody"],
    ["must be known for more", flat(2.5, null), "incomplete; ladder/low; client.kind"],
    ["is passed over without its condition", flat(4, "plain", false), "escalate; ladder/top"],
    ["waits for its condition", flat(4, "plain", null), "incomplete; ladder/mid; order.prepaid"],
    ["does not wait for what it has no need of", flat(12, "plain", null), "escalate; ladder/top"],
  ])("%s", (_, found, expected) => {
    expect(found).toBe(expected);
  });
});

it("terms are read alike with and without code made for them", () => {
  const { program, termsOf } = shopPolicy({ prices: discounts }).discount;
  const interpreted = interpretedTerms(program);
  const trees: FactTree[] = [
    { order: { amount: 100, cost: 50 }, request: { discount: 30_000 } },
    { order: { amount: 0 } },
    { order: { amount: "100" as never, cost: Number.NaN }, request: {} },
    {},
  ];
  for (const facts of trees) expect(interpreted(facts)).toEqual(termsOf(facts));
  expect(interpreted(trees[0] ?? {})).toEqual({ amount: 100, cost: 50, requested: 30_000 });
  expect(interpreted(trees[2] ?? {})).toEqual({ amount: undefined, cost: undefined, requested: undefined });
});
