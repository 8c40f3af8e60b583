import numberToWords from "number-to-words-ru";
import { type Currency, formatMoney, moneyText } from "../../../values/money.ts";
import { englishNumber } from "./english-number.ts";
import type { Helper } from "./helper.ts";
import { isInteger, literal } from "./values.ts";

const russianNames: Readonly<Record<string, "rub" | "usd" | "eur">> = { RUB: "rub", USD: "usd", EUR: "eur" };

const englishNames: Readonly<Record<string, readonly [major: string, minor: string]>> = {
  RUB: ["roubles", "kopecks"],
  USD: ["US dollars", "cents"],
  EUR: ["euros", "cents"],
  GBP: ["pounds sterling", "pence"],
};

/** A sum in words, as a bill states it: «Сто двадцать рублей 50 копеек». A currency without names stays in digits. */
export const sumInWords: Helper = {
  usage: "sumInWords totals.total",
  most: 1,
  format([value], { lang, currency }) {
    if (!isInteger(value) || currency === null) return null;
    const words = lang === "ru" ? inRussian(value, currency) : inEnglish(value, currency);
    return literal(words ?? formatMoney(value, currency, lang));
  },
};

function inRussian(value: number, currency: Currency): string | null {
  const name = russianNames[currency.code];
  // As text: a number would go through a float inside the library.
  return name === undefined ? null : numberToWords.convert(moneyText(value, currency), { currency: name });
}

function inEnglish(value: number, currency: Currency): string | null {
  const names = englishNames[currency.code];
  if (names === undefined) return null;
  const [major = "0", minor = ""] = moneyText(Math.abs(value), currency).split(".");
  const words = `${englishNumber(BigInt(major))} ${names[0]} ${minor.padEnd(currency.digits, "0")} ${names[1]}`;
  const signed = value < 0 ? `minus ${words}` : words;
  return signed.charAt(0).toUpperCase() + signed.slice(1);
}
