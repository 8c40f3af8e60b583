/** An exact share of a price: `over / under`, both integers of any size, `under` above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

/** The fraction of two whole numbers; `under` is above 0. */
export function fraction(over: number | bigint, under: number | bigint = 1n): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

export const none: Fraction = fraction(0);
export const whole: Fraction = fraction(1);

function divisorOf(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a < 0n ? -a : a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

/** Kept short, so that a long row of discounts stays cheap. */
function reduced(over: bigint, under: bigint): Fraction {
  const divisor = divisorOf(over, under);
  return divisor <= 1n ? { over, under } : { over: over / divisor, under: under / divisor };
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under + b.over * a.under, a.under * b.under);
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under - b.over * a.under, a.under * b.under);
}

export function times(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.over, a.under * b.under);
}

/** `a / b`; `b` is above 0. */
export function dividedBy(a: Fraction, b: Fraction): Fraction {
  return reduced(a.over * b.under, a.under * b.over);
}

/** Below, at or above 0 as `a` is below, equal to or above `b`. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function smaller(a: Fraction, b: Fraction): Fraction {
  return compareFractions(b, a) < 0 ? b : a;
}

export function larger(a: Fraction, b: Fraction): Fraction {
  return compareFractions(b, a) > 0 ? b : a;
}

/** `a * scale` rounded down. */
export function floorTimes(a: Fraction, scale: number): number {
  const product = a.over * BigInt(scale);
  const quotient = product / a.under;
  return Number(product < 0n && product % a.under !== 0n ? quotient - 1n : quotient);
}
