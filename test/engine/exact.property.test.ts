import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bandOf,
  bandOfRunning,
  sequentialTotal,
  signOfMargin,
  signOfNet,
  signOfRunning,
} from "../../src/engine/exact.ts";
import { marginOf, netOf } from "../../src/engine/margin.ts";

/** Plain integers of any size are the reference: no rounding, no cleverness. */
const whole = 1_000_000n;
const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);
const big = (value: number): bigint => BigInt(value);

const money = fc.oneof(fc.integer({ min: -1000, max: 1000 }), fc.maxSafeInteger());
const share = fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.constantFrom(0, 1, 999_999, 1_000_000));
const bound = fc.oneof(fc.integer({ min: -2_000_000, max: 2_000_000 }), fc.constantFrom(0, 120_000, 1_000_000));
const net = fc.option(money, { nil: undefined });
const runs = { numRuns: 5000 };

/** Deals at the very edge: the cost that makes a test just true, give or take one unit. */
function nearCost(amount: number, requested: number, limit: number, off: number): number {
  const cost = Number((big(amount) * big(1_000_000 - requested) * big(1_000_000 - limit)) / whole / whole) + off;
  return Number.isSafeInteger(cost) ? cost : 0;
}

describe("comparisons of computed facts", () => {
  it("of the net are exact at any size", () => {
    fc.assert(
      fc.property(money, share, net, money, fc.integer({ min: -1, max: 1 }), (amount, requested, sum, limit, off) => {
        const near = Number.isSafeInteger(limit) ? limit : 0;
        for (const edge of [near, netOf(amount, requested) + off]) {
          const exact =
            sum === undefined ? big(amount) * big(1_000_000 - requested) - big(edge) * whole : big(sum) - big(edge);
          expect(Math.sign(signOfNet(amount, requested, sum, edge)) + 0).toBe(sign(exact));
        }
      }),
      runs,
    );
  });

  it("of the margin are exact at any size, and nothing earned is the lowest margin", () => {
    const off = fc.integer({ min: -1, max: 1 });
    fc.assert(
      fc.property(money, share, net, money, bound, off, (amount, requested, sum, anyCost, limit, step) => {
        for (const cost of [anyCost, nearCost(sum ?? amount, sum === undefined ? requested : 0, limit, step)]) {
          const income = sum === undefined ? big(amount) * big(1_000_000 - requested) : big(sum) * whole;
          const exact = income <= 0n ? -1 : sign((income - big(cost) * whole) * whole - big(limit) * income);
          expect(Math.sign(signOfMargin(amount, requested, sum, cost, limit)) + 0).toBe(exact);
        }
      }),
      runs,
    );
  });

  it("agree with the margin that is shown, which is rounded down", () => {
    fc.assert(
      fc.property(money, share, net, money, (amount, requested, sum, cost) => {
        const margin = marginOf(amount, requested, sum, cost);
        if (margin === undefined || !Number.isSafeInteger(margin)) return;
        expect(signOfMargin(amount, requested, sum, cost, margin)).toBeGreaterThanOrEqual(0);
        expect(signOfMargin(amount, requested, sum, cost, margin + 1)).toBeLessThan(0);
      }),
      runs,
    );
  });
});

describe("rates one after another", () => {
  const rates = fc.array(share, { maxLength: 12 });
  const kept = (list: readonly number[]): bigint => list.reduce((all, rate) => all * big(1_000_000 - rate), 1n);

  it("come to 1 - product(1 - rate), rounded down", () => {
    fc.assert(
      fc.property(rates, (list) => {
        const scale = whole ** big(list.length);
        const exact = ((scale - kept(list)) * whole) / scale;
        expect(big(sequentialTotal(list))).toBe(exact);
      }),
      runs,
    );
  });

  it("leave an amount that is compared exactly", () => {
    fc.assert(
      fc.property(money, rates, money, (amount, list, threshold) => {
        const left = big(amount) * kept(list);
        const scale = whole ** big(list.length);
        for (const edge of [big(threshold), left / scale, left / scale + 1n]) {
          expect(Math.sign(signOfRunning(amount, list, Number(edge))) + 0).toBe(sign(left - edge * scale));
        }
      }),
      runs,
    );
  });

  it("fall into the band that a walk from below finds", () => {
    const bands = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(bands, fc.integer({ min: -5, max: 310 }), (unsorted, value) => {
        const from = unsorted.toSorted((a, b) => a - b);
        const walked = from.filter((start) => start <= value).length - 1;
        expect(bandOf(from, value)).toBe(walked);
        expect(bandOfRunning(from, value, [])).toBe(walked);
        expect(bandOfRunning(from, value * 2, [500_000])).toBe(walked);
      }),
    );
  });
});
