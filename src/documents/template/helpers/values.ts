import { formatDay } from "../../../values/day.ts";
import { localDecimal } from "../../../values/language.ts";
import { formatMoney } from "../../../values/money.ts";
import { formatPercent } from "../../../values/percent.ts";
import { formatQuantity } from "../../../values/quantity.ts";
import type { Helper, HelperResult } from "./helper.ts";

/** A helper's literal result. */
export function literal(text: string): HelperResult {
  return { text, rich: false };
}

/** An exact value of the model: amounts, rates, quantities and days are all integers. */
export function isInteger(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value);
}

/** Money with the sign of its currency: «1 250,50 ₽». */
export const money: Helper = {
  usage: "money totals.total",
  most: 1,
  format([value], { lang, currency }) {
    return isInteger(value) && currency !== null ? literal(formatMoney(value, currency, lang)) : null;
  },
};

/** Money without the sign, for a column whose head names the currency: «1 250,50». */
export const amount: Helper = {
  usage: "amount line.sum",
  most: 1,
  format([value], { lang, currency }) {
    if (!isInteger(value) || currency === null) return null;
    const bare = formatMoney(value, { ...currency, sign: "" }, lang);
    return literal(bare.replace(/\u00a0$/, ""));
  },
};

/** A rate: «7,5 %». */
export const percent: Helper = {
  usage: "percent line.discount",
  most: 1,
  format([value], { lang }) {
    return isInteger(value) ? literal(formatPercent(value, lang)) : null;
  },
};

/** A quantity in thousandths with or without its unit: «2,5 кг». */
export const quantity: Helper = {
  usage: "quantity line.quantity line.unit",
  most: 2,
  format([value, unit = ""], { lang }) {
    return isInteger(value) && typeof unit === "string" ? literal(formatQuantity(value, lang, unit)) : null;
  },
};

/** A whole number: «12 500». */
export const number: Helper = {
  usage: "number line.number",
  most: 1,
  format([value], { lang }) {
    return isInteger(value) ? literal(localDecimal(String(value), lang)) : null;
  },
};

/** A day: «22 ноября 2026 г.», or «22.11.2026» with "short". */
export const date: Helper = {
  usage: 'date offer.date "short"',
  most: 2,
  format([value, form = "long"], { lang }) {
    return isInteger(value) && (form === "long" || form === "short") ? literal(formatDay(value, lang, form)) : null;
  },
};
