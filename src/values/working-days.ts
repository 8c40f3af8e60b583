import { addDays, type Day, weekdayOf } from "./day.ts";

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
