import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  instantsOf,
  isTimeZone,
  localTimeOf,
  momentText,
  offsetAt,
  parseMoment,
  timeZoneNames,
  weekdayAt,
} from "../../src/values/time-zone.ts";

const utc = (text: string): number => Date.parse(text);

describe("the clock of a zone", () => {
  it.each([
    ["2026-11-27T06:00:00Z", "Europe/Moscow", "2026-11-27 09:00"],
    ["2026-11-26T21:00:00Z", "Europe/Moscow", "2026-11-27 00:00"],
    ["2026-11-26T20:59:59.999Z", "Europe/Moscow", "2026-11-26 23:59"],
    // Moscow kept summer time all year from 2011 and gave it up in October 2014.
    ["2012-01-15T08:00:00Z", "Europe/Moscow", "2012-01-15 12:00"],
    ["2015-07-15T08:00:00Z", "Europe/Moscow", "2015-07-15 11:00"],
    ["2026-07-01T12:00:00Z", "Europe/Berlin", "2026-07-01 14:00"],
    ["2026-12-01T12:00:00Z", "Europe/Berlin", "2026-12-01 13:00"],
    ["2026-03-08T07:00:00Z", "America/New_York", "2026-03-08 03:00"],
    ["2026-01-01T00:00:00Z", "Asia/Kathmandu", "2026-01-01 05:45"],
    ["2026-04-04T15:00:00Z", "Australia/Lord_Howe", "2026-04-05 01:30"],
  ])("at %s in %s shows %s", (instant, zone, text) => {
    expect(momentText(utc(instant), zone)).toBe(text);
  });

  it("tells the weekday of the zone, not of UTC", () => {
    expect(weekdayAt(utc("2026-11-22T21:30:00Z"), "Europe/Moscow")).toBe(1);
    expect(weekdayAt(utc("2026-11-22T20:30:00Z"), "Europe/Moscow")).toBe(7);
  });

  it.each(["Europe/Moscow", "UTC", "America/New_York"])("%s is a zone", (name) => {
    expect(isTimeZone(name)).toBe(true);
  });

  it.each(["Moscow", "+03:00", "", "Europe/Moskva", "МСК"])("%j is none", (name) => {
    expect(isTimeZone(name)).toBe(false);
  });
});

