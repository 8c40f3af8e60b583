import { error } from "../message.ts";
import { suggested } from "./suggestion.ts";

/** What can be wrong with currencies and their rates, in a regulation or in a deal. */
export const currencyMessages = {
  "currency-is-own": error<{ code: string }>({
    ru: ({ code }) => ({
      text: `${code} — валюта самой компании: курса у неё нет`,
      help: "Уберите её: цены без currency уже в ней.",
    }),
    en: ({ code }) => ({
      text: `${code} is the company's own currency, which has no rate`,
      help: "Remove it: prices without a currency are in it already.",
    }),
  }),
  "unknown-currency": error<{ code: string; suggestion: string | undefined }>({
    ru: ({ code, suggestion }) => ({
      text: `Валюты с кодом ${code} нет`,
      help: `${suggested(suggestion).ru}Код — три буквы по ISO 4217: CNY, KZT, USD.`,
    }),
    en: ({ code, suggestion }) => ({
      text: `There is no currency with the code ${code}`,
      help: `${suggested(suggestion).en}A code is three letters of ISO 4217: CNY, KZT, USD.`,
    }),
  }),
  "currency-of-other-digits": error<{ code: string; digits: number }>({
    ru: ({ code, digits }) => ({
      text: `У ${code} другое число знаков после точки`,
      help: `Напишите digits: ${digits}.`,
    }),
    en: ({ code, digits }) => ({
      text: `${code} has another number of digits after the point`,
      help: `Write digits: ${digits}.`,
    }),
  }),
  "rates-not-ascending": error<{ code: string }>({
    ru: ({ code }) => ({
      text: `Курсы ${code} идут не по возрастанию дней`,
      help: "Поставьте более ранний день выше; на один день — один курс.",
    }),
    en: ({ code }) => ({
      text: `The rates of ${code} do not ascend by day`,
      help: "Put the earlier day first; one day has one rate.",
    }),
  }),
  "deal-unknown-currency": error<{
    where: string;
    value: string;
    suggestion: string | undefined;
    currencies: readonly string[];
  }>({
    ru: ({ where, value, suggestion, currencies }) => ({
      text: `«${where}»: у валюты «${value}» нет курса в регламентах`,
      help: `${suggested(suggestion).ru}Валюты: ${currencies.join(", ")}.`,
    }),
    en: ({ where, value, suggestion, currencies }) => ({
      text: `"${where}": the regulations have no rate of the currency "${value}"`,
      help: `${suggested(suggestion).en}Currencies: ${currencies.join(", ")}.`,
    }),
  }),
  "deal-no-rate": error<{ where: string; currency: string; day: string }>({
    ru: ({ where, currency, day }) => ({
      text: `«${where}»: на ${day} курса ${currency} нет или он устарел`,
      help: "Внесите курс этого дня с источником или проверьте дату сделки.",
    }),
    en: ({ where, currency, day }) => ({
      text: `"${where}": there is no rate of ${currency} on ${day}, or it is too old`,
      help: "Add the rate of that day with its source, or check the day of the deal.",
    }),
  }),
};
