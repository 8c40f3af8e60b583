import { describe, expect, test } from "vitest";
import {
  blankNumber,
  countOf,
  documentNumber,
  type NumberPattern,
  parseNumberPattern,
} from "../../src/values/number-pattern.ts";

function patternOf(text: string): NumberPattern {
  const pattern = parseNumberPattern(text);
  if ("fault" in pattern) throw new Error(`${text} is no pattern: ${pattern.fault}`);
  return pattern;
}

describe("a number pattern", () => {
  test.each([
    ["КП-{year}-{number:4}", 20261122, 148, "КП-2026-0148"],
    ["КП-{year}-{number:4}", 20261122, 12345, "КП-2026-12345"],
    ["{number}", 20260101, 7, "7"],
    ["А-{year:2}{month}/{number:3}", 20260305, 9, "А-2603/009"],
    ["{day}.{month}.{year} № {number}", 20261231, 1, "31.12.2026 № 1"],
  ])("%s", (text, day, running, expected) => {
    expect(documentNumber(patternOf(text), day, running)).toBe(expected);
  });

  test.each([
    ["КП-{number}", "never", ""],
    ["КП-{year}-{number}", "year", "2026"],
    ["{year}{month}-{number}", "month", "202611"],
    ["{day}.{month}.{year}-{number}", "day", "20261122"],
    // A month alone comes again every year: only a year makes it safe to start from 1.
    ["{month}-{number}", "never", ""],
    // Two digits of a year come again in a hundred years, one in ten: offers would meet their namesakes.
    ["{year:2}-{number}", "year", "2026"],
    ["{year:1}-{number}", "never", ""],
    ["{year}.{day}-{number}", "year", "2026"],
  ])("%s starts again: %s", (text, restarts, count) => {
    const pattern = patternOf(text);
    expect(pattern.restarts).toBe(restarts);
    expect(countOf(pattern, 20261122)).toBe(count);
  });

  test.each([
    ["А-{year}{month}-{number:4}", "А-________-____"],
    ["№ {number} от {day}.{month}", "№ ____ от ____.____"],
  ])("%s on a blank form", (text, expected) => {
    expect(blankNumber(patternOf(text))).toBe(expected);
  });

  test.each([
    ["КП-{yaer}-{number}", { fault: "unknown-word", word: "yaer" }],
    ["КП-{number:0}", { fault: "unknown-word", word: "number:0" }],
    ["КП-{number", { fault: "loose-brace" }],
    ["КП}-{number}", { fault: "loose-brace" }],
    ["КП-{year}", { fault: "not-one-number" }],
    ["{number}-{number}", { fault: "not-one-number" }],
  ])("%s is none", (text, fault) => {
    expect(parseNumberPattern(text)).toEqual(fault);
  });
});
