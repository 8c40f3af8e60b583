import type { ConditionalShare } from "../model/conditional-shares.ts";
import { type Percent, wholePercent } from "../values/percent.ts";
import { dealEvidence, judge, openFacts, standingOf } from "./interpret/judge.ts";
import type { Known } from "./known-facts.ts";
import type { ConsideredClause, Stage } from "./trace.ts";

/** A share with the clause that sets it. */
export type ShareRule = ConditionalShare & { readonly clause: string };

/** What shares come to. */
export interface SharesTaken {
  /** The shares whose conditions hold, in the order of the regulation. */
  readonly taken: readonly ShareRule[];
  /** Clauses that unknown facts leave open. */
  readonly open: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

/** The shares of a regulation with their clauses: `before` is the reference that their ids follow. */
export function shareRules(shares: readonly ConditionalShare[], before: string): ShareRule[] {
  return shares.map((share) => ({ ...share, clause: `${before}/${share.id}` }));
}

/** Judges every share; with `first` those after the first that holds give way to it. */
export function takeShares(rules: readonly ShareRule[], known: Known, stage: Stage, first = false): SharesTaken {
  const evidence = dealEvidence(known);
  const taken: ShareRule[] = [];
  const open: string[] = [];
  const missing = new Set<string>();
  const considered = rules.flatMap((rule): ConsideredClause[] => {
    const { clause, when } = rule;
    if (when === undefined) return [];
    const [winner] = taken;
    if (first && winner !== undefined) {
      return [{ clause, stage, standing: "silent", reason: { kind: "outranked", by: winner.clause } }];
    }
    const trace = judge(when, evidence);
    if (trace.truth === "yes") taken.push(rule);
    if (trace.truth === "unknown") open.push(clause);
    for (const fact of openFacts(trace, evidence)) missing.add(fact);
    return [{ clause, stage, standing: standingOf(trace.truth), reason: { kind: "condition", condition: trace } }];
  });
  return { taken, open, missing: [...missing], considered };
}

/** The share of the first rule that holds, or the whole. */
export function firstShare({ taken }: SharesTaken): Percent {
  return taken[0]?.percent ?? wholePercent;
}
