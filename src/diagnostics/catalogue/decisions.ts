import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

/** What a value of each type is called. */
const valueNames: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  money: { ru: "сумма числом", en: "an amount as a number" },
  percent: { ru: "процент числом", en: "a percent as a number" },
  quantity: { ru: "количество числом", en: "a quantity as a number" },
  number: { ru: "целое число", en: "a whole number" },
  days: { ru: "целое число дней", en: "a whole number of days" },
  date: { ru: "дата в кавычках", en: "a date in quotes" },
  choice: { ru: "одно из значений словом", en: "one of the choices as a word" },
  text: { ru: "текст в кавычках", en: "a text in quotes" },
  flag: { ru: "true или false", en: "true or false" },
};

const precision: Readonly<Record<string, { readonly ru: string; readonly en: string }>> = {
  money: { ru: "Деньги — до копеек.", en: "Money has at most the minor unit." },
  percent: {
    ru: "Проценты — до четырёх знаков после точки.",
    en: "Percents have at most four digits after the point.",
  },
  quantity: {
    ru: "Количество — до трёх знаков после точки.",
    en: "Quantities have at most three digits after the point.",
  },
};

/** Whether a value, as it is shown, has the form of a date; then the day itself is wrong. */
const isDayForm = (value: string): boolean => /^"\d{4}-\d{2}-\d{2}"$/.test(value);

