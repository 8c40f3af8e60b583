import type { Deal } from "../../deal/deal.ts";
import { dealEvidence, judge, openFacts, standingOf } from "../../interpret/judge.ts";
import { knownIn } from "../../known-facts.ts";
import type { ConsideredClause } from "../../trace.ts";
import { chooseCandidate } from "./choose.ts";
import type { HandOffProgram, PassRule } from "./program.ts";

export type HandOffOutcome = "hand-off" | "stay" | "incomplete";

export interface Passed {
  readonly outcome: HandOffOutcome;
  readonly stage: string | undefined;
  readonly pass?: PassRule;
  /** The place of the one who takes in the list of candidates. */
  readonly taken?: number;
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

/** Finds the first passing of the client's stage that surely applies, unless an earlier one may apply too. */
export function findHandOff(program: HandOffProgram, { facts, lists }: Deal): Passed {
  const known = knownIn(program.facts, facts);
  const evidence = dealEvidence(known);
  const said = known(program.stage);
  const stage = typeof said === "string" && program.stages.has(said) ? said : undefined;
  const none = { considered: [], clauses: [], missing: [program.stage] };
  if (stage === undefined) return { outcome: "incomplete", stage, ...none };
  const considered: ConsideredClause[] = [];
  for (const pass of program.passes.filter(({ from }) => from === stage)) {
    const { when, clause } = pass;
    const condition = judge(when, evidence);
    const { truth } = condition;
    considered.push({
      clause,
      stage: "hand-offs",
      standing: standingOf(truth),
      reason: { kind: "condition", condition },
    });
    if (truth === "no") continue;
    const open = [...new Set(openFacts(condition, evidence))];
    if (truth === "unknown") return { outcome: "incomplete", stage, clauses: [clause], missing: open, considered };
    const { taken, missing } = chooseCandidate(pass, program, lists?.get("candidates"));
    const outcome = missing.length > 0 ? "incomplete" : "hand-off";
    const chosen = taken === undefined ? {} : { taken };
    return {
      outcome,
      stage,
      ...(outcome === "hand-off" ? { pass } : {}),
      ...chosen,
      clauses: [clause],
      missing,
      considered,
    };
  }
  const clause = program.stages.get(stage)?.clause;
  return { outcome: "stay", stage, clauses: clause === undefined ? [] : [clause], missing: [], considered };
}
