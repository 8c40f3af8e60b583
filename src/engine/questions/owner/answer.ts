import type { CitedClause } from "../../../model/cite.ts";
import type { AbsenceStep } from "../../../model/kinds/ownership/content.ts";
import { dayText } from "../../../values/day.ts";
import type { Duration } from "../../../values/duration.ts";
import type { Deal, ListItem } from "../../deal/deal.ts";
import { dueDay, type WithinAnswer, withinAnswer } from "../../due-day.ts";
import { missingIn } from "../../missing-facts.ts";
import type { Answer, AnswerContext } from "../../question.ts";
import { type RoleAnswer, roleAnswer } from "../../role-answer.ts";
import type { OwnerProgram } from "./program.ts";
import type { Owned, OwnerOutcome } from "./run.ts";

/** Somebody who claims the client, as the input names them. */
type PersonAnswer = { readonly id: string | null; readonly title: string | null; readonly role: RoleAnswer | null };

type Term = {
  readonly within: WithinAnswer | null;
  /** The last day, counted from the day of the question; `null` for hours, for words, and where no calendar tells. */
  readonly due: string | null;
};

/** One thing to do, by whom and when. */
export type StepAnswer = Pick<CitedClause, "reference" | "number"> &
  Term & { readonly title: string; readonly on: AbsenceStep["on"]; readonly role: RoleAnswer };

/** What a decision on the curator says. Its schema is schemas/decisions/owner.schema.json. */
export interface OwnerValues {
  /** The curator from now on; without a name where the client goes to a role that nobody of it asked for. */
  readonly owner: PersonAnswer | null;
  readonly current: PersonAnswer | null;
  /** Who stands in for a curator who is away. */
  readonly standIn: (RoleAnswer & { readonly person: string | null }) | null;
  /** Who decides a dispute, and by when. */
  readonly decides: (RoleAnswer & Term) | null;
  readonly steps: readonly StepAnswer[];
  /** Whose claims do not count. */
  readonly aside: readonly string[];
}

/** The decision on the curator as it leaves the house. */
export function ownerAnswer(
  { claims, calendar }: OwnerProgram,
  { outcome, owner, current, standIn, decides, steps, aside, clauses, missing }: Owned,
  deal: Deal,
  { project, asOf, cite }: AnswerContext,
): Answer<OwnerOutcome, OwnerValues> {
  const person = (item: ListItem): PersonAnswer => {
    const role = item.facts.get(claims.role);
    return {
      id: item.id ?? null,
      title: item.title ?? null,
      role: typeof role === "string" ? roleAnswer(role, project) : null,
    };
  };
  const term = (within: Duration | undefined): Term => {
    const due = within === undefined ? undefined : dueDay(within, asOf, calendar);
    return {
      within: within === undefined ? null : withinAnswer(within),
      due: due === undefined ? null : dayText(due),
    };
  };
  const ofRole = (role: string | undefined): PersonAnswer | null =>
    role === undefined ? null : { id: null, title: null, role: roleAnswer(role, project) };
  return {
    outcome,
    values: {
      owner: owner?.item === undefined ? ofRole(owner?.role) : person(owner.item),
      current: current === undefined ? null : person(current),
      standIn:
        standIn === undefined
          ? null
          : { ...roleAnswer(standIn.substitute.role, project), person: standIn.person ?? null },
      decides: decides === undefined ? null : { ...roleAnswer(decides.role, project), ...term(decides.within) },
      steps: steps.map(({ clause, title, on, role, within }) => {
        const { reference, number } = cite(clause);
        return { title, on, role: roleAnswer(role, project), ...term(within), reference, number };
      }),
      aside: aside.flatMap(({ id, title }) => id ?? title ?? []),
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

/** In the words of a situation: people by their ids, a role where nobody is named. */
export function expectableOwner({ values }: Answer<OwnerOutcome, OwnerValues>): object {
  const { owner, current, standIn, decides, steps } = values;
  return {
    ...values,
    owner: owner === null ? null : (owner.id ?? owner.role?.role ?? null),
    current: current?.id ?? null,
    standIn: standIn === null ? null : (standIn.person ?? standIn.role),
    decides: decides?.role ?? null,
    due: decides?.due ?? null,
    steps: steps.map(({ reference }) => reference),
  };
}
