import { describe, expect, it } from "vitest";
import { decideDiscount } from "../../../src/engine/decide.ts";
import { problemCodes } from "../load-project.ts";
import { dealOf, shopPolicy, shopTexts } from "../shop.ts";
import { cited } from "./shop-prices.ts";

const more = {
  "moments.yaml": `
kind: facts
id: moments
title: Moments
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
facts:
  order.moment: { title: Moment, type: moment }
`,
};

const prices = (windows: string, pick = "first", head = "moment: order.moment\n"): string => `${head}stacking: additive
discounts:
  - { type: windows, id: by-hour, title: By hour, basis: original, pick: ${pick}, windows: [${windows}] }
`;

function allowedAt(windows: string, moment: string | null, head?: string): number {
  const policy = shopPolicy({ prices: prices(windows, "first", head), more });
  return decideDiscount(policy.discount, dealOf(policy, { order: { amount: 1000, moment } })).verdict.allowed / 10_000;
}

const friday = "{ id: friday, title: Friday, between: { from: 2026-11-27 09:00, to: 2026-11-27 18:00 }, rate: 7 }";

describe("a window between two minutes", () => {
  it.each([
    ["2026-11-27 08:59", 0],
    ["2026-11-27T05:59:59.999Z", 0],
    ["2026-11-27 09:00", 7],
    ["2026-11-27T06:00:00Z", 7],
    ["2026-11-27 17:59", 7],
    ["2026-11-27T17:59:59.999+03:00", 7],
    ["2026-11-27 18:00", 0],
    [null, 0],
  ])("%s gives %d", (moment, rate) => {
    expect(allowedAt(friday, moment)).toBe(rate);
  });

  it("goes by the clock that the policy names", () => {
    const berlin = "moment: order.moment\ntime-zone: Europe/Berlin\n";
    expect(allowedAt(friday, "2026-11-27T07:59:00Z", berlin)).toBe(0);
    expect(allowedAt(friday, "2026-11-27T08:00:00Z", berlin)).toBe(7);
  });

  it("may begin in the hour that comes twice, said with its offset", () => {
    const berlin = "moment: order.moment\ntime-zone: Europe/Berlin\n";
    const window = "{ id: w, title: W, between: { from: 2026-10-25 02:30+01:00, to: 2026-10-25 04:00 }, rate: 7 }";
    expect(allowedAt(window, "2026-10-25T02:30:00+02:00", berlin)).toBe(0);
    expect(allowedAt(window, "2026-10-25T02:30:00+01:00", berlin)).toBe(7);
  });
});

describe("hours of every week", () => {
  const window = "{ id: happy, title: Happy, daily: { hours: 16:00-18:00, on: [monday, friday] }, rate: 3 }";

  it.each([
    ["2026-11-27 15:59", 0],
    ["2026-11-27 16:00", 3],
    ["2026-11-27 17:59", 3],
    ["2026-11-27 18:00", 0],
    ["2026-11-26 17:00", 0],
    // Sunday evening in UTC is Monday afternoon nowhere near Moscow.
    ["2026-11-29T13:30:00Z", 0],
    ["2026-11-30T13:30:00Z", 3],
  ])("%s gives %d", (moment, rate) => {
    expect(allowedAt(window, moment)).toBe(rate);
  });

  it("follow the clock through both changes of the year", () => {
    const berlin = "moment: order.moment\ntime-zone: Europe/Berlin\n";
    const daily = "{ id: happy, title: Happy, daily: { hours: 16:00-18:00 }, rate: 3 }";
    const opened = ["2026-03-28T15:00:00Z", "2026-03-29T14:00:00Z", "2026-10-24T14:00:00Z", "2026-10-25T15:00:00Z"];
    expect(opened.map((moment) => allowedAt(daily, moment, berlin))).toEqual([3, 3, 3, 3]);
    const minuteBefore = ["2026-03-28T14:59:00Z", "2026-03-29T13:59:00Z", "2026-10-25T14:59:00Z"];
    expect(minuteBefore.map((moment) => allowedAt(daily, moment, berlin))).toEqual([0, 0, 0]);
  });
});

