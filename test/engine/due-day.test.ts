import { describe, expect, it } from "vitest";
import { dueDay, withinAnswer } from "../../src/engine/due-day.ts";
import { hoursOfRoles } from "../../src/engine/working-hours.ts";
import type { Duration } from "../../src/values/duration.ts";
import type { WorkingYear } from "../../src/values/working-days.ts";
import { departmentOf, onePrice, shopProject } from "./shop.ts";

const calendar: WorkingYear = {
  year: 2026,
  weekend: [6, 7],
  daysOff: new Set([20260612]),
  workedDays: new Set(),
  shortDays: new Set(),
};

describe("a time limit", () => {
  it.each<[Duration, number | undefined, object]>([
    [{ unit: "days", count: 3 }, 20260614, { unit: "days", count: 3, text: null }],
    [{ unit: "working-days", count: 2 }, 20260616, { unit: "working-days", count: 2, text: null }],
    [{ unit: "hours", count: 3 }, undefined, { unit: "hours", count: 3, text: null }],
    [{ unit: "words", text: "by then" }, undefined, { unit: "words", count: null, text: "by then" }],
  ])("is told with its last day (%#)", (within, due, answer) => {
    // A Thursday before a holiday and a weekend.
    expect(dueDay(within, 20260611, new Map([[2026, calendar]]))).toBe(due);
    expect(withinAnswer(within)).toEqual(answer);
  });

  it("of working days has no last day without a calendar", () => {
    expect(dueDay({ unit: "working-days", count: 1 }, 20260611, new Map())).toBeUndefined();
    expect(dueDay({ unit: "days", count: 1 }, 20260630, new Map())).toBe(20260701);
  });
});

describe("the hours of a role", () => {
  const posts = (text: string, roles: string): string =>
    text.replace("posts: { low: 2, mid: 1, top: 1 }", `posts: { ${roles} }`);
  const named = (id: string, hours: string): string =>
    departmentOf(hours).replace("id: department", `id: ${id}`).replace("title: department", `title: ${id}`);
  const sales = departmentOf("09:00-18:00");
  const other = posts(named("support", "10:00-15:00"), "mid: 1, top: 1");
  const same = named("same", "09:00-18:00");
  const longer = named("longer", "09:00-19:00");
  const hoursOf = (...departments: readonly string[]) => {
    const more = Object.fromEntries(departments.map((text, index) => [`department-${index}.yaml`, text]));
    return hoursOfRoles(shopProject({ prices: onePrice, more }));
  };
  const [nine, ten] = [
    { from: 540, to: 1080 },
    { from: 600, to: 900 },
  ];

  it.each([
    ["of the only department, for everybody", [posts(sales, "mid: 1, top: 1")], "low", nine],
    ["of the department that has the post", [sales, other], "low", nine],
    ["of the department that has the post, told first", [other, sales], "low", nine],
    ["of no department, where several have the post", [sales, other], "mid", undefined],
    ["of the other department", [posts(sales, "low: 1, top: 1"), other], "mid", ten],
    ["of no department, where several have no such post", [posts(sales, "mid: 1, top: 1"), other], "low", undefined],
    ["of both departments, where they agree", [sales, same], "mid", nine],
    ["of no department, where several end at different times", [sales, longer], "mid", undefined],
    ["of no department, where there is none", [], "low", undefined],
  ])("are those %s", (_, departments, role, hours) => {
    expect(hoursOf(...departments)(role)).toEqual(hours);
  });
});