/** Why a question cannot be asked, what is wrong with a deal, and which situations came out otherwise. */
export const decisionMessages = {
  "no-price-policy": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `На ${day} не действует ни одна ценовая политика: скидку не по чему решать`,
      help: "Добавьте файл вида price-policy или проверьте его срок действия (effective).",
    }),
    en: ({ day }) => ({
      text: `No price policy is in force on ${day}: there is nothing to decide a discount by`,
      help: "Add a file of kind price-policy, or check when it is in force (effective).",
    }),
  }),
  "no-authority": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `На ${day} не действует регламент полномочий: некому согласовать скидку выше положенной`,
      help: "Добавьте файл вида authority с вопросом discount или проверьте его срок действия (effective).",
    }),
    en: ({ day }) => ({
      text: `No regulation of authority is in force on ${day}: nobody may approve a discount above the allowed one`,
      help: "Add a file of kind authority with the question discount, or check when it is in force (effective).",
    }),
  }),
  "no-categories": error<{ day: string }>({
    ru: ({ day }) => ({
      text: `На ${day} не действует регламент категорий клиентов: категорию не по чему определить`,
      help: "Добавьте файл вида categories или проверьте его срок действия (effective).",
    }),
    en: ({ day }) => ({
      text: `No list of client categories is in force on ${day}: there is nothing to decide a category by`,
      help: "Add a file of kind categories, or check when it is in force (effective).",
    }),
  }),
  "no-vat-table": error<{ day: string; mode: string }>({
    ru: ({ day, mode }) => ({
      text: `В ценовой политике vat: ${mode}, а таблицы ставок НДС, действующей на ${day}, нет`,
      help: "Добавьте файл вида vat. Если цены без НДС и он не начисляется, напишите vat: none.",
    }),
    en: ({ day, mode }) => ({
      text: `The price policy says vat: ${mode}, but no table of VAT rates is in force on ${day}`,
      help: "Add a file of kind vat. If there is no VAT at all, write vat: none.",
    }),
  }),
  "no-usual-vat-rate": error<{ rate: string; day: string }>({
    ru: ({ rate, day }) => ({
      text: `Обычная ставка НДС «${rate}» на ${day} ещё не действует`,
      help: "Добавьте ставке значение с более ранней датой from или назовите в default другую ставку.",
    }),
    en: ({ rate, day }) => ({
      text: `The usual VAT rate "${rate}" is not yet in force on ${day}`,
      help: "Give the rate a value with an earlier date in from, or name another rate in default.",
    }),
  }),
  "several-in-force": error<{ kind: string; ids: readonly string[]; day: string }>({
    ru: ({ kind, ids, day }) => ({
      text: `На ${day} действует сразу несколько регламентов вида ${kind}: ${ids.join(", ")}`,
      help: "Оставьте один или разведите сроки действия (effective), чтобы было ясно, по какому решать.",
    }),
    en: ({ kind, ids, day }) => ({
      text: `Several regulations of kind ${kind} are in force on ${day}: ${ids.join(", ")}`,
      help: "Keep one, or move the times they are in force apart (effective), so that it is clear which one decides.",
    }),
  }),
  "deal-not-mapping": error<{ where: string; value: string }>({
    ru: ({ where, value }) => ({
      text:
        where === ""
          ? `Сделка записана как ${value}, а это набор фактов`
          : `«${where}» — это ${value}, а здесь нужен набор полей`,
      help: 'Например: {"client": {"category": "A"}, "order": {"amount": 100000}}',
    }),
    en: ({ where, value }) => ({
      text:
        where === ""
          ? `The deal is written as ${value}, but it is a set of facts`
          : `"${where}" is ${value}, but a set of fields is needed here`,
      help: 'For example: {"client": {"category": "A"}, "order": {"amount": 100000}}',
    }),
  }),
  "deal-unknown-fact": error<{ where: string; suggestion: string | undefined }>({
    ru: ({ where, suggestion }) => ({
      text: `В сделке есть «${where}», а такого факта в словаре нет`,
      help: `${suggested(suggestion).ru}Исправьте имя, уберите его из сделки или объявите факт в файле вида facts.`,
    }),
    en: ({ where, suggestion }) => ({
      text: `The deal has "${where}", but the dictionary knows no such fact`,
      help: `${suggested(suggestion).en}Correct the name, leave it out, or declare the fact in a file of kind facts.`,
    }),
  }),
  "deal-fact-twice": error<{ where: string; fact: string }>({
    ru: ({ fact }) => ({ text: `Факт «${fact}» назван в сделке дважды`, help: "Оставьте одно значение." }),
    en: ({ fact }) => ({ text: `The deal names the fact "${fact}" twice`, help: "Keep one value." }),
  }),
  "deal-wrong-type": error<{ where: string; type: string; value: string; expected: string }>({
    ru: ({ where, type, value, expected }) => ({
      text: `«${where}» равно ${value}, а нужно другое: ${valueNames[type]?.ru ?? type}`,
      help: `Напишите так: ${expected}.`,
    }),
    en: ({ where, type, value, expected }) => ({
      text: `"${where}" is ${value}, but ${valueNames[type]?.en ?? type} is needed`,
      help: `Write it like this: ${expected}.`,
    }),
  }),
  "deal-too-precise": error<{ where: string; type: string; value: string }>({
    ru: ({ where, type, value }) => ({
      text: `«${where}» равно ${value}: так точно система не считает`,
      help: precision[type]?.ru ?? "Нужно целое число.",
    }),
    en: ({ where, type, value }) => ({
      text: `"${where}" is ${value}: that is finer than what is counted`,
      help: precision[type]?.en ?? "A whole number is needed.",
    }),
  }),
  "deal-no-such-day": error<{ where: string; value: string }>({
    ru: ({ where, value }) => ({
      text: isDayForm(value)
        ? `«${where}» равно ${value}, а такой даты нет`
        : `«${where}» равно ${value}: дата записана не так`,
      help: 'Дата пишется год-месяц-день: "2026-01-15".',
    }),
    en: ({ where, value }) => ({
      text: isDayForm(value)
        ? `"${where}" is ${value}, and there is no such day`
        : `"${where}" is ${value}: a date is not written so`,
      help: 'A date is written year-month-day: "2026-01-15".',
    }),
  }),
  "deal-no-such-moment": error<{ where: string; value: string }>({
    ru: ({ where, value }) => ({
      text: `«${where}» равно ${value}: такого времени нет или часы показывают его дважды`,
      help: 'Укажите время со смещением: "2026-11-27T09:00:00+03:00".',
    }),
    en: ({ where, value }) => ({
      text: `"${where}" is ${value}: there is no such time, or the clock shows it twice`,
      help: 'Write the time with its offset: "2026-11-27T09:00:00+03:00".',
    }),
  }),
  "deal-lines-no-list": error<{ where: string; value: string }>({
    ru: ({ where, value }) => ({
      text: `«${where}» — это ${value}, а здесь нужен список строк заказа`,
      help: 'Например: "lines": [{"title": "Короб", "quantity": 10, "price": 45.5}]',
    }),
    en: ({ where, value }) => ({
      text: `"${where}" is ${value}, but a list of order lines is needed here`,
      help: 'For example: "lines": [{"title": "Box", "quantity": 10, "price": 45.5}]',
    }),
  }),
  "deal-lines-count": error<{ where: string; count: number; limit: number }>({
    ru: ({ where, count, limit }) => ({
      text:
        count === 0
          ? `В «${where}» нет ни одной строки`
          : `В «${where}» строк: ${count}, а помещается не больше ${limit}`,
      help: count === 0 ? "Уберите lines или добавьте строки." : "Разделите заказ на несколько.",
    }),
    en: ({ where, count, limit }) => ({
      text: count === 0 ? `"${where}" has no line` : `"${where}" has ${count} lines, and at most ${limit} are taken`,
      help: count === 0 ? "Leave lines out, or add some." : "Split the order.",
    }),
  }),
  "deal-unknown-key": error<{ where: string; suggestion: string | undefined; keys: readonly string[] }>({
    ru: ({ where, suggestion, keys }) => ({
      text: `«${where}»: у строки заказа такого поля нет`,
      help: `${suggested(suggestion).ru}Поля строки: ${keys.join(", ")}.`,
    }),
    en: ({ where, suggestion, keys }) => ({
      text: `"${where}": a line of the order has no such field`,
      help: `${suggested(suggestion).en}Fields of a line: ${keys.join(", ")}.`,
    }),
  }),
  "deal-line-lacks": error<{ where: string; key: string }>({
    ru: ({ where, key }) => ({ text: `В «${where}» нет поля ${key}`, help: `Добавьте ${key} числом.` }),
    en: ({ where, key }) => ({ text: `"${where}" has no ${key}`, help: `Add ${key} as a number.` }),
  }),
  "deal-negative": error<{ where: string; value: string }>({
    ru: ({ where, value }) => ({
      text: `«${where}» равно ${value}, а в строке заказа такого не бывает`,
      help: "Количество больше нуля, цена и себестоимость не меньше нуля. Возврат — это отдельная сделка.",
    }),
    en: ({ where, value }) => ({
      text: `"${where}" is ${value}, which no line of an order can have`,
      help: "A quantity is above zero, a price and a cost are not below. A return is another deal.",
    }),
  }),
  "deal-unknown-vat-rate": error<{
    where: string;
    value: string;
    suggestion: string | undefined;
    rates: readonly string[];
  }>({
    ru: ({ where, value, suggestion, rates }) => ({
      text: `«${where}»: ставки НДС «${value}» в таблице нет`,
      help: `${suggested(suggestion).ru}Ставки: ${rates.join(", ")}.`,
    }),
    en: ({ where, value, suggestion, rates }) => ({
      text: `"${where}": the table has no VAT rate "${value}"`,
      help: `${suggested(suggestion).en}Rates: ${rates.join(", ")}.`,
    }),
  }),
  "deal-vat-not-in-force": error<{ where: string; rate: string; day: string }>({
    ru: ({ where, rate, day }) => ({
      text: `«${where}»: на ${day} ставка НДС «${rate}» ещё не действует`,
      help: "Проверьте дату сделки или добавьте в таблицу значение, действовавшее в этот день.",
    }),
    en: ({ where, rate, day }) => ({
      text: `"${where}": the VAT rate "${rate}" is not in force yet on ${day}`,
      help: "Check the day of the deal, or add the value of that day to the table.",
    }),
  }),
  "deal-below-zero": error<{ where: string }>({
    ru: ({ where }) => ({
      text: `«${where}» меньше нуля, а такого не бывает`,
      help: "Исправьте число или не передавайте этот факт.",
    }),
    en: ({ where }) => ({
      text: `"${where}" is below zero, which cannot be`,
      help: "Correct the number, or leave the fact out.",
    }),
  }),
  "deal-sum-disagrees": error<{ where: string; fact: string; stated: string; counted: string }>({
    ru: ({ fact, stated, counted }) => ({
      text: `«${fact}» равно ${stated}, а по строкам выходит ${counted}`,
      help: "Исправьте строки или уберите сумму: она считается по строкам.",
    }),
    en: ({ fact, stated, counted }) => ({
      text: `"${fact}" is ${stated}, but the lines come to ${counted}`,
      help: "Correct the lines, or leave the sum out: it is counted from the lines.",
    }),
  }),
  "deal-too-large": error<{ where: string }>({
    ru: ({ where }) => ({
      text: `«${where}»: число так велико, что до последнего знака его не сосчитать`,
      help: "Проверьте, не лишние ли нули; по-настоящему большой заказ разделите на несколько.",
    }),
    en: ({ where }) => ({
      text: `"${where}": the number is too large to be counted to its last digit`,
      help: "Look for zeros too many; split an order that is really so large.",
    }),
  }),
  "situation-differs": error<{ name: string; key: string; expected: string; got: string }>({
    ru: ({ name, key, expected, got }) => ({
      text: `Ситуация «${name}»: ожидалось ${key}: ${expected}, а вышло ${got}`,
      help: "Исправьте регламент, если решение неверно, или ожидание, если верно решение.",
    }),
    en: ({ name, key, expected, got }) => ({
      text: `Situation "${name}": expected ${key}: ${expected}, got ${got}`,
      help: "Correct the regulation if the decision is wrong, or the expectation if the decision is right.",
    }),
  }),
  "situation-list-differs": error<{
    name: string;
    key: string;
    lacking: readonly string[];
    extra: readonly string[];
  }>({
    ru: ({ name, key, lacking, extra }) => ({
      text: `Ситуация «${name}»: ${key} — ${[
        ...(lacking.length === 0 ? [] : [`ожидалось, но нет: ${lacking.join(", ")}`]),
        ...(extra.length === 0 ? [] : [`есть, но не ожидалось: ${extra.join(", ")}`]),
      ].join("; ")}`,
      help: "Исправьте регламент, если решение неверно, или ожидание, если верно решение.",
    }),
    en: ({ name, key, lacking, extra }) => ({
      text: `Situation "${name}": ${key}: ${[
        ...(lacking.length === 0 ? [] : [`expected, but not there: ${lacking.join(", ")}`]),
        ...(extra.length === 0 ? [] : [`there, but not expected: ${extra.join(", ")}`]),
      ].join("; ")}`,
      help: "Correct the regulation if the decision is wrong, or the expectation if the decision is right.",
    }),
  }),
};
