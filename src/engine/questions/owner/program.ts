import type { Condition } from "../../../conditions/condition.ts";
import type { Absence, AbsenceStep, ClaimFacts, Curator, Ownership } from "../../../model/kinds/ownership/content.ts";
import type { Project } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { Duration } from "../../../values/duration.ts";
import type { WorkingYears } from "../../../values/working-days.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";

/** One rule of an overlap; a clause is a full reference. */
export interface OwnerRule {
  readonly clause: string;
  readonly when?: Condition;
  readonly curator: Curator;
}

/** Who takes the place of a curator who is away; `named` holds the person's name. */
export interface Substitute {
  readonly clause: string;
  readonly role: string;
  readonly replaces: readonly Absence[];
  readonly named?: string;
}

/** One thing to do when a curator is away or changes. */
export interface OwnerStep {
  readonly clause: string;
  readonly title: string;
  readonly on: AbsenceStep["on"];
  readonly role: string;
  readonly within: Duration;
}

export interface OwnerProgram {
  readonly facts: FactSlots;
  readonly claims: ClaimFacts & { readonly clause: string };
  readonly rules: readonly OwnerRule[];
  readonly substitutes: readonly Substitute[];
  readonly steps: readonly OwnerStep[];
  /** Who decides where the rules name nobody: the owner of the regulation. */
  readonly judge: string;
  readonly calendar: WorkingYears;
}

function curatorOf(rule: Curator): Curator {
  switch (rule.owner) {
    case "role":
      return { owner: rule.owner, role: rule.role };
    case "appointed":
      return { owner: rule.owner, by: rule.by, within: rule.within };
    default:
      return { owner: rule.owner };
  }
}

export function lowerOwner(
  { id, owner, content }: Regulation<Ownership>,
  claims: ClaimFacts,
  calendar: WorkingYears,
  { facts }: Project,
): OwnerProgram {
  return {
    facts: slotsOf(facts),
    claims: { ...claims, clause: `${id}#claims` },
    rules: content.overlaps.map((rule) => ({
      clause: `${id}#overlaps/${rule.id}`,
      ...(rule.when === undefined ? {} : { when: rule.when }),
      curator: curatorOf(rule),
    })),
    substitutes: content.team.flatMap(({ id: name, role, replaces, named }) =>
      replaces === undefined
        ? []
        : [{ clause: `${id}#team/${name}`, role, replaces, ...(named === undefined ? {} : { named }) }],
    ),
    steps: content.absence.map(({ id: name, title, on, role, within }) => ({
      clause: `${id}#absence/${name}`,
      title,
      on,
      role,
      within,
    })),
    judge: owner,
    calendar,
  };
}
