import type { DiscountVerdict } from "../../model/decision.ts";
import type { Percent } from "../../values/percent.ts";
import type { Ladder, Lift, Step } from "../ir.ts";
import { type Settlement, settleStep, settleTogether } from "../ladder.ts";
import { excessReason, type Fits, toldBeyond, toldNobody, toldOwn, toldOwnNobody, toldStep } from "../told.ts";
import type { ConditionTrace, ConsideredClause, Reason } from "../trace.ts";
import { type Evidence, judge, openFacts } from "./judge.ts";

/** What is known when the ladder is climbed: nothing denies the deal, and every raise is settled. */
export interface Start {
  readonly excess: Percent;
  readonly allowed: Percent;
  /** Raises that hold. */
  readonly raised: readonly Lift[];
  /** Clauses that spoke before. */
  readonly cited: readonly string[];
}

/** How the climb ended. `rank` is the step that is needed, 0 for none; absent when nobody may approve. */
export interface Climb {
  readonly verdict: DiscountVerdict;
  readonly considered: readonly ConsideredClause[];
  readonly rank?: number;
}

/** Whether a step may give the excess, and the clause that says so; `missing` leaves it open. */
interface Fit {
  readonly answer: Fits;
  readonly clause: string;
  readonly reason: Reason;
  readonly missing: readonly string[];
}

/** Nothing above the allowed discount is within every limit, so no choice has to be known for it. */
function fitOfLimit({ limit, clause }: Step, excess: Percent, { known }: Evidence): Fit {
  const said = (answer: Fit["answer"], at: string, reason: Reason, missing: readonly string[] = []): Fit => ({
    answer,
    clause: at,
    reason,
    missing,
  });
  if (limit === undefined) return said("yes", clause, excessReason(excess));
  if (limit.by === undefined)
    return said(excess <= limit.upTo ? "yes" : "no", clause, excessReason(excess, limit.upTo));
  const choice = known(limit.by);
  if (choice === undefined)
    return excess <= 0
      ? said("yes", clause, excessReason(excess))
      : said("open", clause, { kind: "missing", fact: limit.by }, [limit.by]);
  const cell = typeof choice === "string" ? limit.choices.get(choice) : undefined;
  const upTo = cell?.upTo ?? 0;
  return said(excess <= upTo ? "yes" : "no", cell?.clause ?? clause, excessReason(excess, upTo));
}

function fitOf(step: Step, excess: Percent, evidence: Evidence): Fit {
  const within = fitOfLimit(step, excess, evidence);
  if (step.when === undefined || within.answer === "no") return within;
  const condition: ConditionTrace = judge(step.when, evidence);
  if (condition.truth === "yes") return within;
  const { clause } = step;
  const reason: Reason = { kind: "condition", condition };
  if (condition.truth === "no") return { answer: "no", clause, reason, missing: [] };
  const missing = [...within.missing, ...openFacts(condition, evidence)];
  return { answer: "open", clause, reason, missing };
}

/** Climbs the ladder: the lowest step, no lower than raises demand, that may give the excess; then whether the asker is it. */
export function climb(ladder: Ladder, evidence: Evidence, start: Start): Climb {
  const { steps, nobody, beyond } = ladder;
  const { excess, allowed, raised, cited } = start;
  const fits = steps.map((step) => fitOf(step, excess, evidence));
  const lowest = Math.max(excess > 0 ? 1 : 0, ...raised.map(({ rank }) => rank));
  const found = fits.findIndex(({ answer }, index) => index + 1 >= lowest && answer !== "no");
  const rank = lowest === 0 ? 0 : found === -1 ? steps.length + 1 : found + 1;
  const considered = tellSteps(ladder, fits, rank, start);
  const denied = { outcome: "deny", allowed, approver: undefined, missing: [] } as const;
  if (rank === 0) {
    const clauses = [...cited, nobody.clause, nobody.ownClause];
    considered.push(toldOwnNobody(nobody.ownClause));
    return { verdict: { outcome: "approve", allowed, approver: "nobody", clauses, missing: [] }, considered, rank };
  }
  const [step, fit] = [steps[rank - 1], fits[rank - 1]];
  if (step === undefined || fit === undefined) {
    considered.push(toldBeyond(beyond, excess));
    return { verdict: { ...denied, clauses: [...cited, beyond] }, considered };
  }
  if (fit.answer === "open") return { verdict: incomplete(fit.clause, fit.missing), considered };

  const asker = evidence.known(ladder.asker);
  const settled = settle(ladder, rank, step, asker, raised);
  const own = settled.outcome === "approve";
  const needed = settled.approvals ?? { mode: step.mode, roles: step.roles };
  const standing = asker === undefined ? "unsettled" : own ? "applied" : "silent";
  considered.push(toldOwn(step.ownClause, standing, asker, needed));
  if (asker === undefined) return { verdict: incomplete(fit.clause, [ladder.asker]), considered };
  const clauses = [...cited, fit.clause, ...(own ? [step.ownClause] : [])];
  return { verdict: { ...settled, allowed, clauses, missing: [] }, considered, rank };
}

function incomplete(clause: string, missing: readonly string[]): DiscountVerdict {
  return { outcome: "incomplete", allowed: 0, approver: undefined, clauses: [clause], missing: [...new Set(missing)] };
}

function settle(ladder: Ladder, rank: number, step: Step, asker: unknown, raised: readonly Lift[]): Settlement {
  const together = raised.flatMap(({ all, ...raise }) => (all === undefined ? [] : [{ ...raise, all }]));
  return together.length > 0
    ? settleTogether(ladder, rank, step, asker, together)
    : settleStep(ladder, rank, step, asker);
}

/** What each step did and why. */
function tellSteps(
  { nobody }: Ladder,
  fits: readonly Fit[],
  rank: number,
  { excess, raised }: Start,
): ConsideredClause[] {
  const byExcess = excess <= 0 ? 0 : fits.findIndex(({ answer }) => answer !== "no") + 1;
  const raise = rank === byExcess ? undefined : raised.find((each) => each.rank === rank);
  return [
    toldNobody(nobody.clause, rank === 0, excess),
    ...fits.map(({ clause, answer, reason }, index) =>
      toldStep(clause, rank === index + 1, answer, reason, raise?.clause),
    ),
  ];
}
