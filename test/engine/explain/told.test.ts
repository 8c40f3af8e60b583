import { expect, it } from "vitest";
import { club, seasons, spring } from "../prices/shop-prices.ts";
import { telling } from "./telling.ts";

const yearly = "{ id: yearly, title: Yearly, yearly: { from: 03-05, to: 03-15 }, rate: 1 }";
const windows = (pick: string): string => seasons(pick, [spring, club(3), yearly]);
const on = (day: string | null, kind: string | null) => ({
  client: { kind },
  order: { amount: 100, day },
  request: { discount: 0 },
});

it.each<[string, string, object, string[]]>([
  [
    "the best of several windows",
    windows("best"),
    on("2026-03-10", "gold"),
    [
      "w/spring silent: gives way to w/club",
      "w/club applied: Day: 10/03/2026, window from 10/03/2026 to 31/12/2026",
      "w/yearly silent: gives way to w/club",
    ],
  ],
  [
    "the first of several windows",
    windows("first"),
    on("2026-03-10", "gold"),
    [
      "w/spring applied: Day: 10/03/2026, window from 01/03/2026 to 31/03/2026",
      "w/club silent: gives way to w/spring",
      "w/yearly silent: gives way to w/spring",
    ],
  ],
  [
    "windows of another client",
    windows("best"),
    on("2026-03-10", "plain"),
    [
      "w/spring applied: Day: 10/03/2026, window from 01/03/2026 to 31/03/2026",
      "w/club silent: Kind is Gold (now Plain — not met)",
      "w/yearly silent: gives way to w/spring",
    ],
  ],
  [
    "windows of an unknown client, best",
    windows("best"),
    on("2026-03-10", null),
    [
      "w/spring applied: Day: 10/03/2026, window from 01/03/2026 to 31/03/2026",
      "w/club unsettled: Kind is Gold (now not known)",
      "w/yearly silent: gives way to w/spring",
    ],
  ],
  [
    "windows of an unknown client, first",
    windows("first"),
    on("2026-04-10", null),
    [
      "w/spring silent: Day: 10/04/2026, window from 01/03/2026 to 31/03/2026",
      "w/club unsettled: Kind is Gold (now not known)",
      "w/yearly silent: Day: 10/04/2026, window every year from 05/03 to 15/03",
    ],
  ],
  [
    "windows of an unknown client, first of two",
    windows("first"),
    on("2026-03-10", null),
    [
      "w/spring applied: Day: 10/03/2026, window from 01/03/2026 to 31/03/2026",
      "w/club unsettled: Kind is Gold (now not known)",
      "w/yearly silent: gives way to w/spring",
    ],
  ],
  [
    "windows before their first day",
    windows("best"),
    on("2026-02-28", "gold"),
    [
      "w/spring silent: Day: 28/02/2026, window from 01/03/2026 to 31/03/2026",
      "w/club silent: Day: 28/02/2026, window from 10/03/2026 to 31/12/2026",
      "w/yearly silent: Day: 28/02/2026, window every year from 05/03 to 15/03",
    ],
  ],
  [
    "windows of an unknown day",
    windows("best"),
    on(null, "gold"),
    ["w/spring unsettled: Day: not known", "w/club unsettled: Day: not known", "w/yearly unsettled: Day: not known"],
  ],
])("an explanation of %s", (_, prices, raw, expected) => {
  expect(telling({ prices })(raw)).toEqual(expected);
});
