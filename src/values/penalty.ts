import type { Money } from "./money.ts";
import { type Percent, wholePercent } from "./percent.ts";
import { multiplyDivide } from "./rounding.ts";

/** The penalty for a late payment: the debt times the daily rate times the days overdue, rounded once, halves up. */
export function penaltyOf(debt: Money, dailyRate: Percent, daysOverdue: number): Money {
  return multiplyDivide(debt, dailyRate * daysOverdue, wholePercent, "half-up");
}
