import fc from "fast-check";
import { expect, it } from "vitest";
import { shareOut } from "../../src/documents/layout/column-widths.ts";

const wish = fc
  .record({ least: fc.integer({ min: 5, max: 80 }), more: fc.integer({ min: 0, max: 600 }) })
  .map(({ least, more }) => ({ least, most: least + more }));

it("columns fill the measure, and a longest word keeps its room while there is any", () => {
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 100, max: 600 }),
      (wishes, measure) => {
        const widths = shareOut(wishes, measure);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(measure, 3);
        const roomy = wishes.reduce((sum, { least }) => sum + least, 0) <= measure;
        if (roomy)
          widths.forEach((width, column) => expect(width).toBeGreaterThanOrEqual((wishes[column]?.least ?? 0) - 0.01));
      },
    ),
  );
});

it("a column of text does not squeeze a short one", () => {
  expect(
    shareOut(
      [
        { least: 10, most: 60 },
        { least: 50, most: 900 },
      ],
      300,
    )[0],
  ).toBeCloseTo(60, 3);
});
