import { error, warning } from "../message.ts";
import { suggested } from "./suggestion.ts";

/** What can be wrong in a condition or in a value that has the type of a fact. */
export const conditionMessages = {
  "unknown-fact": error<{ fact: string; suggestion: string | undefined }>({
    ru: ({ fact, suggestion }) => ({
      text: `Факт «${fact}» не объявлен в словаре фактов`,
      help: `${suggested(suggestion).ru}Исправьте имя или объявите факт в файле вида facts.`,
    }),
    en: ({ fact, suggestion }) => ({
      text: `The fact "${fact}" is not declared in the dictionary of facts`,
      help: `${suggested(suggestion).en}Correct the name or declare the fact in a file of kind facts.`,
    }),
  }),
  "unknown-operator": error<{ word: string; suggestion: string | undefined; operators: readonly string[] }>({
    ru: ({ word, suggestion, operators }) => ({
      text: `«${word}» — не проверка: условие не знает такого слова`,
      help: `${suggested(suggestion).ru}Проверки: ${operators.join(", ")}.`,
    }),
    en: ({ word, suggestion, operators }) => ({
      text: `"${word}" is not an operator`,
      help: `${suggested(suggestion).en}Operators: ${operators.join(", ")}.`,
    }),
  }),
  "operator-does-not-fit": error<{ operator: string; fact: string; type: string; operators: readonly string[] }>({
    ru: ({ operator, fact, type, operators }) => ({
      text: `Проверка «${operator}» не подходит к факту «${fact}»: его тип — ${type}`,
      help: `Для этого типа есть: ${operators.join(", ")}.`,
    }),
    en: ({ operator, fact, type, operators }) => ({
      text: `The operator "${operator}" does not fit the fact "${fact}" of type ${type}`,
      help: `This type knows: ${operators.join(", ")}.`,
    }),
  }),
  "condition-shape": error<{ expected: "mapping" | "list" | "values" | "tests" | "flag" }>({
    ru: ({ expected }) => ({
      text: {
        mapping: "Условие записывается как «факт: { проверка: значение }»",
        list: "Здесь нужен непустой список условий",
        values: "Здесь нужен непустой список значений, даже если значение одно",
        tests: "После факта нужна хотя бы одна проверка",
        flag: "После known пишется true или false",
      }[expected],
      help: `Например: ${expected === "values" ? "client.category: { in: [VIP, A] }" : "order.amount: { from: 100000 }"}`,
    }),
    en: ({ expected }) => ({
      text: {
        mapping: 'A condition is written as "fact: { operator: value }"',
        list: "A non-empty list of conditions is needed here",
        values: "A non-empty list of values is needed here, even of one value",
        tests: "At least one operator is needed after the fact",
        flag: "Write true or false after known",
      }[expected],
      help: `For example: ${expected === "values" ? "client.category: { in: [VIP, A] }" : "order.amount: { from: 100000 }"}`,
    }),
  }),
  "wrong-fact-value": error<{ fact: string; type: string; value: string; expected: string }>({
    ru: ({ fact, value, expected }) => ({
      text: `Значение ${value} не подходит факту «${fact}»`,
      help: `Напишите так: ${expected}.`,
    }),
    en: ({ fact, value, expected }) => ({
      text: `The value ${value} does not fit the fact "${fact}"`,
      help: `Write it like this: ${expected}.`,
    }),
  }),
  "unknown-choice": error<{ fact: string; value: string; suggestion: string | undefined; choices: readonly string[] }>({
    ru: ({ fact, value, suggestion, choices }) => ({
      text: `У факта «${fact}» нет значения «${value}»`,
      help:
        choices.length === 0
          ? "Значений у факта нет ни одного: добавьте файл, из которого он их берёт (choices-from в словаре фактов)."
          : `${suggested(suggestion).ru}Возможные значения: ${choices.join(", ")}.`,
    }),
    en: ({ fact, value, suggestion, choices }) => ({
      text: `The fact "${fact}" has no value "${value}"`,
      help:
        choices.length === 0
          ? "The fact has no values at all: add the file that it takes them from (choices-from in the dictionary)."
          : `${suggested(suggestion).en}Possible values: ${choices.join(", ")}.`,
    }),
  }),
  "empty-range": error<{ fact: string }>({
    ru: ({ fact }) => ({
      text: `Границы факта «${fact}» не оставляют ни одного значения`,
      help: "Нижняя граница должна быть меньше верхней.",
    }),
    en: ({ fact }) => ({
      text: `The bounds of the fact "${fact}" leave no value at all`,
      help: "The lower bound must be below the upper one.",
    }),
  }),
  "doubled-bound": warning<{ fact: string; first: string; second: string }>({
    ru: ({ fact, first, second }) => ({
      text: `У факта «${fact}» две границы с одной стороны: ${first} и ${second}`,
      help: "Оставьте одну.",
    }),
    en: ({ fact, first, second }) => ({
      text: `The fact "${fact}" has two bounds on one side: ${first} and ${second}`,
      help: "Keep one.",
    }),
  }),
};
