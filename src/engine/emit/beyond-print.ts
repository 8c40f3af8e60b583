import type { DiscountProgram } from "../ir.ts";

/**
 * What a program uses that only the interpreter counts, in words of the language: money, exact parts, a choice within a
 * group, the clock of a zone. A program that uses none of it is printed.
 */
export function beyondPrint({
  discounts,
  caps,
  lines,
  surcharges = [],
  credit,
  points,
  freeGoods,
}: DiscountProgram): string[] {
  const used = new Set<string>();
  for (const { gives = "percent", atMost, budget, group, table } of discounts) {
    if (gives !== "percent") used.add(gives === "amount" ? "amount-off" : gives);
    if (atMost !== undefined) used.add("at-most");
    if (budget !== undefined) used.add("budget");
    if (group !== undefined) used.add("group");
    if (table.kind === "windows" && table.rows.some(({ dates }) => !("yearly" in dates))) used.add("windows: moment");
    if (table.kind === "lookup" && table.marginal === true) used.add("mode: marginal");
  }
  if (caps.some(({ gives }) => gives === "amount")) used.add("caps: amount");
  if (lines !== undefined) used.add("lines");
  if (surcharges.length > 0) used.add("surcharges");
  if (credit !== undefined) used.add("credit");
  if (points !== undefined) used.add("points");
  if (freeGoods !== undefined) used.add("free-goods");
  return [...used];
}
