import { describe, expect, test } from "vitest";
import { workingCalendar } from "../../../src/model/kinds/working-calendar.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { workingYearsOf } from "../../../src/model/working-years.ts";
import { addDays, type Day } from "../../../src/values/day.ts";
import { addWorkingDays, isWorkingDay } from "../../../src/values/working-days.ts";
import { openProject } from "../../../src/workspace/open-project.ts";
import { headerOf, readWith } from "../../checks/problems-in.ts";

const { project } = await openProject(new URL("../../../", import.meta.url).pathname);
const years = workingYearsOf(project);

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
    const days = workingYearsOf(small);
    expect(problems).toEqual([]);
    expect([20260206, 20260207, 20260209, 20260213].map((day) => isWorkingDay(day, days))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
