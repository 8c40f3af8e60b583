import { describe, expect, test } from "vitest";
import { plannedPurchase } from "../../../src/model/kinds/planned-purchase.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";

const facts = `${headerOf("facts").replace("id: facts", "id: more-facts")}
facts:
  order.planned: { title: По графику, type: flag }
  client.fulfilled: { title: Выполнение, type: percent }
`;

const contract = `${headerOf("planned-purchase")}
purpose: Товар к сроку.
planned: order.planned
when: { client.category: { is: A } }
horizon-months: 6
minimum-order: 30000.5
plan: { fulfilled: client.fulfilled, minimum: 85, tolerance: 20 }
gives: { price: "Скидка {{prices#prepayment}}" }
missed:
  - { id: stop, title: Прекращаем, from: 0, below: 50, text: Встречаемся., role: head, within: { days: 10 } }
  - { id: talk, title: Говорим, from: 50, text: Звоним., role: manager, within: { working-days: 3 } }
`;

const texts = { "contract.yaml": contract, "more-facts.yaml": facts };

describe("a contract of planned purchases", () => {
  const { project, problems } = readWith(texts);
  const [regulation] = regulationsOf(project, plannedPurchase);

  test("is read in exact values; the last row ends at the minimum", () => {
    expect(problems).toEqual([]);
    expect(regulation?.content).toMatchObject({
      horizonMonths: 6,
      minimumOrder: 3000050,
      plan: { minimum: 850000, tolerance: 200000 },
      missed: [
        { id: "stop", from: 0, below: 500000 },
        { id: "talk", from: 500000, below: 850000, within: { unit: "working-days", count: 3 } },
      ],
    });
  });

  test("gives its numbers to other pages", () => {
    const values = new Map(regulation?.clauses.map(({ id, value }) => [id, value]));
    expect(values.get("terms/minimum")).toEqual({ type: "percent", value: 850000 });
    expect(values.get("terms/minimum-order")).toEqual({ type: "money", value: 3000050 });
    expect(values.get("terms/horizon")).toEqual({ type: "quantity", value: 6000, unit: "мес." });
    expect(values.get("missed/talk")).toEqual({ type: "text", value: "от 50\u00a0% до 85\u00a0%" });
  });

  test.each([
    ["that starts above nothing", "from: 0, below: 50", "from: 10, below: 50", ["missed-plan-not-covered: 10"]],
    ["that ends before the minimum", "from: 50, text", "from: 50, below: 80, text", ["missed-plan-not-covered: 80"]],
    ["with a hole", "from: 50, text", "from: 60, text", ["tiers-gap: 60"]],
    [
      "by a fact of another type",
      "planned: order.planned",
      "planned: order.amount",
      ["fact-of-other-type: order.amount"],
    ],
    ["with an unknown role", "role: manager", "role: manger", ["dangling-reference: manger"]],
  ])("%s is refused", (_, from, to, expected) => {
    expect(problemsIn({ ...texts, "contract.yaml": contract.replace(from, to) })).toEqual(expected);
  });

  test("whose last row starts above the minimum is refused", () => {
    const late = contract
      .replace("from: 0, below: 50", "from: 0, below: 90")
      .replace("from: 50, text", "from: 90, text");
    expect(problemsIn({ ...texts, "contract.yaml": late })).toEqual(["missed-plan-not-covered: 90"]);
  });
});
