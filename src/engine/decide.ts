import type { DiscountVerdict, FreeGoods, MissingFact } from "../model/decision.ts";
import type { Money } from "../values/money.ts";
import { type Percent, wholePercent } from "../values/percent.ts";
import { multiplyDivide } from "../values/rounding.ts";
import type { Deal } from "./deal/deal.ts";
import type { DiscountTerms } from "./discount-functions.ts";
import type { DiscountPolicy } from "./discount-policy.ts";
import type { DiscountTrace, NetAt } from "./explain/explain-discount.ts";
import { fraction, times } from "./fraction.ts";
import { freeGoods, type GivenFree } from "./free-goods.ts";
import type { PointsRule } from "./ir.ts";
import { type Known, knownIn, withFactAt } from "./known-facts.ts";
import { marginOf } from "./margin.ts";
import { missingIn } from "./missing-facts.ts";
import { withTax } from "./owed.ts";
import { type PointsOfOrder, type PointsOfReturn, pointsOf, pointsReturned } from "./points.ts";
import { priceDeal } from "./price-deal.ts";
import { priceInCurrency } from "./price-in-currency.ts";
import type { PricedOrder } from "./price-lines.ts";
import type { ConsideredClause } from "./trace.ts";

/** A decided deal: the verdict, what it was about, and the prices that it allows. */
export interface DecidedDiscount {
  readonly verdict: DiscountVerdict;
  /** The discount asked for, or the allowed one when none was; `undefined` when neither is known. */
  readonly requested: Percent | undefined;
  /** Lines at the requested discount; absent without lines and for a deal that is denied or incomplete. */
  readonly priced?: PricedOrder;
  /** The same lines in the currency of the deal, where that is not the company's own and its minor units suffice. */
  readonly inCurrency?: PricedOrder;
  /** (net - cost) / net, rounded down; absent when nobody knows it. */
  readonly margin?: Percent;
  readonly missing: readonly MissingFact[];
  /** What points do to the order; only for a deal that is granted, by a policy with points. */
  readonly points?: PointsOfOrder;
  /** What goods that came back do to the points of their order; only when the deal tells of a return. */
  readonly pointsReturned?: PointsOfReturn;
  /** What goes with the order at no price; only for a deal with lines that is granted, by a policy with free goods. */
  readonly free?: readonly FreeGoods[];
  /** The clauses of points and free goods with what they did. */
  readonly consideredTerms: readonly ConsideredClause[];
}

/**
 * Decides a deal. With lines the verdict is about what the client really pays: the lines are priced first, and
 * authority weighs their rounded sum instead of the unrounded amount.
 */
export function decideDiscount(policy: DiscountPolicy, deal: Deal): DecidedDiscount {
  const free = freeWith(policy, deal);
  if (free === undefined) return settlePoints(policy, deal, decidePrice(policy, deal));
  const costed = withCost(policy, deal, free.cost);
  return grantFree(free, settlePoints(policy, costed, decidePrice(policy, costed)));
}

/** What goes with the order at no price; absent without lines, or where nothing ever does. */
function freeWith({ program }: DiscountPolicy, { lines, facts }: Deal): GivenFree | undefined {
  if (lines === undefined || program.freeGoods === undefined) return undefined;
  return freeGoods(program.freeGoods, lines, knownIn(program.facts, facts));
}

/** The deal with the cost of what is given free; where nobody knows that, nobody knows the cost of the deal. */
function withCost({ program }: DiscountPolicy, deal: Deal, more: Money | undefined): Deal {
  if (more === 0) return deal;
  const own = knownIn(program.facts, deal.facts)(program.cost);
  const sum = typeof own === "number" && more !== undefined ? own + more : undefined;
  return {
    ...deal,
    facts: withFactAt(deal.facts, program.cost.split("."), Number.isSafeInteger(sum) ? sum : undefined),
  };
}

/** The deal with what goes with it at no price in its cost. */
export function withFreeGoods(policy: DiscountPolicy, deal: Deal): Deal {
  const free = freeWith(policy, deal);
  return free === undefined ? deal : withCost(policy, deal, free.cost);
}

/** Whether the client gets a price, be it that somebody must approve it first. */
function isGranted({ outcome }: DiscountVerdict): boolean {
  return outcome === "approve" || outcome === "escalate";
}

