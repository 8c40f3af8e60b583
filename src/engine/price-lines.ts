import type { PricedLine, Totals } from "../model/decision.ts";
import type { Money } from "../values/money.ts";
import { type Percent, wholePercent } from "../values/percent.ts";
import { wholeQuantity } from "../values/quantity.ts";
import { multiplyDivide, splitExactly } from "../values/rounding.ts";
import type { DealLine } from "./deal/deal.ts";
import { type Fraction, fraction } from "./fraction.ts";
import type { Pricing } from "./policy.ts";

/** Lines after a discount, and what they come to. */
export interface PricedOrder {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/**
 * What every line costs after the discount. `unit`: the price of a unit is rounded, then the line; `line`: the line is
 * rounded once; `order`: the order is rounded once and split over the lines in proportion to their amounts.
 */
function sumsOf(lines: readonly DealLine[], kept: Fraction, { mode, place }: Pricing["rounding"]): Money[] {
  switch (place) {
    case "unit":
      return lines.map(({ quantity, price }) =>
        multiplyDivide(quantity, multiplyDivide(price, kept.over, kept.under, mode), wholeQuantity, mode),
      );
    case "line":
      return lines.map(({ quantity, price }) =>
        multiplyDivide(quantity * price, kept.over, BigInt(wholeQuantity) * kept.under, mode),
      );
    case "order": {
      const amounts = lines.map(({ amount }) => amount);
      return splitExactly(multiplyDivide(sum(amounts), kept.over, kept.under, mode), amounts);
    }
  }
}

/** The tax of a sum: inside it, on top of it, or none. */
function vatOf(amount: Money, rate: Percent, { vat, rounding }: Pick<Pricing, "vat" | "rounding">): Money {
  switch (vat) {
    case "included":
      return multiplyDivide(amount, rate, wholePercent + rate, rounding.mode);
    case "excluded":
      return multiplyDivide(amount, rate, wholePercent, rounding.mode);
    case "none":
      return 0;
  }
}

/**
 * Prices the lines of an order at a discount of at most 100 %; below 0 it is a surcharge. `kept` is the share of the price
 * that is left, where it is known more exactly than the percent tells. Money in minor units; every total is the sum of its lines.
 */
export function priceLines(
  lines: readonly DealLine[],
  percent: Percent,
  pricing: Pick<Pricing, "vat" | "rounding">,
  kept: Fraction = fraction(wholePercent - percent, wholePercent),
): PricedOrder {
  const sums = sumsOf(lines, kept, pricing.rounding);
  const priced = lines.map((line, index): PricedLine => {
    const { id, title, unit, quantity, price, vatRate } = line;
    const lineSum = sums[index] ?? 0;
    const vat = vatOf(lineSum, vatRate, pricing);
    return {
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      ...(unit === undefined ? {} : { unit }),
      quantity,
      price,
      discountedPrice: multiplyDivide(price, kept.over, kept.under, pricing.rounding.mode),
      discount: percent,
      sum: lineSum,
      vatRate,
      vat,
      total: pricing.vat === "excluded" ? lineSum + vat : lineSum,
    };
  });
  const amount = sum(lines.map((line) => line.amount));
  const total = sum(sums);
  return {
    lines: priced,
    totals: {
      amount,
      discount: amount - total,
      sum: total,
      vat: sum(priced.map(({ vat }) => vat)),
      total: sum(priced.map((line) => line.total)),
    },
  };
}
