import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Authority, LadderStep } from "../model/kinds/authority/content.ts";
import { authority } from "../model/kinds/authority.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

function stepsOf(role: string, ladder: readonly LadderStep[]): number[] {
  return ladder.flatMap(({ roles }, index) => (roles.includes(role) ? [index] : []));
}

/** A role counts as high as its highest step, so all its steps must follow each other: nobody stands between them. */
function checkApart({ content: { ladder }, places }: Regulation<Authority>): Diagnostic[] {
  const roles = [...new Set(ladder.flatMap((step) => step.roles))];
  return roles.flatMap((role) => {
    const steps = stepsOf(role, ladder);
    const [first = 0, last = 0] = [steps[0], steps.at(-1)];
    const between = ladder.slice(first, last + 1).find((step) => !step.roles.includes(role));
    if (between === undefined) return [];
    const args = { role, between: between.roles.join(", ") };
    return [problem("ladder-role-apart", places.keyAt(["ladder", last]), args, [places.keyAt(["ladder", first])])];
  });
}

/**
 * Where several roles approve together, the highest of them on the ladder stands above every step of equals: of equals
 * "any" is enough, and a list of those who must all approve cannot say that.
 */
function checkEquals({ content: { ladder, raise }, places }: Regulation<Authority>): Diagnostic[] {
  const top = ladder.findLastIndex(({ roles, mode }) => roles.length > 1 && mode === "any");
  const equals = ladder[top];
  if (equals === undefined) return [];
  return raise.flatMap(({ to }, index) => {
    const named = to.roles
      .map((role) => ({ role, rank: stepsOf(role, ladder).at(0) ?? -1 }))
      .filter(({ rank }) => rank >= 0);
    const highest = named.toSorted((a, b) => b.rank - a.rank)[0];
    if (to.mode === "any" || highest === undefined || highest.rank >= top) return [];
    const args = { roles: equals.roles, highest: highest.role };
    return [problem("raise-above-equals", places.valueAt(["raise", index, "to"]), args)];
  });
}

/** A step whose roles may give more on the next one in any case is never needed. */
export function checkLadderSteps(project: Project): Diagnostic[] {
  return regulationsOf(project, authority).flatMap(({ content: { ladder }, places }) =>
    ladder.flatMap(({ roles, mode }, index) => {
      const next = ladder[index + 1];
      const same =
        next?.mode === mode && next.roles.length === roles.length && roles.every((role) => next.roles.includes(role));
      return same && next.when === undefined
        ? [problem("ladder-step-idle", places.keyAt(["ladder", index]), { roles })]
        : [];
    }),
  );
}

/** Who stands where on the ladder, as far as a schema and one step alone cannot tell. */
export function checkLadderRoles(project: Project): Diagnostic[] {
  return regulationsOf(project, authority).flatMap((regulation) => [
    ...checkApart(regulation),
    ...checkEquals(regulation),
  ]);
}
