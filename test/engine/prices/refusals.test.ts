import { describe, expect, it } from "vitest";
import { sentenceOf } from "../../../src/diagnostics/catalogue.ts";
import type { Diagnostic } from "../../../src/diagnostics/diagnostic.ts";
import { readProject } from "../../../src/reader/read-project.ts";
import { packageValidator } from "../../../src/workspace/package-validator.ts";
import { header } from "../shop.ts";
import { rule } from "./shop-prices.ts";

const company = `${header("company")}name: Shop
short-name: Shop
currency: RUB
time-zone: Europe/Moscow
language: ru
roles: { top: { title: Top } }
`;

const facts = `${header("facts")}facts:
  client.kind: { title: Kind, type: choice, choices: { gold: Gold, plain: Plain } }
  client.turnover: { title: Turnover, type: money }
  client.uses: { title: Uses, type: number }
  order.amount: { title: Amount, type: money }
  order.cost: { title: Cost, type: money }
  order.day: { title: Day, type: date }
  order.weight: { title: Weight, type: quantity }
  request.discount: { title: Discount, type: percent }
  line.article: { title: Article, type: text }
  line.group: { title: Group, type: choice, choices: { racks: Racks, shelves: Shelves } }
  line.quantity: { title: Quantity, type: quantity }
`;

/** The codes of a policy with these rules, and the source that each underlines. */
function diagnosticsOf(texts: Readonly<Record<string, string>>): readonly Diagnostic[] {
  const sources = Object.entries(texts).map(([file, text]) => ({ file, text }));
  return readProject(sources, packageValidator()).diagnostics;
}

function policyOf(rules: string, place: string): string {
  return `${header("price-policy")}vat: none
amount: order.amount
cost: order.cost
day: order.day
requested: request.discount
stacking: additive
${rules}
rounding: { mode: half-up, place: ${place} }
`;
}

/** The advice that each mistake gets, in Russian. */
function said(rules: string): string[] {
  const texts = { "company.yaml": company, "facts.yaml": facts, "prices.yaml": policyOf(rules, "order") };
  return diagnosticsOf(texts).map((one) => `${one.code}: ${sentenceOf(one, "ru").help ?? ""}`);
}

function mistakes(rules: string, place = "order", more: Readonly<Record<string, string>> = {}): string[][] {
  const prices = policyOf(rules, place);
  const texts = { "company.yaml": company, "facts.yaml": facts, "prices.yaml": prices, ...more };
  const diagnostics = diagnosticsOf(texts);
  for (const diagnostic of diagnostics) {
    for (const lang of ["ru", "en"] as const) expect(sentenceOf(diagnostic, lang).text).not.toBe("");
  }
  const textOf = new Map<string, string>(Object.entries(texts));
  return diagnostics.map(({ code, range }) => [
    code,
    textOf.get(range.file)?.slice(range.start.offset, range.end.offset) ?? "",
  ]);
}

const discounts = (...rows: string[]): string => `discounts:\n${rows.join("")}`;
const tiers = (terms: string): string => `  - { type: tiers, id: base, title: Base, basis: original, ${terms} }\n`;
const one = discounts(rule("one", "rate: 1"));
const lines = (terms: string, ...rows: string[]): string =>
  `${one}lines:\n  ${terms}\n  discounts:\n${rows.join("").replaceAll("  - ", "    - ")}`;
const gold = "when: { client.kind: { is: gold } }";

