import fc from "fast-check";
import { expect, test } from "vitest";
import { marginOf } from "../../src/engine/margin.ts";

const whole = 1_000_000n;

/** The definition: (net - cost) / net in steps of 0.0001 %, rounded down. */
function exactly(net: bigint, cost: bigint): number | undefined {
  if (net <= 0n) return undefined;
  const steps = (net - cost) * whole;
  const quotient = steps / net;
  return Number(steps < 0n && steps % net !== 0n ? quotient - 1n : quotient);
}

const money = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.integer({ min: -1e14, max: 1e14 }));
const percent = fc.oneof(
  fc.integer({ min: 0, max: 1_000_000 }),
  fc.nat({ max: 100 }).map((each) => each * 10_000),
);

test("the margin is the exact quotient rounded down, of any amounts", () => {
  fc.assert(
    fc.property(money, percent, money, fc.option(money, { nil: undefined }), (amount, requested, cost, net) => {
      const income = net === undefined ? BigInt(amount) * BigInt(1_000_000 - requested) : BigInt(net) * whole;
      expect(marginOf(amount, requested, net, cost)).toBe(exactly(income, BigInt(cost) * whole));
    }),
    { numRuns: 3000 },
  );
});

test("a margin beside a whole step is on its right side", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9_000_000 }), fc.integer({ min: -5, max: 5 }), (thousands, off) => {
      const net = thousands * 1000;
      const cost = Math.round(net * 0.75) + off;
      expect(marginOf(0, 0, net, cost)).toBe(exactly(BigInt(net), BigInt(cost)));
    }),
    { numRuns: 1000 },
  );
});
