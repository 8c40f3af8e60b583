import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import { addDays, daysBetween, weekdayOf } from "../../../values/day.ts";
import { hoursOverlap } from "../../../values/hours.ts";
import { localTimeOf } from "../../../values/time-zone.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Window, WindowDates, WindowTimes } from "./content.ts";

type DailyTimes = Extract<WindowTimes, { readonly weekdays: unknown }>;
type OnceTimes = Extract<WindowTimes, { readonly between: unknown }>;
type Span = readonly [from: number, to: number];

/** A yearly window that runs over New Year is two spans of mmdd. */
function yearlySpans({ from, to }: { from: number; to: number }): Span[] {
  return from <= to
    ? [[from, to]]
    : [
        [from, 1231],
        [101, to],
      ];
}

/** The mmdd spans that a dated window touches, year by year. */
function touchedSpans({ from, to }: { from: number; to: number }): Span[] {
  const firstYear = Math.trunc(from / 10000);
  const lastYear = Math.trunc(to / 10000);
  if (lastYear - firstYear > 1) return [[101, 1231]];
  if (firstYear === lastYear) return [[from % 10000, to % 10000]];
  return [
    [from % 10000, 1231],
    [101, to % 10000],
  ];
}

function share(a: readonly Span[], b: readonly Span[]): boolean {
  return a.some(([from, to]) => b.some((other) => from <= other[1] && other[0] <= to));
}

/** Whether two windows of days are ever open on one day. */
function windowsShareDay(a: WindowDates, b: WindowDates): boolean {
  if (!a.yearly && !b.yearly) return a.from <= b.to && b.from <= a.to;
  const spans = (dates: WindowDates): Span[] => (dates.yearly ? yearlySpans(dates) : touchedSpans(dates));
  return share(spans(a), spans(b));
}

/** The days that a span of moments touches. */
function daysOf({ between: { from, to }, zone }: OnceTimes): WindowDates {
  return { yearly: false, from: localTimeOf(from, zone).day, to: localTimeOf(to - 1, zone).day };
}

/** Whether a window of every week is ever open on these days. */
function meetsDays({ weekdays }: DailyTimes, dates: WindowDates): boolean {
  if (dates.yearly || daysBetween(dates.from, dates.to) >= 6) return true;
  const days = Array.from({ length: daysBetween(dates.from, dates.to) + 1 }, (_, after) => addDays(dates.from, after));
  return days.some((day) => weekdays.includes(weekdayOf(day)));
}

/** Whether the clock is within the hours of every week at some minute of the span. */
function meetsSpan({ daily, weekdays }: DailyTimes, span: OnceTimes): boolean {
  const { from, to } = span.between;
  const [first, last] = [localTimeOf(from, span.zone), localTimeOf(to - 1, span.zone)];
  const length = Math.min(8, daysBetween(first.day, last.day));
  return Array.from({ length: length + 1 }, (_, after) => addDays(first.day, after)).some((day) => {
    const open = { from: day === first.day ? first.minute : 0, to: day === last.day ? last.minute + 1 : 24 * 60 };
    return weekdays.includes(weekdayOf(day)) && hoursOverlap(daily, open);
  });
}

function timesMeet(a: WindowTimes, b: WindowTimes): boolean {
  if ("between" in a)
    return "between" in b ? a.between.from < b.between.to && b.between.from < a.between.to : meetsSpan(b, a);
  if ("between" in b) return meetsSpan(a, b);
  return a.weekdays.some((day) => b.weekdays.includes(day)) && hoursOverlap(a.daily, b.daily);
}

/** Whether two windows are ever open at once. */
export function windowsMeet(a: WindowDates | WindowTimes, b: WindowDates | WindowTimes): boolean {
  if ("yearly" in a) {
    if ("yearly" in b) return windowsShareDay(a, b);
    return "between" in b ? windowsShareDay(a, daysOf(b)) : meetsDays(b, a);
  }
  return "yearly" in b ? windowsMeet(b, a) : timesMeet(a, b);
}

/** Windows that promise to be unique but share a day are reported, pair by pair. Conditions do not excuse them. */
export function reportOverlappingWindows(windows: readonly Window[], path: Path, context: ReadContext): void {
  windows.forEach((window, index) => {
    windows.slice(0, index).forEach((earlier, earlierIndex) => {
      if (!windowsMeet(window.dates, earlier.dates)) return;
      const range = context.places.valueAt([...path, index, "id"]);
      const related = [context.places.valueAt([...path, earlierIndex, "id"])];
      context.report(problem("windows-overlap", range, { first: earlier.id, second: window.id }, related));
    });
  });
}
