import type { Frequency } from "../../../model/frequency.ts";
import { type Span, spanAround } from "../../../values/calendar-span.ts";
import { addDays, type Day } from "../../../values/day.ts";
import { type Percent, wholePercent } from "../../../values/percent.ts";
import { type Quantity, wholeQuantity } from "../../../values/quantity.ts";
import { multiplyDivide, type RoundingMode } from "../../../values/rounding.ts";
import { isWorkingDay, type WorkingYears } from "../../../values/working-days.ts";
import { type Fraction, fraction, none, plus, times } from "../../fraction.ts";
import type { CountedNorm, NormsProgram } from "./program.ts";

/** The period that is looked at: working days by the calendar. */
export interface Stretch {
  readonly span: Span;
  readonly from: Day;
  readonly to: Day;
  readonly through: Day;
  /** Working days of the whole period, and those that are over. */
  readonly days: number;
  readonly over: number;
}

/** The working days of the period; `undefined` when a day of it has no calendar. */
export function stretchOf(span: Span, through: Day, years: WorkingYears): Stretch | undefined {
  const { from, to } = spanAround(through, span);
  let days = 0;
  let over = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const works = isWorkingDay(day, years);
    if (works === undefined) return undefined;
    if (!works) continue;
    days += 1;
    if (day <= through) over += 1;
  }
  return { span, from, to, through, days, over };
}

/** The part of a norm that falls on one working day. A week is a whole week of the calendar: holidays make it smaller. */
function dailyPart(per: Frequency, day: Day, years: WorkingYears): Fraction {
  const weekLength = 7 - (years.get(Math.trunc(day / 10000))?.weekend.length ?? 0);
  switch (per) {
    case "shift":
    case "day":
      return fraction(1);
    case "week":
      return fraction(1, weekLength);
    case "two-weeks":
      return fraction(1, 2 * weekLength);
    default:
      return fraction(1, stretchOf(per, day, years)?.days ?? 1);
  }
}

/** What a norm comes to for the whole period and by its day; `halves` are the half days worked so far. */
export function owed(
  { atLeast, per }: CountedNorm,
  { from, to, through, over }: Stretch,
  halves: number,
  share: Percent,
  { years, measured }: NormsProgram,
): { readonly target: Quantity; readonly expected: Quantity } {
  let past = none;
  let ahead = none;
  const parts = new Map<number, Fraction>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, years) !== true) continue;
    const month = Math.trunc(day / 100);
    const part = parts.get(month) ?? dailyPart(per, day, years);
    parts.set(month, part);
    if (day <= through) past = plus(past, part);
    else ahead = plus(ahead, part);
  }
  const scale = fraction(BigInt(atLeast) * BigInt(share), BigInt(wholePercent) * BigInt(wholeQuantity));
  const worked = over === 0 ? none : times(past, fraction(halves, 2 * over));
  return {
    target: wholeOf(times(plus(worked, ahead), scale), measured.rounding),
    expected: wholeOf(times(worked, scale), measured.rounding),
  };
}

function wholeOf({ over, under }: Fraction, mode: RoundingMode): Quantity {
  return multiplyDivide(over, 1, under, mode) * wholeQuantity;
}
