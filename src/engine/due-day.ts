import { addDays, type Day } from "../values/day.ts";
import type { Duration } from "../values/duration.ts";
import { addWorkingDays, type WorkingYears } from "../values/working-days.ts";

/** A time limit as JSON: a count of one unit, or the words of one that hangs on an event. */
export type WithinAnswer = {
  readonly unit: Duration["unit"];
  readonly count: number | null;
  readonly text: string | null;
};

export function withinAnswer(within: Duration): WithinAnswer {
  return within.unit === "words"
    ? { unit: within.unit, count: null, text: within.text }
    : { unit: within.unit, count: within.count, text: null };
}

/** The last day of a time limit; `undefined` for hours, for words, and where no calendar tells. */
export function dueDay(within: Duration, from: Day, calendar: WorkingYears): Day | undefined {
  if (within.unit === "days") return addDays(from, within.count);
  return within.unit === "working-days" ? addWorkingDays(from, within.count, calendar) : undefined;
}
