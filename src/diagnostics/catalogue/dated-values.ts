import { error, warning } from "../message.ts";

/** What can be wrong with values that change by date. */
export const datedMessages = {
  "dated-not-ascending": error<{ from: string; previous: string }>({
    ru: ({ from, previous }) => ({
      text:
        from === previous
          ? `Дата ${from} в этом списке уже есть`
          : `Дата ${from} стоит после ${previous}, а даты идут по возрастанию`,
      help: from === previous ? "Оставьте одно из двух значений." : "Переставьте записи по порядку дат.",
    }),
    en: ({ from, previous }) => ({
      text:
        from === previous
          ? `The date ${from} is already in this list`
          : `The date ${from} stands after ${previous}, but dates go in ascending order`,
      help: from === previous ? "Keep one of the two values." : "Put the entries in the order of their dates.",
    }),
  }),
  "dated-gap": error<{ from: string; to: string }>({
    ru: ({ from, to }) => ({
      text: `С ${from} по ${to} регламент действует, а этого значения ещё нет`,
      help: `Добавьте первой запись с датой ${from} или более ранней.`,
    }),
    en: ({ from, to }) => ({
      text: `From ${from} to ${to} the regulation is in force, but this value is not there yet`,
      help: `Add a first entry dated ${from} or earlier.`,
    }),
  }),
  "dated-after-end": warning<{ from: string; bound: string }>({
    ru: ({ from, bound }) => ({
      text: `Значение с ${from} не начнёт действовать: регламент действует по ${bound}`,
      help: "Проверьте дату или перенесите запись в следующую редакцию регламента.",
    }),
    en: ({ from, bound }) => ({
      text: `The value from ${from} never comes into force: the regulation ends on ${bound}`,
      help: "Check the date, or move the entry to the next edition of the regulation.",
    }),
  }),
  "dated-before-start": warning<{ from: string; bound: string }>({
    ru: ({ from, bound }) => ({
      text: `Значение с ${from} сменяется раньше, чем регламент начинает действовать (${bound})`,
      help: "Проверьте дату или удалите запись: на решения она не влияет.",
    }),
    en: ({ from, bound }) => ({
      text: `The value from ${from} is replaced before the regulation comes into force (${bound})`,
      help: "Check the date, or delete the entry: no decision depends on it.",
    }),
  }),
  "dated-not-here": error<Record<never, never>>({
    ru: () => ({
      text: "Это значение по датам не меняется",
      help: "Напишите одно значение. По датам меняются числа и тексты регламентов, но не карточка компании, словарь фактов и шапка (id, approved, effective).",
    }),
    en: () => ({
      text: "This value does not change by date",
      help: "Write one value. Numbers and texts of regulations change by date; the company card, the dictionary of facts and the header (id, approved, effective) do not.",
    }),
  }),
  "dated-too-often": error<{ limit: number }>({
    ru: ({ limit }) => ({
      text: `Значения этого регламента меняются больше ${limit} раз`,
      help: "Разделите его на редакции: файлы с одним id и разными сроками действия.",
    }),
    en: ({ limit }) => ({
      text: `The values of this regulation change more than ${limit} times`,
      help: "Divide it into editions: files with one id and different periods.",
    }),
  }),
};
