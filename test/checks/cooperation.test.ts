import { describe, expect, test } from "vitest";
import { changed, headerOf, problemsIn, readWith } from "./problems-in.ts";

const loyaltyFacts = `${headerOf("facts").replace("id: facts", "id: more-facts")}
facts:
  client.loyalty: { title: Уровень, type: choice, choices: { none: Без уровня, silver: Серебро, gold: Золото } }
  client.months: { title: Стаж, type: number }
`;

const programme = `${headerOf("loyalty")}
purpose: Клиенту выгодно оставаться.
level: client.loyalty
levels:
  - { id: gold, gives: { price: Скидка }, rise: { client.months: { from: 60 } }, keep: { client.turnover: { from: 1 } } }
  - { id: silver, gives: { price: Скидка }, rise: { client.months: { from: 36 } } }
  - { id: none, gives: { start: Пока ничего } }
fall: { grace-months: 6 }
review: { every: quarter, role: head, text: Пересчитать. }
`;

const prices = (rates: string): string =>
  changed(
    "prices.yaml",
    "rounding:",
    `  - { type: levels, id: loyal, title: За лояльность, basis: original, by: client.loyalty, rates: ${rates} }\nrounding:`,
  );

const sound = {
  "loyalty.yaml": programme,
  "more-facts.yaml": loyaltyFacts,
  "prices.yaml": prices("{ none: 0, silver: 1, gold: 2 }"),
};

describe("a loyalty programme", () => {
  test("that agrees with its fact and its discount is sound", () => {
    expect(problemsIn(sound)).toEqual([]);
  });

  test.each([
    ["a level that the fact does not know", programme.replace("id: silver", "id: silber"), ["unknown-choice: silber"]],
    [
      "a choice of the fact without a level",
      programme.replace(/.*id: silver.*\n/, ""),
      ["choice-without-level: levels"],
    ],
    [
      "a level above others that says no rise",
      programme.replace(/, rise: \{ client.months: \{ from: 36 \} \}/, ""),
      ["level-without-rise: silver"],
    ],
    [
      "a condition of the lowest level",
      programme.replace("Пока ничего }", "Пока ничего }, keep: { client.months: { from: 1 } }"),
      ["lowest-level-conditional: keep"],
    ],
    ["a reviewer that nobody declared", programme.replace("role: head", "role: heat"), ["dangling-reference: heat"]],
    [
      "a live value that is nowhere",
      programme.replace("gives: { price: Скидка }", 'gives: { price: "{{prices#loyal/bronze}}" }'),
      ['dangling-reference: "{{prices#loyal/bronze}}"'],
    ],
    [
      "a fall to a level that is none",
      programme.replace(
        "grace-months: 6",
        "grace-months: 6, at-once: [{ id: x, title: X, when: { client.months: { below: 1 } }, to: zero }]",
      ),
      ["unknown-choice: zero"],
    ],
  ])("with %s", (_, text, expected) => {
    expect(problemsIn({ ...sound, "loyalty.yaml": text })).toEqual(expected);
  });

  test("that no discount follows", () => {
    expect(problemsIn({ ...sound, "prices.yaml": changed("prices.yaml", "rounding:", "rounding:") })).toEqual([
      "loyalty-without-discount: client.loyalty",
    ]);
  });

  test("whose better level gets less", () => {
    const { problems, args, related } = readWith({
      ...sound,
      "prices.yaml": prices("{ none: 0, silver: 3, gold: 2 }"),
    });
    expect([problems, args, related]).toEqual([
      ["better-level-gets-less: gold"],
      [{ level: "gold", rate: "2\u00a0%", lower: "silver", lowerRate: "3\u00a0%" }],
      [["silver"]],
    ]);
  });

  test.each([
    ["tiers by its level reward it", "{ none: 0, silver: 1, gold: 2 }", []],
    [
      "of two tiers one gives a better level less",
      "{ none: 0, silver: 1, gold: 0.5 }",
      ["better-level-gets-less: gold"],
    ],
  ])("where %s", (_, rates, expected) => {
    const tiers = `    tiers: [{ from: 0, below: 9, rates: { none: 0, silver: 1, gold: 2 } }, { from: 9, rates: ${rates} }]`;
    const discount = `  - type: tiers\n    id: loyal\n    title: За лояльность\n    basis: original\n    over: order.amount\n    by: client.loyalty\n    mode: whole\n${tiers}\n`;
    const tiered = changed("prices.yaml", "rounding:", `${discount}rounding:`);
    expect(problemsIn({ ...sound, "prices.yaml": tiered })).toEqual(expected);
  });

  test("is not rewarded by a discount for levels of another fact", () => {
    const other = prices("{ A: 1, B: 0 }").replace("by: client.loyalty", "by: client.category");
    expect(problemsIn({ ...sound, "prices.yaml": other })).toEqual(["loyalty-without-discount: client.loyalty"]);
  });

  test("of other days than the prices asks nothing of them", () => {
    const former = programme.replace(
      "effective: { from: 2026-01-15 }",
      "effective: { from: 2020-01-01, to: 2020-12-31 }",
    );
    const unrewarded = changed("prices.yaml", "rounding:", "rounding:");
    expect(problemsIn({ ...sound, "loyalty.yaml": former, "prices.yaml": unrewarded })).toEqual([]);
  });
});

