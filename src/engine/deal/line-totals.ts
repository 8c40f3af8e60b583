import { truthOf } from "../../conditions/condition.ts";
import type { DiscountProgram } from "../ir.ts";
import { type Known, lineKnown } from "../known-facts.ts";
import type { DealLine } from "./deal.ts";

/** The facts that are counted over the lines. Where nobody knows whether a line belongs, the fact stays unknown. */
export function lineTotals(
  { lines: rules }: DiscountProgram,
  lines: readonly DealLine[],
  known: Known,
): readonly (readonly [fact: string, total: number])[] {
  return (rules?.totals ?? []).flatMap(({ fact, sum, when }) => {
    const truths = lines.map((line) => (when === undefined ? "yes" : truthOf(when, lineKnown(line, known))));
    if (truths.includes("unknown")) return [];
    const own = lines.filter((_, index) => truths[index] === "yes");
    return [[fact, own.reduce((total, line) => total + line[sum], 0)] as const];
  });
}
