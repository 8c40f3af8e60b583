import type { Condition } from "../../../conditions/condition.ts";
import type { Percent } from "../../../values/percent.ts";

/** A condition that forbids the deal whoever asks. */
export interface Denial {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  readonly clause: string;
}

/** A condition that sends the deal at least to a role of the ladder. */
export interface Raise {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  readonly to: string;
  readonly clause: string;
}

/**
 * One step of the ladder: the role may give up to `upTo` percentage points above the allowed discount; the top step may
 * have no limit. `clause` is cited when this step is needed, `ownClause` when the asker has it.
 */
export interface LadderStep {
  readonly role: string;
  readonly title?: string;
  readonly upTo?: Percent;
  readonly clause: string;
  readonly ownClause: string;
}

/** Who may give how much above the allowed discount. The ladder stands from the lowest role up. */
export interface Authority {
  readonly question: "discount";
  readonly asker: string;
  readonly deny: readonly Denial[];
  readonly raise: readonly Raise[];
  readonly ladder: readonly LadderStep[];
}

/** Clauses that every ladder has: nobody is needed, the asker needs nobody, the ladder ends. */
export const ladderClauses = { nobody: "ladder/nobody", ownNobody: "own/nobody", beyond: "ladder/beyond" } as const;
