import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Window, WindowDates } from "./content.ts";

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

/** Whether two windows are ever open on one day. */
export function windowsShareDay(a: WindowDates, b: WindowDates): boolean {
  if (!a.yearly && !b.yearly) return a.from <= b.to && b.from <= a.to;
  const spans = (dates: WindowDates): Span[] => (dates.yearly ? yearlySpans(dates) : touchedSpans(dates));
  return share(spans(a), spans(b));
}

/** Windows that promise to be unique but share a day are reported, pair by pair. Conditions do not excuse them. */
export function reportOverlappingWindows(windows: readonly Window[], path: Path, context: ReadContext): void {
  windows.forEach((window, index) => {
    windows.slice(0, index).forEach((earlier, earlierIndex) => {
      if (!windowsShareDay(window.dates, earlier.dates)) return;
      const range = context.places.valueAt([...path, index, "id"]);
      const related = [context.places.valueAt([...path, earlierIndex, "id"])];
      context.report(problem("windows-overlap", range, { first: earlier.id, second: window.id }, related));
    });
  });
}
