import { describe, expect, test } from "vitest";
import { motivation as kind } from "../../../src/model/kinds/motivation.ts";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";

const facts = `${headerOf("facts").replace("id: facts", "id: more-facts")}
facts:
  manager.fulfilment: { title: Выполнение, type: percent }
  manager.margin: { title: Маржа, type: money }
`;

const motivation = `${headerOf("motivation")}
purpose: Видно, сколько заработал.
roles:
  manager:
    salary: 60000.50
    plan:
      - { id: orders, title: Заказы, target: 8, unit: заказов, per: month, weight: 60 }
      - { id: margin, title: Маржа, target: 250000, per: month, weight: 40 }
    bonuses:
      - id: monthly
        title: Месячная
        type: percent
        per: month
        over: manager.fulfilment
        of: manager.margin
        bands:
          - { from: 0, below: 80, percent: 0 }
          - { from: 80, below: 110, percent: 5.5 }
          - { from: 110, percent: 8 }
      - id: quarterly
        title: Квартальная
        type: amount
        per: quarter
        over: manager.fulfilment
        bands: [{ from: 0, below: 100, amount: 0 }, { from: 100, amount: 40000 }]
    missed:
      - { id: first, below: 80, months: 1, action: Разговор вдвоём. }
rules: { paid: С оплаченного. }
`;

const withMotivation = (from: string, to: string): readonly string[] =>
  problemsIn({ "more-facts.yaml": facts, "motivation.yaml": motivation.replace(from, to) });

describe("motivation", () => {
  test("says exact numbers as citable clauses", () => {
    const { project, problems } = readWith({ "more-facts.yaml": facts, "motivation.yaml": motivation });
    expect(problems).toEqual([]);
    const clauses = project.regulations.find(({ id }) => id === "motivation")?.clauses ?? [];
    expect(clauses.map(({ number, id, value }) => [number, id, value?.value])).toEqual([
      ["1.1", "manager/salary", 6_000_050],
      ["1.2", "manager/plan/orders", 8000],
      ["1.3", "manager/plan/margin", 25_000_000],
      ["2.1", "manager/monthly/0", 0],
      ["2.2", "manager/monthly/80", 55_000],
      ["2.3", "manager/monthly/110", 80_000],
      ["3.1", "manager/quarterly/0", 0],
      ["3.2", "manager/quarterly/100", 4_000_000],
      ["4.1", "manager/missed/first", 800_000],
      ["5.1", "rules/paid", undefined],
    ]);
  });

  test.each([
    ["a gap between bands", "from: 80, below: 110", "from: 85, below: 110", "tiers-gap: 85"],
    ["bands that overlap", "from: 80, below: 110", "from: 75, below: 110", "tiers-overlap: 75"],
    ["an empty band", "from: 0, below: 100", "from: 0, below: 0.5", "tiers-gap: 100"],
    [
      "nothing said below the first band",
      "from: 0, below: 100, amount",
      "from: 50, below: 100, amount",
      "bonus-not-from-zero: 50",
    ],
    [
      "nothing said above the last band",
      "from: 100, amount",
      "from: 100, below: 150, amount",
      "bonus-not-to-the-end: 150",
    ],
    ["more work paid less", "percent: 8", "percent: 5", "bonus-falls: from"],
    ["weights that are not the whole plan", "weight: 40", "weight: 30", "weights-not-whole: plan"],
    ["an amount finer than the currency", "amount: 40000", "amount: 40000.001", "finer-than-counted: 40000.001"],
    [
      "a fact of another type",
      "of: manager.margin",
      "of: manager.fulfilment",
      "fact-of-other-type: manager.fulfilment",
    ],
    ["a role that nobody declared", "  manager:\n", "  manadger:\n", "dangling-reference: manadger"],
  ])("with %s", (_, from, to, expected) => {
    expect(withMotivation(from, to)[0]).toBe(expected);
  });

  test("names an unknown fact once", () => {
    const problems = withMotivation("of: manager.margin", "of: manager.margn");
    expect(problems.filter((problem) => problem.includes("margn"))).toEqual(["unknown-fact: manager.margn"]);
  });

  test("shows one bonus as a live table", () => {
    const { project } = readWith({ "more-facts.yaml": facts, "motivation.yaml": motivation });
    const content = project.regulations.find(({ id }) => id === "motivation")?.content as ReturnType<typeof kind.read>;
    const context = {
      facts: project.facts,
      currency: project.company.currency,
      lang: "ru",
      roleTitle: (role: string) => role,
    } as const;
    const table = kind.tableOf?.(content, "manager/quarterly", context);
    expect(table?.rows.map((row) => row[1])).toEqual([
      { type: "money", value: 0 },
      { type: "money", value: 4_000_000 },
    ]);
    expect(kind.tableOf?.(content, "manager/yearly", context)).toBeUndefined();
  });
});
