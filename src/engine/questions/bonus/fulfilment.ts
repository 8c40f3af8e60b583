import type { Fact } from "../../../model/fact.ts";
import type { Frequency } from "../../../model/frequency.ts";
import { type Percent, wholePercent } from "../../../values/percent.ts";
import { wholeQuantity } from "../../../values/quantity.ts";
import { dividedBy, type Fraction, floorTimes, fraction, none, plus, smaller, times } from "../../fraction.ts";
import type { Known } from "../../known-facts.ts";
import type { BonusProgram, SchemeProgram } from "./program.ts";

/** One indicator of a plan against what was done. */
export interface Indicator {
  readonly item: SchemeProgram["plan"][number];
  /** The target for the period, in the unit of the target: major units of money are not used, minor ones are. */
  readonly target: Fraction;
  readonly done: Fraction | undefined;
  /** Done of the target; `undefined` when nobody knows. */
  readonly ratio: Fraction | undefined;
  /** The same, no more than the cap. */
  readonly counts: Fraction | undefined;
}

const monthsIn: Partial<Readonly<Record<Frequency, number>>> = { month: 1, quarter: 3, year: 12 };

/** Calendar months of a period; `undefined` for periods that are not made of months. */
export function monthsOf(period: Frequency): number | undefined {
  return monthsIn[period];
}

/** How many of its own periods a target is counted for; `undefined` where one does not follow from the other. */
function timesOver(per: Frequency, period: Frequency, level: boolean): Fraction | undefined {
  if (level || per === period) return fraction(1);
  const [whole, part] = [monthsOf(period), monthsOf(per)];
  return whole === undefined || part === undefined ? undefined : fraction(whole, part);
}

/** A known fact in the unit of a target: minor units of money, thousandths of a count. */
function amountOf(name: string, known: Known, facts: ReadonlyMap<string, Fact>): Fraction | undefined {
  const value = known(name);
  if (typeof value !== "number") return undefined;
  switch (facts.get(name)?.type) {
    case "number":
      return fraction(BigInt(value) * BigInt(wholeQuantity));
    case "percent":
      // A percent counts the units of a target such as «92 % клиентов».
      return fraction(BigInt(value) * BigInt(wholeQuantity), 10_000);
    default:
      return fraction(value);
  }
}

/** Every indicator of a scheme for a period; `share` is the part of the plan that is owed. */
export function indicatorsOf(
  { plan }: SchemeProgram,
  { counted }: BonusProgram,
  period: Frequency,
  share: Percent,
  known: Known,
  facts: ReadonlyMap<string, Fact>,
): Indicator[] {
  return plan.map((item): Indicator => {
    const over = timesOver(item.per, period, item.level);
    const owed = times(fraction(item.target.value), fraction(share, wholePercent));
    const target = over === undefined ? owed : times(owed, over);
    const done = item.done === undefined ? undefined : amountOf(item.done, known, facts);
    const ratio =
      done === undefined || over === undefined ? undefined : target.over === 0n ? fraction(1) : dividedBy(done, target);
    const counts =
      ratio === undefined || counted.cap === undefined ? ratio : smaller(ratio, fraction(counted.cap, wholePercent));
    return { item, target, done, ratio, counts };
  });
}

/** The weighted sum of the indicators, 1 for a fulfilled plan, never below nothing; `undefined` when one is unknown. */
export function fulfilmentOf(indicators: readonly Indicator[]): Fraction | undefined {
  let total = none;
  for (const { item, counts } of indicators) {
    if (counts === undefined) return undefined;
    total = plus(total, times(counts, fraction(item.weight, wholePercent)));
  }
  return total.over < 0n ? none : total;
}

/** A share as a percent, rounded down; `undefined` when it is beyond all counting. */
export function asPercent(share: Fraction | undefined): Percent | undefined {
  if (share === undefined) return undefined;
  const percent = floorTimes(share, wholePercent);
  return Number.isSafeInteger(percent) ? percent : undefined;
}
