import type { FactValue } from "../conditions/fact-type.ts";
import type { Approvals } from "../model/decision.ts";
import type { Percent } from "../values/percent.ts";
import { standingOf } from "./interpret/judge.ts";
import type { ConditionTrace, ConsideredClause, Reason, Stage, Standing } from "./trace.ts";

/** Entries of a trace, as the interpreter and generated code both write them. */

/** A clause that would speak, were not a fact unknown that its money hangs on. */
export function toldLacking(told: ConsideredClause, fact: string): ConsideredClause {
  return told.standing === "applied" ? { ...told, standing: "unsettled", reason: { kind: "missing", fact } } : told;
}

/** A required fact: its clause speaks of its absence. */
export function toldRequired(clause: string, fact: string, value: FactValue | undefined): ConsideredClause {
  return value === undefined
    ? { clause, stage: "requires", standing: "unsettled", reason: { kind: "missing", fact } }
    : { clause, stage: "requires", standing: "silent", reason: { kind: "known", fact, value } };
}

/** A limit speaks when it is broken. */
export function toldLimit(clause: string, condition: ConditionTrace): ConsideredClause {
  const { truth } = condition;
  const standing = truth === "no" ? "applied" : truth === "yes" ? "silent" : "unsettled";
  return { clause, stage: "limits", standing, reason: { kind: "condition", condition } };
}

/** A clause that speaks when its condition holds. */
export function toldRuling(clause: string, stage: Stage, condition: ConditionTrace): ConsideredClause {
  return { clause, stage, standing: standingOf(condition.truth), reason: { kind: "condition", condition } };
}

/** How far the requested discount is above the allowed one, and up to how much a step gives, where it has a limit. */
export function excessReason(excess: Percent, upTo?: Percent): Reason {
  return upTo === undefined ? { kind: "excess", excess } : { kind: "excess", excess, upTo };
}

/** Whether a step may give the excess. */
export type Fits = "yes" | "no" | "open";

/** A step of the ladder. `raise` is the clause that lifted the deal to the step, where the excess alone did not. */
export function toldStep(
  clause: string,
  isNeeded: boolean,
  fits: Fits,
  reason: Reason,
  raise: string | undefined,
): ConsideredClause {
  const standing = !isNeeded ? "silent" : fits === "open" ? "unsettled" : "applied";
  const raised = isNeeded && raise !== undefined && fits === "yes";
  return { clause, stage: "ladder", standing, reason: raised ? { kind: "raised", by: raise } : reason };
}

/** Nobody is needed; or how far from that the deal is. */
export function toldNobody(clause: string, isApplied: boolean, excess: Percent): ConsideredClause {
  return { clause, stage: "ladder", standing: isApplied ? "applied" : "silent", reason: excessReason(excess, 0) };
}

/** No step may give what is asked. */
export function toldBeyond(clause: string, excess: Percent): ConsideredClause {
  return { clause, stage: "ladder", standing: "applied", reason: excessReason(excess) };
}

/** Whether the asker suffices; `standing` is open for an asker whom nobody knows. */
export function toldOwn(
  clause: string,
  standing: Standing,
  role: FactValue | undefined,
  needed: Approvals,
): ConsideredClause {
  return { clause, stage: "own", standing, reason: { kind: "asker", role, needed } };
}

/** The clause by which nobody has to be asked. */
export function toldOwnNobody(clause: string): ConsideredClause {
  return { clause, stage: "own", standing: "applied", reason: { kind: "always" } };
}
