import { department } from "../model/kinds/department.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Hours } from "../values/hours.ts";

/** When a role works: the hours of the departments that have a post for it, or of all when none has; nothing unless they agree. */
export type HoursOfRole = (role: string) => Hours | undefined;

/** The working hours of roles by the departments in force. */
export function hoursOfRoles(project: Project): HoursOfRole {
  const departments = regulationsOf(project, department).map(({ content }) => content);
  return (role) => {
    const own = departments.filter(({ teams }) => teams.some(({ posts }) => posts.has(role)));
    const [first, ...others] = (own.length > 0 ? own : departments).map(({ hours }) => hours);
    return others.every((other) => other.from === first?.from && other.to === first.to) ? first : undefined;
  };
}
