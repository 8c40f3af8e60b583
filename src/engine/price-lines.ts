import type { PricedLine, Totals } from "../model/decision.ts";
import type { Money } from "../values/money.ts";
import { type Percent, wholePercent } from "../values/percent.ts";
import { wholeQuantity } from "../values/quantity.ts";
import { multiplyDivide, splitExactly } from "../values/rounding.ts";
import type { DealLine } from "./deal/deal.ts";
import type { Pricing } from "./discount-policy.ts";
import { compareFractions, type Fraction, floorTimes, fraction, minus, none, plus, times, whole } from "./fraction.ts";

/** Lines after a discount, and what they come to. */
export interface PricedOrder {
  readonly lines: readonly PricedLine[];
  readonly totals: Totals;
  /** The exact share of its list price that each line came to. */
  readonly shares: readonly Fraction[];
  /** Whether some line would have gone below its lowest price. */
  readonly floored?: true;
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}

/** Whole parts of exact shares that come to `total`: what is lost by rounding down goes to the largest remainders. */
function settle(total: Money, shares: readonly Fraction[]): Money[] {
  const parts = shares.map((share) => floorTimes(share, 1));
  const rests = shares.map((share, index) => ({ index, rest: minus(share, fraction(parts[index] ?? 0)) }));
  const order = rests.sort((a, b) => compareFractions(b.rest, a.rest) || a.index - b.index);
  const lacking = total - sum(parts);
  for (const { index } of order.slice(0, lacking)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}

/**
 * What every line costs after its discount. `unit`: the price of a unit is rounded, then the line; `line`: the line is
 * rounded once; `order`: the order is rounded once and split over the lines in proportion to what they exactly cost.
 */
function sumsOf(lines: readonly DealLine[], kept: readonly Fraction[], { mode, place }: Pricing["rounding"]): Money[] {
  const shareOf = (index: number): Fraction => kept[index] ?? whole;
  switch (place) {
    case "unit":
      return lines.map(({ quantity, price }, index) => {
        const { over, under } = shareOf(index);
        return multiplyDivide(quantity, multiplyDivide(price, over, under, mode), wholeQuantity, mode);
      });
    case "line":
      return lines.map(({ quantity, price }, index) => {
        const { over, under } = shareOf(index);
        return multiplyDivide(quantity * price, over, BigInt(wholeQuantity) * under, mode);
      });
    case "order": {
      const exact = lines.map(({ amount }, index) => times(fraction(amount), shareOf(index)));
      const { over, under } = exact.reduce(plus, none);
      return settle(multiplyDivide(over, 1, under, mode), exact);
    }
  }
}

/** The share of the list price that a line came to. */
function shareOf(lineSum: Money, { amount }: DealLine): Fraction {
  return amount > 0 ? fraction(lineSum, amount) : whole;
}

/**
 * Sums of which none is below the lowest price of its line. What was lacking is taken from the room that the others have,
 * in proportion to it; what fits nowhere is lost. Without a known lowest price a line keeps its list price.
 */
export function aboveFloors(sums: readonly Money[], lines: readonly DealLine[], fact: string): Money[] {
  const floors = lines.map(({ facts, quantity, amount }) => {
    const price = facts?.get(fact);
    if (typeof price !== "number") return amount;
    return Math.min(amount, multiplyDivide(quantity, price, wholeQuantity, "up"));
  });
  const room = sums.map((each, index) => Math.max(0, each - (floors[index] ?? 0)));
  const lacking = sums.reduce((all, each, index) => all + Math.max(0, (floors[index] ?? 0) - each), 0);
  const taken = splitExactly(Math.min(lacking, sum(room)), room);
  return sums.map((each, index) => Math.max(each, floors[index] ?? 0) - (room[index] === 0 ? 0 : (taken[index] ?? 0)));
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
 * Prices the lines of an order at a discount of at most 100 %; below 0 it is a surcharge. `kept` is what is left of each
 * line, where that is known more exactly than the percent tells; `clausesOf` names what made its price. Money in minor units; every total is the sum of its lines.
 */
export function priceLines(
  lines: readonly DealLine[],
  percent: Percent,
  pricing: Pick<Pricing, "vat" | "rounding" | "floor">,
  kept: readonly Fraction[] = lines.map(() => fraction(wholePercent - percent, wholePercent)),
  clausesOf: (index: number) => readonly string[] = () => [],
): PricedOrder {
  const wanted = sumsOf(lines, kept, pricing.rounding);
  const sums = pricing.floor === undefined ? wanted : aboveFloors(wanted, lines, pricing.floor.fact);
  const floored = sums.some((each, index) => each !== wanted[index]);
  const shares = lines.map((line, index) =>
    sums[index] === wanted[index] ? (kept[index] ?? whole) : shareOf(sums[index] ?? 0, line),
  );
  const priced = lines.map((line, index): PricedLine => {
    const { id, title, unit, quantity, price, vatRate } = line;
    const lineSum = sums[index] ?? 0;
    const vat = vatOf(lineSum, vatRate, pricing);
    const moved = sums[index] !== wanted[index];
    const share = shares[index] ?? whole;
    const floor = moved && pricing.floor !== undefined ? [pricing.floor.clause] : [];
    return {
      ...(id === undefined ? {} : { id }),
      ...(title === undefined ? {} : { title }),
      ...(unit === undefined ? {} : { unit }),
      quantity,
      price,
      discountedPrice: multiplyDivide(price, share.over, share.under, pricing.rounding.mode),
      // Rounded down, so that no line promises more than it gets.
      discount: floorTimes(minus(whole, share), wholePercent),
      sum: lineSum,
      vatRate,
      vat,
      total: pricing.vat === "excluded" ? lineSum + vat : lineSum,
      clauses: [...clausesOf(index), ...floor],
    };
  });
  const amount = sum(lines.map((line) => line.amount));
  const total = sum(sums);
  return {
    ...(floored ? { floored: true } : {}),
    lines: priced,
    shares,
    totals: {
      amount,
      discount: amount - total,
      sum: total,
      vat: sum(priced.map(({ vat }) => vat)),
      total: sum(priced.map((line) => line.total)),
    },
  };
}
