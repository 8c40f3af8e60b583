import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import { clientPath } from "../model/kinds/client-path.ts";
import { department } from "../model/kinds/department.ts";
import { jobDescription } from "../model/kinds/job-description.ts";
import { type Project, regulationsOf, roleTitle } from "../model/project.ts";
import { overlaps } from "../values/period.ts";

/** The roles of the sales cascade, each at the place where it is first given work: a post, else a stage of the path. */
function cascade(project: Project): ReadonlyMap<string, SourceRange> {
  const posts = regulationsOf(project, department).flatMap(({ content, places }) =>
    content.teams.flatMap((team, index) =>
      [...team.posts.keys()].map((role) => [role, places.keyAt(["teams", index, "posts", role])] as const),
    ),
  );
  const owners = regulationsOf(project, clientPath).flatMap(({ content, places }) =>
    content.stages.map(({ owner }, index) => [owner, places.valueAt(["stages", index, "owner"])] as const),
  );
  // The first entry of a role wins in a Map only when it is set last.
  return new Map([...posts, ...owners].reverse());
}

/** On no day has a role two job descriptions. */
export function checkJobDescriptions(project: Project): Diagnostic[] {
  const described = regulationsOf(project, jobDescription);
  return described.flatMap((one, index) => {
    const other = described
      .slice(0, index)
      .find(
        ({ id, content, effective }) =>
          id !== one.id && content.role === one.content.role && overlaps(effective, one.effective),
      );
    if (other === undefined) return [];
    const related = [other.places.valueAt(["role"])];
    return [problem("second-job-description", one.places.valueAt(["role"]), { role: one.content.role }, related)];
  });
}

/**
 * A role of the cascade without a job description works by hearsay. Only a project that has begun to write job
 * descriptions is asked for the missing ones; roles of other services are nobody's concern here.
 */
export function checkDescribedRoles(project: Project): Diagnostic[] {
  const described = new Set(regulationsOf(project, jobDescription).map(({ content }) => content.role));
  if (described.size === 0) return [];
  return [...cascade(project)]
    .filter(([role]) => !described.has(role))
    .map(([role, range]) =>
      problem("role-without-job-description", range, { role, title: roleTitle(project.company, role) }),
    );
}
