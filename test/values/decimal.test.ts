import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decimalOf, scaleDecimal } from "../../src/values/decimal.ts";

describe("a scaled decimal", () => {
  it.each([
    ["12.5", 4, 125000],
    ["0", 2, 0],
    ["-0", 2, 0],
    ["-0.05", 2, -5],
    ["007", 0, 7],
    [" 5 ", 0, 5],
    ["1.50", 1, 15],
    ["1.55", 1, undefined],
    ["1e3", 2, undefined],
    ["1e+3", 2, 100000],
    ["1.5e-7", 8, 15],
    ["9007199254740991", 0, Number.MAX_SAFE_INTEGER],
    ["9007199254740992", 0, undefined],
    ["90071992547409.92", 2, undefined],
    ["1e400", 0, undefined],
    // Numbers print so from 1e21 on and below 1e-6; a point within the digits is read all the same.
    ["1.2345e+2", 2, 12345],
    ["12.5e+1", 0, 125],
    ["12e+2", 0, 1200],
    ["1.5e-1", 2, 15],
    ["25e-1", 1, 25],
    ["-1e+2", 0, -100],
    ["1e-30", 30, 1],
    ["1.5e-10", 11, 15],
    ["x1e+2", 2, undefined],
    ["1e+2x", 2, undefined],
    // Nobody is made to write out a million zeros.
    ["0e+31", 2, undefined],
    ["1e+999999999", 2, undefined],
    ["1.500", 1, 15],
    ["", 2, undefined],
    [".5", 2, undefined],
    ["5.", 2, undefined],
    ["1,5", 2, undefined],
    ["1 000", 2, undefined],
    ["0x10", 2, undefined],
    ["Infinity", 2, undefined],
    ["NaN", 2, undefined],
  ])("of %j with %i digits is %s", (text, digits, scaled) => {
    expect(scaleDecimal(text, digits)).toBe(scaled);
  });

  it("comes back from its text", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 8 }), (scaled, digits) => {
        const value = scaled === 0 ? 0 : scaled;
        expect(scaleDecimal(decimalOf(value, digits), digits)).toBe(value);
      }),
    );
  });

  it("is exact for every number that people write with few digits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
        fc.integer({ min: 0, max: 4 }),
        (scaled, digits) => {
          const written = decimalOf(scaled, digits);
          expect(scaleDecimal(String(Number(written)), digits)).toBe(scaled === 0 ? 0 : scaled);
        },
      ),
    );
  });
});
