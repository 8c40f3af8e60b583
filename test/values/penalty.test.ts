import fc from "fast-check";
import { expect, test } from "vitest";
import { penaltyOf } from "../../src/values/penalty.ts";

test.each([
  // debt, daily rate in steps of 0.0001 %, days, penalty
  [18_432_050, 1000, 22, 405_505],
  [100, 1000, 5, 1],
  [100, 1000, 4, 0],
  [0, 1000, 100, 0],
  [18_432_050, 333, 1, 6138],
])("a debt of %d at %d for %d days gives %d", (debt, rate, days, penalty) => {
  expect(penaltyOf(debt, rate, days)).toBe(penalty);
});

test("is the exact product, less than one minor unit away and rounded once", () => {
  const amounts = fc.integer({ min: 0, max: 1_000_000_000_000 });
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 1, max: 1000 }), (debt, rate, days) => {
      const exact = BigInt(debt) * BigInt(rate) * BigInt(days);
      const rest = exact - BigInt(penaltyOf(debt, rate, days)) * 1_000_000n;
      return 2n * rest >= -1_000_000n && 2n * rest < 1_000_000n;
    }),
  );
});
