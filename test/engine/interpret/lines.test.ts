import { describe, expect, it } from "vitest";
import { decideDiscount } from "../../../src/engine/decide.ts";
import { telling } from "../explain/telling.ts";
import { byOrder, lineFacts, rule } from "../prices/shop-prices.ts";
import { dealOf, type Shop, shopPolicy } from "../shop.ts";

const ofLines = (terms: string, discounts: string, order = rule("order", "rate: 10"), rest = ""): Shop => ({
  prices: `stacking: additive\ndiscounts:\n${order}lines:\n${terms}\n  discounts:\n${discounts.replaceAll(/^/gm, "  ")}
${rest}`,
  rounding: byOrder,
  more: lineFacts,
});
const added = "  pick: add\n  with-order: add";
const line = (group: string | null, price: number, own: object = {}): object => ({ group, quantity: 1, price, ...own });
const day = { order: { day: "2026-03-10", prepaid: true }, client: { kind: "plain" } };

/** What is cited of the prices, line by line and in all, and what every line costs. */
function deciding(shop: Shop) {
  const policy = shopPolicy(shop);
  const short = (clauses: readonly string[]): string =>
    clauses
      .map((clause) => clause.split("#")[1])
      .filter((clause) => !/nobody|ladder|own/.test(clause ?? ""))
      .join(" ");
  return (lines: readonly object[], own: object = {}) => {
    const { verdict, priced } = decideDiscount(policy.discount, dealOf(policy, { ...day, ...own, lines }));
    return {
      outcome: verdict.outcome,
      missing: verdict.missing,
      cited: short(verdict.clauses),
      lines: priced?.lines.map(({ sum, clauses }) => `${sum / 100} ${short(clauses)}`.trim()),
    };
  };
}

describe("a line", () => {
  it("whose own discount is as good as the order's keeps its own", () => {
    const best = deciding(
      ofLines("  pick: add\n  with-order: best", rule("shelf", "rate: 10, when: { line.group: { is: shelves } }")),
    );
    expect(best([line("shelves", 100), line("racks", 100)]).lines).toEqual(["90 shelf", "90 order"]);
  });

  it("has its windows", () => {
    const windows = `  - type: windows
    id: w
    title: W
    basis: original
    pick: first
    windows:
      - { id: spring, title: Spring, dates: { from: 2026-03-01, to: 2026-03-31 }, rate: 5, when: { line.group: { is: racks } } }
      - { id: all, title: All, dates: { from: 2026-03-01, to: 2026-12-31 }, rate: 1 }
`;
    const decide = deciding(ofLines(added, windows));
    expect(decide([line("racks", 100), line("books", 100)])).toMatchObject({
      cited: "w/spring w/all order",
      lines: ["85 w/spring order", "89 w/all order"],
    });
    expect(telling(ofLines(added, windows))({ ...day, lines: [line("books", 100)] })).toEqual([
      "order applied: without conditions",
      "w/spring silent: fits no line",
      "w/all applied: lines: 1",
    ]);
  });

  it("has a bound of its own, which is told", () => {
    const shop = ofLines(added, rule("shelf", "rate: 20, at-most: { amount: 5 }"));
    expect(deciding(shop)([line("shelves", 10), line("racks", 100)])).toMatchObject({
      cited: "shelf shelf/at-most order",
      lines: ["7 shelf order", "85 shelf shelf/at-most order"],
    });
    expect(telling(shop)({ ...day, lines: [line("shelves", 10), line("racks", 100)] }).slice(1)).toEqual([
      "shelf applied: lines: 1, 2",
      "shelf/at-most applied: lines: 2",
    ]);
  });

  it("is not barred by a discount that stands alone and gives nothing", () => {
    const sale =
      "type: levels, id: sale, title: Sale, basis: original, alone: true, by: client.kind, rates: { gold: 40, plain: 0 }";
    const decide = deciding(ofLines(added, `  - { ${sale} }\n${rule("more", "rate: 5")}`));
    expect(decide([line("racks", 100)]).lines).toEqual(["85 sale/plain more order"]);
    expect(decide([line("racks", 100)], { client: { kind: "gold" } }).lines).toEqual(["60 sale/gold"]);
  });

  it("of nothing is given nothing, and what gives nothing is not capped", () => {
    const shop = ofLines(
      `  closed: [{ id: books, title: Books, when: { line.group: { is: books } } }]\n${added}`,
      rule("racks", "rate: 10, when: { line.group: { is: racks } }"),
      undefined,
      "caps: [{ id: most, title: Most, amount: 10 }]\n",
    );
    const decide = deciding(shop);
    expect(decide([line("racks", 100), line("books", 100)])).toMatchObject({
      cited: "closed/books racks order caps/most",
      lines: ["90 racks order caps/most", "100 closed/books"],
    });
    expect(decide([line("racks", 0), line("books", 0)]).lines).toEqual(["0 racks order", "0 closed/books"]);
  });

  it("of which nobody knows what it is leaves open how much is allowed", () => {
    const shop = ofLines(added, rule("racks", "rate: 10, when: { line.group: { is: racks } }"));
    const strict = deciding({
      ...shop,
      authority: "deny: [{ id: a, title: A, when: { deal.excess: { above: 3 } } }]\nladder: [{ role: top }]",
    });
    const asking = { request: { discount: 15, role: "top" } };
    expect(strict([line(null, 100)], asking)).toMatchObject({
      outcome: "incomplete",
      missing: ["line.group"],
    });
    expect(strict([line("books", 100)], asking).outcome).toBe("deny");
    expect(strict([line("racks", 100)], asking).outcome).toBe("approve");
  });
});

