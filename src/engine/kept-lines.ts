import { type Percent, wholePercent } from "../values/percent.ts";
import type { DealLine } from "./deal/deal.ts";
import { compareFractions, dividedBy, type Fraction, fraction, minus, none, plus, times, whole } from "./fraction.ts";
import type { Allowed, KeptLine } from "./interpret/allowed.ts";

/** What is left of every line at a discount on the whole order, or the clauses that bar it. */
export type KeptLines =
  | { readonly kept: readonly Fraction[]; readonly barredBy?: never }
  | { readonly kept?: never; readonly barredBy: readonly string[] };

function netOf(kept: readonly KeptLine[], lines: readonly DealLine[], barred: boolean): Fraction {
  return kept.reduce(
    (sum, line, index) =>
      line.barred === barred ? plus(sum, times(line.kept, fraction(lines[index]?.amount ?? 0))) : sum,
    none,
  );
}

/**
 * Shares of the lines when the whole order is discounted by `percent` instead of what is allowed. Less is taken off every line in
 * proportion to its own discount; more is carried by the lines that are not barred, in proportion to what is left of them.
 */
export function keptLinesAt(allowed: Allowed, percent: Percent, lines: readonly DealLine[]): KeptLines {
  const kept = allowed.lines ?? [];
  const off = minus(whole, allowed.kept);
  const asked = fraction(percent, wholePercent);
  if (percent >= 0 && compareFractions(asked, off) < 0) {
    const part = dividedBy(asked, off);
    return { kept: kept.map((line) => minus(whole, times(minus(whole, line.kept), part))) };
  }
  const amount = fraction(lines.reduce((sum, line) => sum + line.amount, 0));
  const open = netOf(kept, lines, false);
  const wanted = minus(times(amount, minus(whole, asked)), netOf(kept, lines, true));
  if (compareFractions(open, none) <= 0 || compareFractions(wanted, none) < 0) {
    if (compareFractions(wanted, open) === 0) return { kept: kept.map((line) => line.kept) };
    return { barredBy: [...new Set(kept.flatMap((line) => (line.barred ? line.clauses : [])))] };
  }
  const factor = dividedBy(wanted, open);
  return { kept: kept.map((line) => (line.barred ? line.kept : times(line.kept, factor))) };
}
