import type { CategoryVerdict, DiscountVerdict, MissingFact } from "../model/decision.ts";
import type { Money } from "../values/money.ts";
import { type Percent, wholePercent } from "../values/percent.ts";
import type { Deal } from "./deal/deal.ts";
import type { DiscountTrace, NetAt } from "./explain/explain-discount.ts";
import type { Fraction } from "./fraction.ts";
import { keptLinesAt } from "./kept-lines.ts";
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
  const first = policy.decide(deal.facts, undefined, deal.lines);
  const settled = first.outcome !== "incomplete";
  const requested = numberOf(program.requested) ?? (settled ? first.allowed : undefined);
  const lowest = settled ? Math.min(0, first.allowed) : 0;
  const sensible = requested !== undefined && requested >= lowest && requested <= wholePercent;
  const { priced, barredBy } = settled && sensible ? priceDeal(policy, deal, requested, first.clauses) : {};
  const weighed =
    priced === undefined ? first : policy.decide(deal.facts, priced.totals.sum, deal.lines, priced.totals.total);
  const verdict: DiscountVerdict =
    barredBy === undefined
      ? weighed
      : { ...weighed, outcome: "deny", approver: undefined, clauses: barredBy, missing: [] };
  const floor = priced?.floored === true ? policy.pricing.floor : undefined;
  const granted = verdict.outcome === "approve" || verdict.outcome === "escalate";
  const margin = sensible
    ? marginAt(requested, numberOf(program.amount), priced?.totals.sum, numberOf(program.cost))
    : undefined;
  return {
    verdict: floor === undefined ? verdict : { ...verdict, clauses: [...verdict.clauses, floor.clause] },
    requested,
    ...(priced !== undefined && granted ? { priced } : {}),
    ...(margin === undefined ? {} : { margin }),
    missing: reasonsOf(verdict.missing, deal),
  };
}

interface Priced {
  readonly priced?: PricedOrder;
  /** The clauses of lines that take no further discount, when the rest cannot carry it. */
  readonly barredBy?: readonly string[];
}

/**
 * The lines at a discount. When none was asked for, they get exactly what is allowed, not its percent rounded down. `cited`
 * is what the verdict cites: of it the price policy made every line alike, where lines have no rules of their own.
 */
function priceDeal(
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
  const { lines, facts } = deal;
  const decided = decideDiscount(policy, deal);
  const asked = typeof knownIn(policy.program.facts, facts)(policy.program.requested) === "number";
  const netAt: NetAt = (percent) => {
    const isAllowed = !asked && percent === decided.verdict.allowed;
    const totals = priceDeal(policy, deal, percent, [], !isAllowed).priced?.totals;
    return totals === undefined ? undefined : { net: totals.sum, owed: totals.total };
  };
  const trace = policy.explain(facts, lines === undefined ? undefined : netAt, lines);
  // What bars the lines is seen only when they are priced.
  return { ...decided, trace: { ...trace, verdict: decided.verdict } };
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
