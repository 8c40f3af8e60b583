import type { Money } from "../values/money.ts";
import { type Percent, wholePercent } from "../values/percent.ts";

function floorDivide(numerator: bigint, divisor: bigint): number {
  const quotient = numerator / divisor;
  return Number(numerator < 0n && numerator % divisor !== 0n ? quotient - 1n : quotient);
}

/** Amount after the discount in minor units, rounded down: for people, never for a comparison. */
export function netOf(amount: Money, requested: Percent): Money {
  return floorDivide(BigInt(amount) * BigInt(wholePercent - requested), BigInt(wholePercent));
}

/**
 * (net - cost) / net rounded down to 0.0001 %, for people: it never looks better than it is.
 * `undefined` when nothing is earned at all.
 */
export function marginOf(amount: Money, requested: Percent, net: Money | undefined, cost: Money): Percent | undefined {
  return (
    plainMargin(net === undefined ? amount * (wholePercent - requested) : net * wholePercent, cost * wholePercent) ??
    exactMargin(amount, requested, net, cost)
  );
}

/** So near to a whole number nobody can say on which side of it the exact quotient lies. */
const tooNear = 1e-3;

/** The margin without large integers; `undefined` where only they can tell it. */
function plainMargin(income: number, spent: number): Percent | undefined {
  if (income <= 0) return undefined;
  // A handful of roundings, whatever the sums: for quotients below a thousand millions they err by less than a millionth.
  const quotient = ((income - spent) / income) * wholePercent;
  const isSure = Math.abs(quotient) < 1e9 && Math.abs(quotient - Math.round(quotient)) > tooNear;
  return isSure ? Math.floor(quotient) : undefined;
}

function exactMargin(amount: Money, requested: Percent, net: Money | undefined, cost: Money): Percent | undefined {
  const whole = BigInt(wholePercent);
  const income = net === undefined ? BigInt(amount) * BigInt(wholePercent - requested) : BigInt(net) * whole;
  if (income <= 0n) return undefined;
  return floorDivide((income - BigInt(cost) * whole) * whole, income);
}