describe("a price policy that contradicts itself", () => {
  it.each([
    ["two measures", discounts(rule("a", "rate: 1, amount-off: 5")), "one-measure"],
    ["no measure", discounts(rule("a", gold)), "one-measure"],
    [
      "two measures of a tier",
      discounts(tiers("over: order.amount, mode: whole, tiers: [{ from: 0, rate: 1, amount-off: 5 }]")),
      "one-measure",
    ],
    [
      "tiers of different measures",
      discounts(
        tiers("over: order.amount, mode: whole, tiers: [{ from: 0, below: 9, rate: 1 }, { from: 9, amount-off: 5 }]"),
      ),
      "tiers-of-other-measure",
    ],
    [
      "a unit price over money",
      discounts(tiers("over: order.amount, mode: whole, tiers: [{ from: 0, unit-price: 5 }]")),
      "unit-price-without-quantity",
    ],
    [
      "parts of money off",
      discounts(tiers("over: order.amount, mode: marginal, tiers: [{ from: 0, amount-off: 5 }]")),
      "money-off-not-by-tier-part",
    ],
    [
      "parts of a turnover",
      discounts(tiers("over: client.turnover, mode: marginal, tiers: [{ from: 0, rate: 5 }]")),
      "marginal-over-other",
    ],
    [
      "a misspelt group",
      `groups: [{ id: promo, title: P, pick: best }]\n${discounts(rule("a", "rate: 1, group: promo"), rule("b", "rate: 1, group: promo"), rule("c", "rate: 1, group: prono"))}`,
      "unknown-group",
    ],
    [
      "a group of one",
      `groups: [{ id: promo, title: P, pick: best }]\n${discounts(rule("a", "rate: 1, group: promo"))}`,
      "group-too-small",
    ],
    [
      "a scattered group",
      `groups: [{ id: promo, title: P, pick: best }]\n${discounts(rule("a", "rate: 1, group: promo"), rule("b", "rate: 1"), rule("c", "rate: 1, group: promo"))}`,
      "group-scattered",
    ],
    [
      "a promise that two rules never meet",
      `groups: [{ id: promo, title: P, pick: unique }]\n${discounts(rule("a", `rate: 1, group: promo, ${gold}`), rule("b", "rate: 1, group: promo, when: { order.amount: { from: 5 } }"))}`,
      "group-members-meet",
    ],
    [
      "a minimum that promises a surcharge",
      `minimum-order: { title: M, amount: 5, below: surcharge }\n${one}`,
      "minimum-order-without-surcharge",
    ],
    [
      "a refusal with a surcharge",
      `minimum-order: { title: M, amount: 5, below: deny, surcharge: { rate: 1 } }\n${one}`,
      "minimum-order-denied-with-surcharge",
    ],
    [
      "a minimum by nobody",
      `minimum-order: { title: M, by: client.kind, amount: 5, below: deny }\n${one}`,
      "rates-not-by-fact",
    ],
    [
      "a surcharge of two measures",
      `${one}surcharges: [{ id: s, title: S, basis: original, rate: 1, amount: 5 }]`,
      "one-measure",
    ],
    [
      "a line's fact in a rule of the order",
      discounts(rule("a", "rate: 1, when: { line.group: { is: racks } }")),
      "line-fact-outside-lines",
    ],
    ["a running line", lines("pick: add\n  with-order: add", rule("a", "rate: 1", "running")), "line-basis"],
    ["a group of lines", lines("pick: add\n  with-order: add", rule("a", "rate: 1, group: promo")), "line-group"],
    [
      "a budget of lines",
      lines(
        "pick: add\n  with-order: add",
        rule("a", "rate: 1, budget: { used: client.uses, limit: 1, over: withhold, cancelled: kept }"),
      ),
      "line-budget",
    ],
    [
      "the specific without its order",
      lines("pick: most-specific\n  with-order: add", rule("a", "rate: 1")),
      "specificity-and-pick",
    ],
    [
      "equals without an order",
      lines(
        "pick: most-specific\n  specificity: [line.group]\n  with-order: add",
        rule("a", "rate: 1, when: { line.group: { is: racks } }"),
        rule("b", "rate: 2, when: { line.group: { is-not: shelves } }"),
      ),
      "line-discounts-without-order",
    ],
    [
      "units without the base one",
      lines("units: [{ unit: box, is: 5 }]\n  pick: add\n  with-order: add", rule("a", "rate: 1")),
      "units-without-base",
    ],
    [
      "a unit converted twice",
      lines(
        "units: [{ unit: pc, is: 1 }, { unit: box, is: 5 }, { unit: box, is: 6 }]\n  pick: add\n  with-order: add",
        rule("a", "rate: 1"),
      ),
      "unit-twice",
    ],
    [
      "a unit that is never reached",
      lines(
        "units: [{ unit: pc, is: 1 }, { unit: box, is: 5 }, { unit: box, is: 6, when: { line.group: { is: racks } } }]\n  pick: add\n  with-order: add",
        rule("a", "rate: 1"),
      ),
      "unit-twice",
    ],
    [
      "a unit by what is counted",
      lines(
        "units: [{ unit: pc, is: 1 }, { unit: box, is: 6, when: { line.quantity: { from: 5 } } }]\n  pick: add\n  with-order: add",
        rule("a", "rate: 1"),
      ),
      "unit-by-other-fact",
    ],
    [
      "a unit by the client",
      lines(
        "units: [{ unit: pc, is: 1 }, { unit: box, is: 6, when: { client.kind: { is: gold } } }]\n  pick: add\n  with-order: add",
        rule("a", "rate: 1"),
      ),
      "unit-by-other-fact",
    ],
    ["an order's discount alone", discounts(rule("a", "rate: 1, alone: true")), "alone-outside-lines"],
    [
      "half a use",
      discounts(rule("a", "rate: 1, budget: { used: client.uses, limit: 1, over: cut, cancelled: kept }")),
      "budget-of-uses",
    ],
    ["a floor of the order", `${one}floor: { title: F, price: order.cost }`, "floor-not-of-line"],
  ])("%s", (_, rules, code) => {
    expect(mistakes(rules).map(([found]) => found)).toEqual([code]);
  });

  it.each(["unit", "line"])("money with rounding in the %s", (place) => {
    expect(mistakes(discounts(rule("a", "amount-off: 5")), place)).toEqual([["money-needs-order-rounding", place]]);
  });

  it.each([
    ["best", "amount-off: 5", [["money-off-with-lines", "gift"]]],
    ["best", "fixed-price: 5", [["money-off-with-lines", "gift"]]],
    ["after", "amount-off: 5", []],
    ["add", "fixed-price: 5", []],
  ])("money of an order whose lines take their own instead: with-order: %s, %s", (withOrder, terms, expected) => {
    const rules = `${discounts(rule("gift", terms))}lines:\n  pick: add\n  with-order: ${withOrder}\n  discounts:\n  ${rule("a", "rate: 1")}`;
    expect(mistakes(rules)).toEqual(expected);
  });

  it("a price of an order that something behind it would make cheaper", () => {
    const both = discounts(rule("all", "fixed-price: 5"), rule("more", "rate: 1"));
    expect(mistakes(both)).toEqual([["fixed-price-not-last", "all"]]);
    expect(mistakes(discounts(rule("more", "rate: 1"), rule("all", "fixed-price: 5")))).toEqual([]);
    const group = `groups: [{ id: promo, title: P, pick: best }]\n${discounts(rule("all", "fixed-price: 5, group: promo"), rule("more", "rate: 1, group: promo"))}`;
    expect(mistakes(group)).toEqual([]);
  });

  it("a price of an order on a line, a unit price on an order with lines", () => {
    expect(mistakes(lines("pick: add\n  with-order: add", rule("a", "fixed-price: 5")))).toEqual([
      ["fixed-price-of-line", "a"],
    ]);
  });

  it.each([
    ["amount: 5, rate: 3", "rate"],
    ["by: client.kind, amount: 5", "amount"],
    ["amounts: { gold: 5, plain: 1 }", "amounts"],
    ["by: client.kind, amounts: { gold: 5, plain: 1 }, rates: { gold: 1, plain: 1 }", "rates"],
  ])("a cap of two measures, or of the wrong one: %s", (terms, key) => {
    const rules = `${discounts(rule("a", "rate: 1"))}caps: [{ id: most, title: Most, ${terms} }]\n`;
    expect(mistakes(rules)).toEqual([["rates-not-by-fact", key]]);
  });

  it.each([
    [
      "caps",
      "{ id: most, title: Most, amount: 9 }, { id: most, title: M, by: client.kind, rates: { gold: 1, plain: 1 } }",
    ],
    [
      "surcharges",
      "{ id: more, title: M, basis: original, rate: 1 }, { id: more, title: M, basis: original, by: client.kind, rates: { gold: 1, plain: 1 } }",
    ],
  ])("one name for two %s, of which one goes by a fact", (list, entries) => {
    const rules = `${discounts(rule("a", "rate: 1"))}${list}: [${entries}]\n`;
    expect(mistakes(rules)).toEqual([["duplicate-clause", list === "caps" ? "most" : "more"]]);
  });

  it.each([
    ["{ from: 9, rate: 1 }, { from: 0, below: 9, rate: 2 }", "0"],
    ["{ from: 2, below: 9, rate: 1 }, { from: 0, below: 2, rate: 2 }, { from: 9, rate: 3 }", "0"],
  ])("tiers in the wrong order are one mistake: %s", (swapped, underlined) => {
    const rules = discounts(tiers(`over: order.amount, mode: whole, tiers: [${swapped}]`));
    expect(mistakes(rules)).toEqual([["tiers-not-ascending", underlined]]);
  });

  it("a number where a fact is to be named: no quotes are advised", () => {
    const found = said(`${discounts(rule("a", "rate: 1"))}floor: { title: Floor, price: 100 }\n`);
    expect(found).toEqual(["wrong-type: Здесь пишется имя факта из словаря (kind: facts), а не само значение."]);
  });

  it("a condition's example is written as people write it", () => {
    const found = said(`${discounts(rule("a", "when: often, rate: 1"))}`);
    expect(found).toEqual(["wrong-type: Например: { order.amount: { from: 100000 }, order.prepaid: { is: true } }."]);
  });

  it("a last tier with an end: what lies behind it is not said", () => {
    const rules = discounts(tiers("over: order.amount, mode: whole, tiers: [{ from: 0, below: 9, rate: 1 }]"));
    expect(mistakes(rules)).toEqual([["last-tier-with-end", "below"]]);
  });

  it("a cap in money on prices that are rounded line by line", () => {
    const rules = `${discounts(rule("a", "rate: 1"))}caps: [{ id: most, title: Most, amount: 5 }]\n`;
    expect(mistakes(rules, "line").map(([code]) => code)).toEqual(["money-needs-order-rounding"]);
  });

  it("money of a line by the unit", () => {
    expect(
      mistakes(lines("pick: add\n  with-order: add", rule("a", "amount-off: 5")), "unit").map(([code]) => code),
    ).toEqual(["line-money-by-unit"]);
  });

  it("nothing is wrong where conditions keep a unique group apart", () => {
    const plain = "when: { client.kind: { is: plain } }";
    const rules = `groups: [{ id: promo, title: P, pick: unique }]\n${discounts(rule("a", `rate: 1, group: promo, ${gold}`), rule("b", `rate: 1, group: promo, ${plain}`))}`;
    expect(mistakes(rules)).toEqual([]);
  });
});

