import { expect, it } from "vitest";
import type { DealLine } from "../../src/engine/deal/deal.ts";
import { fraction } from "../../src/engine/fraction.ts";
import type { Allowed } from "../../src/engine/interpret/allowed.ts";
import { keptLinesAt } from "../../src/engine/kept-lines.ts";

/** Two lines of 100.00 at so many percent of their price; `!` takes no further discount. */
function keptAt(written: readonly string[], percent: number): string {
  const kept = written.map((each) => ({
    kept: fraction(Number(each.replace("!", "")), 100),
    barred: each.endsWith("!"),
    clauses: [`p#${each}`],
  }));
  const off = kept.reduce((sum, each) => sum + Number(each.kept.over), 0);
  const lines: DealLine[] = written.map(() => ({ quantity: 1000, price: 10_000, amount: 10_000, vatRate: 0 }));
  const allowed = { kept: fraction(off, 100 * written.length), lines: kept } as unknown as Allowed;
  const { kept: found = [], barredBy } = keptLinesAt(allowed, percent * 10_000, lines);
  const told = found.map(({ over, under }) => Math.round((Number(over) * 10_000) / Number(under)) / 100);
  return (barredBy ?? told).join(" ");
}

it.each([
  // What is allowed is 10 %: 20 % of the first line.
  ["nothing off", ["80", "100"], 0, "100 100"],
  ["half of what is allowed", ["80", "100"], 5, "90 100"],
  ["what is allowed", ["80", "100"], 10, "80 100"],
  ["more, by both in proportion to what is left of them", ["80", "100"], 19, "72 90"],
  ["everything", ["80", "100"], 100, "0 0"],
  ["a surcharge, by both", ["80", "100"], -8, "96 120"],
  ["more, by the one that may", ["80!", "100"], 40, "80 40"],
  ["all of the one that may", ["80!", "100"], 60, "80 0"],
  ["more than the one that may can carry", ["80!", "100"], 60.0001, "p#80!"],
  ["more, where none may", ["80!", "100!"], 11, "p#80! p#100!"],
  ["the same, where none may", ["80!", "100!"], 10, "80 100"],
  ["less, where none may", ["80!", "100!"], 5, "90 100"],
  ["the list price, where none may", ["100!", "100!"], 0, "100 100"],
  ["where nothing is left to take it from", ["80!", "0"], 70, "p#80!"],
  ["where the other gave all", ["80!", "0"], 60, "80 0"],
])("a discount on the whole order: %s", (_, written, percent, expected) => {
  expect(keptAt(written, percent)).toBe(expected);
});
