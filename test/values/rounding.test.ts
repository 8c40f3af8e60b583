import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multiplyDivide, type RoundingMode, roundingModes, splitExactly } from "../../src/values/rounding.ts";

describe("multiply and divide", () => {
  const rows: [number, number, number, Record<RoundingMode, number>][] = [
    [5, 1, 2, { "half-up": 3, "half-even": 2, up: 3, down: 2 }],
    [7, 1, 2, { "half-up": 4, "half-even": 4, up: 4, down: 3 }],
    [-5, 1, 2, { "half-up": -3, "half-even": -2, up: -3, down: -2 }],
    [10, 1, 3, { "half-up": 3, "half-even": 3, up: 4, down: 3 }],
    [11, 1, 3, { "half-up": 4, "half-even": 4, up: 4, down: 3 }],
    [6, 1, 3, { "half-up": 2, "half-even": 2, up: 2, down: 2 }],
    [-1, 1, 3, { "half-up": 0, "half-even": 0, up: -1, down: 0 }],
    [0, 5, 7, { "half-up": 0, "half-even": 0, up: 0, down: 0 }],
    [9_000_000_000_000_000, 1_000_000, 1_000_000, { "half-up": 9e15, "half-even": 9e15, up: 9e15, down: 9e15 }],
  ];
  it.each(rows.flatMap(([a, b, c, modes]) => roundingModes.map((mode) => [a, b, c, mode, modes[mode]] as const)))(
    "%i * %i / %i by %s is %i",
    (a, b, c, mode, expected) => {
      expect(multiplyDivide(a, b, c, mode)).toBe(expected);
    },
  );

  it("is less than one unit away, and at most half a unit for the half modes", () => {
    const integer = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        integer,
        integer,
        fc.integer({ min: 1, max: 1_000_000_000_000 }),
        fc.constantFrom(...roundingModes),
        (a, b, c, mode) => {
          fc.pre(Math.abs(a * b) / c < Number.MAX_SAFE_INTEGER / 2);
          const result = multiplyDivide(a, b, c, mode);
          const error = BigInt(result) * BigInt(c) - BigInt(a) * BigInt(b);
          const distance = error < 0n ? -error : error;
          expect(distance < BigInt(c)).toBe(true);
          if (mode.startsWith("half")) expect(distance * 2n <= BigInt(c)).toBe(true);
        },
      ),
    );
  });

  it("refuses a result that a number cannot hold exactly", () => {
    expect(() => multiplyDivide(Number.MAX_SAFE_INTEGER, 2, 1, "down")).toThrow(RangeError);
  });
});

describe("an exact split", () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [10, [0, 3, 7], [0, 3, 7]],
    [5, [0, 0], [5, 0]],
    [0, [1, 2], [0, 0]],
    [1, [1, 2], [0, 1]],
    // What is left goes where the remainder is larger, not the part: 0.6 before 2.4.
    [3, [1, 4], [1, 2]],
    [-3, [1, 4], [-1, -2]],
    // Of equal remainders the earlier ones take it.
    [2, [1, 1, 1, 1], [1, 1, 0, 0]],
    [5, [3, 1, 3, 1], [2, 1, 2, 0]],
  ])("of %i by %j is %j", (total, weights, parts) => {
    expect(splitExactly(total, weights)).toEqual(parts);
  });

  it("adds up, and every part is less than one unit off its share", () => {
    const weight = fc.integer({ min: 0, max: 1_000_000_000 });
    const total = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(total, fc.array(weight, { minLength: 1, maxLength: 12 }), (amount, weights) => {
        const parts = splitExactly(amount, weights);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(amount);
        const sum = weights.reduce((all, one) => all + BigInt(one), 0n);
        if (sum === 0n) return;
        for (const [index, part] of parts.entries()) {
          const error = BigInt(part) * sum - BigInt(amount) * BigInt(weights[index] ?? 0);
          expect((error < 0n ? -error : error) < sum).toBe(true);
        }
      }),
    );
  });
});