describe("a written moment", () => {
  it.each([
    ["2026-11-27 09:00", "Europe/Moscow", "2026-11-27T06:00:00Z"],
    ["2026-11-27T09:00:30", "Europe/Moscow", "2026-11-27T06:00:30Z"],
    ["2026-11-27T09:00:00.250+03:00", "America/New_York", "2026-11-27T06:00:00.250Z"],
    ["2026-11-27T09:00Z", "Europe/Moscow", "2026-11-27T09:00:00Z"],
    ["2026-11-27T09:00:59Z", "UTC", "2026-11-27T09:00:59Z"],
    ["2026-11-27T23:59-03:30", "UTC", "2026-11-28T03:29:00Z"],
    ["2026-11-27T09:00+05:45", "UTC", "2026-11-27T03:15:00Z"],
    ["2026-11-27T09:00+14:00", "UTC", "2026-11-26T19:00:00Z"],
    ["2026-11-27T09:00+12:59", "UTC", "2026-11-26T20:01:00Z"],
    ["1900-01-01T00:00Z", "UTC", "1900-01-01T00:00:00Z"],
    // The night when clocks go back in Berlin: with an offset the hour is said.
    ["2026-10-25 02:30+02:00", "Europe/Berlin", "2026-10-25T00:30:00Z"],
    ["2026-10-25 02:30 +01:00", "Europe/Berlin", "2026-10-25T01:30:00Z"],
    ["2026-10-25 01:59", "Europe/Berlin", "2026-10-24T23:59:00Z"],
    ["2026-10-25 03:00", "Europe/Berlin", "2026-10-25T02:00:00Z"],
    ["2026-03-29 01:59", "Europe/Berlin", "2026-03-29T00:59:00Z"],
    ["2026-03-29 03:00", "Europe/Berlin", "2026-03-29T01:00:00Z"],
  ])("%s in %s is %s", (text, zone, instant) => {
    expect(parseMoment(text, zone)).toEqual({ moment: utc(instant) });
  });

  it.each([
    ["2026-03-29 02:30", "Europe/Berlin", "skipped"],
    ["2026-03-08 02:00", "America/New_York", "skipped"],
    ["2026-10-25 02:00", "Europe/Berlin", "twice"],
    ["2026-10-25 02:59", "Europe/Berlin", "twice"],
    ["2014-10-26 01:30", "Europe/Moscow", "twice"],
    ["2026-02-30 09:00", "Europe/Moscow", "no-such-time"],
    ["2026-11-27 24:00", "Europe/Moscow", "no-such-time"],
    ["2026-11-27 09:60", "Europe/Moscow", "no-such-time"],
    ["2026-11-27T09:00:60", "Europe/Moscow", "no-such-time"],
    ["2026-11-27 09:00+03:60", "Europe/Moscow", "no-such-time"],
    ["1899-12-31 09:00", "UTC", "no-such-time"],
    ["2026-11-27 09:00+15:00", "Europe/Moscow", "no-such-time"],
    ["2026-11-27", "Europe/Moscow", "form"],
    ["27.11.2026 09:00", "Europe/Moscow", "form"],
    ["2026-11-27T09:00:00.2505Z", "Europe/Moscow", "form"],
  ])("%s in %s is refused: %s", (text, zone, fault) => {
    expect(parseMoment(text, zone)).toEqual({ fault });
  });
});

const zones = ["Europe/Moscow", "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"];
const instants = fc.integer({ min: utc("2000-01-01T00:00:00Z") / 1000, max: utc("2040-01-01T00:00:00Z") / 1000 });

describe("instants and clocks", () => {
  it("a clock put back shows an hour twice, the earlier instant first", () => {
    const local = utc("2026-10-25T02:30:00Z");
    expect(instantsOf(local, "Europe/Berlin")).toEqual([utc("2026-10-25T00:30:00Z"), utc("2026-10-25T01:30:00Z")]);
    // Half an hour in Lord Howe.
    expect(instantsOf(utc("2026-04-05T01:45:00Z"), "Australia/Lord_Howe")).toEqual([
      utc("2026-04-04T14:45:00Z"),
      utc("2026-04-04T15:15:00Z"),
    ]);
  });

  it("names of zones are places that are zones", () => {
    const names = timeZoneNames();
    expect(names).toContain("Asia/Yekaterinburg");
    expect(names.slice(0, 20).every(isTimeZone)).toBe(true);
  });

  it("every instant is among those at which its clock time is shown", () => {
    fc.assert(
      fc.property(instants, fc.constantFrom(...zones), (second, zone) => {
        const moment = second * 1000;
        const found = instantsOf(moment + offsetAt(moment, zone), zone);
        expect(found).toContain(moment);
        expect(found.length).toBeLessThanOrEqual(2);
        for (const each of found) expect(localTimeOf(each, zone)).toEqual(localTimeOf(moment, zone));
      }),
      { numRuns: 300 },
    );
  });

  it("an hour that is skipped or shown twice is always told as such", () => {
    // From one change of the clocks to the next every zone skips and repeats one hour (half an hour on Lord Howe).
    const faults = (zone: string, days: readonly string[]): string[] =>
      days.map((day) => {
        const read = parseMoment(day, zone);
        return "fault" in read ? read.fault : "read";
      });
    expect(faults("Australia/Lord_Howe", ["2026-04-05 01:45", "2026-10-04 02:15", "2026-10-04 02:45"])).toEqual([
      "twice",
      "skipped",
      "read",
    ]);
  });
});