describe("the cheapest unit is free", () => {
  const third = "type: buy-get, id: third, title: Third, basis: original, buy: 2, get: 1, free: cheapest";
  const goods = (when: string, terms = added): Shop =>
    ofLines(terms, `  - { ${third}${when} }\n`, rule("order", "rate: 0"));
  const sums = (shop: Shop, lines: readonly object[]) =>
    deciding(shop)(lines).lines?.map((each) => Number(each.split(" ")[0]));
  const four = [line("racks", 50), line("shelves", 20), line("books", 1), line("racks", 30)];

  it("among all lines", () => {
    expect(sums(goods(""), four)).toEqual([50, 20, 0, 30]);
    expect(sums(goods(""), [...four].reverse())).toEqual([30, 0, 20, 50]);
    expect(sums(goods(""), [line("racks", 5), line("racks", 5), line("racks", 5)])).toEqual([0, 5, 5]);
  });

  it("among those that belong, and no others count", () => {
    const racks = goods(", when: { line.group: { in: [racks, shelves] } }");
    expect(sums(racks, four)).toEqual([50, 0, 1, 30]);
    expect(sums(racks, four.slice(1))).toEqual([20, 1, 30]);
    expect(sums(racks, [line(null, 1), ...four.slice(0, 2)])).toEqual([1, 50, 20]);
  });

  it("among those that are open to discounts", () => {
    const closed = goods("", `  closed: [{ id: books, title: Books, when: { line.group: { is: books } } }]\n${added}`);
    expect(sums(closed, four)).toEqual([50, 0, 1, 30]);
    expect(sums(closed, four.slice(1))).toEqual([20, 1, 30]);
  });

  it("among those whose units are known", () => {
    const units = goods("", `  units: [{ unit: pc, is: 1 }]\n${added}`);
    const pieces = four.map((each) => ({ ...each, unit: "pc" }));
    expect(sums(units, pieces)).toEqual([50, 20, 0, 30]);
    expect(sums(units, [...pieces.slice(0, 2), { ...pieces[2], unit: "box" }, ...pieces.slice(3)])).toEqual([
      50, 0, 1, 30,
    ]);
  });
});

it("an order of nothing is in no tier that counts for its own part", () => {
  const shop: Shop = {
    prices: `stacking: additive
discounts:
  - { type: tiers, id: t, title: T, basis: original, mode: marginal, over: order.amount, tiers: [{ from: 0, below: 10, rate: 1 }, { from: 10, rate: 2 }] }
`,
  };
  const policy = shopPolicy(shop);
  const allowed = (amount: number) =>
    decideDiscount(policy.discount, dealOf(policy, { order: { amount } })).verdict.allowed;
  expect([0, 10, 20].map(allowed)).toEqual([0, 10_000, 15_000]);
});

it("who asks is told whether that suffices, unless nobody knows who it is", () => {
  const tell = telling({ prices: `stacking: additive\ndiscounts:\n${rule("all", "rate: 2")}` }, "authority");
  const own = (role: string | null) => tell({ request: { discount: 6, role } }).at(-1);
  expect([own("low"), own("top"), own(null)]).toEqual([
    "own/low applied: asked by low, needs low",
    "own/low applied: asked by top, needs low",
    "own/low unsettled: asked by an unknown role, needs low",
  ]);
});
