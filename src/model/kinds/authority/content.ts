import type { Condition } from "../../../conditions/condition.ts";
import type { Percent } from "../../../values/percent.ts";
import type { ApprovalMode, Approvals } from "../../decision.ts";

/** A condition that forbids the deal whoever asks. */
export interface Denial {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  readonly clause: string;
}

/**
 * A condition that sends the deal at least to a role of the ladder. With several roles all of them approve; the highest of
 * them on the ladder is the step that is reached.
 */
export interface Raise {
  readonly id: string;
  readonly title: string;
  readonly when: Condition;
  readonly to: Approvals;
  readonly clause: string;
}

/** Percentage points above the allowed discount: one limit, or one for every choice of a fact, with its own clause. */
export type StepLimit =
  | { readonly by?: undefined; readonly upTo: Percent }
  | { readonly by: string; readonly choices: ReadonlyMap<string, { readonly upTo: Percent; readonly clause: string }> };

/**
 * One step of the ladder: its roles may give up to `limit`, when `when` holds. Several roles are equals (`any`), or all of
 * them approve. The top step may have no limit, and so may a step with a condition. `clause` is cited when this step is
 * needed, `ownClause` when the asker suffices.
 */
export interface LadderStep {
  readonly roles: readonly string[];
  readonly mode: ApprovalMode;
  readonly title?: string;
  readonly limit?: StepLimit;
  readonly when?: Condition;
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

/** Whether a deal can be above every step: the top has a limit or a condition. */
export function endsSomewhere(ladder: readonly LadderStep[]): boolean {
  const last = ladder.at(-1);
  return last?.limit !== undefined || last?.when !== undefined;
}

/** Steps on which an asker can need nobody else: not the top one, where several approve, since none stands above it. */
export function stepsThatSuffice(ladder: readonly LadderStep[]): readonly LadderStep[] {
  return ladder.filter(({ mode }, index) => mode === "any" || index < ladder.length - 1);
}
