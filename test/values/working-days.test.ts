import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, parseDay } from "../../src/values/day.ts";
import { addWorkingDays, isWorkingDay, type WorkingYear, type WorkingYears } from "../../src/values/working-days.ts";

const years = [2024, 2025, 2026, 2027, 2028];
const arbitraryDay = fc
  .tuple(fc.constantFrom(...years), fc.integer({ min: 0, max: 364 }))
  .map(([year, count]) => addDays(year * 10000 + 101, count));

function calendar(off: readonly Day[], worked: readonly Day[]): WorkingYears {
  const year = (number: number): WorkingYear => ({
    year: number,
    weekend: [6, 7],
    daysOff: new Set(off),
    workedDays: new Set(worked),
    shortDays: new Set(),
  });
  return new Map(years.map((number) => [number, year(number)]));
}

const arbitraryCalendar = fc
  .tuple(fc.array(arbitraryDay, { maxLength: 40 }), fc.array(arbitraryDay, { maxLength: 10 }))
  .map(([off, worked]) => calendar(off, worked));
const middle = arbitraryDay.filter((day) => day > 20250601 && day < 20270601);
const steps = fc.integer({ min: 1, max: 60 });

describe("adding working days", () => {
  test("lands on a working day, with exactly that many working days on the way", () => {
    fc.assert(
      fc.property(arbitraryCalendar, middle, steps, (days, from, count) => {
        const reached = addWorkingDays(from, count, days);
        expect(reached).toBeDefined();
        let worked = 0;
        for (let day = addDays(from, 1); day <= (reached ?? 0); day = addDays(day, 1))
          worked += isWorkingDay(day, days) ? 1 : 0;
        expect(worked).toBe(count);
        expect(isWorkingDay(reached ?? 0, days)).toBe(true);
      }),
    );
  });

  test("can be done in two parts", () => {
    fc.assert(
      fc.property(arbitraryCalendar, middle, steps, steps, (days, from, first, second) => {
        const half = addWorkingDays(from, first, days) ?? 0;
        expect(addWorkingDays(half, second, days)).toBe(addWorkingDays(from, first + second, days));
      }),
    );
  });

  test("leads back from a working day", () => {
    fc.assert(
      fc.property(arbitraryCalendar, middle, steps, (days, from, count) => {
        fc.pre(isWorkingDay(from, days) === true);
        expect(addWorkingDays(addWorkingDays(from, count, days) ?? 0, -count, days)).toBe(from);
      }),
    );
  });

  test("of none is the day itself, even a day off", () => {
    expect(addWorkingDays(20260101, 0, calendar([20260101], []))).toBe(20260101);
  });

  test.each([
    ["a year without a calendar", 20281230, 5],
    ["a year before the first calendar", 20240102, -5],
  ])("through %s is unknown", (_, day, count) => {
    expect(addWorkingDays(day, count, calendar([], []))).toBeUndefined();
  });

  test("never ends on a calendar without working days, but leaves it", () => {
    const idle: WorkingYear = {
      year: 2026,
      weekend: [1, 2, 3, 4, 5, 6, 7],
      daysOff: new Set(),
      workedDays: new Set(),
      shortDays: new Set(),
    };
    expect(addWorkingDays(20260501, 1, new Map([[2026, idle]]))).toBeUndefined();
  });
});

describe("a day", () => {
  test.each([
    ["a Friday", "2026-05-22", true],
    ["a Saturday", "2026-05-23", false],
    ["a Saturday that is worked", "2026-05-30", true],
    ["a holiday on a Monday", "2026-05-25", false],
  ])("%s", (_, text, works) => {
    const day = parseDay(text) ?? 0;
    expect(isWorkingDay(day, calendar([20260525], [20260530]))).toBe(works);
  });

  test("of a year without a calendar is unknown", () => {
    expect(isWorkingDay(20300101, calendar([], []))).toBeUndefined();
  });
});
