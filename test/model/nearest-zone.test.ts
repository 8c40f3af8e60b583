import { expect, it } from "vitest";
import { nearestZone } from "../../src/model/nearest-zone.ts";

it.each([
  ["Europe/Moskow", "Europe/Moscow"],
  ["europe/mosocw", "Europe/Moscow"],
  ["Moscow", "Europe/Moscow"],
  ["Asia/Ekaterinburg", "Asia/Yekaterinburg"],
  ["nowhere", undefined],
])("the time zone %s is advised to be %s", (name, meant) => {
  expect(nearestZone(name)).toBe(meant);
});
