import { decimalOf, scaleDecimal } from "./decimal.ts";
import type { Currency, Money } from "./money.ts";
import { multiplyDivide, type RoundingMode } from "./rounding.ts";

/** How much money of the company `per` units of a foreign currency are, in units of 0.000001. Always a positive integer. */
export type Rate = number;

const rateDigits = 6;

/** A rate as written; `undefined` when it is finer than a millionth. */
export function parseRate(raw: number): Rate | undefined {
  return scaleDecimal(String(raw), rateDigits);
}

/** A rate as a plain decimal: 10935100 is "10.9351". */
export function rateText(rate: Rate): string {
  return decimalOf(rate, rateDigits);
}

/** What turns minor units of one currency into those of another: the amount is multiplied by `over` and divided by `under`. */
export interface Conversion {
  readonly over: bigint;
  readonly under: bigint;
}

/** From the foreign currency to the company's own. */
export function conversionOf(rate: Rate, per: number, foreign: Currency, own: Currency): Conversion {
  return {
    over: BigInt(rate) * 10n ** BigInt(own.digits),
    under: 10n ** BigInt(rateDigits + foreign.digits) * BigInt(per),
  };
}

/** From the company's own currency back to the foreign one. */
export function inverseOf({ over, under }: Conversion): Conversion {
  return { over: under, under: over };
}

/** Money in the other currency, rounded once; `undefined` when it leaves the exact integers of a number. */
export function convert(amount: Money, { over, under }: Conversion, mode: RoundingMode): Money | undefined {
  const most = BigInt(Number.MAX_SAFE_INTEGER - 1);
  const size = (BigInt(Math.abs(amount)) * over) / under;
  return size > most ? undefined : multiplyDivide(amount, over, under, mode);
}
