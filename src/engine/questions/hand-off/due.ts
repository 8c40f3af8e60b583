import { type Day, dayText } from "../../../values/day.ts";
import { clockText, localTimeOf } from "../../../values/time-zone.ts";
import { addWorkingMinutes } from "../../../values/working-days.ts";
import { dueDay } from "../../due-day.ts";
import type { Known } from "../../known-facts.ts";
import type { HandOffProgram, PassRule } from "./program.ts";

/** The end of a time limit; `at` is "2026-03-06 09:30" for a limit in hours or minutes. */
export interface Due {
  readonly due: string | null;
  readonly dueAt: string | null;
}

const never: Due = { due: null, dueAt: null };

function ofDay(day: Day | undefined): Due {
  return day === undefined ? never : { due: dayText(day), dueAt: null };
}

/**
 * When a time limit ends, counted from the moment where it is known, otherwise from the day of the question. Hours and minutes
 * are those of the department that takes: nothing without a moment, a calendar and working hours.
 */
export function dueOf(
  { calendar, hoursOf, moment }: HandOffProgram,
  { within, takes }: PassRule,
  known: Known,
  asOf: Day,
): Due {
  const told = moment === undefined ? undefined : known(moment.fact);
  const now = moment === undefined || typeof told !== "number" ? undefined : localTimeOf(told, moment.zone);
  const day = now?.day ?? asOf;
  switch (within.unit) {
    case "hours":
    case "minutes": {
      const minutes = within.unit === "hours" ? within.count * 60 : within.count;
      const hours = hoursOf(takes);
      const end = now === undefined ? undefined : addWorkingMinutes(now, minutes, hours, calendar);
      return end === undefined
        ? never
        : { due: dayText(end.day), dueAt: `${dayText(end.day)} ${clockText(end.minute)}` };
    }
    default:
      return ofDay(dueDay(within, day, calendar));
  }
}
