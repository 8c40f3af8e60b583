import { expect, it } from "vitest";
import { isSpan, type Span, spanAround } from "../../src/values/calendar-span.ts";

it.each<[Span, number, number, number]>([
  ["day", 20260311, 20260311, 20260311],
  ["week", 20260311, 20260309, 20260315],
  ["week", 20260101, 20251229, 20260104],
  ["month", 20260228, 20260201, 20260228],
  ["quarter", 20260331, 20260101, 20260331],
  ["quarter", 20261001, 20261001, 20261231],
  ["quarter", 20260815, 20260701, 20260930],
  ["year", 20260815, 20260101, 20261231],
])("the %s around %i", (span, day, from, to) => {
  expect(spanAround(day, span)).toEqual({ from, to });
});

it.each(["day", "week", "month", "quarter", "year"])("%s is a span", (word) => {
  expect(isSpan(word)).toBe(true);
});

it.each(["days", "", "Month", 1, undefined, null])("%s is none", (word) => {
  expect(isSpan(word)).toBe(false);
});
