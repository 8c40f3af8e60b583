import { describe, expect, test } from "vitest";
import type { Condition } from "../../src/conditions/condition.ts";
import { conditionInWords } from "../../src/conditions/condition-words.ts";
import type { FactDeclaration } from "../../src/conditions/fact-type.ts";
import { readCondition } from "../../src/conditions/read-condition.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { currencyOf } from "../../src/values/money.ts";

const rub = currencyOf("RUB");
if (rub === undefined) throw new Error("no rouble");
const currency = rub;
const declarations: readonly FactDeclaration[] = [
  { name: "client.turnover", title: "Оборот", type: "money" },
  {
    name: "client.category",
    title: "Категория",
    type: "choice",
    choices: new Map([
      ["VIP", "ВИП"],
      ["A", "А"],
      ["B", "Б"],
    ]),
  },
  { name: "client.new", title: "Новый", type: "flag" },
  { name: "client.overdue", title: "Просрочка", type: "days" },
  { name: "deal.margin", title: "Маржа", type: "percent" },
  { name: "order.date", title: "Дата", type: "date" },
  { name: "order.weight", title: "Вес", type: "quantity", unit: "кг" },
  { name: "order.placed", title: "Оформлен", type: "moment", zone: "Europe/Moscow" },
  { name: "order.lines", title: "Строк", type: "number" },
];
const facts = new Map(declarations.map((fact) => [fact.name, fact]));

function conditionOf(yaml: string): Condition {
  const { value, places } = readSource("a.yaml", yaml);
  const condition = readCondition(value, [], {
    facts,
    currency,
    places,
    report: (problem) => expect(problem).toBeUndefined(),
  });
  if (condition === undefined) throw new Error("no condition");
  return condition;
}

/** No-break spaces are a matter of typography, not of wording. */
const said = (yaml: string, lang: "ru" | "en" = "ru"): string =>
  conditionInWords(conditionOf(yaml), { facts, currency, lang }).replaceAll("\u00a0", " ");

describe("a condition in words", () => {
  test.each([
    ["client.category: { is: VIP }", "Категория: ВИП"],
    ["client.category: { is-not: VIP }", "Категория: не ВИП"],
    ["client.category: { in: [VIP, A, B] }", "Категория: ВИП, А или Б"],
    ["client.category: { not-in: [A, B] }", "Категория: кроме А, Б"],
    ["client.category: { known: false }", "Категория: не указано"],
    ["client.new: { is: false }", "Новый: нет"],
    ["client.new: { is: true }", "Новый: да"],
    ["client.category: { known: true }", "Категория: указано"],
    ["client.category: { in: [A] }", "Категория: А"],
    ["client.category: { in: [VIP, A] }", "Категория: ВИП или А"],
  ])("%s", (yaml, words) => {
    expect(said(yaml)).toBe(words);
  });

  test.each([
    ["client.turnover: { from: 600000 }", "600 000 ₽"],
    ["client.overdue: { above: 7 }", "7 дней"],
    ["deal.margin: { below: 10.5 }", "10,5 %"],
    ["order.date: { from: 2026-03-01 }", "1 марта 2026 г."],
    ["order.weight: { to: 2.5 }", "2,5 кг"],
    ["order.placed: { from: 2026-03-01 09:30 }", "01.03.2026 09:30"],
    ["order.lines: { from: 1200 }", "от 1 200"],
  ])("%s names its value as people write it", (yaml, value) => {
    expect(said(yaml)).toContain(value);
  });

  test.each([
    ["client.overdue: { above: 3 }", "Просрочка: больше 3 дней"],
    ["client.overdue: { from: 1 }", "Просрочка: от 1 дня"],
    ["client.overdue: { below: 21 }", "Просрочка: меньше 21 дня"],
    ["client.overdue: { to: 11 }", "Просрочка: до 11 дней"],
    ["client.overdue: { is: 3 }", "Просрочка: 3 дня"],
  ])("%s declines the days behind a bound", (yaml, words) => {
    expect(said(yaml)).toBe(words);
  });

  test.each([
    ["client.turnover: { from: 600000, below: 1000000 }", "Оборот: от 600 000 ₽, меньше 1 000 000 ₽"],
    // Only bounds of one fact go on with a comma.
    ["client.turnover: { from: 1 }\nclient.overdue: { to: 7 }", "Оборот: от 1 ₽; просрочка: до 7 дней"],
    ["client.category: { is-not: A, not-in: [B] }", "Категория: не А; категория: кроме Б"],
    ["client.turnover: { from: 5, is-not: 7 }", "Оборот: от 5 ₽; оборот: не 7 ₽"],
    ["client.turnover: { is-not: 7, from: 5 }", "Оборот: не 7 ₽; оборот: от 5 ₽"],
    // A span needs no brackets among alternatives; two facts do.
    [
      "any: [{ client.turnover: { from: 5, below: 9 } }, { client.new: { is: true } }]",
      "Оборот: от 5 ₽, меньше 9 ₽ или новый: да",
    ],
    [
      "any: [{ client.turnover: { from: 5 }, client.overdue: { to: 7 } }, { client.new: { is: true } }]",
      "(Оборот: от 5 ₽; просрочка: до 7 дней) или новый: да",
    ],
    [
      "any: [{ client.turnover: { from: 5, is-not: 7 } }, { client.new: { is: true } }]",
      "(Оборот: от 5 ₽; оборот: не 7 ₽) или новый: да",
    ],
    [
      "any: [{ client.turnover: { is-not: 7, from: 5 } }, { client.new: { is: true } }]",
      "(Оборот: не 7 ₽; оборот: от 5 ₽) или новый: да",
    ],
  ])("%s is joined as people join it", (yaml, words) => {
    expect(said(yaml)).toBe(words);
  });

  test("names a fact and a choice that the dictionary does not have by their words", () => {
    const range = { file: "a.yaml", start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };
    const of = (operator: string, operand: string | number): string =>
      conditionInWords({ kind: "test", fact: "client.age", operator, operand, range }, { facts, currency, lang: "ru" });
    expect([of("is", "old"), of("from", 7)]).toEqual(["client.age: old", "client.age: от 7"]);
  });

  test("keeps groups apart by brackets", () => {
    expect(
      said("any: [{ client.category: { is: A }, client.new: { is: true } }, { client.category: { is: B } }]"),
    ).toBe("(Категория: А; новый: да) или категория: Б");
    expect(
      said("client.new: { is: true }\nany: [{ client.category: { is: A } }, { client.category: { is: B } }]"),
    ).toBe("Новый: да; (категория: А или категория: Б)");
    expect(said("not: { client.new: { is: true } }")).toBe("неверно, что (новый: да)");
  });

  test("is said in English too", () => {
    expect(said("client.category: { in: [VIP, A] }\nclient.new: { is: true }", "en")).toBe(
      "Категория: ВИП or А; новый: yes",
    );
  });
});
