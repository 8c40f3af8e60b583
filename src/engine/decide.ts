import type { CategoryVerdict, DiscountVerdict, MissingFact } from "../model/decision.ts";
import type { Money } from "../values/money.ts";
import { type Percent, wholePercent } from "../values/percent.ts";
import type { Deal } from "./deal/deal.ts";
import type { DiscountTrace } from "./explain/explain-discount.ts";
import { knownIn } from "./known-facts.ts";
import { marginOf } from "./margin.ts";
import type { CategoryPolicy, DiscountPolicy } from "./policy.ts";
import { type PricedOrder, priceLines } from "./price-lines.ts";

/** A decided deal: the verdict, what it was about, and the prices that it allows. */
export interface DecidedDiscount {
  readonly verdict: DiscountVerdict;
  /** The discount asked for, or the allowed one when none was; `undefined` when neither is known. */
  readonly requested: Percent | undefined;
  /** Lines at the requested discount; absent without lines and for a deal that is denied or incomplete. */
  readonly priced?: PricedOrder;
  /** (net - cost) / net, rounded down; absent when nobody knows it. */
  readonly margin?: Percent;
  readonly missing: readonly MissingFact[];
}

/** The missing facts of a verdict with the reason of each. */
function reasonsOf(missing: readonly string[], { unknownChoices }: Deal): MissingFact[] {
  return missing.map((fact) => ({ fact, reason: unknownChoices.has(fact) ? "unknown-choice" : "missing" }));
}

/**
 * Decides a deal. With lines the verdict is about what the client really pays: the lines are priced first, and
 * authority weighs their rounded sum instead of the unrounded amount.
 */
export function decideDiscount(policy: DiscountPolicy, deal: Deal): DecidedDiscount {
  const { program } = policy;
  const known = knownIn(program.facts, deal.facts);
  const numberOf = (fact: string): number | undefined => {
    const value = known(fact);
    return typeof value === "number" ? value : undefined;
  };
  const first = policy.decide(deal.facts);
  const settled = first.outcome !== "incomplete";
  const requested = numberOf(program.requested) ?? (settled ? first.allowed : undefined);
  const lowest = settled ? Math.min(0, first.allowed) : 0;
  const sensible = requested !== undefined && requested >= lowest && requested <= wholePercent;
  const priced = settled && sensible ? priceDeal(policy, deal, requested) : undefined;
  const verdict = priced === undefined ? first : policy.decide(deal.facts, priced.totals.sum);
  const granted = verdict.outcome === "approve" || verdict.outcome === "escalate";
  const margin = sensible
    ? marginAt(requested, numberOf(program.amount), priced?.totals.sum, numberOf(program.cost))
    : undefined;
  return {
    verdict,
    requested,
    ...(priced !== undefined && granted ? { priced } : {}),
    ...(margin === undefined ? {} : { margin }),
    missing: reasonsOf(verdict.missing, deal),
  };
}

/** The lines at a discount. When none was asked for, they get exactly what is allowed, not its percent rounded down. */
function priceDeal(
  { program, pricing, keptOf }: DiscountPolicy,
  deal: Deal,
  percent: Percent,
): PricedOrder | undefined {
  const { lines, facts } = deal;
  if (lines === undefined) return undefined;
  const asked = typeof knownIn(program.facts, facts)(program.requested) === "number";
  return asked ? priceLines(lines, percent, pricing) : priceLines(lines, percent, pricing, keptOf?.(facts));
}

function marginAt(
  requested: Percent,
  amount: Money | undefined,
  net: Money | undefined,
  cost: Money | undefined,
): Percent | undefined {
  return amount === undefined || cost === undefined ? undefined : marginOf(amount, requested, net, cost);
}

/** A decided deal with its explanation. */
export interface ExplainedDiscount extends DecidedDiscount {
  readonly trace: DiscountTrace;
}

/** Decides a deal and explains the decision. */
export function explainDeal(policy: DiscountPolicy, deal: Deal): ExplainedDiscount {
  const { lines } = deal;
  const netAt =
    lines === undefined ? undefined : (percent: Percent) => priceLines(lines, percent, policy.pricing).totals.sum;
  return { ...decideDiscount(policy, deal), trace: policy.explain(deal.facts, netAt) };
}

/** A decided category. */
export interface DecidedCategory {
  readonly verdict: CategoryVerdict;
  readonly missing: readonly MissingFact[];
}

/** Decides the category of a client. */
export function decideCategory(policy: CategoryPolicy, deal: Deal): DecidedCategory {
  const verdict = policy.decide(deal.facts);
  return { verdict, missing: reasonsOf(verdict.missing, deal) };
}
