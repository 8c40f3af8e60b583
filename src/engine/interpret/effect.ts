import { wholePercent } from "../../values/percent.ts";
import { wholeQuantity } from "../../values/quantity.ts";
import {
  compareFractions,
  dividedBy,
  type Fraction,
  fraction,
  minus,
  none,
  plus,
  smaller,
  times,
  whole,
} from "../fraction.ts";
import type { DiscountRule, Lift } from "../ir.ts";
import { type Known, numberKnown } from "../known-facts.ts";
import type { FreePart } from "./free-units.ts";
import type { Answer, Portion } from "./rates.ts";

/** What money of the order is taken from: the price of the lines that take it, and what the rest comes to beside them. */
export interface Ground {
  readonly price: Fraction;
  readonly beside: Fraction;
}

/** What one rule takes off the price that it is read on, as a share of that price, and the clauses that say so. */
export interface Given {
  readonly off: Fraction;
  readonly clauses: readonly string[];
  /** What lifts the deal while this discount counts. */
  readonly lift?: Lift;
}

/** What a bound of the rule itself met: what was to be given, and how much may be; shares of the price. */
export interface Bounded {
  readonly before: Fraction;
  readonly limit: Fraction;
}

/** The effect of an answer; `open` names the facts that money lacked. */
export interface Effect {
  readonly given?: Given;
  readonly atMost?: Bounded;
  /** What was to be given behind the cap, before the budget of the rule was asked. */
  readonly unspent?: Fraction;
  readonly open: readonly string[];
}

const share = (percent: number): Fraction => fraction(percent, wholePercent);

/** What marginal bands give together: percents of their parts, or the price of every unit in them. */
function sumOf(parts: readonly Portion[], each: (rate: number) => Fraction): Fraction {
  return parts.reduce((sum, { rate, part }) => plus(sum, times(each(rate), part)), none);
}

function ofPercents({ rate, portions }: Answer): Given | undefined {
  if (rate !== undefined) return { off: share(rate.rate), clauses: [rate.clause] };
  if (portions === undefined || portions.parts.length === 0) return undefined;
  const off = dividedBy(sumOf(portions.parts, share), portions.of);
  return { off, clauses: portions.parts.map(({ clause }) => clause) };
}

/** Free units as a share of the line; nothing for a line that has none. */
function ofFreeUnits({ rate }: Answer, part: FreePart | undefined): Given | undefined {
  if (rate === undefined || part === undefined || part.free <= 0) return undefined;
  return { off: fraction(part.free, part.of), clauses: [rate.clause] };
}

/** Money off a price, never more than the price itself. */
function moneyOff(off: Fraction, price: Fraction, clauses: readonly string[]): Given {
  return { off: compareFractions(off, price) >= 0 ? fraction(1) : dividedBy(off, price), clauses };
}

/** A fixed price gives what the list price is above it; it never makes anything dearer. */
function ofPrice(paid: Fraction, price: Fraction, clauses: readonly string[]): Given {
  const off = minus(price, paid);
  return compareFractions(off, none) <= 0 ? { off: none, clauses } : moneyOff(off, price, clauses);
}

/** A price in money as a multiplier of quantities in thousandths. */
const perUnit = (rate: number): Fraction => fraction(rate, wholeQuantity);

function ofMoney(rule: DiscountRule, answer: Answer, { price, beside }: Ground, quantity: number): Given | undefined {
  const { rate, portions } = answer;
  if (rule.gives === "fixed-price")
    return rate === undefined ? undefined : ofPrice(minus(fraction(rate.rate), beside), price, [rate.clause]);
  if (rule.gives === "amount")
    return rate === undefined ? undefined : moneyOff(fraction(rate.rate), price, [rate.clause]);
  if (rate !== undefined) return ofPrice(times(perUnit(rate.rate), fraction(quantity)), price, [rate.clause]);
  if (portions === undefined || portions.parts.length === 0) return undefined;
  const covered = portions.parts.reduce((sum, { part }) => plus(sum, part), none);
  // What lies in no band keeps its list price.
  const rest = times(price, dividedBy(minus(portions.of, covered), portions.of));
  const clauses = portions.parts.map(({ clause }) => clause);
  return ofPrice(plus(rest, sumOf(portions.parts, perUnit)), price, clauses);
}