/** The verdict that cites these clauses too. */
function citingToo(verdict: DiscountVerdict, more: readonly string[]): DiscountVerdict {
  return more.length === 0 ? verdict : { ...verdict, clauses: [...verdict.clauses, ...more] };
}

/** What points pay for need not be paid ahead. */
function paidByPoints({ prepayment, ...verdict }: DiscountVerdict, worth: Money): DiscountVerdict {
  return prepayment === undefined || prepayment <= worth ? verdict : { ...verdict, prepayment: prepayment - worth };
}

/** Free goods go with a deal that is granted. */
function grantFree({ goods, considered }: GivenFree, decided: DecidedDiscount): DecidedDiscount {
  const { verdict } = decided;
  if (!isGranted(verdict)) return decided;
  return {
    ...decided,
    verdict: citingToo(verdict, [...new Set(goods.map(({ clause }) => clause))]),
    free: goods,
    consideredTerms: [...decided.consideredTerms, ...considered],
  };
}

type DecidedPrice = Omit<DecidedDiscount, "points" | "pointsReturned" | "free" | "consideredTerms">;

/** What the client pays for an order that is granted: its lines with tax, or the discounted amount with the usual tax. */
function totalOf(
  { pricing, exactly, termsOf }: DiscountPolicy,
  { tax }: PointsRule,
  { facts }: Deal,
  { priced, requested }: DecidedPrice,
  known: Known,
): Money | undefined {
  if (priced !== undefined) return priced.totals.total;
  const { amount, requested: asked } = termsOf(facts);
  if (amount === undefined || requested === undefined) return undefined;
  const kept = asked === undefined ? exactly?.(facts).kept : undefined;
  const net = times(fraction(amount), kept ?? fraction(wholePercent - requested, wholePercent));
  const owed = withTax(net, tax, known);
  return owed && multiplyDivide(owed.over, 1, owed.under, pricing.rounding.mode);
}

/** What the facts tell of goods that came back, as a decision says and explains it. */
function returnOf(rule: PointsRule, known: Known) {
  const found = pointsReturned(rule, known);
  if (found === undefined) return { said: {}, told: [] };
  const { back, taken, clause } = found;
  const reason = { kind: "points-returned", back, taken } as const;
  const told: ConsideredClause = { clause, stage: "points", standing: "applied", reason };
  return { said: { pointsReturned: { back, taken } }, told: [told] };
}

/** Points on top of a decided price: they pay for a part of it, and what is paid in money earns new ones. */
function settlePoints(policy: DiscountPolicy, deal: Deal, decided: DecidedPrice): DecidedDiscount {
  const { facts, points: rule } = policy.program;
  if (rule === undefined) return { ...decided, consideredTerms: [] };
  const known = knownIn(facts, deal.facts);
  const { verdict } = decided;
  const { said, told } = returnOf(rule, known);
  const total = isGranted(verdict) ? totalOf(policy, rule, deal, decided, known) : undefined;
  const settled = total === undefined ? undefined : pointsOf(rule, known, total);
  const consideredTerms = [...(settled?.considered ?? []), ...told];
  if (settled?.missing !== undefined) {
    const { fact, clause } = settled.missing;
    const { priced: _, inCurrency: __, ...unpriced } = decided;
    return {
      ...unpriced,
      verdict: { outcome: "incomplete", allowed: 0, approver: undefined, clauses: [clause], missing: [fact] },
      missing: missingIn(deal, [fact]),
      ...said,
      consideredTerms,
    };
  }
  const cited = consideredTerms.filter(({ standing }) => standing === "applied").map(({ clause }) => clause);
  return {
    ...decided,
    verdict: paidByPoints(citingToo(verdict, cited), settled?.order?.worth ?? 0),
    ...(settled?.order === undefined ? {} : { points: settled.order }),
    ...said,
    consideredTerms,
  };
}

/** What facts alone decide, before any line is priced. */
interface FirstDecision {
  readonly verdict: DiscountVerdict;
  /** The discount asked for, or the allowed one when none was. */
  readonly requested: Percent | undefined;
  /** Whether a price can be reckoned at that discount. */
  readonly sensible: boolean;
  readonly terms: DiscountTerms;
}