it("days and minutes stand side by side, each read by its own fact", () => {
  const days = "{ id: autumn, title: Autumn, dates: { from: 2026-11-27, to: 2026-11-27 }, rate: 2 }";
  const policy = shopPolicy({ prices: prices(`${friday}, ${days}`), more });
  const decide = (order: object) => cited(decideDiscount(policy.discount, dealOf(policy, { order })));
  expect(decide({ amount: 1, day: "2026-11-27", moment: "2026-11-27 10:00" })).toEqual(["by-hour/friday"]);
  expect(decide({ amount: 1, day: "2026-11-27", moment: "2026-11-27 20:00" })).toEqual(["by-hour/autumn"]);
  // The first may be open: the one behind it is not promised.
  expect(decide({ amount: 1, day: "2026-11-27" })).toEqual([]);
});

describe("what is refused", () => {
  const problemsOf = (windows: string, pick?: string, head?: string): string[] =>
    problemCodes(shopTexts({ prices: prices(windows, pick, head), more }));
  const berlin = "moment: order.moment\ntime-zone: Europe/Berlin\n";
  const between = (from: string, to: string, id = "w"): string =>
    `{ id: ${id}, title: W, between: { from: ${from}, to: ${to} }, rate: 1 }`;
  const daily = (hours: string, on = "", id = "d"): string =>
    `{ id: ${id}, title: D, daily: { hours: "${hours}"${on} }, rate: 1 }`;

  it.each([
    ["a date decides no minute", friday, "first", "", ["window-without-moment"]],
    ["a date under the name of a moment", friday, "first", "moment: order.day\n", ["fact-of-other-type"]],
    [
      "a minute that the clock skips",
      between("2026-03-29 02:30", "2026-04-01 00:00"),
      "first",
      berlin,
      ["moment-skipped"],
    ],
    ["a minute that comes twice", between("2026-10-25 02:30", "2026-11-01 00:00"), "first", berlin, ["moment-twice"]],
    [
      "an end before the beginning",
      between("2026-11-27 09:00", "2026-11-27 09:00"),
      "first",
      undefined,
      ["period-reversed"],
    ],
    ["hours over midnight", daily("22:00-02:00"), "first", undefined, ["no-such-hours"]],
    [
      "two openings at once",
      "{ id: w, title: W, daily: { hours: 10:00-11:00 }, yearly: { from: '01-01', to: '01-02' }, rate: 1 }",
      "first",
      undefined,
      ["window-without-dates"],
    ],
    ["no such zone", friday, "first", "moment: order.moment\ntime-zone: Moscow\n", ["unknown-time-zone"]],
    [
      "spans that share a minute",
      `${between("2026-11-27 09:00", "2026-11-27 12:01", "a")}, ${between("2026-11-27 12:00", "2026-11-28 00:00", "b")}`,
      "unique",
      undefined,
      ["windows-overlap"],
    ],
    [
      "spans side by side",
      `${between("2026-11-27 09:00", "2026-11-27 12:00", "a")}, ${between("2026-11-27 12:00", "2026-11-28 00:00", "b")}`,
      "unique",
      undefined,
      [],
    ],
    [
      "hours of other weekdays",
      `${daily("10:00-12:00", ", on: [monday]", "a")}, ${daily("11:00-13:00", ", on: [friday]", "b")}`,
      "unique",
      undefined,
      [],
    ],
    [
      "hours of one weekday",
      `${daily("10:00-12:00", ", on: [monday]", "a")}, ${daily("11:00-13:00", "", "b")}`,
      "unique",
      undefined,
      ["windows-overlap"],
    ],
    [
      "hours before a span of that day",
      `${daily("08:00-09:00", "", "a")}, ${between("2026-11-27 09:00", "2026-11-27 18:00", "b")}`,
      "unique",
      undefined,
      [],
    ],
    [
      "hours within a span of that day",
      `${daily("08:00-09:01", "", "a")}, ${between("2026-11-27 09:00", "2026-11-27 18:00", "b")}`,
      "unique",
      undefined,
      ["windows-overlap"],
    ],
    [
      "a span on a day of a dated window",
      `${friday}, { id: n, title: N, yearly: { from: "11-01", to: "11-30" }, rate: 1 }`,
      "unique",
      undefined,
      ["windows-overlap"],
    ],
    [
      "a weekday that the dates do not have",
      `${daily("10:00-12:00", ", on: [monday]", "a")}, { id: n, title: N, dates: { from: 2026-11-27, to: 2026-11-29 }, rate: 1 }`,
      "unique",
      undefined,
      [],
    ],
  ])("%s", (_, windows, pick, head, codes) => {
    expect(problemsOf(windows, pick, head)).toEqual(codes);
  });
});