describe("one mistake gives one message", () => {
  const byKind = (choices: string): string =>
    discounts(`  - { type: levels, id: base, title: Base, basis: original, by: client.kind, rates: ${choices} }\n`);

  it.each([
    ["a misspelt choice", byKind("{ gold: 1, plian: 2 }"), [["unknown-choice", "plian"]]],
    ["a choice in the other alphabet", byKind("{ gold: 1, рlain: 2 }"), [["mixed-alphabets", "рlain"]]],
    [
      "a choice too many beside one too few",
      byKind("{ gold: 1, whatever: 2 }"),
      [
        ["choice-not-covered", "rates"],
        ["unknown-choice", "whatever"],
      ],
    ],
    [
      "a misspelt group leaves the other member alone",
      `groups: [{ id: promo, title: P, pick: best }]\n${discounts(rule("a", "rate: 1, group: promo"), rule("b", "rate: 1, group: prono"))}`,
      [["unknown-group", "prono"]],
    ],
    [
      "no order between special and general rules of lines",
      lines("pick: most-specific\n  with-order: add", rule("a", "rate: 1"), rule("b", "rate: 2")),
      [["specificity-and-pick", "most-specific"]],
    ],
    [
      "one value where a list of them stands",
      discounts(rule("a", "rate: 1, when: { client.kind: { in: gold } }")),
      [["condition-shape", "gold"]],
    ],
    [
      "two windows to the minute, and no moment",
      discounts(
        "  - { type: windows, id: w, title: W, basis: original, pick: first, windows: [{ id: a, title: A, daily: { hours: 09:00-10:00 }, rate: 1 }, { id: b, title: B, daily: { hours: 11:00-12:00 }, rate: 1 }] }\n",
      ),
      [["window-without-moment", "a"]],
    ],
    [
      "a window that ends on no day",
      discounts(
        "  - { type: windows, id: w, title: W, basis: original, pick: first, windows: [{ id: a, title: A, dates: { from: 2026-02-01, to: 2026-02-30 }, rate: 1 }] }\n",
      ),
      [["no-such-day", "2026-02-30"]],
    ],
  ])("%s", (_, rules, expected) => {
    expect(mistakes(rules)).toEqual(expected);
  });
});

