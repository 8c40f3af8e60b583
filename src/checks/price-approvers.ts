import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { authority } from "../model/kinds/authority.ts";
import { approversOf } from "../model/kinds/price-policy/read-credit.ts";
import { pricePolicy } from "../model/kinds/price-policy.ts";
import { type Project, regulationsOf } from "../model/project.ts";

/** What prices escalate goes up the ladder: a role beside it would never be reached. */
export function checkPriceApprovers(project: Project): Diagnostic[] {
  const ladders = regulationsOf(project, authority).flatMap(({ content }) => content.ladder);
  const roles = new Set(ladders.flatMap((step) => step.roles));
  if (roles.size === 0) return [];
  return regulationsOf(project, pricePolicy).flatMap(({ content, places }) =>
    approversOf(content)
      .filter(({ role }) => !roles.has(role) && project.company.roles.has(role))
      .map(({ role, path }) => problem("approver-beside-ladder", places.valueAt(path), { role, roles: [...roles] })),
  );
}