describe("categories", () => {
  test("say their conditions of cooperation, and an empty one says nothing", () => {
    const without = changed("categories.yaml", "    cooperation: { minimum-order: 20000 }\n", "");
    const empty = changed("categories.yaml", "cooperation: { minimum-order: 20000 }", "cooperation: {}");
    expect(problemsIn({ "categories.yaml": without })).toEqual(["category-without-cooperation: B"]);
    expect(problemsIn({ "categories.yaml": empty })).toEqual(["category-without-cooperation: B"]);
  });

  test("that change no price are asked about", () => {
    const flat = changed("prices.yaml", "    by: client.category\n", "")
      .replace("rates: { A: 3, B: 0 }", "rate: 1")
      .replace("rates: { A: 5, B: 2 }", "rate: 2");
    expect(problemsIn({ "prices.yaml": flat })).toEqual([
      "category-without-discount: A",
      "category-without-discount: B",
    ]);
  });
});

describe("categories of other prices", () => {
  const flat = changed("prices.yaml", "    by: client.category\n", "")
    .replace("rates: { A: 3, B: 0 }", "rate: 1")
    .replace("rates: { A: 5, B: 2 }", "rate: 2");

  test("are rewarded by a discount for levels", () => {
    const levels =
      "  - { type: levels, id: kind, title: Категория, basis: original, by: client.category, rates: { A: 1, B: 0.5 } }\n";
    expect(problemsIn({ "prices.yaml": flat.replace("rounding:", `${levels}rounding:`) })).toEqual([]);
  });

  test("ask nothing of prices that ended before them", () => {
    const later = changed("categories.yaml", "effective: { from: 2026-01-15 }", "effective: { from: 2027-01-01 }");
    const ended = flat.replace("effective: { from: 2026-01-15 }", "effective: { from: 2026-01-15, to: 2026-12-31 }");
    expect(problemsIn({ "prices.yaml": ended, "categories.yaml": later })).toEqual([]);
  });
});

describe("the ladder of authority", () => {
  const ladder = (steps: string): string =>
    changed("authority.yaml", "  - { role: manager, up-to: 2 }\n  - { role: head }\n", steps);
  const company = (roles: string): string => changed("company.yaml", "  manager:", `${roles}\n  manager:`);

  test("may leave out a superior in between", () => {
    expect(
      problemsIn({ "authority.yaml": ladder("  - { role: manager, up-to: 2 }\n  - { role: director }\n") }),
    ).toEqual([]);
  });

  test("may pass between colleagues of one superior", () => {
    const steps = ladder("  - { role: manager, up-to: 2 }\n  - { role: senior, up-to: 3 }\n  - { role: head }\n");
    const texts = {
      "authority.yaml": steps,
      "company.yaml": company("  senior: { title: Старший, reports-to: head }"),
    };
    expect(problemsIn(texts)).toEqual([]);
  });

  test("is asked about a step outside the line of command", () => {
    const steps = ladder("  - { role: manager, up-to: 2 }\n  - { role: accountant }\n");
    const texts = {
      "authority.yaml": steps,
      "company.yaml": company("  accountant: { title: Бухгалтер, reports-to: director }"),
    };
    expect(problemsIn(texts)).toEqual(["ladder-role-not-subordinate: accountant"]);
  });

  test("ends where superiors go round in a circle", () => {
    const steps = ladder("  - { role: manager, up-to: 2 }\n  - { role: left }\n");
    const circle = company("  left: { title: Л, reports-to: right }\n  right: { title: П, reports-to: left }");
    expect(problemsIn({ "authority.yaml": steps, "company.yaml": circle })).toEqual(["role-circle: right"]);
  });
});
