import { describe, expect, it } from "vitest";
import * as exactly from "../../src/engine/exact.ts";
import { marginOf, netOf } from "../../src/engine/margin.ts";
import { nearBands } from "../../src/engine/near-bands.ts";

/** Where a hair decides: sums at the edge of a bound, small and huge, against plain integers of any size. */

const { bandOf, bandOfRunning, sequentialTotal, signOfMargin, signOfNet, signOfRunning } = exactly;

const whole = 1_000_000;
const big = (value: number): bigint => BigInt(value);
const sign = (value: bigint): number => (value > 0n ? 1 : value < 0n ? -1 : 0);

function floorDivide(over: bigint, under: bigint): bigint {
  const quotient = over / under;
  return over < 0n && over % under !== 0n ? quotient - 1n : quotient;
}

const amounts = [1, 7, 99, 100_003, 123_456_789, 999_999_999_989, 4_503_599_627_370_497, 9_007_199_254_740_991];
const percents = [-50_000, 0, 1, 70_001, 333_333, 500_000, 876_543, 999_999];
const steps = [-2, -1, 0, 1, 2];
const safe = (value: bigint): number => (Number.isSafeInteger(Number(value)) ? Number(value) : 1);

it("a sum beside its bound is on its right side", () => {
  for (const amount of amounts)
    for (const percent of percents) {
      const exact = big(amount) * big(whole - percent);
      expect(netOf(amount, percent)).toBe(Number(floorDivide(exact, big(whole))));
      for (const step of steps) {
        const bound = safe(exact / big(whole)) + step;
        expect(Math.sign(signOfNet(amount, percent, undefined, bound))).toBe(sign(exact - big(bound) * big(whole)));
      }
    }
});

it.each(steps)("a rounded sum is compared as it is, whatever the percent: %d", (step) => {
  expect(Math.sign(signOfNet(1, 70_001, 500 + step, 500))).toBe(Math.sign(step));
});

it("a margin beside its bound is on its right side, and is told rounded down", () => {
  for (const amount of amounts)
    for (const percent of percents)
      for (const bound of [-1_000_000, -1, 0, 120_000, 333_333, 999_999, 1_000_000]) {
        const income = big(amount) * big(whole - percent);
        const edge = (income * big(whole - bound)) / big(whole) / big(whole);
        for (const step of steps) {
          const cost = safe(edge) + step;
          const earned = income - big(cost) * big(whole);
          const exact = sign(earned * big(whole) - big(bound) * income);
          expect(Math.sign(signOfMargin(amount, percent, undefined, cost, bound))).toBe(exact);
          const told = Number(floorDivide(earned * big(whole), income));
          expect(marginOf(amount, percent, undefined, cost)).toBe(told);
          // The same with the rounded sum of lines, whatever was asked for.
          const net = safe(income / big(whole));
          if (net <= 0) continue;
          const left = big(net) - big(cost);
          const ofNet = sign(left * big(whole) - big(bound) * big(net));
          expect(Math.sign(signOfMargin(1, percent, net, cost, bound))).toBe(ofNet);
          expect(marginOf(1, percent, net, cost)).toBe(Number(floorDivide(left * big(whole), big(net))));
        }
      }
});

it.each([
  // Costs thousands of millions of times the income: no floating quotient has a fraction to trust.
  [5784, 25_621_639],
  [7677, 33_704_235],
  [4634, 10_101_093],
  [3051, 13_603_881],
  [7, 999_999_999],
])("a margin far below nothing is exact: %d for %d", (amount, cost) => {
  const exact = floorDivide((big(amount) - big(cost) * big(whole)) * big(whole), big(amount));
  expect(marginOf(amount, 999_999, undefined, cost)).toBe(Number(exact));
});

it.each([
  [109_375, 3_698_303],
  [11_000, 2_891_009],
  [437_750, 4_029_051],
  [7_250_000, 6_338_182],
  [5_968_750, 4_458_131],
])("a margin of whole steps is not one step off: %d for %d", (net, cost) => {
  expect(marginOf(0, 0, net, cost)).toBe(((net - cost) * whole) / net);
  expect(Number.isInteger(((net - cost) * whole) / net)).toBe(true);
});

it.each([
  [0, 0, undefined],
  [100, whole, undefined],
  [100, whole + 1, undefined],
  [-100, 0, undefined],
  [-100, 0, -5],
  [100, 0, 0],
])("where nothing is earned there is no margin, and it is below every bound (%#)", (amount, percent, net) => {
  for (const cost of [-5, 0, 5]) {
    expect(marginOf(amount, percent, net, cost)).toBeUndefined();
    expect(signOfMargin(amount, percent, net, cost, -9_000_000)).toBeLessThan(0);
  }
});

it.each([
  [[]],
  [[0]],
  [[whole]],
  [[100_000, 100_000]],
  [[500_000, 500_000, 500_000]],
  [[120_000, 470_000, 340_000]],
  [[200_000, 560_000, 960_000]],
  [[190_000, 250_000, 200_000]],
  [[333_333, 1, 999_999]],
  [[1, 1]],
  [Array.from({ length: 600 }, () => 100)],
  [Array.from({ length: 3000 }, () => 1)],
  [Array.from({ length: 40 }, (_, index) => index * 1000 + 7)],
])("rates taken one from the rest of another come to an exact total (%#)", (rates) => {
  const left = rates.reduce((all, rate) => all * big(whole - rate), big(whole));
  const scale = big(whole) ** big(rates.length);
  expect(sequentialTotal(rates)).toBe(whole - Number(-floorDivide(-left, scale)));
});

it.each([
  [[]],
  [[100_000]],
  [[100_000, 250_000]],
  [[333_333, 1, 70_001]],
  [[whole]],
  [Array.from({ length: 700 }, () => 500)],
])("what is left after several rates is compared exactly with the bands it may lie in (%#)", (rates) => {
  const scale = big(whole) ** big(rates.length);
  for (const amount of amounts) {
    const left = rates.reduce((all, rate) => all * big(whole - rate), big(amount));
    const near = Number(left / scale);
    for (const step of steps) {
      if (!Number.isSafeInteger(near + step)) continue;
      const exact = sign(left - big(near + step) * scale);
      expect(Math.sign(signOfRunning(amount, rates, near + step))).toBe(exact);
      expect(bandOfRunning([near + step - 10, near + step], amount, rates)).toBe(exact >= 0 ? 1 : 0);
    }
  }
});

describe.each([0, 1, 2, 3, 8, 13])("of %d bands", (size) => {
  const evenly = Array.from({ length: size }, (_, index) => index * 10 - 20);
  const unevenly = evenly.map((from, index) => from + index ** 4 + (index % 3));
  const values = Array.from({ length: 300 }, (_, index) => index - 30);

  it.each([[evenly], [unevenly]])("a value lies in the last that starts by it", (from) => {
    const last = values.map((value) => from.findLastIndex((start) => start <= value));
    expect(values.map((value) => bandOf(from, value))).toEqual(last);
    expect(values.map(nearBands(from))).toEqual(last);
    expect(values.map((value) => bandOfRunning(from, value, []))).toEqual(last);
  });
});

it("a band is looked for only where it can be", () => {
  expect(bandOf([10, 20, 30, 40], 35, 1, 3)).toBe(2);
  expect(bandOf([10, 20, 30, 40], 35, 2, 2)).toBe(2);
});
