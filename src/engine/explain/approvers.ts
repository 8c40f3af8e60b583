import type { DiscountVerdict } from "../../model/decision.ts";
import type { Ladder } from "../ir.ts";

/**
 * Who could approve: whoever the decision names, and where one of them suffices everyone who stands above. `rank` is the
 * step that is needed, 0 for none.
 */
export function approversOf(
  { steps }: Ladder,
  { approver, approvals }: Pick<DiscountVerdict, "approver" | "approvals">,
  rank: number,
): readonly string[] {
  if (approvals !== undefined && approvals.mode !== "any") return approvals.roles;
  if (rank === 0 || approver === undefined) return [];
  const above = steps.slice(rank - 1).flatMap(({ roles }) => roles);
  return [...new Set([...(approvals?.roles ?? []), ...above])];
}
