import { addDays, type Day } from "./day.ts";

/** A span of days, both ends included; without `to` it has no end. */
export interface Period {
  readonly from: Day;
  readonly to?: Day;
}

const forever: Day = 99991231;

/** The last day of a period, or the end of time. */
export function lastDayOf(period: Period): Day {
  return period.to ?? forever;
}

/** Whether the day lies in the period. */
export function contains(period: Period, day: Day): boolean {
  return day >= period.from && day <= lastDayOf(period);
}

/** Whether two periods share a day. */
export function overlaps(a: Period, b: Period): boolean {
  return a.from <= lastDayOf(b) && b.from <= lastDayOf(a);
}

/** The days between periods that follow one another: what nobody covers. Overlapping input is fine. */
export function gapsBetween(periods: readonly Period[]): Period[] {
  const sorted = [...periods].sort((a, b) => a.from - b.from);
  const gaps: Period[] = [];
  let covered: Day | undefined;
  for (const period of sorted) {
    if (covered !== undefined && covered < forever && period.from > addDays(covered, 1)) {
      gaps.push({ from: addDays(covered, 1), to: addDays(period.from, -1) });
    }
    covered = Math.max(covered ?? 0, lastDayOf(period));
  }
  return gaps;
}
