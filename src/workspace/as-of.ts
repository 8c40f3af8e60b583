import { type Day, parseDay } from "../values/day.ts";
import { localTimeOf } from "../values/time-zone.ts";

/** The calendar day of an instant in a time zone. The instant comes from the door; nothing here knows the time. */
export function dayIn(timeZone: string, instant: Date): Day {
  return localTimeOf(instant.getTime(), timeZone).day;
}

/** The day of `--as-of`, or today in the company's time zone; `undefined` for a text that is no day. */
export function asOfDay(text: string | undefined, timeZone: string, now: Date): Day | undefined {
  return text === undefined ? dayIn(timeZone, now) : parseDay(text);
}
