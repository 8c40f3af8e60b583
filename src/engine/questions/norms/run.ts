import type { Fact } from "../../../model/fact.ts";
import { isSpan } from "../../../values/calendar-span.ts";
import type { Day } from "../../../values/day.ts";
import type { Language } from "../../../values/language.ts";
import { type Percent, wholePercent } from "../../../values/percent.ts";
import { formatQuantity, type Quantity, wholeQuantity } from "../../../values/quantity.ts";
import { multiplyDivide } from "../../../values/rounding.ts";
import { firstShare, takeShares } from "../../conditional-shares.ts";
import { dealEvidence, judge, openFacts, standingOf } from "../../interpret/judge.ts";
import type { Known } from "../../known-facts.ts";
import type { ConsideredClause, Reason } from "../../trace.ts";
import { owed, type Stretch, stretchOf } from "./owed.ts";
import type { CountedNorm, MissedRule, NormsProgram } from "./program.ts";

/** How the work of a period stands against its norms; `none` where the role has none. */
export type NormsOutcome = "met" | "behind" | "none" | "incomplete";

/** One norm in the period; all amounts in thousandths. */
export interface NormResult {
  readonly norm: CountedNorm;
  /** For the whole period. */
  readonly target: Quantity;
  /** By the end of the day through which the work is counted. */
  readonly expected: Quantity;
  readonly done: Quantity | undefined;
}

