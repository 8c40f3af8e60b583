import { truthOf } from "../../conditions/condition.ts";
import type { DiscountProgram } from "../ir.ts";
import { type Known, lineKnown } from "../known-facts.ts";
import type { DealLine } from "./deal.ts";

/**
 * The facts that are counted over the lines. Where nobody knows whether a line belongs, the fact stays unknown, and so it
 * does where a quantity has no base units.
 */
export function lineTotals(
  { lines: rules }: DiscountProgram,
  lines: readonly DealLine[],
  known: Known,
): readonly (readonly [fact: string, total: number])[] {
  return (rules?.totals ?? []).flatMap(({ fact, sum, when }) => {
    const truths = lines.map((line) => (when === undefined ? "yes" : truthOf(when, lineKnown(line, known))));
    if (truths.includes("unknown")) return [];
    const own = lines.filter((_, index) => truths[index] === "yes");
    const parts = own.map((line) => (sum === "amount" ? line.amount : line.baseQuantity));
    if (parts.some((part) => part === undefined)) return [];
    return [[fact, parts.reduce<number>((total, part) => total + (part ?? 0), 0)] as const];
  });
}
