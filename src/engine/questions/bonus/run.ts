import type { Fact } from "../../../model/fact.ts";
import type { Frequency } from "../../../model/frequency.ts";
import { everyText } from "../../../model/frequency.ts";
import type { BonusBand } from "../../../model/kinds/motivation/content.ts";
import type { Language } from "../../../values/language.ts";
import { type Currency, formatMoney, type Money } from "../../../values/money.ts";
import { formatPercent, type Percent, wholePercent } from "../../../values/percent.ts";
import { multiplyDivide } from "../../../values/rounding.ts";
import { firstShare, type ShareRule, takeShares } from "../../conditional-shares.ts";
import {
  compareFractions,
  dividedBy,
  type Fraction,
  fraction,
  minus,
  none,
  plus,
  smaller,
  times,
  whole,
} from "../../fraction.ts";
import type { Known } from "../../known-facts.ts";
import type { ConsideredClause, Reason } from "../../trace.ts";
import { asPercent, fulfilmentOf, type Indicator, indicatorsOf, monthsOf } from "./fulfilment.ts";
import type { BonusProgram, BonusRule, SchemeProgram } from "./program.ts";

/** What a bonus comes to: whole, cut by a missed plan or a multiplier, nothing, or unknown. */
export type BonusOutcome = "pay" | "reduced" | "none" | "incomplete";

/** One bonus, step by step. */
export interface BonusStep {
  readonly bonus: BonusRule;
  readonly fulfilment: Fraction;
  readonly band: BonusBand;
  /** What the percent is taken of, after what is taken off; absent for an amount. */
  readonly base?: Money;
  readonly multipliers: readonly ShareRule[];
  readonly sum: Money;
}

