import { describe, expect, it } from "vitest";
import { inForce } from "../../src/values/dated.ts";
import { formatMoment } from "../../src/values/moment.ts";
import { contains, gapsBetween, lastDayOf, overlaps, type Period } from "../../src/values/period.ts";
import { parseMoment } from "../../src/values/time-zone.ts";

const march: Period = { from: 20260301, to: 20260331 };
const sinceApril: Period = { from: 20260401 };

describe("a period", () => {
  it.each([
    [20260228, false],
    [20260301, true],
    [20260331, true],
    [20260401, false],
  ])("holds both of its ends: %d", (day, held) => {
    expect(contains(march, day)).toBe(held);
  });

  it("without an end lasts for ever", () => {
    expect([contains(sinceApril, 20260331), contains(sinceApril, 99991231)]).toEqual([false, true]);
    expect(lastDayOf(march)).toBe(20260331);
  });

  it.each<[Period, Period, boolean]>([
    [march, sinceApril, false],
    [march, { from: 20260331, to: 20260331 }, true],
    [march, { from: 20260101, to: 20260301 }, true],
    [march, { from: 20260101, to: 20260228 }, false],
    [march, { from: 20260310, to: 20260311 }, true],
    [sinceApril, { from: 20270101 }, true],
  ])("%o shares a day with %o: %s", (one, other, shared) => {
    expect(overlaps(one, other)).toBe(shared);
    expect(overlaps(other, one)).toBe(shared);
  });
});

describe("what no period covers", () => {
  it.each<[string, Period[], Period[]]>([
    ["nothing between neighbours", [march, sinceApril], []],
    [
      "a day between two",
      [
        { from: 20260101, to: 20260227 },
        { from: 20260301, to: 20260331 },
      ],
      [{ from: 20260228, to: 20260228 }],
    ],
    ["whatever their order", [sinceApril, { from: 20260101, to: 20260131 }], [{ from: 20260201, to: 20260331 }]],
    [
      "a long one covers what a short one within it does not",
      [{ from: 20260101, to: 20261231 }, { from: 20260201, to: 20260228 }, { from: 20270101 }],
      [],
    ],
    ["nothing after one without an end", [sinceApril, { from: 20280101, to: 20281231 }], []],
    ["nothing before the first and after the last", [march], []],
  ])("%s", (_, periods, gaps) => {
    expect(gapsBetween(periods)).toEqual(gaps);
  });
});

describe("an entry of a dated list", () => {
  const rates = [
    { from: 20260101, rate: 22 },
    { from: 20190101, rate: 20 },
    { from: 20300101, rate: 25 },
  ];

  it.each([
    [20181231, undefined],
    [20190101, 20],
    [20251231, 20],
    [20260101, 22],
    [20291231, 22],
    [20300101, 25],
  ])("in force on %d", (day, rate) => {
    expect(inForce(rates, day)?.rate).toBe(rate);
  });

  it("is the first written one of two of the same day", () => {
    expect(inForce([...rates, { from: 20260101, rate: 0 }], 20260301)?.rate).toBe(22);
  });
});

it("a moment is told by the clock of its zone, to the minute", () => {
  const read = parseMoment("2026-11-27T09:05:00+03:00", "UTC");
  if (!("moment" in read)) throw new Error(read.fault);
  const said = (zone: "Europe/Moscow" | "UTC", lang: "ru" | "en"): string => formatMoment(read.moment, zone, lang);
  expect(said("Europe/Moscow", "ru")).toBe("27.11.2026\u00a009:05");
  expect(said("UTC", "en")).toBe("27/11/2026\u00a006:05");
});
