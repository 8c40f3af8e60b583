import { expect, test } from "vitest";
import { citing } from "../../src/model/cite.ts";
import { standardSet } from "../engine/questions/standard-set.ts";

const cite = citing(standardSet);

test.each([
  ["a percent as a number", "service-promises#promises/delivery-day", 97],
  ["money to the kopeck", "capacity#temporary-staff/pay-per-hour", "380,00 ₽"],
  ["a quantity with its unit", "norms#acquisition-manager/calls", "15 звонков"],
  ["a day as it is printed", "calendar-2026#holidays/defender", "23.02.2026"],
  ["a term in the words of the regulation", "incoming-call#missed/again", "3 часа"],
])("a quoted clause tells %s", (_, reference, value) => {
  const told = cite(reference).value;
  expect(typeof told === "string" ? told.replaceAll("\u00a0", " ") : told).toBe(value);
});
