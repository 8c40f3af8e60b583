import { type Day, dayText, parseDay, weekdayOf } from "./day.ts";

/** The name of a time zone: "Europe/Moscow". */
export type TimeZone = string;

/** An instant in whole milliseconds since the first of January 1970, midnight UTC. Instants compare as numbers. */
export type Moment = number;

/** What calendar and clock of a zone show: the day and the minutes since its midnight. */
export interface LocalTime {
  readonly day: Day;
  readonly minute: number;
}

const dayLength = 86_400_000;

// Making a formatter costs far more than using it; only names that are real zones get in, so the memory is bounded.
const clocks = new Map<TimeZone, Intl.DateTimeFormat>();

function clockOf(zone: TimeZone): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known !== undefined) return known;
  const clock = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    calendar: "gregory",
    numberingSystem: "latn",
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  clocks.set(zone, clock);
  return clock;
}

/** Whether the name is one of a time zone. */
export function isTimeZone(name: string): boolean {
  // Bare offsets are accepted by some machines and refused by others: a zone is a place, which knows its own summer time.
  // Stryker disable next-line all: this machine refuses them by itself
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The names that a misspelt zone may have meant. Old names of a place are zones too, but nobody is advised to write them. */
export function timeZoneNames(): readonly string[] {
  return Intl.supportedValuesOf("timeZone");
}

/** What the clock of the zone shows, as if it were UTC, to the second. */
function shown(moment: Moment, zone: TimeZone): number {
  const parts = new Map(
    clockOf(zone)
      .formatToParts(moment)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const at = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  return Date.UTC(at("year"), at("month") - 1, at("day"), at("hour"), at("minute"), at("second"));
}

/** How far the clock of the zone is ahead of UTC at that instant, in milliseconds. */
export function offsetAt(moment: Moment, zone: TimeZone): number {
  return shown(moment, zone) - Math.floor(moment / 1000) * 1000;
}

function dayOfUtc(utc: number): Day {
  const date = new Date(utc);
  return date.getUTCFullYear() * 10000 + (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}

/** Calendar and clock of the zone at that instant. */
export function localTimeOf(moment: Moment, zone: TimeZone): LocalTime {
  const utc = shown(moment, zone);
  return { day: dayOfUtc(utc), minute: Math.floor((utc - Math.floor(utc / dayLength) * dayLength) / 60_000) };
}

/** The weekday on the calendar of the zone, 1 for Monday to 7 for Sunday. */
export function weekdayAt(moment: Moment, zone: TimeZone): number {
  return weekdayOf(localTimeOf(moment, zone).day);
}

/**
 * The instants at which the clock of the zone shows `local` (an instant as if the zone were UTC), the earlier first: one as a
 * rule, none where the clock was put forward over it, two where it was put back.
 */
export function instantsOf(local: number, zone: TimeZone): Moment[] {
  const offsets = new Set([local - dayLength, local + dayLength].map((around) => offsetAt(around, zone)));
  return [...offsets]
    .map((offset) => local - offset)
    .filter((moment) => shown(moment, zone) === Math.floor(local / 1000) * 1000)
    .sort((a, b) => a - b);
}

/** Why a text is no moment: its form, a day or an hour that does not exist, a clock that skips it or shows it twice. */
export type MomentFault = "form" | "no-such-time" | "skipped" | "twice";

const written = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?(?: ?(Z|[+-]\d{2}:\d{2}))?$/;

function offsetOf(text: string): number | undefined {
  if (text === "Z") return 0;
  const [hours = 0, minutes = 0] = text.slice(1).split(":").map(Number);
  if (hours > 14 || minutes > 59) return undefined;
  return (text.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
}

/**
 * Reads "2026-11-27T09:00:00+03:00", or "2026-11-27 09:00" by the clock of the zone. A time that this clock skips or shows
 * twice is refused: with an offset it says what is meant.
 */
export function parseMoment(text: string, zone: TimeZone): { moment: Moment } | { fault: MomentFault } {
  const match = written.exec(text);
  if (match === null) return { fault: "form" };
  const [, date = "", hour = "", minute = "", second = "0", fraction = "0", offset] = match;
  const day = parseDay(date);
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (day === undefined || day < 19000101 || h > 23 || m > 59 || s > 59) return { fault: "no-such-time" };
  const millis = Number(fraction.padEnd(3, "0"));
  const local = Date.UTC(Math.trunc(day / 10000), (Math.trunc(day / 100) % 100) - 1, day % 100, h, m, s, millis);
  if (offset !== undefined) {
    const ahead = offsetOf(offset);
    return ahead === undefined ? { fault: "no-such-time" } : { moment: local - ahead };
  }
  const [first, another] = instantsOf(local, zone);
  if (first === undefined) return { fault: "skipped" };
  return another === undefined ? { moment: first } : { fault: "twice" };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** Minutes since midnight as the clock shows them: 545 is "09:05". */
export function clockText(minute: number): string {
  return `${two(Math.trunc(minute / 60))}:${two(minute % 60)}`;
}

/** A moment by the clock of the zone, to the minute: "2026-11-27 09:00". */
export function momentText(moment: Moment, zone: TimeZone): string {
  const { day, minute } = localTimeOf(moment, zone);
  return `${dayText(day)} ${clockText(minute)}`;
}
