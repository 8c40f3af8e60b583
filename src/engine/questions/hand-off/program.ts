import type { Condition } from "../../../conditions/condition.ts";
import { zoneOf } from "../../../conditions/fact-type.ts";
import type { Assignment, CandidateFacts, ClientPath, HandedItem } from "../../../model/kinds/client-path/content.ts";
import type { Project } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { Duration } from "../../../values/duration.ts";
import type { TimeZone } from "../../../values/time-zone.ts";
import type { WorkingYears } from "../../../values/working-days.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";
import { type HoursOfRole, hoursOfRoles } from "../../working-hours.ts";

/** One passing of a client; a clause is a full reference. */
export interface PassRule {
  readonly from: string;
  readonly to: string;
  readonly when: Condition;
  readonly gives: string;
  readonly takes: string;
  readonly assigned: Assignment | undefined;
  readonly handsOver: readonly HandedItem[];
  readonly within: Duration;
  readonly clause: string;
}

export interface HandOffProgram {
  readonly facts: FactSlots;
  /** The fact that holds the stage of a client. */
  readonly stage: string;
  /** The fact that tells the moment, and the clock it is read by. */
  readonly moment: { readonly fact: string; readonly zone: TimeZone } | undefined;
  readonly stages: ReadonlyMap<string, { readonly title: string; readonly owner: string; readonly clause: string }>;
  readonly passes: readonly PassRule[];
  readonly candidates: CandidateFacts | undefined;
  readonly calendar: WorkingYears;
  readonly hoursOf: HoursOfRole;
}

/** The hand-off question: the path of a client, and the working days that its time limits are counted in. */
export function lowerHandOff(
  { id, content }: Regulation<ClientPath>,
  calendar: WorkingYears,
  project: Project,
): HandOffProgram {
  const { facts } = project;
  return {
    facts: slotsOf(facts),
    stage: content.stage,
    moment:
      content.moment === undefined ? undefined : { fact: content.moment, zone: zoneOf(facts.get(content.moment)) },
    stages: new Map(
      content.stages.map(({ id: name, title, owner }) => [name, { title, owner, clause: `${id}#stages/${name}` }]),
    ),
    passes: content.handOffs.flatMap(({ id: name, when, from, to, gives, takes, assigned, handsOver, within }) =>
      when === undefined
        ? []
        : [{ from, to, when, gives, takes, assigned, handsOver, within, clause: `${id}#hand-offs/${name}` }],
    ),
    candidates: content.candidates,
    calendar,
    hoursOf: hoursOfRoles(project),
  };
}
