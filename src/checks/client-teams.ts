import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { department } from "../model/kinds/department.ts";
import { type Project, regulationsOf } from "../model/project.ts";

/** Everybody in a client team is a person: the role has a post in some department, or leads it. */
export function checkClientTeams(project: Project): Diagnostic[] {
  const departments = regulationsOf(project, department);
  const staffed = new Set(
    departments.flatMap(({ content }) => [
      ...content.leaders,
      ...content.teams.flatMap(({ leader, posts }) => [leader, ...posts.keys()]),
    ]),
  );
  const known = (role: string): boolean => staffed.has(role) || !project.company.roles.has(role);
  return departments.flatMap(({ content, places }) =>
    content.clientTeams.flatMap(({ owner, substitute, members }, index) => {
      const path = ["client-teams", index];
      const named = [
        { role: owner, range: places.valueAt([...path, "owner"]) },
        { role: substitute, range: places.valueAt([...path, "substitute"]) },
        ...Object.keys(members).map((role) => ({ role, range: places.keyAt([...path, "members", role]) })),
      ];
      return named
        .filter(({ role }) => !known(role))
        .map(({ role, range }) => problem("role-without-post", range, { role }));
    }),
  );
}
