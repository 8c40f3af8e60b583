import { addDays, type Day, weekdayOf } from "./day.ts";
import type { Hours } from "./hours.ts";
import type { LocalTime } from "./time-zone.ts";

/** The working days of one year: the weekly days off, and the days that differ from the week. */
export interface WorkingYear {
  readonly year: number;
  /** Weekly days off, 1 for Monday to 7 for Sunday. */
  readonly weekend: readonly number[];
  /** Days off beside the weekend: holidays, and days to which a day off was moved. */
  readonly daysOff: ReadonlySet<Day>;
  /** Days of the weekend that are worked, because their day off was moved. */
  readonly workedDays: ReadonlySet<Day>;
  /** Working days that end earlier. */
  readonly shortDays: ReadonlySet<Day>;
  /** By how many minutes a short day ends earlier. */
  readonly shorterBy?: number;
}

/** The years that have a calendar. About a day of another year nothing is known. */
export type WorkingYears = ReadonlyMap<number, WorkingYear>;

/** Whether people work on the day; `undefined` when its year has no calendar. */
export function isWorkingDay(day: Day, years: WorkingYears): boolean | undefined {
  const year = years.get(Math.trunc(day / 10000));
  if (year === undefined) return undefined;
  if (year.daysOff.has(day)) return false;
  return year.workedDays.has(day) || !year.weekend.includes(weekdayOf(day));
}

/**
 * The day that lies `count` working days after the day (before it, when negative): 1 is the next working day, 0 is the
 * day itself, whatever it is. `undefined` when the way leads through a year without a calendar.
 */
export function addWorkingDays(day: Day, count: number, years: WorkingYears): Day | undefined {
  const step = count < 0 ? -1 : 1;
  let reached = day;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    const works = isWorkingDay(reached, years);
    if (works === undefined) return undefined;
    if (works) left -= 1;
  }
  return reached;
}

/** The hours of a working day: a short one ends earlier, and may be no time at all. */
export function hoursOn(day: Day, { from, to }: Hours, years: WorkingYears): Hours {
  const { shortDays, shorterBy = 0 } = years.get(Math.trunc(day / 10000)) ?? {};
  return { from, to: shortDays?.has(day) === true ? Math.max(from, to - shorterBy) : to };
}

/**
 * The moment that lies `minutes` of working time after `start`, to the minute: the end of a day rather than the beginning of
 * the next; what comes in outside working hours waits for their start. `undefined` when nobody said the hours or the way
 * leads through a year without a calendar.
 */
export function addWorkingMinutes(
  start: LocalTime,
  minutes: number,
  hours: Hours | undefined,
  years: WorkingYears,
): LocalTime | undefined {
  if (hours === undefined) return undefined;
  let { day, minute } = start;
  for (let left = minutes; ; day = addDays(day, 1), minute = 0) {
    const works = isWorkingDay(day, years);
    if (works === undefined) return undefined;
    const { from: begin, to: end } = hoursOn(day, hours, years);
    const from = Math.max(minute, begin);
    if (!works || from >= end) continue;
    if (left <= end - from) return { day, minute: from + left };
    left -= end - from;
  }
}

/** The day itself when people work on it, otherwise the nearest working day before (`-1`) or after (`1`). */
export function workingDayNear(day: Day, step: 1 | -1, years: WorkingYears): Day | undefined {
  const works = isWorkingDay(day, years);
  if (works === undefined) return undefined;
  return works ? day : addWorkingDays(day, step, years);
}
