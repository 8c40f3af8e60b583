import { formatDay } from "./day.ts";
import type { Language } from "./language.ts";
import { clockText, localTimeOf, type Moment, type TimeZone } from "./time-zone.ts";

/** A moment for people by the clock of the zone, to the minute: «27.11.2026 09:00» / "27/11/2026 09:00". */
export function formatMoment(moment: Moment, zone: TimeZone, lang: Language): string {
  const { day, minute } = localTimeOf(moment, zone);
  return `${formatDay(day, lang, "short")}\u00a0${clockText(minute)}`;
}
