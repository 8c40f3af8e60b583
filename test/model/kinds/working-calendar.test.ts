import { describe, expect, test } from "vitest";
import { workingCalendar } from "../../../src/model/kinds/working-calendar.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { workingYearsOf } from "../../../src/model/working-years.ts";
import { addDays, type Day } from "../../../src/values/day.ts";
import { addWorkingDays, isWorkingDay } from "../../../src/values/working-days.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { headerOf, readWith } from "../../checks/problems-in.ts";

const { project } = await openProject(new URL("../../../", import.meta.url).pathname);
const years = workingYearsOf(project, 20260101);

function span(from: Day, to: Day): Day[] {
  return from > to ? [] : [from, ...span(addDays(from, 1), to)];
}

/** Days off of 2026 in Russia, runs of more than an ordinary weekend, by Resolution 1466 of 24.09.2025. */
const longWeekends: readonly (readonly [Day, Day])[] = [
  [20260101, 20260111],
  [20260221, 20260223],
  [20260307, 20260309],
  [20260501, 20260503],
  [20260509, 20260511],
  [20260612, 20260614],
  [20261104, 20261104],
  [20261231, 20261231],
];

describe("the calendar of 2026", () => {
  test.each(longWeekends)("has nobody at work from %i to %i, but before and after", (from, to) => {
    expect(span(from, to).filter((day) => isWorkingDay(day, years))).toEqual([]);
    for (const day of [addDays(from, -1), addDays(to, 1)]) expect(isWorkingDay(day, years)).not.toBe(false);
  });

  test("has 247 working days", () => {
    expect(span(20260101, 20261231).filter((day) => isWorkingDay(day, years))).toHaveLength(247);
  });

  test("knows the short days", () => {
    expect([...(years.get(2026)?.shortDays ?? [])]).toEqual([20260430, 20260508, 20260611, 20261103]);
  });

  test.each([
    [20260430, 1, 20260504],
    [20260508, 2, 20260513],
    [20260112, -1, undefined],
    [20261230, 1, undefined],
  ])("from %i, %i working days lead to %s", (from, count, to) => {
    expect(addWorkingDays(from, count, years)).toBe(to);
  });

  test("counts working days by month for plans", () => {
    const [regulation] = regulationsOf(project, workingCalendar);
    const context = {
      facts: project.facts,
      currency: project.company.currency,
      lang: "ru",
      roleTitle: String,
    } as const;
    const months = regulation && workingCalendar.tableOf?.(regulation.content, "months", context);
    expect(months?.rows[0]).toEqual([
      { type: "text", value: "январь" },
      { type: "quantity", value: 31000 },
      { type: "quantity", value: 15000 },
      { type: "quantity", value: 0 },
    ]);
  });
});

describe("a calendar", () => {
  test("with other days off in the week and a worked day off", () => {
    const text = `${headerOf("working-calendar")}
year: 2026
ground: Order.
weekend: [friday]
moved:
  - { from: 2026-02-06, to: 2026-02-09, ground: Order. }
`;
    const { project: small, problems } = readWith({ "calendar.yaml": text });
    const days = workingYearsOf(small, 20260101);
    expect(problems).toEqual([]);
    expect([20260206, 20260207, 20260209, 20260213].map((day) => isWorkingDay(day, days))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  const ofYear = (year: number, effective: string, holiday: string): string =>
    headerOf("working-calendar").replace(/^effective: .*$/m, `effective: { ${effective} }`) +
    `year: ${year}\nground: Order.\nholidays: [{ id: day, title: Day, on: ${holiday} }]\n`;

  // A year has been amended in the middle: the day off that was to be on Tuesday the 8th is on Wednesday the 9th.
  const amended = {
    "z-first.yaml": ofYear(2026, "from: 2026-01-01, to: 2026-06-30", "2026-09-08"),
    "a-second.yaml": ofYear(2026, "from: 2026-07-01, to: 2026-12-31", "2026-09-09"),
  };

  test.each([
    ["before both", 20251201, [false, true]],
    ["by the first", 20260630, [false, true]],
    ["by the second", 20260701, [true, false]],
    ["after both", 20270301, [true, false]],
  ])("that was amended counts %s, whatever file is read first", (_, asOf, works) => {
    const { project: small, problems } = readWith(amended);
    const days = workingYearsOf(small, asOf);
    expect(problems).toEqual([]);
    expect([20260908, 20260909].map((day) => isWorkingDay(day, days))).toEqual(works);
  });

  test("of the next year is known before the year begins", () => {
    const next = { "next.yaml": ofYear(2027, "from: 2027-01-01, to: 2027-12-31", "2027-01-04") };
    expect(addWorkingDays(20261231, 1, workingYearsOf(readWith({ ...amended, ...next }).project, 20261201))).toBe(
      20270101,
    );
  });
});