describe("a table of currencies that contradicts itself", () => {
  const of = (code: string, digits: number, ...rates: string[]): string[][] =>
    mistakes(discounts(rule("a", "rate: 1")), "order", {
      "currencies.yaml": `${header("currencies")}rounding: half-up
currencies:
  ${code}:
    title: Money
    digits: ${digits}
    rates:
${rates.map((rate) => `      - { ${rate}, ground: Order }\n`).join("")}`,
    });

  it.each([
    ["the company's own currency", of("RUB", 2, "from: 2026-01-01, rate: 1"), [["currency-is-own", "RUB"]]],
    ["other minor units", of("JPY", 2, "from: 2026-01-01, rate: 1"), [["currency-of-other-digits", "2"]]],
    [
      "two rates of one day",
      of("CNY", 2, "from: 2026-01-01, rate: 1", "from: 2026-01-01, rate: 2"),
      [["rates-not-ascending", "2026-01-01"]],
    ],
    [
      "no such day",
      of("CNY", 2, "from: 2026-01-01, rate: 1", "from: 2026-02-30, rate: 2"),
      [["no-such-day", "2026-02-30"]],
    ],
    ["a rate too fine", of("CNY", 2, "from: 2026-01-01, rate: 1.1234567"), [["finer-than-counted", "1.1234567"]]],
    ["no such code", of("KTZ", 2, "from: 2026-01-01, rate: 1"), [["unknown-currency", "KTZ"]]],
    ["nothing", of("KWD", 3, "from: 2026-01-01, rate: 1", "from: 2026-01-02, rate: 1"), []],
  ])("%s", (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});
