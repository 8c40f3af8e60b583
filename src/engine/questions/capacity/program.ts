import type { Condition } from "../../../conditions/condition.ts";
import { zoneOf } from "../../../conditions/fact-type.ts";
import type { Capacity, FlowMode, Shift } from "../../../model/kinds/capacity/content.ts";
import type { Project } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { TimeZone } from "../../../values/time-zone.ts";
import type { WorkingYears } from "../../../values/working-days.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";
import { type HoursOfRole, hoursOfRoles } from "../../working-hours.ts";

/** How much one person of a role leads well; a clause is a full reference. */
export interface LimitRule {
  readonly id: string;
  readonly title: string;
  readonly role: string;
  /** The load of the one person that flat facts speak of. */
  readonly fact: string;
  /** The load of a person in the list. */
  readonly ofCandidate: string | undefined;
  /** The fact that counts people of the role below their limits. */
  readonly free: string | undefined;
  readonly most: number;
  readonly whenFull: string;
  readonly clause: string;
}

export type ModeRule = FlowMode & { readonly when: Condition; readonly clause: string };

export type ShiftRule = Shift & { readonly clause: string };

export interface CapacityProgram {
  readonly facts: FactSlots;
  /** The fact that tells the moment, and the clock it is read by. */
  readonly moment: { readonly fact: string; readonly zone: TimeZone } | undefined;
  readonly candidateRole: string | undefined;
  readonly limits: readonly LimitRule[];
  readonly flow: readonly ModeRule[];
  readonly shifts: readonly ShiftRule[];
  readonly calendar: WorkingYears;
  readonly hoursOf: HoursOfRole;
}

/** The capacity question: limits of load, modes of the flow, shifts, and the days on which people work. */
export function lowerCapacity(
  { id, content }: Regulation<Capacity>,
  calendar: WorkingYears,
  project: Project,
): CapacityProgram {
  const { facts } = project;
  const { moment, candidateRole, limits, flow, shifts } = content;
  return {
    facts: slotsOf(facts),
    moment: moment === undefined ? undefined : { fact: moment, zone: zoneOf(facts.get(moment)) },
    candidateRole,
    limits: limits.map(({ id: name, title, role, fact, most, free, ...limit }) => ({
      ...{ id: name, title, role, fact, most, free },
      ofCandidate: limit["of-candidate"],
      whenFull: limit["when-full"],
      clause: `${id}#limits/${name}`,
    })),
    flow: flow.flatMap((mode) =>
      mode.when === undefined ? [] : [{ ...mode, when: mode.when, clause: `${id}#flow/${mode.id}` }],
    ),
    shifts: shifts.map((shift) => ({ ...shift, clause: `${id}#shifts/${shift.id}` })),
    calendar,
    hoursOf: hoursOfRoles(project),
  };
}
