import type { Money } from "../values/money.ts";
import { wholePercent } from "../values/percent.ts";
import { type Fraction, floorTimes, fraction, larger, minus, none, smaller, times, whole } from "./fraction.ts";
import { lookUp } from "./interpret/rates.ts";
import type { PointsRule } from "./ir.ts";
import { type Known, numberKnown } from "./known-facts.ts";
import type { ConsideredClause } from "./trace.ts";

/** What points do to an order. */
export interface PointsOfOrder {
  readonly spent: number;
  /** What the spent points pay for, and what is left to pay in money. */
  readonly worth: Money;
  readonly toPay: Money;
  /** Earned with what is paid in money; `undefined` while nobody knows by whose terms. */
  readonly earned: number | undefined;
}

/** What goods that came back do to the points of their order. */
export interface PointsOfReturn {
  /** Spent points that the client gets back. */
  readonly back: number;
  /** Earned points that are taken away. */
  readonly taken: number;
}

type Spend = NonNullable<PointsRule["spend"]>;

/**
 * How many points an order takes: whole blocks only, never more than are asked for, than the client has, or than the share of
 * the order that points may pay for.
 */
export function spendable(
  { block, worth, atMost }: Pick<Spend, "block" | "worth" | "atMost">,
  asked: number,
  balance: number,
  total: Money,
): number {
  const bySum = (BigInt(Math.max(0, total)) * BigInt(atMost)) / (BigInt(worth) * BigInt(wholePercent));
  return block * Math.max(0, Math.min(Math.floor(asked / block), Math.floor(balance / block), Number(bySum)));
}

/** Points for every whole `forEach` of the money. */
export function earnedFor(money: Fraction, forEach: Money, points: number): number {
  return points * Math.max(0, floorTimes(times(money, fraction(1, forEach)), 1));
}

/** What money earns this client, and the clause that says so. */
interface Earning {
  readonly clause: string;
  readonly pointsFor: (money: Fraction) => number;
}

/** By what this client earns points; `undefined` where nobody does, or nobody knows. */
function earningOf({ earn }: PointsRule, known: Known): Earning | undefined {
  const rate = earn === undefined ? undefined : lookUp(earn.table, known, { kept: whole, open: [] }).rate;
  if (earn === undefined || rate === undefined) return undefined;
  return { clause: rate.clause, pointsFor: (money) => earnedFor(money, earn.forEach, rate.rate) };
}

/** What points came to, and what an answer lacks: whoever asks to spend must have a known balance. */
export interface PointsJudged {
  readonly order?: PointsOfOrder;
  readonly considered: readonly ConsideredClause[];
  readonly missing?: { readonly fact: string; readonly clause: string };
}

/** The points of an order whose price is settled at `total`. */
export function pointsOf(rule: PointsRule, known: Known, total: Money): PointsJudged {
  const { spend, earn, balance: fact } = rule;
  const asked = spend === undefined ? 0 : Math.max(0, numberKnown(known, spend.asked) ?? 0);
  const balance = numberKnown(known, fact);
  if (spend !== undefined && asked > 0 && balance === undefined) {
    const { clause } = spend;
    const told = { clause, stage: "points", standing: "unsettled", reason: { kind: "missing", fact } } as const;
    return { considered: [told], missing: { fact, clause } };
  }
  const has = Math.max(0, balance ?? 0);
  const spent = spend === undefined ? 0 : spendable(spend, asked, has, total);
  const worth = spend === undefined ? 0 : (spent / spend.block) * spend.worth;
  const toPay = total - worth;
  const considered: ConsideredClause[] = [];
  if (spend !== undefined) {
    const reason = { kind: "points-spent", asked, balance: has, spent } as const;
    considered.push({ clause: spend.clause, stage: "points", standing: asked > 0 ? "applied" : "silent", reason });
  }
  const earning = earningOf(rule, known);
  if (earning === undefined)
    return { order: { spent, worth, toPay, earned: earn === undefined ? 0 : undefined }, considered };
  const earned = earning.pointsFor(fraction(toPay));
  const reason = { kind: "points-earned", paid: toPay, earned } as const;
  considered.push({ clause: earning.clause, stage: "points", standing: earned > 0 ? "applied" : "silent", reason });
  return { order: { spent, worth, toPay, earned }, considered };
}

/** What the facts of a return say, or `undefined` when the deal is no return or does not say enough. */
export function pointsReturned(
  rule: PointsRule,
  known: Known,
): (PointsOfReturn & { readonly clause: string }) | undefined {
  const { return: terms, spend, earn } = rule;
  if (terms === undefined) return undefined;
  const [total, stated] = [numberKnown(known, terms.total), numberKnown(known, terms.returned)];
  const spent = terms.spent === undefined ? 0 : numberKnown(known, terms.spent);
  if (total === undefined || stated === undefined || spent === undefined || total <= 0 || stated <= 0 || spent < 0)
    return undefined;
  const part = smaller(whole, fraction(stated, total));
  const byPoints = spend === undefined ? none : fraction(BigInt(spent) * BigInt(spend.worth), spend.block);
  const paid = larger(none, minus(fraction(total), byPoints));
  const back = terms.spentPoints === "back" ? floorTimes(times(fraction(spent), part), 1) : 0;
  if (terms.earnedPoints === "kept" || earn === undefined) return { back, taken: 0, clause: terms.clause };
  const earning = earningOf(rule, known);
  if (earning === undefined) return undefined;
  const kept = earning.pointsFor(times(paid, minus(whole, part)));
  return { back, taken: earning.pointsFor(paid) - kept, clause: terms.clause };
}
