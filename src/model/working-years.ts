import type { Day } from "../values/day.ts";
import type { WorkingYear, WorkingYears } from "../values/working-days.ts";
import { workingCalendar } from "./kinds/working-calendar.ts";
import { type Project, regulationsOf } from "./project.ts";

/**
 * The working days of every year that has a calendar, of whatever days it is in force: a time limit may end next year. Of
 * several editions of one year it is the one that is in force on `asOf`, or else the nearest before it, or the first.
 */
export function workingYearsOf(project: Project, asOf: Day): WorkingYears {
  const years = new Map<number, WorkingYear>();
  const editions = regulationsOf(project, workingCalendar).toSorted((a, b) => a.effective.from - b.effective.from);
  for (const { effective, content } of editions) {
    const { days } = content;
    if (effective.from <= asOf || !years.has(days.year)) years.set(days.year, days);
  }
  return years;
}