/** What is given behind the cap of the rule itself. */
function capped(given: Given | undefined, { atMost }: DiscountRule, price: Fraction): Effect {
  if (given === undefined) return { open: [] };
  if (atMost === undefined) return { given, open: [] };
  const { rate, amount, clause } = atMost;
  const byRate = rate === undefined ? whole : share(rate);
  const limit = amount === undefined ? byRate : smaller(byRate, dividedBy(fraction(amount), price));
  const bites = compareFractions(limit, given.off) < 0;
  const kept = bites ? { off: limit, clauses: [...given.clauses, clause] } : given;
  return { given: kept, atMost: { before: given.off, limit }, open: [] };
}

/** What the budget of the rule leaves of an effect; a budget that nobody knows gives nothing. */
function within({ budget }: DiscountRule, effect: Effect, price: Fraction, known: Known): Effect {
  const { given } = effect;
  if (budget === undefined || given === undefined || compareFractions(given.off, none) <= 0) return effect;
  const used = numberKnown(known, budget.used);
  if (used === undefined) return { open: [...effect.open, budget.used] };
  const left = Math.max(0, budget.limit - used);
  const spent = (off: Fraction): Effect => ({
    ...effect,
    given: { off, clauses: [...(compareFractions(off, none) > 0 ? given.clauses : []), budget.clause] },
    unspent: given.off,
  });
  const lifted = (): Effect => ({
    ...effect,
    given: {
      ...given,
      clauses: [...given.clauses, budget.clause],
      lift: { rank: budget.rank ?? 0, clause: budget.clause },
    },
    unspent: given.off,
  });
  const short = budget.over === "escalate" ? lifted : () => spent(none);
  if (budget.counts === "uses") return left > 0 ? { ...effect, unspent: given.off } : short();
  const share = dividedBy(fraction(left), price);
  if (compareFractions(given.off, share) <= 0) return { ...effect, unspent: given.off };
  return budget.over === "cut" ? spent(share) : short();
}

/** What a rule gives that counts in shares: percents or free units. */
function ofShares({ freeUnits }: DiscountRule, answer: Answer, part: FreePart | undefined): Given | undefined {
  return freeUnits === undefined ? ofPercents(answer) : ofFreeUnits(answer, part);
}

/** Whether the effect of a rule cannot be known without the amount of the order. */
function needsAmount({ gives = "percent", atMost, budget }: DiscountRule): boolean {
  return budget?.counts === "money" || gives !== "percent" || atMost?.amount !== undefined;
}

/**
 * What a rule gives on a price: the ground (by default the whole amount), or what the discounts before have left of it.
 * Money off an amount that nobody knows, or of nothing at all, is not given.
 */
export function effectOf(
  rule: DiscountRule,
  answer: Answer,
  amountFact: string,
  kept: Fraction,
  known: Known,
  ground?: Ground,
  part?: FreePart,
): Effect {
  if (answer.rate === undefined && answer.portions === undefined) return { open: [] };
  if (!needsAmount(rule)) return within(rule, capped(ofShares(rule, answer, part), rule, whole), whole, known);
  const amount = numberKnown(known, amountFact);
  if (amount === undefined) return { open: [amountFact] };
  const price = times(ground?.price ?? fraction(amount), kept);
  if (compareFractions(price, none) <= 0) return { open: [] };
  const over = rule.table.kind === "lookup" ? rule.table.over : undefined;
  const quantity = over === undefined ? undefined : numberKnown(known, over.fact);
  const percents = rule.gives === undefined || rule.gives === "percent";
  const given = percents
    ? ofShares(rule, answer, part)
    : ofMoney(rule, answer, { price, beside: ground?.beside ?? none }, quantity ?? 0);
  return within(rule, capped(given, rule, price), price, known);
}
