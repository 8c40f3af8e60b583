import { type Percent, wholePercent } from "../../values/percent.ts";
import type { DealLine } from "../deal/deal.ts";
import { type Fraction, floorTimes, minus, plus, smaller, whole } from "../fraction.ts";
import type { DiscountProgram, Lift } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
import { bitingCap, lookUpCaps, tellCaps, type Unknown, underMoneyCap } from "./caps.ts";
import { discountLines, groundOf, type LineShare, ownOfLines } from "./lines.ts";
import { stackDiscounts } from "./stack.ts";
import { addSurcharges } from "./surcharges.ts";

/** What is left of the price of one line; a barred one takes no part in any further discount. */
export interface KeptLine {
  readonly kept: Fraction;
  readonly barred: boolean;
  /** Everything that made its price, surcharges included. */
  readonly clauses: readonly string[];
}

/** What the price policy allows. */
export interface Allowed {
  /** Rounded down to 0.0001 %; below 0 when surcharges outweigh the discounts. */
  readonly percent: Percent;
  /** The share of the original price that is left, exactly. */
  readonly kept: Fraction;
  /** The same for every line, where lines have discounts of their own. */
  readonly lines?: readonly KeptLine[];
  readonly clauses: readonly string[];
  readonly considered: readonly ConsideredClause[];
  /** Facts that could still raise or lower what is allowed. */
  readonly open: readonly string[];
  /** What lifts the deal, because of discounts that count. */
  readonly lifts: readonly Lift[];
  /** Caps and surcharges that nobody can know: with any of them the deal stays undecided. */
  readonly unknown: Unknown;
}

/** Discounts together, the smallest cap above them, never more than the whole price; then surcharges on top. */
export function allowedBy(program: DiscountProgram, known: Known, lines?: readonly DealLine[]): Allowed {
  const { lines: rules } = program;
  const own = rules === undefined || lines === undefined ? undefined : ownOfLines(rules, program, lines, known);
  const stacked = stackDiscounts(program, known, own === undefined ? undefined : groundOf(own));
  const caps = lookUpCaps(program, known);
  const order = { off: smaller(stacked.total, whole), clauses: stacked.clauses };
  const byLine = own === undefined ? undefined : discountLines(own, order, caps);
  const total = byLine?.largest ?? stacked.total;
  const biting = bitingCap(caps, Math.min(floorTimes(total, wholePercent), wholePercent));
  const afterPercents = byLine?.beforeMoneyCap ?? smaller(order.off, caps.most);
  const capped = underMoneyCap(caps, afterPercents);
  // Without lines of their own a cap in money makes one in percent idle.
  const cappedBy = [
    ...(biting === undefined || (capped.clause !== undefined && byLine === undefined) ? [] : [biting.clause]),
    ...(capped.clause === undefined ? [] : [capped.clause]),
  ];
  const left = minus(whole, capped.off);
  const added = addSurcharges(program, left, known);
  const off = minus(minus(whole, left), added.total);
  return {
    percent: floorTimes(off, wholePercent),
    kept: minus(whole, off),
    ...(byLine === undefined ? {} : { lines: byLine.lines.map((line) => keptOf(line, program, known)) }),
    clauses: [...(byLine ?? stacked).clauses, ...cappedBy, ...added.clauses],
    considered: [
      ...stacked.considered,
      ...(byLine?.considered ?? []),
      ...tellCaps(caps, total, afterPercents, cappedBy),
      ...added.considered,
    ],
    lifts: stacked.lifts,
    open: [...new Set([...stacked.open, ...(byLine?.open ?? [])])],
    unknown: {
      clauses: [...caps.unknown.clauses, ...added.unknown.clauses],
      facts: [...new Set([...caps.unknown.facts, ...added.unknown.facts])],
    },
  };
}

function keptOf({ off, barred, clauses }: LineShare, program: DiscountProgram, known: Known): KeptLine {
  const left = minus(whole, off);
  const added = addSurcharges(program, left, known);
  return { kept: plus(left, added.total), barred, clauses: [...clauses, ...added.clauses] };
}
