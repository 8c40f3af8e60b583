import fc from "fast-check";
import { expect, it } from "vitest";
import { shareWidth } from "../../src/documents/layout/share-width.ts";

const wish = fc
  .record({
    least: fc.integer({ min: 5, max: 80 }),
    cells: fc.array(fc.integer({ min: 0, max: 600 }), { minLength: 4, maxLength: 4 }),
  })
  .map(({ least, cells }) => ({ least, cells, most: Math.max(least, ...cells) }));

const column = (least: number, ...cells: readonly number[]) => ({ least, cells, most: Math.max(least, ...cells) });

it("columns never leave the measure, and a longest word keeps its room while there is any", () => {
  fc.assert(
    fc.property(
      fc.array(wish, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 100, max: 600 }),
      (wishes, measure) => {
        const widths = shareWidth(wishes, measure);
        const total = widths.reduce((sum, width) => sum + width, 0);
        expect(total).toBeLessThanOrEqual(measure + 0.01);
        const roomy = wishes.reduce((sum, { least }) => sum + least, 0) <= measure;
        const lacking = widths.filter((width, at) => width < (wishes[at]?.least ?? 0) - 0.01);
        if (roomy) expect(lacking).toEqual([]);
        const full = wishes.reduce((sum, { most }) => sum + most, 0) >= measure;
        if (full) expect(total).toBeCloseTo(measure, 3);
      },
    ),
  );
});

it("a column of text does not squeeze a short one", () => {
  const [short = 0] = shareWidth([column(10, 60, 55), column(50, 900, 800)], 300);
  expect(short).toBeGreaterThan(50);
});

it("among columns of text the longer one gets more", () => {
  const [number = 0, brief = 0, long = 0] = shareWidth(
    [column(20, 25, 25), column(60, 200, 180), column(60, 900, 1000)],
    400,
  );
  expect(long).toBeGreaterThan(brief);
  expect(brief).toBeGreaterThan(number);
});

it("a short table keeps its proportions and does not tear its columns apart", () => {
  const [label = 0, rate = 0] = shareWidth([column(50, 120, 100), column(30, 40, 40)], 500);
  expect(label / rate).toBeCloseTo(3, 3);
  expect(label + rate).toBeLessThan(350);
});

it("an endless word takes no other column its room", () => {
  const [number = 0, endless = 0, word = 0] = shareWidth([column(20, 20), column(90_000, 90_000), column(60, 60)], 400);
  expect([number, endless, word]).toEqual([20, 320, 60]);
});
