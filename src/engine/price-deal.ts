import type { Percent } from "../values/percent.ts";
import type { Deal } from "./deal/deal.ts";
import type { DiscountPolicy } from "./discount-policy.ts";
import type { Fraction } from "./fraction.ts";
import { keptLinesAt } from "./kept-lines.ts";
import { knownIn } from "./known-facts.ts";
import { type PricedOrder, priceLines } from "./price-lines.ts";

/** An order with its prices. */
export interface Priced {
  readonly priced?: PricedOrder;
  /** The clauses of lines that take no further discount, when the rest cannot carry it. */
  readonly barredBy?: readonly string[];
}

/**
 * The lines at a discount. When none was asked for, they get exactly what is allowed, not its percent rounded down. `cited`
 * is what the verdict cites: of it the price policy made every line alike, where lines have no rules of their own.
 */
export function priceDeal(
  policy: DiscountPolicy,
  { lines, facts }: Deal,
  percent: Percent,
  cited: readonly string[],
  asked?: boolean,
): Priced {
  if (lines === undefined) return {};
  const { program, pricing } = policy;
  const allowed = policy.exactly?.(facts, lines);
  const ofOrder = allowed?.clauses ?? cited.filter((clause) => clause.startsWith(`${pricing.regulation}#`));
  const clausesOf = (index: number): readonly string[] => allowed?.lines?.[index]?.clauses ?? ofOrder;
  const priceAt = (kept?: readonly Fraction[]): Priced => ({
    priced: priceLines(lines, percent, pricing, kept, clausesOf),
  });
  const isAsked = asked ?? typeof knownIn(program.facts, facts)(program.requested) === "number";
  if (allowed === undefined) return priceAt();
  if (!isAsked || (allowed.lines !== undefined && percent === allowed.percent)) {
    const kept = lines.map((_, index) => allowed.lines?.[index]?.kept ?? allowed.kept);
    return priceAt(kept);
  }
  if (allowed.lines === undefined) return priceAt();
  const { kept, barredBy } = keptLinesAt(allowed, percent, lines);
  return barredBy === undefined ? priceAt(kept) : { barredBy };
}
