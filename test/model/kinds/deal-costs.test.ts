import { describe, expect, test } from "vitest";
import { dealCosts } from "../../../src/model/kinds/deal-costs.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { headerOf, problemsIn, readWith } from "../../checks/problems-in.ts";

const facts = `${headerOf("facts").replace("id: facts", "id: more-facts")}
facts:
  agreement.days: { title: Отсрочка, type: days }
  agreement.retro: { title: Ретро, type: percent }
  order.delivery: { title: Доставка, type: money }
  order.packs: { title: Места, type: quantity, unit: шт. }
`;

const analysis = `${headerOf("deal-costs")}
purpose: Видно, во что обходится соглашение.
amount: deal.net
cost: order.cost
costs:
  - { type: percent, id: service, title: Сервис, owes: Отвечать., when: { client.category: { is: A } }, percent: 0.8 }
  - { type: agreed-percent, id: retro, title: Ретро-скидка, owes: Вернуть., percent: agreement.retro }
  - { type: money, id: visit, title: Выезд, owes: Приехать., when: { deal.margin: { from: 10 } }, money: 1200.5 }
  - { type: actual-money, id: delivery, title: Рейс, owes: Привезти., money: order.delivery }
  - { type: unit, id: packing, title: Упаковка, owes: Упаковать., money: 6.5, units: order.packs }
  - { type: annual-rate, id: deferral, title: Отсрочка платежа, owes: Ждать., percent: 21, days: agreement.days }
floor: { margin: 6, role: head, text: Меняем условия. }
`;

const texts = { "costs.yaml": analysis, "more-facts.yaml": facts };

describe("the analysis of an agreement", () => {
  const { project, problems } = readWith(texts);
  const [regulation] = regulationsOf(project, dealCosts);

  test("is read in exact values and may ask about what the engine computes", () => {
    expect(problems).toEqual([]);
    expect(regulation?.content.costs.map(({ counting }) => counting)).toEqual([
      { type: "percent", percent: 8000 },
      { type: "agreed-percent", fact: "agreement.retro" },
      { type: "money", money: 120050 },
      { type: "actual-money", fact: "order.delivery" },
      { type: "unit", money: 650, units: "order.packs" },
      { type: "annual-rate", percent: 210000, days: "agreement.days" },
    ]);
    expect(regulation?.content.floor.margin).toBe(60000);
  });

  test("prints every item with what is owed, when it counts and how", () => {
    const { company, facts: dictionary } = project;
    const context = {
      facts: dictionary,
      currency: company.currency,
      lang: "ru",
      roleTitle: (role: string) => role,
    } as const;
    const table = regulation && dealCosts.tableOf?.(regulation.content, "costs", context);
    const rows = table?.rows.map((row) => row.map((cell) => (cell.type === "text" ? cell.value : cell.type)));
    expect(rows?.map((row) => row.map((text) => text.replaceAll("\u00a0", " ")))).toEqual([
      ["Сервис", "Отвечать.", "Категория клиента: Крупный клиент", "0,8 % суммы"],
      ["Ретро-скидка", "Вернуть.", "в каждой сделке", "процент суммы: «Ретро»"],
      ["Выезд", "Приехать.", expect.stringMatching(/^Маржа сделки.*10 %$/), "1 200,50 ₽ за заказ"],
      ["Рейс", "Привезти.", "в каждой сделке", "сумма по факту: «Доставка»"],
      ["Упаковка", "Упаковать.", "в каждой сделке", "6,50 ₽ × «Места»"],
      ["Отсрочка платежа", "Ждать.", "в каждой сделке", "сумма × 21 % годовых × «Отсрочка» в днях / 365"],
    ]);
  });

  test.each([
    [
      "a fact of another type",
      "days: agreement.days",
      "days: agreement.retro",
      ["fact-of-other-type: agreement.retro"],
    ],
    ["a fact that nobody declared", "money: order.delivery", "money: order.delivry", ["unknown-fact: order.delivry"]],
    ["a way of counting that there is none of", "type: unit", "type: units", ["unknown-word: units"]],
    ["an item named twice", "id: visit", "id: service", ["duplicate-clause: type"]],
    ["an unknown role below the floor", "role: head", "role: heat", ["dangling-reference: heat"]],
  ])("with %s is refused", (_, from, to, expected) => {
    expect(problemsIn({ ...texts, "costs.yaml": analysis.replace(from, to) })).toEqual(expected);
  });
});