/** Everything about the bonuses of one role in one period. */
export interface BonusFound {
  readonly outcome: BonusOutcome;
  readonly role: string | undefined;
  readonly period: Frequency | undefined;
  readonly share: Percent;
  readonly indicators: readonly Indicator[];
  readonly fulfilment: Percent | undefined;
  readonly steps: readonly BonusStep[];
  /** Salary for the whole period; absent for periods that are not made of months. */
  readonly salary?: Money;
  readonly miss: SchemeProgram["missed"][number] | undefined;
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

const empty = {
  outcome: "incomplete",
  role: undefined,
  period: undefined,
  share: wholePercent,
  indicators: [],
  fulfilment: undefined,
  steps: [],
  miss: undefined,
  clauses: [],
  missing: [],
  considered: [],
} as const satisfies BonusFound;

const periods: readonly Frequency[] = ["shift", "day", "week", "two-weeks", "month", "quarter", "year"];

const told = (tell: (lang: Language) => string): Reason => ({ kind: "told", tell });

/** Works out the bonuses of a role for a period. */
export function workOutBonus(
  program: BonusProgram,
  known: Known,
  facts: ReadonlyMap<string, Fact>,
  currency: Currency,
): BonusFound {
  const { counted } = program;
  const role = known(counted.role);
  const said = known(counted.period);
  const period = periods.find((each) => each === said);
  const unknown = [
    ...(typeof role === "string" ? [] : [counted.role]),
    ...(period === undefined ? [counted.period] : []),
  ];
  if (typeof role !== "string" || period === undefined) return { ...empty, missing: unknown };
  const scheme = program.roles.get(role);
  const bonuses = scheme?.bonuses.filter(({ per }) => per === period) ?? [];
  if (scheme === undefined) return { ...empty, outcome: "none", role, period };
  const months = monthsOf(period);
  const salary = months === undefined ? {} : { salary: scheme.salary * months };
  const fixed = months === undefined ? [] : [scheme.salaryClause];
  if (bonuses.length === 0) return { ...empty, outcome: "none", role, period, ...salary, clauses: fixed };

  const missing = new Set<string>();
  const clauses = new Set<string>(fixed);
  const considered: ConsideredClause[] = [];
  const shares = takeShares(program.planShares, known, "plan", true);
  considered.push(...shares.considered);
  for (const fact of shares.missing) missing.add(fact);
  for (const clause of [...shares.taken.map((rule) => rule.clause), ...shares.open]) clauses.add(clause);
  const share = firstShare(shares);
  const indicators = scheme.indicators ? indicatorsOf(scheme, program, period, share, known, facts) : [];
  for (const indicator of indicators) {
    const { item, ratio, counts } = indicator;
    clauses.add(item.clause);
    if (ratio === undefined && item.done !== undefined) missing.add(item.done);
    if (ratio !== counts && ratio !== undefined && counts !== undefined && compareFractions(ratio, counts) > 0) {
      clauses.add(counted.clause);
    }
    considered.push({
      clause: item.clause,
      stage: "plan",
      standing: ratio === undefined ? "unsettled" : "applied",
      reason: ratio === undefined ? { kind: "missing", fact: item.done ?? "" } : indicatorReason(indicator),
    });
  }
  const settled = shares.open.length === 0;
  const own = settled ? fulfilmentOf(indicators) : undefined;

  const steps: BonusStep[] = [];
  let sure = settled;
  for (const bonus of bonuses) {
    const given = known(bonus.over);
    if (!scheme.indicators && typeof given !== "number") missing.add(bonus.over);
    const stated = typeof given === "number" ? fraction(Math.max(0, given), wholePercent) : undefined;
    const fulfilment = scheme.indicators ? own : stated;
    const step = fulfilment && stepOf(bonus, fulfilment, program, known);
    if (step === undefined) {
      sure = false;
      continue;
    }
    considered.push(...step.considered);
    for (const fact of step.missing) missing.add(fact);
    for (const clause of step.clauses) clauses.add(clause);
    if (step.sum === undefined) sure = false;
    else {
      steps.push({ ...step, sum: step.sum });
      considered.push(...bandReasons(step.bonus, step.fulfilment, step.band, step.sum, currency));
    }
  }
  const fulfilment = asPercent(scheme.indicators ? own : steps[0]?.fulfilment);
  const lost = fulfilment === undefined ? undefined : missOf(scheme, fulfilment, program, known);
  if (lost?.missing !== undefined) missing.add(lost.missing);
  if (lost !== undefined) {
    considered.push(...lost.considered);
    if (lost.miss !== undefined) clauses.add(lost.miss.clause);
  }
  const total = steps.reduce((sum, step) => sum + step.sum, 0);
  const cut = steps.some(
    (step) =>
      compareFractions(step.fulfilment, whole) < 0 || step.multipliers.some(({ percent }) => percent < wholePercent),
  );
  return {
    outcome: !sure ? "incomplete" : total === 0 ? "none" : cut ? "reduced" : "pay",
    role,
    period,
    share,
    indicators,
    fulfilment,
    steps: sure ? steps : [],
    ...salary,
    miss: lost?.miss,
    clauses: [...clauses],
    missing: [...missing],
    considered,
  };
}

interface Worked extends Omit<BonusStep, "sum"> {
  /** `undefined` while something is unknown or beyond all counting. */
  readonly sum: Money | undefined;
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

/** One bonus at a fulfilment of the plan. */
function stepOf(bonus: BonusRule, fulfilment: Fraction, program: BonusProgram, known: Known): Worked | undefined {
  const band = bandAt(bonus.bands, fulfilment);
  if (band === undefined) return undefined;
  const { taken, open, missing, considered } = takeShares(bonus.multipliers, known, "bonus");
  const lacking = new Set(missing);
  const clauses = [band.clause, ...taken.map(({ clause }) => clause), ...open];
  let base: number | undefined;
  if (bonus.pays.type === "percent") {
    const { of, less } = bonus.pays;
    const [all, off] = [known(of), less === undefined ? 0 : known(less)];
    if (typeof all !== "number") lacking.add(of);
    if (less !== undefined && typeof off !== "number") lacking.add(less);
    // What is taken off can only lower the base, and a base below nothing pays nothing.
    if (typeof all === "number" && typeof off === "number") base = Math.max(0, all - Math.max(0, off));
    if (typeof off === "number" && off > 0) clauses.push(bonus.lessClause);
  }
  const common = { bonus, fulfilment, band, multipliers: taken, clauses, considered };
  if (lacking.size > 0) return { ...common, sum: undefined, missing: [...lacking] };
  const product = taken.reduce((all, { percent }) => times(all, fraction(percent, wholePercent)), whole);
  const raw = times(
    bonus.pays.type === "amount" ? fraction(band.pays) : shareOf(bonus, fulfilment, base ?? 0),
    product,
  );
  const { mode, to } = program.counted.rounding;
  const sum = roundTo(raw, to, mode);
  const based = base === undefined ? common : { ...common, base };
  return sum === undefined && bonus.pays.type === "percent"
    ? { ...based, sum, missing: [bonus.pays.of] }
    : { ...based, sum, missing: [] };
}

function bandAt(bands: readonly BonusBand[], fulfilment: Fraction): BonusBand | undefined {
  return [...bands].reverse().find(({ from }) => compareFractions(fulfilment, fraction(from, wholePercent)) >= 0);
}

/** The percent of the base that a fulfilment earns: at one rate, or each part of the base at the rate of its band. */
function shareOf({ pays, bands }: BonusRule, fulfilment: Fraction, base: Money): Fraction {
  const at = (pays_: Percent): Fraction => times(fraction(base), fraction(pays_, wholePercent));
  const band = bandAt(bands, fulfilment);
  if (pays.type === "amount" || pays.mode === "whole" || fulfilment.over === 0n) return at(band?.pays ?? 0);
  return bands.reduce((sum, { from, below, pays: rate }) => {
    const start = fraction(from, wholePercent);
    const end = below === undefined ? fulfilment : smaller(fulfilment, fraction(below, wholePercent));
    if (compareFractions(end, start) <= 0) return sum;
    return plus(sum, times(at(rate), dividedBy(minus(end, start), fulfilment)));
  }, none);
}

function roundTo(raw: Fraction, to: Money, mode: Parameters<typeof multiplyDivide>[3]): Money | undefined {
  // Far beyond any bonus: what no exact number holds is refused, not rounded.
  if (raw.over / raw.under > BigInt(Number.MAX_SAFE_INTEGER) / 2n) return undefined;
  return multiplyDivide(raw.over, 1, raw.under * BigInt(to), mode) * to;
}

/** What follows from a plan that was missed so many months in a row. */
function missOf(
  { missed }: SchemeProgram,
  fulfilment: Percent,
  { counted }: BonusProgram,
  known: Known,
): { miss: SchemeProgram["missed"][number] | undefined; missing?: string; considered: ConsideredClause[] } {
  const below = missed.filter((miss) => fulfilment < miss.below);
  if (below.length === 0 || counted.monthsMissed === undefined) return { miss: undefined, considered: [] };
  const fact = counted.monthsMissed;
  const count = known(fact);
  if (typeof count !== "number") {
    const open = (clause: string): ConsideredClause => ({
      clause,
      stage: "missed",
      standing: "unsettled",
      reason: { kind: "missing", fact },
    });
    return { miss: undefined, missing: fact, considered: below.map(({ clause }) => open(clause)) };
  }
  // A plan that is missed now is missed for a month at least.
  const months = Math.max(count, 1);
  const reached = below.filter((each) => each.months <= months);
  const [miss] = [...reached].sort((a, b) => b.months - a.months);
  const considered = below.map(
    (each): ConsideredClause => ({
      clause: each.clause,
      stage: "missed",
      standing: each === miss ? "applied" : "silent",
      reason: told((lang) =>
        lang === "ru"
          ? `план ниже ${formatPercent(each.below, lang)} месяцев подряд: ${months}, пункт — с ${each.months}`
          : `below ${formatPercent(each.below, lang)} for ${months} months in a row, the clause begins at ${each.months}`,
      ),
    }),
  );
  return { miss, considered };
}

function indicatorReason({ item, ratio, counts }: Indicator): Reason {
  const [real, taken] = [asPercent(ratio), asPercent(counts)];
  return told((lang) => {
    const done = real === undefined ? "…" : formatPercent(real, lang);
    const weight = formatPercent(item.weight, lang);
    const capped = real === taken || taken === undefined ? "" : formatPercent(taken, lang);
    const per = everyText(item.per, lang);
    if (lang === "ru")
      return `выполнено ${done}${capped === "" ? "" : `, засчитано ${capped}`}, вес ${weight} (план ${per})`;
    return `${done} done${capped === "" ? "" : `, ${capped} counted`}, weight ${weight} (planned ${per})`;
  });
}

function bandReasons(
  bonus: BonusRule,
  fulfilment: Fraction,
  band: BonusBand,
  sum: Money,
  currency: Currency,
): ConsideredClause[] {
  const percent = asPercent(fulfilment) ?? 0;
  return bonus.bands.map(({ clause, from }) => ({
    clause,
    stage: "bonus",
    standing: clause === band.clause ? "applied" : "silent",
    reason: told((lang) => {
      const [now, start] = [percent, from].map((each) => formatPercent(each, lang));
      const pays = formatMoney(sum, currency, lang, "short");
      if (clause !== band.clause)
        return lang === "ru"
          ? `план выполнен на ${now}, ступень — от ${start}`
          : `${now} of the plan, the band begins at ${start}`;
      return lang === "ru" ? `план выполнен на ${now}, премия ${pays}` : `${now} of the plan, the bonus is ${pays}`;
    }),
  }));
}

/** What a bonus would be at a higher fulfilment, all else as it is. */
export function sumAt(step: BonusStep, from: Percent, program: BonusProgram, known: Known): Money | undefined {
  return stepOf(step.bonus, fraction(from, wholePercent), program, known)?.sum;
}
