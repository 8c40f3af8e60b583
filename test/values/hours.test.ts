import { describe, expect, test } from "vitest";
import { formatHours, hoursOverlap, parseHours } from "../../src/values/hours.ts";

describe("hours of a day", () => {
  test.each(["10:00-14:00", "00:00-23:59", "09:30-09:31"])("%s are read and printed", (text) => {
    const hours = parseHours(text);
    expect(hours && formatHours(hours)).toBe(text.replace("-", "–"));
  });

  test.each([
    "14:00-10:00",
    "10:00-10:00",
    "10-14",
    "25:00-26:00",
    "10:70-11:00",
    "10:60-12:00",
    "10:00-11:60",
    "22:00-24:00",
    "10:00–14:00",
  ])("%s are none", (text) => {
    expect(parseHours(text)).toBeUndefined();
  });

  test("shifts may follow one another, but not overlap", () => {
    const morning = { from: 600, to: 840 };
    expect(hoursOverlap(morning, { from: 840, to: 1080 })).toBe(false);
    expect(hoursOverlap(morning, { from: 839, to: 1080 })).toBe(true);
    expect(hoursOverlap({ from: 0, to: 1000 }, morning)).toBe(true);
    expect(hoursOverlap(morning, { from: 0, to: 600 })).toBe(false);
    expect(hoursOverlap(morning, { from: 0, to: 601 })).toBe(true);
    expect(hoursOverlap(morning, { from: 0, to: 300 })).toBe(false);
  });
});
