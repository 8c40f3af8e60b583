function product(factors: readonly number[]): bigint {
  return factors.reduce((all, factor) => all * BigInt(factor), 1n);
}

/** The sign of (product of `left`) - (product of `right`), exact for integers of any size: -1, 0 or 1. */
export function compareProducts(left: readonly number[], right: readonly number[]): -1 | 0 | 1 {
  const difference = product(left) - product(right);
  return difference === 0n ? 0 : difference < 0n ? -1 : 1;
}

/** The greatest common divisor of two integers above 0; lets rates such as 88/100 be compared with small factors. */
export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
