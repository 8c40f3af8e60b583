import { decimalOf, scaleDecimal, scaleNumber } from "./decimal.ts";
import { type Language, localDecimal } from "./language.ts";

/** An amount in whole minor units (kopecks, cents) of a currency that is known from the context. Always an integer. */
export type Money = number;

/** A currency: ISO 4217 code, digits after the point, and how the language writes it after or before the amount. */
export interface Currency {
  readonly code: string;
  readonly digits: number;
  readonly sign: string;
}

const currencies: Readonly<Record<string, Currency>> = {
  RUB: { code: "RUB", digits: 2, sign: "₽" },
  USD: { code: "USD", digits: 2, sign: "$" },
  EUR: { code: "EUR", digits: 2, sign: "€" },
  GBP: { code: "GBP", digits: 2, sign: "£" },
  KZT: { code: "KZT", digits: 2, sign: "₸" },
  BYN: { code: "BYN", digits: 2, sign: "Br" },
  CNY: { code: "CNY", digits: 2, sign: "¥" },
  JPY: { code: "JPY", digits: 0, sign: "¥" },
};

/** The currency of an ISO code, or `undefined` for one that is not declared. */
export function currencyOf(code: string): Currency | undefined {
  return Object.hasOwn(currencies, code) ? currencies[code] : undefined;
}

/** Codes of all declared currencies. */
export const currencyCodes: readonly string[] = Object.keys(currencies);

/** Decimal text or number in major units ("1250.50") as money; `undefined` when it is no decimal or has too many digits. */
export function parseMoney(major: string | number, currency: Currency): Money | undefined {
  return typeof major === "number" ? scaleNumber(major, currency.digits) : scaleDecimal(major, currency.digits);
}

/** Plain major-unit text for data: 125050 is "1250.5". */
export function moneyText(amount: Money, currency: Currency): string {
  return decimalOf(amount, currency.digits);
}

/**
 * Money as a JSON number in major units: 125050 is 1250.5, the very decimal that `parseMoney` reads back. A quotient of
 * integers is rounded once, so it is the number that `moneyText` reads as.
 */
export function moneyNumber(amount: Money, currency: Currency): number {
  return amount / 10 ** currency.digits + 0;
}

/** Money for people: «1 250,50 ₽», «1 250 ₽» with `whole: "short"` when there are no minor units; "$1,250.50" in English. */
export function formatMoney(
  amount: Money,
  currency: Currency,
  lang: Language,
  whole: "full" | "short" = "full",
): string {
  const plain = decimalOf(amount, currency.digits);
  const [major = "0", minor = ""] = plain.split(".");
  const full =
    whole === "short" && minor === ""
      ? major
      : currency.digits === 0
        ? major
        : `${major}.${minor.padEnd(currency.digits, "0")}`;
  const text = localDecimal(full, lang);
  if (lang === "ru") return `${text}\u00a0${currency.sign}`;
  return text.startsWith("\u2212") ? `\u2212${currency.sign}${text.slice(1)}` : `${currency.sign}${text}`;
}
