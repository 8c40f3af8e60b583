import { addDays, addMonths, type Day, weekdayOf } from "./day.ts";

/** A stretch of the calendar that work is counted in. */
export type Span = "day" | "week" | "month" | "quarter" | "year";

export const spans: readonly Span[] = ["day", "week", "month", "quarter", "year"];

/** Whether a word names a span. */
export function isSpan(word: unknown): word is Span {
  return spans.some((span) => span === word);
}

/** The first and the last day of the span that the day lies in; weeks begin on Monday. */
export function spanAround(day: Day, span: Span): { readonly from: Day; readonly to: Day } {
  const month = Math.trunc(day / 100) * 100 + 1;
  const fromMonth = (from: Day, months: number): { from: Day; to: Day } => ({
    from,
    to: addDays(addMonths(from, months), -1),
  });
  switch (span) {
    case "day":
      return { from: day, to: day };
    case "week": {
      const from = addDays(day, 1 - weekdayOf(day));
      return { from, to: addDays(from, 6) };
    }
    case "month":
      return fromMonth(month, 1);
    case "quarter":
      return fromMonth(addMonths(month, -((Math.trunc(day / 100) % 100) - 1) % 3), 3);
    case "year":
      return fromMonth(Math.trunc(day / 10000) * 10000 + 101, 12);
  }
}
