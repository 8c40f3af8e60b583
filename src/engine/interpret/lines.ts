import { truthOf } from "../../conditions/condition.ts";
import { wholePercent } from "../../values/percent.ts";
import type { DealLine } from "../deal/deal.ts";
import {
  compareFractions,
  dividedBy,
  type Fraction,
  floorTimes,
  fraction,
  larger,
  minus,
  none,
  plus,
  smaller,
  times,
  whole,
} from "../fraction.ts";
import type { DiscountProgram, DiscountRule, LineRules } from "../ir.ts";
import { type Known, lineAmount, lineKnown } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
import { bitingCap, type Caps, underMoneyCap } from "./caps.ts";
import type { Ground } from "./effect.ts";
import { type FreePart, freeParts } from "./free-units.ts";
import { outcomesOf, stackOutcomes } from "./stack.ts";

/** What is taken off one line, as a share of its price. */
export interface LineShare {
  readonly off: Fraction;
  readonly clauses: readonly string[];
  /** Whether the line takes nothing but its own: it is closed, or has a discount that stands alone. */
  readonly barred: boolean;
}

/** All lines together. */
export interface LineShares {
  readonly lines: readonly LineShare[];
  /** The share of the whole order that is taken off before the cap in money. */
  readonly beforeMoneyCap: Fraction;
  /** The largest share of a line before the caps. */
  readonly largest: Fraction;
  readonly clauses: readonly string[];
  readonly considered: readonly ConsideredClause[];
  readonly open: readonly string[];
}

/** The discount of the order with the clauses that made it. */
export interface OrderShare {
  readonly off: Fraction;
  readonly clauses: readonly string[];
}

interface Own {
  readonly off: Fraction;
  readonly clauses: readonly string[];
  readonly barred: boolean;
  readonly open: readonly string[];
}

/** What a line has of its own. A line that may be closed is closed: nobody promises it a discount. */
function ownOf(
  rules: LineRules,
  program: DiscountProgram,
  known: Known,
  partOf: (rule: DiscountRule) => FreePart | undefined,
): Own {
  const closed = rules.closed.find(({ when }) => truthOf(when, known) !== "no");
  if (closed !== undefined) return { off: none, clauses: [closed.clause], barred: true, open: [] };
  const { discounts, stacking } = rules;
  const outcomes = outcomesOf({ ...program, discounts, stacking, amount: lineAmount }, known, undefined, partOf);
  const alone = outcomes.findIndex(
    ({ given }, index) =>
      discounts[index]?.alone === true && given !== undefined && compareFractions(given.off, none) > 0,
  );
  const open = outcomes.flatMap((each) => each.open);
  const single = outcomes[alone]?.given;
  if (single !== undefined) return { off: smaller(single.off, whole), clauses: single.clauses, barred: true, open };
  const { total, clauses } = stackOutcomes(stacking, outcomes);
  return { off: smaller(total, whole), clauses, barred: false, open };
}

/** The line's own discount together with that of the order. */
function together(own: Own, order: OrderShare, withOrder: LineRules["withOrder"]): OrderShare {
  const clauses = [...own.clauses, ...order.clauses];
  switch (withOrder) {
    case "add":
      return { off: plus(own.off, order.off), clauses };
    case "after":
      return { off: minus(whole, times(minus(whole, own.off), minus(whole, order.off))), clauses };
    case "best":
      return compareFractions(own.off, order.off) >= 0 ? own : order;
  }
}

function tell(clause: string, lines: readonly LineShare[]): ConsideredClause {
  const numbers = lines.flatMap((line, index) => (line.clauses.includes(clause) ? [index + 1] : []));
  const standing = numbers.length > 0 ? "applied" : "silent";
  return { clause, stage: "lines", standing, reason: { kind: "lines", lines: numbers } };
}

function clausesOf({ closed, discounts }: LineRules): string[] {
  const cells = discounts.flatMap(({ table, atMost }) => [
    ...(table.kind === "windows" ? table.rows : [...table.columns.values()].flat()).flatMap(
      (cell) => cell?.clause ?? [],
    ),
    ...(atMost === undefined ? [] : [atMost.clause]),
  ]);
  return [...closed.map(({ clause }) => clause), ...cells];
}

/** The lines of an order with what each has of its own. */
export interface OwnLines {
  readonly rules: LineRules;
  readonly lines: readonly DealLine[];
  readonly own: readonly Own[];
}

/** What every line has of its own, whatever the order is given. */
export function ownOfLines(
  rules: LineRules,
  program: DiscountProgram,
  lines: readonly DealLine[],
  known: Known,
): OwnLines {
  const parts = freeParts(rules, lines, known);
  const own = lines.map((line, index) =>
    ownOf(rules, program, lineKnown(line, known), (rule) => parts.get(rule)?.[index]),
  );
  return { rules, lines, own };
}

function sumOver(lines: readonly DealLine[], share: (index: number) => Fraction): Fraction {
  return lines.reduce((sum, { amount }, index) => plus(sum, times(share(index), fraction(amount))), none);
}

/** What the order's money is taken from: the lines that take part in its discount, before or after their own. */
export function groundOf({ rules, lines, own }: OwnLines): Ground {
  const keptBy = (index: number): Fraction => minus(whole, own[index]?.off ?? none);
  const price = sumOver(lines, (index) => {
    if (own[index]?.barred === true) return none;
    return rules.withOrder === "after" ? keptBy(index) : whole;
  });
  return { price, beside: minus(sumOver(lines, keptBy), price) };
}

/** Discounts line by line, each under the percent caps, all of them under the cap in money, and what they come to. */
export function discountLines({ rules, lines, own }: OwnLines, order: OrderShare, caps: Caps): LineShares {
  const single = own.map((each) => {
    const { off, clauses } = each.barred ? each : together(each, order, rules.withOrder);
    const cap = bitingCap(caps, floorTimes(smaller(off, whole), wholePercent));
    const capped = cap === undefined ? clauses : [...clauses, cap.clause];
    return { off: smaller(off, caps.most), uncapped: off, clauses: capped, barred: each.barred };
  });
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const money = sumOver(lines, (index) => single[index]?.off ?? none);
  const beforeMoneyCap = amount > 0 ? dividedBy(money, fraction(amount)) : none;
  const { off, clause } = underMoneyCap(caps, beforeMoneyCap);
  const judged = single.map((line) => {
    if (clause === undefined || compareFractions(line.off, none) <= 0) return line;
    return { ...line, off: times(line.off, dividedBy(off, beforeMoneyCap)), clauses: [...line.clauses, clause] };
  });
  const said = new Set(judged.flatMap(({ clauses }) => clauses));
  const mine = clausesOf(rules);
  return {
    lines: judged,
    beforeMoneyCap,
    largest: judged.reduce((most, { uncapped }) => larger(most, uncapped), none),
    clauses: [...mine, ...order.clauses].filter((each) => said.has(each)),
    considered: mine.map((each) => tell(each, judged)),
    open: own.flatMap(({ open }) => open),
  };
}
