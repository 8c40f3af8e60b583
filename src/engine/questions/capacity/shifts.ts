import { addDays, type Day } from "../../../values/day.ts";
import type { Hours } from "../../../values/hours.ts";
import type { LocalTime } from "../../../values/time-zone.ts";
import { hoursOn, isWorkingDay } from "../../../values/working-days.ts";
import type { CapacityProgram, ShiftRule } from "./program.ts";

/** A shift on a day, shortened where the day is. */
export interface WorkingShift {
  readonly shift: ShiftRule;
  readonly day: Day;
  readonly hours: Hours;
}

/** What shifts there are at a time. */
export interface ShiftTimes {
  readonly day: Day;
  /** Whether people work on the day; `undefined` when no calendar tells. */
  readonly workingDay: boolean | undefined;
  /** The shifts of the day; `undefined` when nobody knows. */
  readonly shifts: readonly WorkingShift[] | undefined;
  /** The one that is running; `undefined` between shifts and while the hour is unknown. */
  readonly now: WorkingShift | undefined;
  /** The nearest one that starts later; `undefined` while the hour or the calendar is unknown. */
  readonly next: WorkingShift | undefined;
}

/** A shift that would begin after the end of a short day does not take place. */
function shiftsOn(
  day: Day,
  shifts: readonly ShiftRule[],
  { calendar, hoursOf }: CapacityProgram,
): readonly WorkingShift[] {
  const short = calendar.get(Math.trunc(day / 10000))?.shortDays.has(day) === true;
  return shifts
    .map((shift) => {
      const { from, to } = shift.hours;
      const working = short ? hoursOf(shift.role) : undefined;
      const end = working === undefined ? undefined : hoursOn(day, working, calendar).to;
      return { shift, day, hours: { from, to: end === undefined ? to : Math.min(to, end) } };
    })
    .filter(({ hours: { from, to } }) => from < to)
    .toSorted((a, b) => a.hours.from - b.hours.from);
}

/** The shifts around a time: those of the day, the running one, the nearest. The hour may be unknown. */
export function shiftTimes(
  { day, minute }: { readonly day: Day; readonly minute: number | undefined },
  shifts: readonly ShiftRule[] | undefined,
  program: CapacityProgram,
): ShiftTimes {
  const workingDay = isWorkingDay(day, program.calendar);
  if (shifts === undefined || workingDay === undefined) {
    return { day, workingDay, shifts: undefined, now: undefined, next: undefined };
  }
  const today = workingDay ? shiftsOn(day, shifts, program) : [];
  const times = { day, workingDay, shifts: today };
  if (minute === undefined) return { ...times, now: undefined, next: undefined };
  const now = today.find(({ hours: { from, to } }) => from <= minute && minute < to);
  return { ...times, now, next: nextAfter({ day, minute }, shifts, program) };
}

/** The nearest shift that starts after a time, if the calendar reaches that far. */
export function nextAfter(
  { day, minute }: LocalTime,
  shifts: readonly ShiftRule[],
  program: CapacityProgram,
): WorkingShift | undefined {
  if (shifts.length === 0) return undefined;
  for (let on = day; ; on = addDays(on, 1)) {
    const works = isWorkingDay(on, program.calendar);
    if (works === undefined) return undefined;
    const next = works ? shiftsOn(on, shifts, program).find(({ hours }) => on > day || hours.from > minute) : undefined;
    if (next !== undefined) return next;
  }
}
