import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type Day, parseDay } from "../../src/values/day.ts";
import {
  addWorkingDays,
  addWorkingMinutes,
  hoursOn,
  isWorkingDay,
  type WorkingYear,
  type WorkingYears,
} from "../../src/values/working-days.ts";

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

describe("hours of working days", () => {
  const hours = { from: 540, to: 1080 };
  const year: WorkingYear = {
    year: 2026,
    weekend: [6, 7],
    daysOff: new Set([20260309]),
    workedDays: new Set(),
    shortDays: new Set([20260430]),
    shorterBy: 60,
  };
  const known: WorkingYears = new Map([[2026, year]]);

  test.each<[string, Day, number | undefined, number]>([
    ["a usual day", 20260429, 60, 1080],
    ["a short day", 20260430, 60, 1020],
    ["a short day of nobody knows how much", 20260430, undefined, 1080],
    ["a short day that is no time at all", 20260430, 600, 540],
    ["a day of a year without a calendar", 20270430, 60, 1080],
  ])("%s", (_, day, shorterBy, to) => {
    const { shorterBy: __, ...rest } = year;
    const years: WorkingYears = new Map([[2026, shorterBy === undefined ? rest : { ...rest, shorterBy }]]);
    expect(hoursOn(day, hours, years)).toEqual({ from: 540, to });
  });

  test.each<[string, Day, number, number, [Day, number] | undefined]>([
    ["within a day", 20260311, 600, 15, [20260311, 615]],
    ["nothing", 20260311, 600, 0, [20260311, 600]],
    ["to the last minute", 20260311, 1020, 60, [20260311, 1080]],
    ["over the night", 20260311, 1050, 60, [20260312, 570]],
    ["from the end of a day", 20260311, 1080, 1, [20260312, 541]],
    ["from before work", 20260311, 0, 1, [20260311, 541]],
    ["from a day off", 20260308, 700, 30, [20260310, 570]],
    ["over a weekend with a holiday", 20260306, 1080, 15, [20260310, 555]],
    ["over the end of a short day", 20260430, 1010, 60, [20260501, 590]],
    ["two whole days and a bit", 20260310, 540, 1081, [20260312, 541]],
    ["into a year without a calendar", 20261231, 1080, 5, undefined],
    ["in a year without a calendar", 20270111, 600, 5, undefined],
  ])("count only worked minutes: %s", (_, day, minute, count, expected) => {
    const at = addWorkingMinutes({ day, minute }, count, hours, known);
    expect(at && [at.day, at.minute]).toEqual(expected);
  });
});
