import type { CategoryVerdict } from "../../model/decision.ts";
import type { CategoryProgram } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import type { ConsideredClause } from "../trace.ts";
import { dealEvidence, judge, openFacts, standingOf } from "./judge.ts";

/** A verdict on the category and every category that was considered. */
export interface InterpretedCategory {
  readonly verdict: CategoryVerdict;
  readonly considered: readonly ConsideredClause[];
}

/** Runs the program: the first category that surely fits, unless an earlier one may fit too. */
export function interpretCategory({ categories }: CategoryProgram, known: Known): InterpretedCategory {
  const evidence = dealEvidence(known);
  const considered: ConsideredClause[] = [];
  for (const { id, clause, when } of categories) {
    const condition = when === undefined ? undefined : judge(when, evidence);
    const truth = condition?.truth ?? "yes";
    const reason =
      condition === undefined ? ({ kind: "always" } as const) : ({ kind: "condition", condition } as const);
    considered.push({ clause, stage: "categories", standing: standingOf(truth), reason });
    if (truth === "no") continue;
    const missing = condition === undefined ? [] : [...new Set(openFacts(condition, evidence))];
    const settled = truth === "yes";
    return {
      verdict: {
        outcome: settled ? "assign" : "incomplete",
        category: settled ? id : undefined,
        clauses: [clause],
        missing,
      },
      considered,
    };
  }
  // The last category takes everyone; a list without such an end leaves nothing to assign.
  return { verdict: { outcome: "incomplete", category: undefined, clauses: [], missing: [] }, considered };
}
