import type { Approvals, DiscountOutcome } from "../../model/decision.ts";
import type { FactSlots, Ladder, Step } from "../ir.ts";
import { type Settlement, settleStep } from "../ladder.ts";

/** One way in which a decision can end. */
export interface Ending {
  readonly outcome: DiscountOutcome;
  readonly approver: string | undefined;
  readonly approvals?: Approvals;
  readonly clauses: readonly string[];
  /** The rank of the step that is needed, 0 for none; absent when nobody may approve. */
  readonly rank?: number;
}

/** Whether each step gives at least what the one below gives: then a raise never lands on a step that gives too little. */
function isRising(steps: Ladder["steps"]): boolean {
  const limits = steps.map(({ limit }) => (limit?.by === undefined ? (limit?.upTo ?? Number.POSITIVE_INFINITY) : 0));
  return limits.every((limit, index) => index === 0 || limit >= (limits[index - 1] ?? 0));
}

/**
 * A rising ladder on which every step is one role, has at most one limit and no condition. Its steps end in two ways
 * each, which arithmetic finds; any other ladder looks its endings up.
 */
export function isPlain({ steps }: Ladder): boolean {
  const roles = steps.flatMap((step) => step.roles);
  return (
    isRising(steps) &&
    steps.every(({ roles: own, limit, when }) => own.length === 1 && limit?.by === undefined && when === undefined) &&
    new Set(roles).size === roles.length
  );
}

/** The endings of a step: for every choice that its limit hangs on and every role that may ask, a number. */
export interface StepEndings {
  readonly by: string | undefined;
  /** The number of the ending at `(choice + 1) * askers + asker + 1`; -1 stands for the unknown choice or asker. */
  readonly table: readonly number[];
  readonly askers: number;
}

function endingOf(
  { outcome, approver, approvals }: Settlement,
  clause: string,
  { ownClause }: Step,
  rank: number,
): Ending {
  return {
    rank,
    outcome,
    approver,
    ...(approvals === undefined ? {} : { approvals }),
    clauses: outcome === "approve" ? [clause, ownClause] : [clause],
  };
}

/** Adds the endings of every step to `all`, equal ones of a step once. */
export function addStepEndings(ladder: Ladder, facts: FactSlots, all: Ending[]): StepEndings[] {
  const choicesOf = (fact: string): readonly (string | undefined)[] => [undefined, ...(facts.get(fact)?.choices ?? [])];
  const askers = choicesOf(ladder.asker);
  return ladder.steps.map((step, index) => {
    const { limit, clause } = step;
    const choices = limit?.by === undefined ? [undefined] : choicesOf(limit.by);
    const numbers = new Map<string, number>();
    const table = choices.flatMap((choice) =>
      askers.map((asker) => {
        const own = limit?.by === undefined ? undefined : limit.choices.get(choice ?? "")?.clause;
        const ending = endingOf(settleStep(ladder, index + 1, step, asker), own ?? clause, step, index + 1);
        const key = JSON.stringify(ending);
        const number = numbers.get(key) ?? all.push(ending) - 1;
        numbers.set(key, number);
        return number;
      }),
    );
    return { by: limit?.by, table, askers: askers.length };
  });
}

/** Adds two endings for every step of a plain ladder: the step is asked, or the asker suffices. */
export function addPlainEndings({ steps }: Ladder, all: Ending[]): StepEndings[] {
  for (const [index, { roles, clause, ownClause }] of steps.entries()) {
    const [approver, rank] = [roles[0] ?? "", index + 1];
    all.push(
      { outcome: "escalate", approver, approvals: { mode: "any", roles }, clauses: [clause], rank },
      { outcome: "approve", approver, clauses: [clause, ownClause], rank },
    );
  }
  return [];
}
