import type { Day } from "../values/day.ts";
import { contains, lastDayOf } from "../values/period.ts";
import type { Clause } from "./clause.ts";
import { referenceOf } from "./clause.ts";
import type { Fact } from "./fact.ts";
import type { Company } from "./kinds/company.ts";
import type { Kind, Reference, Regulation } from "./regulation.ts";
import type { SituationSet } from "./situation.ts";

/** A whole project as read: every regulation of every period, the joined dictionary of facts, the situations. */
export interface Project {
  readonly company: Company;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly regulations: readonly Regulation[];
  readonly situations: readonly SituationSet[];
  /** Everything that points from one regulation to another place. */
  readonly references: readonly Reference[];
  /** Document templates that the project adds under names of its own. */
  readonly ownTemplates?: readonly string[];
  /** Whether every file could be read: only then does an absent name prove that nobody declared it. */
  readonly complete: boolean;
}

/** All regulations of a kind. */
export function regulationsOf<F, C>(project: Project, kind: Kind<F, C>): readonly Regulation<C>[] {
  return project.regulations.filter((regulation): regulation is Regulation<C> => regulation.kind === kind.kind);
}

/** The regulations that are in force on the day. */
export function inForceOn(project: Project, day: Day): Project {
  return {
    ...(project.ownTemplates === undefined ? {} : { ownTemplates: project.ownTemplates }),
    company: project.company,
    facts: project.facts,
    regulations: project.regulations.filter(({ effective }) => contains(effective, day)),
    complete: project.complete,
    // Not copied: a remembered project makes them only when somebody asks.
    get situations() {
      return project.situations;
    },
    get references() {
      return project.references;
    },
  };
}

/** Every clause of the project by its full reference `regulation#clause`; a later edition of an id wins. */
export function clauseIndex(project: Project): ReadonlyMap<string, Clause> {
  const byEdition = [...project.regulations].sort((a, b) => lastDayOf(a.effective) - lastDayOf(b.effective));
  return new Map(byEdition.flatMap(({ clauses }) => clauses.map((clause) => [referenceOf(clause), clause] as const)));
}

/** The clause of a full reference; of several editions of an id, the latest that has it. Looks into no other regulation. */
export function clauseOf(project: Project, reference: string): Clause | undefined {
  const [id] = reference.split("#", 1);
  return project.regulations
    .filter((regulation) => regulation.id === id)
    .toSorted((a, b) => lastDayOf(a.effective) - lastDayOf(b.effective))
    .flatMap(({ clauses }) => clauses)
    .findLast((clause) => referenceOf(clause) === reference);
}

/** The title of a role, or its id when the company does not know it. */
export function roleTitle(company: Company, role: string): string {
  return company.roles.get(role)?.title ?? role;
}
