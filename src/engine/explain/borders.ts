import type { Condition } from "../../conditions/condition.ts";
import type { Money } from "../../values/money.ts";
import { type Percent, wholePercent } from "../../values/percent.ts";
import { consulted } from "../emit/used-facts.ts";
import { signOfMargin, signOfNet } from "../exact.ts";
import type { DiscountProgram } from "../ir.ts";

/**
 * Where an answer can change while only the requested discount grows: at the tests of the request itself and of what is
 * computed with it, and at the limits of the ladder. Between two borders all answers are alike.
 */
export interface Borders {
  /** Requests, and excesses, that are the last before a change. */
  readonly requested: readonly Percent[];
  readonly excess: readonly Percent[];
  /** Bounds of what falls while the request grows. */
  readonly nets: readonly Bound<Money>[];
  readonly margins: readonly Bound<Percent>[];
}

/** A bound of a falling figure: the last time that the figure is not below it, or that it is above it. */
export interface Bound<V extends number = number> {
  readonly value: V;
  readonly last: "not-below" | "above";
}

/** On which side of its value a test changes; a test of equality does on both. */
const sides: Readonly<Record<string, readonly Bound["last"][]>> = {
  from: ["not-below"],
  below: ["not-below"],
  above: ["above"],
  to: ["above"],
};
const bothSides: readonly Bound["last"][] = ["not-below", "above"];

/** The bounds in a condition at which a test of one of the facts changes. */
function boundsIn(condition: Condition, facts: readonly string[]): Bound[] {
  if (condition.kind === "not") return boundsIn(condition.of, facts);
  if (condition.kind !== "test") return condition.of.flatMap((part) => boundsIn(part, facts));
  const { fact, operator, operand } = condition;
  if (!facts.includes(fact)) return [];
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  const numbers = values.filter((value) => typeof value === "number");
  return numbers.flatMap((value) => (sides[operator] ?? bothSides).map((last) => ({ value, last })));
}

/** The last value before a change, of a whole number that grows. */
function lastBefore({ value, last }: Bound): number {
  return last === "not-below" ? value - 1 : value;
}

/** The borders of a program of plain percents; `undefined` where there is no telling, as when what is allowed hangs on the request. */
export function bordersOf(program: DiscountProgram): Borders | undefined {
  const { requested, limits, discounts, deny, raise, ladder } = program;
  if (discounts.flatMap(consulted).includes(requested)) return undefined;
  const conditions = [...limits, ...deny, ...raise, ...ladder.steps].flatMap(({ when }) => when ?? []);
  const bounds = (...facts: readonly string[]): Bound[] => {
    const all = conditions.flatMap((condition) => boundsIn(condition, facts));
    return [...new Map(all.map((bound) => [`${bound.last} ${bound.value}`, bound])).values()];
  };
  const steps = ladder.steps.flatMap(({ limit }) => {
    if (limit === undefined) return [];
    return limit.by === undefined ? [limit.upTo] : [...limit.choices.values()].map(({ upTo }) => upTo);
  });
  const margins = bounds("deal.margin");
  // From 100 % on a margin does not fall against its bound while the discount grows.
  if (margins.some(({ value }) => value >= wholePercent)) return undefined;
  return {
    requested: [...new Set([wholePercent, ...bounds(requested, "deal.requested").map(lastBefore)])],
    excess: [...new Set([0, ...steps, ...bounds("deal.excess").map(lastBefore)])],
    nets: bounds("deal.net"),
    margins,
  };
}

/**
 * The last percent at which a falling figure keeps to its bound, from -1 (there is none) to the whole. `near` is a quotient
 * of floating numbers, which rounding leads astray by one step at most.
 */
function lastKept(near: number, { last }: Bound, sign: (percent: Percent) => number): Percent {
  const isKept = (percent: Percent): boolean => (last === "above" ? sign(percent) > 0 : sign(percent) >= 0);
  const guess = Math.max(-1, Math.min(wholePercent, Math.floor(near)));
  if (guess < wholePercent && isKept(guess + 1)) return guess + 1;
  return guess < 0 || isKept(guess) ? guess : guess - 1;
}

/**
 * The last percent of every stretch of like answers for one deal without priced lines, in no order; `undefined` when money
 * below zero turns the order of things around.
 */
export function stretchEnds(
  { requested, excess, nets, margins }: Borders,
  allowed: Percent,
  amount: Money | undefined,
  cost: Money | undefined,
): Percent[] | undefined {
  const ends: Percent[] = [...requested];
  for (const value of excess) ends.push(allowed + value);
  if (amount === undefined || amount === 0) return ends;
  if (amount < 0) return nets.length + margins.length === 0 ? ends : undefined;
  for (const bound of nets) {
    const near = wholePercent - (bound.value / amount) * wholePercent;
    ends.push(lastKept(near, bound, (percent) => signOfNet(amount, percent, undefined, bound.value)));
  }
  if (cost === undefined) return ends;
  for (const bound of margins) {
    const kept = (cost / amount) * (wholePercent / (wholePercent - bound.value));
    // What is given away has the lowest margin of all, whatever it cost.
    const near = Math.min(wholePercent - 1, wholePercent - kept * wholePercent);
    ends.push(lastKept(near, bound, (percent) => signOfMargin(amount, percent, undefined, cost, bound.value)));
  }
  return ends;
}

/** The largest percent from `from` to `to` that ends as wanted; `ends` has the last of every stretch of like answers. */
export function largestAt<E>(
  ends: readonly Percent[],
  from: Percent,
  to: Percent,
  at: (percent: Percent) => E,
  isWanted: (end: E) => boolean,
): Percent | undefined {
  let percent = to;
  while (percent >= from) {
    if (isWanted(at(percent))) return percent;
    let below = from - 1;
    for (const end of ends) if (end < percent && end > below) below = end;
    percent = below;
  }
  return undefined;
}