/** What the norms of a role come to. */
export interface NormsFound {
  readonly outcome: NormsOutcome;
  readonly role: string | undefined;
  readonly stretch: Stretch | undefined;
  readonly share: Percent;
  readonly results: readonly NormResult[];
  readonly steps: readonly MissedRule[];
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

const empty = {
  outcome: "incomplete",
  role: undefined,
  stretch: undefined,
  share: wholePercent,
  results: [],
  steps: [],
  clauses: [],
  missing: [],
  considered: [],
} as const satisfies NormsFound;

/** Measures the work of a period against the norms of its role. */
export function measureNorms(
  program: NormsProgram,
  known: Known,
  today: Day,
  facts: ReadonlyMap<string, Fact>,
): NormsFound {
  const { measured } = program;
  const role = known(measured.role);
  const span = known(measured.period);
  const unknown = [...(typeof role === "string" ? [] : [measured.role]), ...(isSpan(span) ? [] : [measured.period])];
  if (typeof role !== "string" || !isSpan(span)) return { ...empty, missing: unknown };
  const norms = program.roles.get(role);
  if (norms === undefined) return { ...empty, outcome: "none", role };
  const said = measured.through === undefined ? undefined : known(measured.through);
  const through = typeof said === "number" ? said : today;
  // What is counted through a day to come is nobody's count.
  if (through > today) return { ...empty, role, missing: measured.through === undefined ? [] : [measured.through] };
  const stretch = stretchOf(span, through, program.years);
  if (stretch === undefined) {
    return { ...empty, role, clauses: [measured.clause], considered: [noCalendar(measured.clause)] };
  }
  const worked = halvesWorked(program, stretch, known);
  if ("missing" in worked) {
    const [fact = ""] = worked.missing;
    const reason: Reason = { kind: "missing", fact };
    const considered: ConsideredClause[] = [{ clause: measured.clause, stage: "norms", standing: "unsettled", reason }];
    return { ...empty, role, stretch, clauses: [measured.clause], missing: worked.missing, considered };
  }
  const shares = takeShares(program.shares, known, "norms", true);
  const share = firstShare(shares);
  const open = shares.open.length > 0;
  const missing = new Set(shares.missing);
  const considered: ConsideredClause[] = [...shares.considered];
  if (worked.halves < 2 * stretch.over) considered.push(daysReason(measured.clause, worked.halves, stretch.over));
  const results = norms.map((norm): NormResult => {
    const { target, expected } = owed(norm, stretch, worked.halves, share, program);
    const done = amountOf(norm, known, facts);
    if (done === undefined) missing.add(norm.done);
    considered.push({
      clause: norm.clause,
      stage: "norms",
      standing: done === undefined || open ? "unsettled" : "applied",
      reason:
        done === undefined ? { kind: "missing", fact: norm.done } : resultReason(norm, { target, expected, done }),
    });
    return { norm, target, expected, done };
  });
  const settled = results.filter(({ done }) => done !== undefined && !open);
  const behind = settled.some(({ done, expected }) => done !== undefined && done < expected);
  const missed = behind ? stepsOf(program, known) : { steps: [], missing: [], considered: [], open: [] };
  for (const fact of missed.missing) missing.add(fact);
  const outcome = behind ? "behind" : missing.size > 0 ? "incomplete" : "met";
  const cut = worked.halves < 2 * stretch.over ? [measured.clause] : [];
  return {
    outcome,
    role,
    stretch,
    share,
    results: open ? [] : results,
    steps: missed.steps,
    clauses: [
      ...results.map(({ norm }) => norm.clause),
      ...cut,
      ...shares.taken.map(({ clause }) => clause),
      ...shares.open,
      ...missed.steps.map(({ clause }) => clause),
      ...missed.open,
    ],
    missing: [...missing],
    considered: [...considered, ...missed.considered],
  };
}

/** Half days worked so far; an absence longer than the time itself is no knowledge. */
function halvesWorked(
  { measured: { absent, halfDays } }: NormsProgram,
  { over }: Stretch,
  known: Known,
): { readonly halves: number } | { readonly missing: readonly string[] } {
  const named = [absent, halfDays].filter((fact) => fact !== undefined);
  const unknown = named.filter((fact) => typeof known(fact) !== "number");
  if (unknown.length > 0) return { missing: unknown };
  const count = (fact: string | undefined): number => (fact === undefined ? 0 : Number(known(fact)));
  const halves = 2 * over - 2 * count(absent) - count(halfDays);
  return count(absent) + count(halfDays) > over ? { missing: named } : { halves };
}

function amountOf({ done }: CountedNorm, known: Known, facts: ReadonlyMap<string, Fact>): Quantity | undefined {
  const value = known(done);
  if (typeof value !== "number" || value < 0) return undefined;
  const amount = facts.get(done)?.type === "quantity" ? value : value * wholeQuantity;
  return Number.isSafeInteger(amount) ? amount : undefined;
}

/** What is done about a miss: every step without a condition, and those whose condition holds. */
function stepsOf({ whenMissed }: NormsProgram, known: Known) {
  const evidence = dealEvidence(known);
  const steps: MissedRule[] = [];
  const open: string[] = [];
  const missing: string[] = [];
  const considered = whenMissed.map((step): ConsideredClause => {
    const { clause, condition } = step;
    if (condition === undefined) {
      steps.push(step);
      return { clause, stage: "when-missed", standing: "applied", reason: { kind: "always" } };
    }
    const trace = judge(condition, evidence);
    if (trace.truth === "yes") steps.push(step);
    if (trace.truth === "unknown") open.push(clause);
    missing.push(...openFacts(trace, evidence));
    const reason: Reason = { kind: "condition", condition: trace };
    return { clause, stage: "when-missed", standing: standingOf(trace.truth), reason };
  });
  return { steps, open, missing, considered };
}

function noCalendar(clause: string): ConsideredClause {
  const tell = (lang: Language): string =>
    lang === "ru" ? "срок уходит в год без рабочего календаря" : "the period reaches a year without a calendar";
  return { clause, stage: "norms", standing: "unsettled", reason: { kind: "told", tell } };
}

function daysReason(clause: string, halves: number, over: number): ConsideredClause {
  const tell = (lang: Language): string => {
    const worked = formatQuantity((halves * wholeQuantity) / 2, lang);
    return lang === "ru" ? `отработано дней: ${worked} из ${over}` : `days worked: ${worked} of ${over}`;
  };
  return { clause, stage: "norms", standing: "applied", reason: { kind: "told", tell } };
}

function resultReason(
  { unit }: CountedNorm,
  { target, expected, done }: { target: Quantity; expected: Quantity; done: Quantity },
): Reason {
  const tell = (lang: Language): string => {
    const [whole, now, made] = [target, expected, done].map((each) => formatQuantity(each, lang));
    return lang === "ru"
      ? `сделано ${made}, к этому дню нужно ${now}, за весь срок ${whole} (${unit})`
      : `${made} done, ${now} needed by this day, ${whole} in the whole period (${unit})`;
  };
  return { kind: "told", tell };
}

/** What part of the target is done, in 0.0001 %, rounded down; 100 % of nothing is done always. */
export function donePercent({ done, target }: NormResult): Percent | undefined {
  if (done === undefined) return undefined;
  if (target === 0) return wholePercent;
  const percent = Number((BigInt(done) * BigInt(wholePercent)) / BigInt(target));
  return Number.isSafeInteger(percent) ? percent : undefined;
}

/** How much a day is needed on the days that are left, rounded up to a thousandth; nothing where no day or no gap is left. */
export function neededPerDay({ done, target }: NormResult, { days, over }: Stretch): Quantity | undefined {
  if (done === undefined || done >= target || days === over) return undefined;
  return multiplyDivide(target - done, 1, days - over, "up");
}
