import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { company, superiorsOf } from "../model/kinds/company.ts";
import { type Project, regulationsOf } from "../model/project.ts";

/**
 * Nobody is their own superior: who stands above whom decides who may give what, and in a circle everybody would stand above
 * everybody. A circle is told once, at the role that is written first.
 */
export function checkRoleCircles(project: Project): Diagnostic[] {
  return regulationsOf(project, company).flatMap(({ content, places }) => {
    const told = new Set<string>();
    return [...content.roles.keys()].flatMap((role) => {
      const superiors = superiorsOf(role, content);
      const end = superiors.indexOf(role);
      if (end === -1 || told.has(role)) return [];
      const circle = [role, ...superiors.slice(0, end + 1)];
      for (const each of circle) told.add(each);
      return [problem("role-circle", places.valueAt(["roles", role, "reports-to"]), { circle })];
    });
  });
}
