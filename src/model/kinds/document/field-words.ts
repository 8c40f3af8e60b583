import type { Language } from "../../../values/language.ts";
import type { DocumentFile } from "../../generated/document.ts";

type Field = NonNullable<DocumentFile["fields"]>[number];

const words = {
  ru: {
    text: "слова",
    date: "дата",
    money: "сумма",
    percent: "процент",
    number: "целое число",
    inWords: "цифрами и прописью",
    "overdue-days": ({ since = "" }: Field) => `считается: дни просрочки от {${since}}`,
    penalty: ({ on = "", rate = "", since = "" }: Field) =>
      `считается: пени на {${on}} по ставке {${rate}} за каждый день от {${since}}`,
    "deal-total": "считается: сумма по решению о скидке",
    client: "подставляется: клиент",
    bank: "подставляется: реквизиты компании",
    salutation: "подставляется: имя и отчество контакта",
  },
  en: {
    text: "words",
    date: "date",
    money: "amount",
    percent: "percent",
    number: "whole number",
    inWords: "in digits and words",
    "overdue-days": ({ since = "" }: Field) => `counted: days overdue since {${since}}`,
    penalty: ({ on = "", rate = "", since = "" }: Field) =>
      `counted: penalty on {${on}} at {${rate}} for every day since {${since}}`,
    "deal-total": "counted: total by the discount decision",
    client: "put in: the client",
    bank: "put in: the company's bank details",
    salutation: "put in: the name of the contact",
  },
} as const;

/** What a field of a letter holds and who puts it in, as people say it: «сумма, цифрами и прописью». */
export function fieldForm(field: Field, lang: Language): string {
  const form = words[lang][field.type ?? "text"];
  const said = typeof form === "string" ? form : form(field);
  return field["in-words"] === true ? `${said}, ${words[lang].inWords}` : said;
}
