import type { ApprovalMode, Approvals } from "../model/decision.ts";
import type { Ladder, Lift, Step } from "./ir.ts";

/** What a needed step comes to for one asker. */
export interface Settlement {
  readonly outcome: "approve" | "escalate";
  /** The last role that must approve, or the one that has. */
  readonly approver: string;
  /** Who is still to be asked; absent when the asker suffices. */
  readonly approvals?: Approvals;
}

/** The roles of the ladder that a role may decide as: itself, or those under it when it stands beside the ladder. */
function decidesAs({ superiors }: Ladder, role: unknown): readonly string[] {
  if (typeof role !== "string") return [];
  return superiors?.get(role) ?? [role];
}

/** The rank of a role: the highest step that it may decide as; 0 for a role that stands nowhere. */
export function rankOf(ladder: Ladder, role: unknown): number {
  const as = decidesAs(ladder, role);
  return ladder.steps.findLastIndex(({ roles }) => roles.some((each) => as.includes(each))) + 1;
}

const last = (roles: readonly string[]): string => roles.at(-1) ?? "";

function escalate(mode: ApprovalMode, roles: readonly string[]): Settlement {
  return { outcome: "escalate", approver: last(roles), approvals: { mode: roles.length > 1 ? mode : "any", roles } };
}

/**
 * Who must approve on a step. Whoever stands above it suffices, and so does one of its equals; where all of them approve,
 * the asker has approved for themselves only, or for their own subordinates.
 */
export function settleStep(ladder: Ladder, rank: number, { roles, mode }: Step, asker: unknown): Settlement {
  const as = decidesAs(ladder, asker);
  const own = roles.find((role) => as.includes(role));
  const left = roles.filter((role) => !as.includes(role));
  if (rankOf(ladder, asker) > rank || (own !== undefined && mode === "any") || left.length === 0)
    return { outcome: "approve", approver: own ?? last(roles) };
  return escalate(mode, left);
}

/**
 * Who must approve when raises name several roles: all of them, and after them the step, where it stands above them all.
 * Of a step of equals the last stands for them: a sound ladder has no such step above the roles of a raise.
 * Whoever stands above the step has approved for everyone on the ladder; the roles beside it are asked all the same.
 */
export function settleTogether(
  ladder: Ladder,
  rank: number,
  step: Step,
  asker: unknown,
  raises: readonly (Lift & { readonly all: Approvals })[],
): Settlement {
  const above = rank > Math.max(...raises.map((raise) => raise.rank));
  const more = above ? (step.mode === "any" ? step.roles.slice(-1) : step.roles) : [];
  const named = [...new Set([...raises.flatMap(({ all }) => all.roles), ...more])];
  const as = decidesAs(ladder, asker);
  const covers = rankOf(ladder, asker) > rank;
  const left = named.filter((role) => role !== asker && !as.includes(role) && !(covers && rankOf(ladder, role) > 0));
  if (left.length === 0) return { outcome: "approve", approver: last(named) };
  const inOrder = raises.some(({ all }) => all.mode === "in-order") || (above && step.mode === "in-order");
  return escalate(inOrder ? "in-order" : "together", left);
}
