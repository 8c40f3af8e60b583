import { truthOf } from "../../conditions/condition.ts";
import type { DealLine } from "../deal/deal.ts";
import {
  compareFractions,
  dividedBy,
  type Fraction,
  fraction,
  larger,
  minus,
  none,
  plus,
  smaller,
  times,
  whole,
} from "../fraction.ts";
import type { DiscountProgram, LineRules } from "../ir.ts";
import { type Known, lineAmount, lineKnown } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
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
  /** The share of the whole order that is taken off. */
  readonly total: Fraction;
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
function ownOf(rules: LineRules, program: DiscountProgram, known: Known): Own {
  const closed = rules.closed.find(({ when }) => truthOf(when, known) !== "no");
  if (closed !== undefined) return { off: none, clauses: [closed.clause], barred: true, open: [] };
  const { discounts, stacking } = rules;
  const outcomes = outcomesOf({ ...program, discounts, stacking, amount: lineAmount }, known);
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

/** Discounts line by line, each at most `most`, and what they come to for the order. */
export function discountLines(
  rules: LineRules,
  program: DiscountProgram,
  order: OrderShare,
  most: Fraction,
  lines: readonly DealLine[],
  known: Known,
): LineShares {
  const judged = lines.map((line) => {
    const own = ownOf(rules, program, lineKnown(line, known));
    const { off, clauses } = own.barred ? own : together(own, order, rules.withOrder);
    return { off: smaller(off, most), uncapped: off, clauses, barred: own.barred, open: own.open };
  });
  const amount = lines.reduce((sum, line) => sum + line.amount, 0);
  const money = judged.reduce(
    (sum, { off }, index) => plus(sum, times(off, fraction(lines[index]?.amount ?? 0))),
    none,
  );
  const said = new Set(judged.flatMap(({ clauses }) => clauses));
  const mine = clausesOf(rules);
  return {
    lines: judged,
    total: amount > 0 ? dividedBy(money, fraction(amount)) : none,
    largest: judged.reduce((most, { uncapped }) => larger(most, uncapped), none),
    clauses: [...mine, ...order.clauses].filter((clause) => said.has(clause)),
    considered: mine.map((clause) => tell(clause, judged)),
    open: judged.flatMap(({ open }) => open),
  };
}
