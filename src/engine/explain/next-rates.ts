import type { Condition } from "../../conditions/condition.ts";
import type { Percent } from "../../values/percent.ts";
import type { DealLine } from "../deal/deal.ts";
import { bandOf } from "../exact.ts";
import { allowedBy } from "../interpret/allowed.ts";
import type { DiscountProgram } from "../ir.ts";
import type { Known } from "../known-facts.ts";

/** A threshold ahead: with `needed` instead of `value` the policy would allow more. Units of the fact. */
export interface NextRate {
  readonly fact: string;
  readonly value: number;
  readonly needed: number;
  readonly allowed: Percent;
}

type Threshold = readonly [fact: string, value: number];

/** Thresholds tried for one fact, so that a table of ten thousand bands is no burden. */
export const mostTried = 50;

/** The thresholds of every fact of which a client can bring more, rising. */
export type Thresholds = ReadonlyMap<string, readonly number[]>;

function lowerBounds(condition: Condition): Threshold[] {
  switch (condition.kind) {
    case "test":
      if (typeof condition.operand !== "number") return [];
      if (condition.operator === "from" || condition.operator === "is") return [[condition.fact, condition.operand]];
      return condition.operator === "above" ? [[condition.fact, condition.operand + 1]] : [];
    case "not":
      return [];
    default:
      return condition.of.flatMap(lowerBounds);
  }
}

function everyThreshold({ discounts }: DiscountProgram): Threshold[] {
  return discounts.flatMap(({ when, table }): Threshold[] => {
    const own = when === undefined ? [] : lowerBounds(when);
    if (table.kind === "windows")
      return [...own, ...table.rows.flatMap((row) => (row.when === undefined ? [] : lowerBounds(row.when)))];
    const { over } = table;
    return over === undefined ? own : [...own, ...over.from.map((from): Threshold => [over.fact, from])];
  });
}

/** Facts that a client can bring more of: not days of the calendar, and not what is being asked for. */
function canGrow({ facts, requested }: DiscountProgram, fact: string): boolean {
  const type = facts.get(fact)?.type;
  return fact !== requested && (type === "money" || type === "quantity" || type === "number");
}

/** The thresholds of a program: they are the same for every deal. */
export function thresholdsOf(program: DiscountProgram): Thresholds {
  const byFact = new Map<string, Set<number>>();
  for (const [fact, value] of everyThreshold(program)) {
    if (canGrow(program, fact)) byFact.set(fact, (byFact.get(fact) ?? new Set()).add(value));
  }
  return new Map([...byFact].map(([fact, values]) => [fact, [...values].sort((a, b) => a - b)]));
}

/** For every measured fact the nearest higher value with which more would be allowed, all other facts as they are. */
export function nextRates(
  program: DiscountProgram,
  thresholds: Thresholds,
  known: Known,
  allowed: Percent,
  lines?: readonly DealLine[],
): NextRate[] {
  return [...thresholds].flatMap(([fact, values]): NextRate[] => {
    const value = known(fact);
    if (typeof value !== "number") return [];
    const first = bandOf(values, value) + 1;
    for (const needed of values.slice(first, first + mostTried)) {
      const then = allowedBy(program, (name) => (name === fact ? needed : known(name)), lines);
      if (then.unknown.clauses.length === 0 && then.percent > allowed)
        return [{ fact, value, needed, allowed: then.percent }];
    }
    return [];
  });
}
