import type { FactType } from "../../../src/conditions/fact-type.ts";
import type { Operator } from "../../../src/conditions/operator.ts";
import { operators } from "../../../src/conditions/operators.ts";
import { writtenExample } from "../../../src/conditions/read-condition.ts";
import { code, codes, page, table, yamlBlock } from "./markdown.ts";

const typeTitles: Readonly<Record<FactType, string>> = {
  money: "Деньги в валюте компании, до копеек",
  percent: "Проценты числом, без знака %",
  quantity: "Количество, бывает дробным",
  number: "Целое число: сколько раз, сколько штук",
  date: "Дата год-месяц-день",
  moment: "Дата и время до минуты: по часам компании или со смещением",
  days: "Сколько дней",
  choice: "Одно слово из списка факта",
  text: "Любой текст",
  flag: "Да или нет",
};

const operands: Readonly<Record<Operator["operand"], (types: readonly FactType[]) => string>> = {
  value: () => "одно значение типа факта",
  list: () => "список значений",
  flag: () => "`true` или `false`",
};

const example = `when:
  client.category: { in: [VIP, A] }
  any:
    - order.amount: { from: 100000, below: 250000 }
    - order.prepaid: { is: true }
  not:
    client.overdue-days: { above: 7 }`;

/** Operators, fact types and groups of conditions. */
export function languagePage(): string {
  const types = Object.keys(typeTitles) as FactType[];
  return page([
    "# Условия и типы фактов",
    "Условие проверяет факты из словаря ([facts](facts.md)). Записи рядом должны выполняться все; `all`, `any` и `not` группируют.",
    yamlBlock(example),
    "Неизвестный факт не выполняет ни одной проверки, кроме `known: false`: решение от этого не становится мягче.",
    "## Проверки",
    table(
      ["Слово", "Читается", "Что после него", "Для каких типов"],
      operators.map(({ name, words, operand, types: fitting }) => [
        code(name),
        words.ru === "—" ? "равно" : words.ru,
        operands[operand](fitting),
        fitting.length === types.length ? "для всех" : codes(fitting),
      ]),
    ),
    "## Типы фактов",
    table(
      ["Тип", "Что это", "Как пишется", "Проверки"],
      types.map((type) => [
        code(type),
        typeTitles[type],
        code(writtenExample[type]),
        codes(operators.filter((operator) => operator.types.includes(type)).map(({ name }) => name)),
      ]),
    ),
  ]);
}
