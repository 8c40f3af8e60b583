import type { WorkingYears } from "../values/working-days.ts";
import { workingCalendar } from "./kinds/working-calendar.ts";
import { type Project, regulationsOf } from "./project.ts";

/** The working days of every year that has a calendar. */
export function workingYearsOf(project: Project): WorkingYears {
  return new Map(regulationsOf(project, workingCalendar).map(({ content }) => [content.days.year, content.days]));
}
