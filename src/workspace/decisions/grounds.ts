import type { MissingFact } from "../../model/decision.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import type { CitedClause } from "../cite.ts";

/** What a decision was made by: the regulations, the day, and the input that it is bound to. */
export interface Grounds {
  readonly version: string;
  readonly asOf: string;
  readonly inputHash: string;
}

/** What turns a verdict into the answer that leaves the house. */
export interface DecisionContext {
  readonly project: Project;
  readonly cite: (reference: string) => CitedClause;
  readonly grounds: Grounds;
}

/** A fact that was needed and not known, with its title. */
export interface MissingAnswer extends MissingFact {
  readonly title: string;
}

/** The missing facts with their titles. */
export function missingAnswers(missing: readonly MissingFact[], { facts }: Project): MissingAnswer[] {
  return missing.map(({ fact, reason }) => ({ fact, title: facts.get(fact)?.title ?? fact, reason }));
}

/** A role with its title. */
export interface RoleAnswer {
  readonly role: string;
  readonly title: string;
}

/** The role with the title that the company gives it. */
export function roleAnswer(role: string, { company }: Project): RoleAnswer {
  return { role, title: roleTitle(company, role) };
}
