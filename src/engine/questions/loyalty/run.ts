import type { Condition } from "../../../conditions/condition.ts";
import { dealEvidence, type Evidence, judge, openFacts, standingOf } from "../../interpret/judge.ts";
import type { Known } from "../../known-facts.ts";
import type { ConditionTrace, ConsideredClause, Reason } from "../../trace.ts";
import type { LoyaltyProgram } from "./program.ts";

/** What a review comes to: the level rises, stays, stays under threat, or falls. */
export type LoyaltyOutcome = "rise" | "keep" | "warn" | "fall" | "incomplete";

/** A review of one client. Levels by their place in the list: 0 is the best. */
export interface Reviewed {
  readonly outcome: LoyaltyOutcome;
  readonly current: number | undefined;
  /** The level from now on; `undefined` while facts are missing. */
  readonly due: number | undefined;
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
  /** Why `keep` of the present level does not hold, when it does not. */
  readonly unkept?: ConditionTrace;
  /** What the level above the one due asks for. */
  readonly next?: { readonly level: number; readonly trace: ConditionTrace };
}

interface Judged {
  readonly trace?: ConditionTrace;
  readonly truth: ConditionTrace["truth"];
}

function judged(condition: Condition | undefined, evidence: Evidence): Judged {
  if (condition === undefined) return { truth: "yes" };
  const trace = judge(condition, evidence);
  return { trace, truth: trace.truth };
}

const reasonOf = ({ trace }: Judged): Reason =>
  trace === undefined ? { kind: "always" } : { kind: "condition", condition: trace };

/** Reviews the level of a client: what bars the best levels, which one is earned, whether the present one is kept. */
export function reviewLoyalty(program: LoyaltyProgram, known: Known): Reviewed {
  const evidence = dealEvidence(known);
  const { levels, atOnce, grace } = program;
  const considered: ConsideredClause[] = [];
  const missing = new Set<string>();
  const open = new Set<string>();
  const unsettled = (clause: string, { trace }: Judged): void => {
    open.add(clause);
    if (trace !== undefined) for (const fact of openFacts(trace, evidence)) missing.add(fact);
  };
  const said = known(program.level);
  const found = levels.findIndex(({ id }) => id === said);
  const current = found === -1 ? undefined : found;

  // The best place that is not barred; a bar that nobody can tell may matter to every better place.
  let barred: { readonly to: number; readonly clause: string } | undefined;
  for (const { when, to, clause } of atOnce) {
    const bar = judged(when, evidence);
    considered.push({ clause, stage: "falls", standing: standingOf(bar.truth), reason: reasonOf(bar) });
    if (bar.truth === "unknown") unsettled(clause, bar);
    if (bar.truth === "yes" && to > (barred?.to ?? 0)) barred = { to, clause };
  }

  let earned: number | undefined;
  for (const [index, { rise, clause }] of levels.entries()) {
    if (barred !== undefined && index < barred.to) {
      considered.push({
        clause,
        stage: "levels",
        standing: "silent",
        reason: { kind: "outranked", by: barred.clause },
      });
      continue;
    }
    const level = judged(rise, evidence);
    considered.push({ clause, stage: "levels", standing: standingOf(level.truth), reason: reasonOf(level) });
    // A level that the client has already need not be earned again.
    if (level.truth === "unknown" && (current === undefined || index < current)) unsettled(clause, level);
    if (level.truth !== "yes") continue;
    earned = index;
    break;
  }

  const settle = (outcome: LoyaltyOutcome, due: number | undefined, clauses: readonly string[]): Reviewed => {
    const above = due === undefined || due === 0 ? undefined : levels[due - 1]?.rise;
    return {
      outcome,
      current,
      due,
      clauses,
      missing: [...missing],
      considered,
      ...(due === undefined || above === undefined ? {} : { next: { level: due - 1, trace: judge(above, evidence) } }),
    };
  };
  if (current === undefined) missing.add(program.level);
  if (current === undefined || open.size > 0) return settle("incomplete", undefined, [...open]);
  const clauseOf = (index: number): string[] => levels.slice(index, index + 1).map(({ clause }) => clause);
  if (earned !== undefined && earned < current) return settle("rise", earned, clauseOf(earned));
  if (barred !== undefined && current < barred.to) return settle("fall", barred.to, [barred.clause]);
  if (earned === current) return settle("keep", current, clauseOf(current));

  const keep = judged(levels[current]?.keep, evidence);
  if (keep.truth === "yes") return settle("keep", current, clauseOf(current));
  if (keep.truth === "unknown") {
    unsettled(grace.clause, keep);
    considered.push({ clause: grace.clause, stage: "falls", standing: "unsettled", reason: reasonOf(keep) });
    return settle("incomplete", undefined, [grace.clause]);
  }
  considered.push({ clause: grace.clause, stage: "falls", standing: "applied", reason: reasonOf(keep) });
  const below = grace.counted === undefined ? undefined : known(grace.counted);
  if (grace.months > 0 && grace.counted !== undefined && typeof below !== "number") {
    missing.add(grace.counted);
    return settle("incomplete", undefined, [grace.clause]);
  }
  const over = grace.months === 0 || (typeof below === "number" && below >= grace.months);
  const ending = settle(over ? "fall" : "warn", over ? current + 1 : current, [grace.clause]);
  return keep.trace === undefined ? ending : { ...ending, unkept: keep.trace };
}
