/** How a half, or any remainder, is settled. `up` and `down` are away from and towards zero. */
export type RoundingMode = "half-up" | "half-even" | "up" | "down";

export const roundingModes: readonly RoundingMode[] = ["half-up", "half-even", "up", "down"];

function roundsAway(mode: RoundingMode, twiceRemainder: bigint, divisor: bigint, quotientIsOdd: boolean): boolean {
  switch (mode) {
    case "up":
      return twiceRemainder > 0n;
    case "down":
      return false;
    case "half-up":
      return twiceRemainder >= divisor;
    case "half-even":
      return twiceRemainder > divisor || (twiceRemainder === divisor && quotientIsOdd);
  }
}

/**
 * `a * b / c` as an integer, rounded once, exact at any size.
 * All three are integers, `c` is above 0. Throws when the result leaves the exact integers of a number.
 */
export function multiplyDivide(a: number | bigint, b: number | bigint, c: number | bigint, mode: RoundingMode): number {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  const magnitude = product < 0n ? -product : product;
  const quotient = magnitude / divisor;
  const away = roundsAway(mode, (magnitude % divisor) * 2n, divisor, quotient % 2n === 1n);
  const rounded = Number(away ? quotient + 1n : quotient);
  if (!Number.isSafeInteger(rounded)) throw new RangeError(`not an exact integer: ${a} * ${b} / ${c}`);
  return product < 0n && rounded !== 0 ? -rounded : rounded;
}

/**
 * Splits `total` into parts proportional to `weights` whose sum is exactly `total` (largest remainder).
 * Ties go to the earlier part. All weights are integers of 0 or more; when all are 0 the first part takes everything.
 */
export function splitExactly(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (sum === 0n) return weights.map((_, index) => (index === 0 ? total : 0));
  const magnitude = BigInt(Math.abs(total));
  const shares = weights.map((weight) => {
    const product = magnitude * BigInt(weight);
    return { part: product / sum, remainder: product % sum };
  });
  let left = magnitude - shares.reduce((all, share) => all + share.part, 0n);
  // Sorting keeps equals in their order.
  const byRemainder = [...shares].sort((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder));
  for (const share of byRemainder) {
    if (left === 0n) break;
    share.part += 1n;
    left -= 1n;
  }
  return shares.map((share) => (total < 0 && share.part !== 0n ? -Number(share.part) : Number(share.part)));
}
