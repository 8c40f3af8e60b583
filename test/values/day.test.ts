import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inForce } from "../../src/values/dated.ts";
import { addDays, daysBetween, dayText, formatDay, parseDay, weekdayOf, yearlyPart } from "../../src/values/day.ts";
import { contains, gapsBetween, overlaps, type Period } from "../../src/values/period.ts";

const day = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(19000101, count));
const period: fc.Arbitrary<Period> = fc
  .tuple(day, fc.option(fc.integer({ min: 0, max: 500 })))
  .map(([from, length]) => (length === null ? { from } : { from, to: addDays(from, length) }));

describe("a day", () => {
  it.each([
    ["2026-11-22", 20261122],
    ["2024-02-29", 20240229],
    ["2026-02-29", undefined],
    ["2026-13-01", undefined],
    ["2026-00-10", undefined],
    ["2026-1-5", undefined],
    ["22.11.2026", undefined],
    ["2026-11-22T10:00", undefined],
    ["", undefined],
  ])("%j is %s", (text, parsed) => {
    expect(parseDay(text)).toBe(parsed);
  });

  it("comes back from its text and from a walk over the calendar", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (start, count) => {
        expect(parseDay(dayText(start))).toBe(start);
        const end = addDays(start, count);
        expect(daysBetween(start, end)).toBe(count);
        expect(Math.sign(end - start)).toBe(Math.sign(count));
        expect((((weekdayOf(end) - weekdayOf(start) - count) % 7) + 7) % 7).toBe(0);
      }),
    );
  });

  it("is said in both languages", () => {
    expect(formatDay(20261122, "ru")).toBe("22\u00a0ноября\u00a02026\u00a0г.");
    expect(formatDay(20261122, "en")).toBe("22\u00a0November\u00a02026");
    expect(formatDay(20261102, "ru", "short")).toBe("02.11.2026");
    expect(formatDay(20261102, "en", "short")).toBe("02/11/2026");
    expect(weekdayOf(20261122)).toBe(7);
    expect(yearlyPart(20261122)).toBe(1122);
  });
});

describe("periods", () => {
  it("overlap exactly when they share a day", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const later = Math.max(a.from, b.from);
        expect(overlaps(a, b)).toBe(contains(a, later) && contains(b, later));
        expect(overlaps(a, b)).toBe(overlaps(b, a));
      }),
    );
  });

  it("leave gaps that no period covers and that touch periods on both sides", () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 6 }), (periods) => {
        for (const gap of gapsBetween(periods)) {
          const to = gap.to ?? 0;
          expect(gap.from).toBeLessThanOrEqual(to);
          expect(periods.some((one) => overlaps(one, gap))).toBe(false);
          expect(periods.some((one) => contains(one, addDays(gap.from, -1)))).toBe(true);
          expect(periods.some((one) => contains(one, addDays(to, 1)))).toBe(true);
        }
      }),
    );
  });

  it.each([
    [[], []],
    [[{ from: 20260101, to: 20260131 }, { from: 20260201 }], []],
    [[{ from: 20260301 }, { from: 20260101, to: 20260131 }], [{ from: 20260201, to: 20260228 }]],
  ])("gaps of %j", (periods, gaps) => {
    expect(gapsBetween(periods)).toEqual(gaps);
  });
});

describe("a dated value", () => {
  const entries = [
    { from: 20260101, value: 22 },
    { from: 20190101, value: 20 },
  ];
  it.each([
    [20181231, undefined],
    [20190101, 20],
    [20251231, 20],
    [20260101, 22],
    [20301231, 22],
  ])("on %i is %s", (asOf, value) => {
    expect(inForce(entries, asOf)?.value).toBe(value);
  });
});
