import { department } from "../model/kinds/department.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Hours } from "../values/hours.ts";

/** When a role works: the hours of the department that has a post for it; of the only one, when none names the role. */
export type HoursOfRole = (role: string) => Hours | undefined;

/** The working hours of roles by the departments in force. */
export function hoursOfRoles(project: Project): HoursOfRole {
  const departments = regulationsOf(project, department).map(({ content }) => content);
  return (role) => {
    const own = departments.filter(({ teams }) => teams.some(({ posts }) => posts.has(role)));
    const [found, another] = own.length > 0 ? own : departments;
    return another === undefined ? found?.hours : undefined;
  };
}
