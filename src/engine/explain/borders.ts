import { type Condition, operatorOfTest } from "../../conditions/condition.ts";
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
  /** Values that the request is compared with. */
  readonly requested: readonly Percent[];
  /** Values that the excess is compared with. */
  readonly excess: readonly Percent[];
  readonly nets: readonly Money[];
  readonly margins: readonly Percent[];
}

/** The numbers beside the tests of some facts. */
function operandsOf(condition: Condition, facts: readonly string[]): number[] {
  if (condition.kind === "not") return operandsOf(condition.of, facts);
  if (condition.kind !== "test") return condition.of.flatMap((part) => operandsOf(part, facts));
  if (!facts.includes(condition.fact) || operatorOfTest(condition).operand === "flag") return [];
  const { operand } = condition;
  const values: readonly unknown[] = Array.isArray(operand) ? operand : [operand];
  return values.filter((value) => typeof value === "number");
}

/** The borders of a program of plain percents; `undefined` where there is no telling, as when what is allowed hangs on the request. */
export function bordersOf(program: DiscountProgram): Borders | undefined {
  const { requested, limits, discounts, caps, deny, raise, ladder } = program;
  const asked = [...discounts.flatMap(consulted), ...caps.flatMap(({ by }) => by ?? [])];
  if (asked.includes(requested)) return undefined;
  const conditions = [...limits, ...deny, ...raise, ...ladder.steps].flatMap(({ when }) => when ?? []);
  const compared = (...facts: readonly string[]): number[] => [
    ...new Set(conditions.flatMap((condition) => operandsOf(condition, facts))),
  ];
  const steps = ladder.steps.flatMap(({ limit }) => {
    if (limit === undefined) return [];
    return limit.by === undefined ? [limit.upTo] : [...limit.choices.values()].map(({ upTo }) => upTo);
  });
  const margins = compared("deal.margin");
  // From 100 % on a margin does not fall against its bound while the discount grows.
  if (margins.some((margin) => margin >= wholePercent)) return undefined;
  return {
    requested: compared(requested, "deal.requested"),
    excess: [...new Set([0, ...steps, ...compared("deal.excess")])],
    nets: compared("deal.net"),
    margins,
  };
}

/** The last percent for which a falling sign is not below 0, from -1 (there is none) to the whole; `near` is a guess. */
function lastNotBelow(near: number, sign: (percent: Percent) => number): Percent {
  let last = Math.max(-1, Math.min(wholePercent, Math.floor(near)));
  while (last < wholePercent && sign(last + 1) >= 0) last += 1;
  while (last >= 0 && sign(last) < 0) last -= 1;
  return last;
}

/**
 * The last percent of every stretch of like answers for one deal without priced lines, in no order, with others among them;
 * `undefined` when money below zero turns the order of things around.
 */
export function stretchEnds(
  { requested, excess, nets, margins }: Borders,
  allowed: Percent,
  amount: Money | undefined,
  cost: Money | undefined,
): Percent[] | undefined {
  const ends: Percent[] = [wholePercent];
  const add = (end: Percent): void => void ends.push(end, end - 1);
  for (const value of requested) add(value);
  for (const value of excess) add(allowed + value);
  if (amount === undefined || amount === 0) return ends;
  if (amount < 0) return nets.length + margins.length === 0 ? ends : undefined;
  for (const value of nets) {
    const near = wholePercent - (value / amount) * wholePercent;
    add(lastNotBelow(near, (percent) => signOfNet(amount, percent, undefined, value)));
  }
  if (cost === undefined || margins.length === 0) return ends;
  // What is given away has the lowest margin of all, whatever it cost.
  add(wholePercent - 1);
  for (const value of margins) {
    const kept = (cost / amount) * (wholePercent / (wholePercent - value));
    const near = Math.min(wholePercent - 1, wholePercent - kept * wholePercent);
    add(lastNotBelow(near, (percent) => signOfMargin(amount, percent, undefined, cost, value)));
  }
  return ends;
}

/** The largest percent from `from` to `to` for which `holds`; `ends` has the last of every stretch of like answers. */
export function largestAt(
  ends: readonly Percent[],
  from: Percent,
  to: Percent,
  holds: (percent: Percent) => boolean,
): Percent | undefined {
  let percent = to;
  while (percent >= from) {
    if (holds(percent)) return percent;
    let below = from - 1;
    for (const end of ends) if (end < percent && end > below) below = end;
    percent = below;
  }
  return undefined;
}
