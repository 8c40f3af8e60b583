import { type Project, roleTitle } from "../model/project.ts";

/** A role with its title, as decisions name it. */
export type RoleAnswer = {
  readonly role: string;
  readonly title: string;
};

/** The role with the title that the company gives it. */
export function roleAnswer(role: string, { company }: Project): RoleAnswer {
  return { role, title: roleTitle(company, role) };
}
