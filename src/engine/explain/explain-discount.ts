import type { DiscountVerdict } from "../../model/decision.ts";
import type { Money } from "../../values/money.ts";
import { type Percent, wholePercent } from "../../values/percent.ts";
import type { DealLine } from "../deal/deal.ts";
import type { DecideDiscount, TraceDiscount } from "../discount-functions.ts";
import { beyondPrint } from "../emit/beyond-print.ts";
import type { DiscountProgram } from "../ir.ts";
import { type FactTree, knownIn, numberKnown, withFactAt } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
import { approversOf } from "./approvers.ts";
import { type Borders, bordersOf, stretchEnds } from "./borders.ts";
import { type LargestDiscounts, largestDiscounts, noneLarger } from "./largest-discounts.ts";
import { type NextRate, nextRates, type Thresholds, thresholdsOf } from "./next-rates.ts";

/** The rounded total of the lines at a discount, without and with tax, when they can be priced. */
export type NetAt = (requested: Percent) => { readonly net: Money; readonly owed: Money } | undefined;

/** How a verdict came about, and what would change it. */
export interface DiscountTrace extends LargestDiscounts {
  readonly verdict: DiscountVerdict;
  /** Every clause that was considered, in order: what it did and why. */
  readonly considered: readonly ConsideredClause[];
  /** The nearest thresholds that would allow more. */
  readonly next: readonly NextRate[];
  /** Roles that could approve what is requested, from the lowest, or must all; empty when nobody is needed or nobody may. */
  readonly approvers: readonly string[];
}

/** Explains one deal; a deal with priced lines brings their total at any discount. */
export type ExplainDiscount = (facts: FactTree, netAt?: NetAt, lines?: readonly DealLine[]) => DiscountTrace;

/** What does not hang on the deal. */
export interface Outlook {
  readonly thresholds: Thresholds;
  /** Absent where the largest discounts are searched for instead. */
  readonly borders: Borders | undefined;
}

export function outlookOf(program: DiscountProgram): Outlook {
  return {
    thresholds: thresholdsOf(program),
    borders: beyondPrint(program).length === 0 ? bordersOf(program) : undefined,
  };
}

/**
 * The explanation of any deal: `trace` tells of the clauses, and `decide`, which answers alike, is asked again for other
 * discounts.
 */
export function explainBy(
  program: DiscountProgram,
  trace: TraceDiscount,
  decide: DecideDiscount,
  { thresholds, borders }: Outlook,
): ExplainDiscount {
  const path = program.requested.split(".");
  const inRange = (percent: Percent): boolean => percent >= -wholePercent && percent <= wholePercent;
  return (facts, netAt, lines) => {
    const known = knownIn(program.facts, facts);
    const numberOf = (fact: string): number | undefined => numberKnown(known, fact);
    const pricedAt = (percent: Percent | undefined): Partial<NonNullable<ReturnType<NetAt>>> =>
      percent !== undefined && inRange(percent) ? (netAt?.(percent) ?? {}) : {};
    const requested =
      numberOf(program.requested) ?? (netAt === undefined ? undefined : trace(facts, undefined, lines).allowed);
    const { net, owed } = pricedAt(requested);
    const { verdict, considered, allowed, rank = 0 } = trace(facts, net, lines, owed);
    const approvers = approversOf(program.ladder, verdict, rank);
    if (allowed === undefined) return { verdict, considered, next: [], ...noneLarger, approvers };
    const at = (percent: Percent): DiscountVerdict => {
      const priced = pricedAt(percent);
      return decide(withFactAt(facts, path, percent), priced.net, lines, priced.owed);
    };
    const ends =
      borders === undefined || netAt !== undefined
        ? undefined
        : stretchEnds(borders, allowed, numberOf(program.amount), numberOf(program.cost));
    const next = nextRates(program, thresholds, known, allowed, lines);
    return { verdict, considered, next, ...largestDiscounts(at, allowed, ends), approvers };
  };
}