function decideFirst(policy: DiscountPolicy, { facts, lines }: Deal): FirstDecision {
  const terms = policy.termsOf(facts);
  const verdict = policy.decide(facts, undefined, lines);
  const settled = verdict.outcome !== "incomplete";
  const requested = terms.requested ?? (settled ? verdict.allowed : undefined);
  const lowest = settled ? Math.min(0, verdict.allowed) : 0;
  const sensible = requested !== undefined && requested >= lowest && requested <= wholePercent;
  return { verdict, requested, sensible, terms };
}

function marginAt({ requested, sensible, terms: { amount, cost } }: FirstDecision, net?: Money): Percent | undefined {
  if (!sensible || requested === undefined || amount === undefined || cost === undefined) return undefined;
  return marginOf(amount, requested, net, cost);
}

/** Decides a deal of flat facts: without lines, in the company's money, by a policy without points. */
export function decideFlat(
  policy: DiscountPolicy,
  deal: Deal,
): Pick<DecidedDiscount, "verdict" | "requested" | "margin"> {
  const first = decideFirst(policy, deal);
  const margin = marginAt(first);
  const { verdict, requested } = first;
  return margin === undefined ? { verdict, requested } : { verdict, requested, margin };
}

function decidePrice(policy: DiscountPolicy, deal: Deal): DecidedPrice {
  const decided = decideFirst(policy, deal);
  const { verdict: first, requested, sensible } = decided;
  const { priced, barredBy } =
    sensible && requested !== undefined && first.outcome !== "incomplete"
      ? priceDeal(policy, deal, requested, first.clauses)
      : {};
  const weighed =
    priced === undefined ? first : policy.decide(deal.facts, priced.totals.sum, deal.lines, priced.totals.total);
  const verdict: DiscountVerdict =
    barredBy === undefined
      ? weighed
      : { outcome: "deny", allowed: weighed.allowed, approver: undefined, clauses: barredBy, missing: [] };
  const floor = priced?.floored === true ? policy.pricing.floor : undefined;
  const granted = isGranted(verdict);
  const margin = marginAt(decided, priced?.totals.sum);
  const used = [
    ...(floor === undefined ? [] : [floor.clause]),
    ...(deal.exchange?.rates ?? []).map(({ clause }) => clause),
  ];
  const exchange = deal.exchange?.of;
  const inCurrency =
    exchange === undefined || requested === undefined || priced === undefined || !granted
      ? undefined
      : priceInCurrency(deal.lines ?? [], requested, priced, exchange, policy.pricing);
  return {
    verdict: citingToo(verdict, used),
    requested,
    ...(priced !== undefined && granted ? { priced } : {}),
    ...(inCurrency === undefined ? {} : { inCurrency }),
    ...(margin === undefined ? {} : { margin }),
    missing: missingIn(deal, verdict.missing),
  };
}

/** A decided deal with its explanation. */
export interface ExplainedDiscount extends DecidedDiscount {
  readonly trace: DiscountTrace;
}

/** Decides a deal and explains the decision. */
export function explainDeal(policy: DiscountPolicy, deal: Deal): ExplainedDiscount {
  const free = freeWith(policy, deal);
  const { lines, facts } = free === undefined ? deal : withCost(policy, deal, free.cost);
  const decided = decideDiscount(policy, deal);
  const asked = policy.termsOf(facts).requested !== undefined;
  const netAt: NetAt = (percent) => {
    const isAllowed = !asked && percent === decided.verdict.allowed;
    const totals = priceDeal(policy, deal, percent, [], !isAllowed).priced?.totals;
    return totals === undefined ? undefined : { net: totals.sum, owed: totals.total };
  };
  const trace = policy.explain(facts, lines === undefined ? undefined : netAt, lines);
  // What bars the lines is seen only when they are priced.
  const rates = (deal.exchange?.rates ?? []).map(
    (used): ConsideredClause => ({
      clause: used.clause,
      stage: "exchange",
      standing: "applied",
      reason: { kind: "exchange", used },
    }),
  );
  return {
    ...decided,
    trace: {
      ...trace,
      considered: [...trace.considered, ...decided.consideredTerms, ...rates],
      verdict: decided.verdict,
    },
  };
}
