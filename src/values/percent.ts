import { decimalOf, scaleDecimal, scaleNumber } from "./decimal.ts";
import { type Language, localDecimal } from "./language.ts";

/** A rate in whole steps of 0.0001 %: 15 % is 150000. Always an integer. */
export type Percent = number;

/** Digits after the point of a percent. */
export const percentDigits = 4;

/** 100 %: the share `percent / wholePercent` is the multiplier. */
export const wholePercent: Percent = 1_000_000;

/** Decimal text or number of percent ("7.5") as a rate; `undefined` when it is no decimal or finer than 0.0001 %. */
export function parsePercent(percent: string | number): Percent | undefined {
  return typeof percent === "number" ? scaleNumber(percent, percentDigits) : scaleDecimal(percent, percentDigits);
}

/** Plain text for data: 75000 is "7.5". */
export function percentText(percent: Percent): string {
  return decimalOf(percent, percentDigits);
}

const stepsOfPercent = 10 ** percentDigits;

/** A rate as a JSON number of percent: 75000 is 7.5. A quotient of integers is the very number that its decimal text reads as. */
export function percentNumber(percent: Percent): number {
  return percent / stepsOfPercent + 0;
}

/** A rate for people: «7,5 %» (no-break space) or "7.5%". */
export function formatPercent(percent: Percent, lang: Language): string {
  const text = localDecimal(percentText(percent), lang);
  return lang === "ru" ? `${text}\u00a0%` : `${text}%`;
}

/** The distance between two rates for people: «2,5 п. п.», "2.5 percentage points". */
export function formatPoints(percent: Percent, lang: Language): string {
  const text = localDecimal(percentText(percent), lang);
  if (lang === "ru") return `${text}\u00a0п.\u00a0п.`;
  return `${text} percentage ${text === "1" ? "point" : "points"}`;
}
