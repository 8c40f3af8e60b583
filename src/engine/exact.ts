import { compareProducts } from "../values/compare-products.ts";
import type { Money } from "../values/money.ts";
import { type Percent, wholePercent } from "../values/percent.ts";

/**
 * Exact comparisons for the hot path: a floating difference decides when it is far above its own rounding error,
 * otherwise the products are compared as integers of any size. Only the sign of a result means anything.
 */

/** Relative error that five roundings cannot reach. */
const tolerance = 1e-15;

/** Whether the difference is far above its own error, which grows with the numbers that were multiplied beforehand. */
function isSure(difference: number, left: number, right: number, more = 0): boolean {
  return Math.abs(difference) > tolerance * (more + 1) * (Math.abs(left) + Math.abs(right));
}

/** The sign of net - bound. The net is `amount` after the discount, unless the rounded total is known as `net`. */
export function signOfNet(amount: Money, requested: Percent, net: Money | undefined, bound: Money): number {
  if (net !== undefined) return net - bound;
  const left = amount * (wholePercent - requested);
  const right = bound * wholePercent;
  const difference = left - right;
  return isSure(difference, left, right)
    ? difference
    : compareProducts([amount, wholePercent - requested], [bound, wholePercent]);
}

/** The sign of (net - cost) / net - bound. A net of 0 or below has the lowest margin of all. */
export function signOfMargin(
  amount: Money,
  requested: Percent,
  net: Money | undefined,
  cost: Money,
  bound: Percent,
): number {
  const income = net === undefined ? amount : net;
  const share = net === undefined ? wholePercent - requested : wholePercent;
  if (income <= 0 || share <= 0) return -1;
  const kept = wholePercent - bound;
  const left = income * share * kept;
  const right = cost * wholePercent * wholePercent;
  const difference = left - right;
  return isSure(difference, left, right)
    ? difference
    : compareProducts([income, share, kept], [cost, wholePercent, wholePercent]);
}

function keptShare(rates: readonly Percent[]): number {
  let share = 1;
  for (const rate of rates) share *= (wholePercent - rate) / wholePercent;
  return share;
}

/** What rates taken one from the rest of another come to: 1 - product(1 - rate), rounded down to 0.0001 %. */
export function sequentialTotal(rates: readonly Percent[]): Percent {
  const kept = keptShare(rates) * wholePercent;
  if (isSure(kept - Math.round(kept), wholePercent, 0, rates.length)) return wholePercent - Math.ceil(kept);
  const whole = BigInt(wholePercent);
  const product = rates.reduce((all, rate) => all * BigInt(wholePercent - rate), whole);
  const scale = whole ** BigInt(rates.length);
  return wholePercent - Number((product + scale - 1n) / scale);
}

/** The sign of (amount after the rates one after another) - bound. */
export function signOfRunning(amount: Money, rates: readonly Percent[], bound: Money): number {
  const running = amount * keptShare(rates);
  const difference = running - bound;
  if (isSure(difference, running, bound, rates.length)) return difference;
  return compareProducts(
    [amount, ...rates.map((rate) => wholePercent - rate)],
    [bound, ...rates.map(() => wholePercent)],
  );
}

/**
 * The index of the last band that starts at or before the value, by binary search; -1 before the first. Whoever knows that
 * it is none before `low` and none after `high` says so.
 */
export function bandOf(from: readonly number[], value: number, low = -1, high = from.length - 1): number {
  let [found, limit] = [low, high];
  while (found < limit) {
    const middle = (found + limit + 1) >> 1;
    if ((from[middle] ?? 0) <= value) found = middle;
    else limit = middle - 1;
  }
  return found;
}

/** The band of the amount after the rates one after another; -1 before the first. */
export function bandOfRunning(from: readonly number[], amount: Money, rates: readonly Percent[]): number {
  let low = -1;
  let high = from.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (signOfRunning(amount, rates, from[middle] ?? 0) >= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}
