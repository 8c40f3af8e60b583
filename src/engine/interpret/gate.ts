import type { DiscountProgram } from "../ir.ts";
import type { Known } from "../known-facts.ts";
import { toldLimit, toldRequired } from "../told.ts";
import type { ConsideredClause } from "../trace.ts";
import { dealEvidence, judge, openFacts } from "./judge.ts";

/** What required facts and limits say before anything is computed. */
export interface Gate {
  readonly considered: readonly ConsideredClause[];
  /** Clauses that refuse the deal, in order; empty when the way is open. */
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
}

/** Required facts must be there, limits must surely hold. */
export function passGate(program: DiscountProgram, known: Known): Gate {
  const required = new Set(program.requires.map(({ fact }) => fact));
  const evidence = dealEvidence(known);
  const facts = program.requires.map(({ fact, clause }) => toldRequired(clause, fact, known(fact)));
  const limits = program.limits.map(({ when, clause }) => {
    const condition = judge(when, evidence);
    const broken = condition.truth === "no";
    // A required fact that is missing is said once, by its own clause.
    const open = openFacts(condition, evidence).filter((fact) => !required.has(fact));
    return { considered: toldLimit(clause, condition), open, refuses: broken || open.length > 0 };
  });
  return {
    considered: [...facts, ...limits.map(({ considered }) => considered)],
    clauses: [
      ...facts.filter(({ standing }) => standing === "unsettled").map(({ clause }) => clause),
      ...limits.filter(({ refuses }) => refuses).map(({ considered }) => considered.clause),
    ],
    missing: [
      ...new Set([
        ...program.requires.map(({ fact }) => fact).filter((fact) => known(fact) === undefined),
        ...limits.flatMap(({ open }) => open),
      ]),
    ],
  };
}
