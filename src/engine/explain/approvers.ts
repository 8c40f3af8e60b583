import type { DiscountVerdict } from "../../model/decision.ts";
import type { Ladder } from "../ir.ts";

/**
 * Who could approve: whoever the decision names, and where one of them suffices everyone who stands above; above somebody
 * beside the step nobody does. `rank` is the step that is needed, 0 for none.
 */
export function approversOf(
  { steps }: Ladder,
  { approver, approvals }: Pick<DiscountVerdict, "approver" | "approvals">,
  rank: number,
): readonly string[] {
  const step = steps[rank - 1];
  if (approver === undefined || step === undefined) return [];
  const { mode, roles } = approvals ?? { mode: "any", roles: step.roles };
  if (mode !== "any" || !roles.every((role) => step.roles.includes(role))) return roles;
  return [...new Set([...roles, ...steps.slice(rank).flatMap((above) => above.roles)])];
}
