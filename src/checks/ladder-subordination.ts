import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { LadderStep } from "../model/kinds/authority/content.ts";
import { authority } from "../model/kinds/authority.ts";
import { type Company, superiorsOf } from "../model/kinds/company.ts";
import { type Project, regulationsOf } from "../model/project.ts";

/** Whether the role reports to the next one, directly or not, or both have the same superior. */
function standsUnder(role: string, next: string, company: Company): boolean {
  const superiors = superiorsOf(role, company);
  const own = superiors[0];
  return superiors.includes(next) || (own !== undefined && own === superiorsOf(next, company)[0]);
}

/** Whether somebody of the step reports to somebody of the next one; a role that stands on both leads there itself. */
function leadsTo(step: LadderStep, next: LadderStep, company: Company): boolean {
  return step.roles.some((role) => next.roles.some((above) => role === above || standsUnder(role, above, company)));
}

/**
 * A request climbs the ladder the way people report: a step that leads past the line of command is asked about. That the
 * roles exist is proved by the references, that raises lead to the ladder by its reading.
 */
export function checkLadderSubordination(project: Project): Diagnostic[] {
  return regulationsOf(project, authority).flatMap(({ content, places }) =>
    content.ladder.flatMap((step, index) => {
      const next = content.ladder[index + 1];
      if (next === undefined || leadsTo(step, next, project.company)) return [];
      const range = places.valueAt(["ladder", index + 1, next.roles.length > 1 ? "roles" : "role"]);
      return [
        problem("ladder-role-not-subordinate", range, { role: step.roles.join(", "), next: next.roles.join(", ") }),
      ];
    }),
  );
}
