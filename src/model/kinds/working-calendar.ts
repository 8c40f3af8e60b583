import { problem } from "../../diagnostics/catalogue.ts";
import type { Path } from "../../diagnostics/places.ts";
import { addDays, type Day, dayText, parseDay, weekdayOf } from "../../values/day.ts";
import type { Duration } from "../../values/duration.ts";
import { isWorkingDay, type WorkingYear } from "../../values/working-days.ts";
import type { WorkingCalendarFile } from "../generated/working-calendar.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { durationOf } from "../read-duration.ts";
import { dayAt } from "../read-values.ts";
import type { Kind, ReadContext } from "../regulation.ts";
import type { Holiday, WorkingCalendar } from "./working-calendar/content.ts";
import { holidaysTable, monthsTable, workingCalendarOutline } from "./working-calendar/outline.ts";

const weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** The day at the path; one of another year than the calendar's is reported. */
function dayOfYearAt(raw: string, year: number, path: Path, context: ReadContext): Day {
  const day = dayAt(raw, path, context);
  if (parseDay(raw) !== undefined && Math.trunc(day / 10000) !== year) {
    context.report(problem("day-of-other-year", context.places.valueAt(path), { day: raw, year: String(year) }));
  }
  return day;
}

function readHoliday(
  file: NonNullable<WorkingCalendarFile["holidays"]>[number],
  path: Path,
  year: number,
  context: ReadContext,
): Holiday {
  const from = dayOfYearAt(file.on, year, [...path, "on"], context);
  const to = file.to === undefined ? from : dayOfYearAt(file.to, year, [...path, "to"], context);
  if (to < from && file.to !== undefined) {
    const args = { from: file.on, to: file.to };
    context.report(problem("period-reversed", context.places.valueAt([...path, "to"]), args));
  }
  return { id: file.id, title: file.title, from, to };
}

function daysOf({ from, to }: Holiday): Day[] {
  const days: Day[] = [];
  // A span of the wrong years is reported already; no calendar has more days than a year.
  for (let day = from; day <= to && days.length < 366; day = addDays(day, 1)) days.push(day);
  return days;
}

/** A duration that is no time of a day takes nothing off it. */
function minutesOf(duration: Duration): number {
  if (duration.unit === "minutes") return duration.count;
  return duration.unit === "hours" ? duration.count * 60 : 0;
}

function workingYearOf(file: WorkingCalendarFile, calendar: Omit<WorkingCalendar, "days">): WorkingYear {
  const celebrated = new Set(calendar.holidays.flatMap(daysOf));
  const weekend = (file.weekend ?? ["saturday", "sunday"]).map((name) => weekdays.indexOf(name) + 1);
  return {
    year: file.year,
    weekend,
    daysOff: new Set([...celebrated, ...calendar.moved.map(({ to }) => to)]),
    workedDays: new Set(calendar.moved.map(({ from }) => from).filter((day) => !celebrated.has(day))),
    shortDays: new Set(calendar.shortDays.map(({ day }) => day)),
    shorterBy: minutesOf(calendar.shorterBy),
  };
}

/** A day off can be moved only from a day off to a working day; only a working day can be short. */
function reportContradictions(
  { holidays, moved, shortDays, days }: WorkingCalendar,
  { places, report }: ReadContext,
): void {
  const celebrated = new Set(holidays.flatMap(daysOf));
  const off = (day: Day): boolean => celebrated.has(day) || days.weekend.includes(weekdayOf(day));
  moved.forEach(({ from, to }, index) => {
    const at = (key: string): Parameters<typeof problem>[1] => places.valueAt(["moved", index, key]);
    if (!off(from)) report(problem("moved-from-working-day", at("from"), { day: dayText(from) }));
    if (off(to)) report(problem("moved-to-day-off", at("to"), { day: dayText(to) }));
  });
  shortDays.forEach(({ day }, index) => {
    if (isWorkingDay(day, new Map([[days.year, days]])) !== false) return;
    report(problem("short-day-off", places.valueAt(["short-days", index, "on"]), { day: dayText(day) }));
  });
}

function readContent(file: WorkingCalendarFile, context: ReadContext): WorkingCalendar {
  const { year } = file;
  const dayIn = (raw: string, path: Path): Day => dayOfYearAt(raw, year, path, context);
  const printed = {
    ground: file.ground,
    holidays: (file.holidays ?? []).map((holiday, index) => readHoliday(holiday, ["holidays", index], year, context)),
    moved: (file.moved ?? []).map(({ from, to, ground }, index) => ({
      from: dayIn(from, ["moved", index, "from"]),
      to: dayIn(to, ["moved", index, "to"]),
      ground,
    })),
    shortDays: (file["short-days"] ?? []).map(({ on, title }, index) => ({
      day: dayIn(on, ["short-days", index, "on"]),
      title,
    })),
    shorterBy: durationOf(file["shorter-by"] ?? { hours: 1 }),
  };
  const calendar = { ...printed, days: workingYearOf(file, printed) };
  reportContradictions(calendar, context);
  return calendar;
}

export const workingCalendar: Kind<WorkingCalendarFile, WorkingCalendar> = {
  kind: "working-calendar",
  read: readContent,
  clausesOf: (content, context) => clausesOfOutline(workingCalendarOutline(content, context), context),
  referencesOf: () => [],
  tableOf: (content, part, { lang }) => {
    if (part === undefined || part === "holidays") return holidaysTable(content, lang);
    return part === "months" ? monthsTable(content, lang) : undefined;
  },
  sectionsOf: (content, context) => sectionsOfOutline(workingCalendarOutline(content, context), context.lang),
};
