import { describe, expect, it } from "vitest";
import { addMonths } from "../../src/values/day.ts";
import { addWorkingMinutes, type WorkingYears, workingDayNear } from "../../src/values/working-days.ts";

const years: WorkingYears = new Map([
  [
    2026,
    {
      year: 2026,
      weekend: [6, 7],
      daysOff: new Set([20260309]),
      workedDays: new Set<number>(),
      shortDays: new Set([20260430]),
      shorterBy: 60,
    },
  ],
]);
const hours = { from: 540, to: 1080 };

describe("working time", () => {
  it.each<[string, number, number, number, [number, number] | undefined]>([
    ["within a day", 20260311, 600, 15, [20260311, 615]],
    ["to the last minute", 20260311, 1020, 60, [20260311, 1080]],
    ["over the night", 20260311, 1050, 60, [20260312, 570]],
    ["from before work", 20260311, 0, 1, [20260311, 541]],
    ["over a weekend with a holiday", 20260306, 1080, 15, [20260310, 555]],
    ["over the end of a short day", 20260430, 1010, 60, [20260501, 590]],
    ["nothing, while people work", 20260311, 600, 0, [20260311, 600]],
    ["nothing, after work", 20260311, 1080, 0, [20260312, 540]],
    ["into a year without a calendar", 20261231, 1080, 5, undefined],
    ["in a year without a calendar", 20270111, 600, 5, undefined],
  ])("%s", (_, day, minute, count, expected) => {
    const at = addWorkingMinutes({ day, minute }, count, hours, years);
    expect(at && [at.day, at.minute]).toEqual(expected);
  });

  it("cannot be counted without hours", () => {
    expect(addWorkingMinutes({ day: 20260311, minute: 600 }, 1, undefined, years)).toBeUndefined();
  });

  it.each<[number, 1 | -1, number | undefined]>([
    [20260311, -1, 20260311],
    [20260309, -1, 20260306],
    [20260307, 1, 20260310],
    [20270101, 1, undefined],
  ])("the working day near %i (%i) is %s", (day, step, expected) => {
    expect(workingDayNear(day, step, years)).toBe(expected);
  });
});

describe("months", () => {
  it.each([
    [20260131, 1, 20260228],
    [20240131, 1, 20240229],
    [20261231, 2, 20270228],
    [20260315, 12, 20270315],
    [20260331, -1, 20260228],
  ])("%i and %i months is %i", (day, count, expected) => {
    expect(addMonths(day, count)).toBe(expected);
  });
});
