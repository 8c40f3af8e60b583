import { addDays, type Day } from "./day.ts";
import type { Hours } from "./hours.ts";
import type { LocalTime } from "./time-zone.ts";
import { addWorkingDays, isWorkingDay, type WorkingYears } from "./working-days.ts";

/** When people work: which days, from when to when, and how many minutes earlier short days end, by year. */
export interface WorkClock {
  readonly years: WorkingYears;
  /** Absent where nobody said them: then minutes cannot be counted. */
  readonly hours?: Hours;
  readonly shorterBy: ReadonlyMap<number, number>;
}

/** Far more days than any time limit takes; a guard against calendars without a single working day. */
const mostDays = 5000;

function endOf(day: Day, hours: Hours, { years, shorterBy }: WorkClock): number {
  const year = Math.trunc(day / 10000);
  return years.get(year)?.shortDays.has(day) === true ? hours.to - (shorterBy.get(year) ?? 0) : hours.to;
}

/**
 * The time that lies `minutes` of working time later; what comes in outside working hours waits for their start.
 * `undefined` when nobody said the hours or the way leads through a year without a calendar.
 */
export function addWorkingMinutes(at: LocalTime, minutes: number, clock: WorkClock): LocalTime | undefined {
  const { hours, years } = clock;
  if (hours === undefined) return undefined;
  let left = minutes;
  let { day, minute } = at;
  for (let count = 0; count < mostDays; count += 1) {
    const works = isWorkingDay(day, years);
    if (works === undefined) return undefined;
    const start = Math.max(minute, hours.from);
    const room = works ? Math.max(0, endOf(day, hours, clock) - start) : 0;
    if (room > 0 && left <= room) return { day, minute: start + left };
    left -= room;
    day = addDays(day, 1);
    minute = 0;
  }
  return undefined;
}

/** The day itself when people work on it, otherwise the nearest working day before (`-1`) or after (`1`). */
export function workingDayNear(day: Day, step: 1 | -1, years: WorkingYears): Day | undefined {
  const works = isWorkingDay(day, years);
  if (works === undefined) return undefined;
  return works ? day : addWorkingDays(day, step, years);
}
