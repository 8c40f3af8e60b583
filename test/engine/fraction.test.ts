import { describe, expect, it } from "vitest";
import * as fractions from "../../src/engine/fraction.ts";

type Fraction = fractions.Fraction;
const { compareFractions, dividedBy, floorTimes, fraction, larger, minus, plus, smaller, times } = fractions;

const told = ({ over, under }: Fraction): string => `${over}/${under}`;
const third = fraction(1, 3);
const half = fraction(1, 2);

describe("a share of a price", () => {
  it.each<[string, Fraction, string]>([
    ["a sum", plus(half, third), "5/6"],
    ["a sum that can be shortened", plus(third, fraction(1, 6)), "1/2"],
    ["a sum of nothing", plus(fraction(0, 5), fraction(0, 3)), "0/1"],
    ["a difference", minus(half, third), "1/6"],
    ["a difference below zero", minus(third, half), "-1/6"],
    ["a difference below zero that can be shortened", minus(fraction(1, 6), half), "-1/3"],
    ["a product", times(half, third), "1/6"],
    ["a product that can be shortened", times(fraction(2, 3), fraction(3, 4)), "1/2"],
    ["a quotient", dividedBy(third, half), "2/3"],
    ["a whole quotient", dividedBy(half, fraction(1, 4)), "2/1"],
    ["the smaller one", smaller(half, third), "1/3"],
    ["the smaller one, told first", smaller(third, half), "1/3"],
    ["the larger one", larger(third, half), "1/2"],
    ["the larger one, told first", larger(half, third), "1/2"],
  ])("%s", (_, share, expected) => {
    expect(told(share)).toBe(expected);
  });

  it.each([
    [third, half, -1],
    [half, third, 1],
    [half, fraction(2, 4), 0],
    [fraction(-1, 2), third, -1],
  ])("is compared exactly (%#)", (one, other, expected) => {
    expect(compareFractions(one, other)).toBe(expected);
  });

  it.each([
    [third, 10, 3],
    [fraction(-1, 3), 10, -4],
    [fraction(-1, 2), 10, -5],
    [fraction(-1, 2), 1, -1],
    [half, 10, 5],
  ])("of a number is rounded down (%#)", (share, scale, expected) => {
    expect(floorTimes(share, scale)).toBe(expected);
  });
});
