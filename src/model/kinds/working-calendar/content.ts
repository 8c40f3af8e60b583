import type { Day } from "../../../values/day.ts";
import type { Duration } from "../../../values/duration.ts";
import type { WorkingYear } from "../../../values/working-days.ts";

/** Days off beside the weekend, both ends included. */
export interface Holiday {
  readonly id: string;
  readonly title: string;
  readonly from: Day;
  readonly to: Day;
}

/** A day off that was moved from one day to another. */
export interface MovedDay {
  readonly from: Day;
  readonly to: Day;
  readonly ground: string;
}

/** The working days of one year, as printed (holidays, moves, short days) and as counted (`days`). */
export interface WorkingCalendar {
  readonly ground: string;
  readonly holidays: readonly Holiday[];
  readonly moved: readonly MovedDay[];
  readonly shortDays: readonly { readonly day: Day; readonly title: string }[];
  readonly shorterBy: Duration;
  readonly days: WorkingYear;
}
