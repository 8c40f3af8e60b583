import { dayText } from "../../../values/day.ts";
import { clockText } from "../../../values/time-zone.ts";
import type { Deal } from "../../deal/deal.ts";
import { missingIn } from "../../missing-facts.ts";
import type { Answer, AnswerContext } from "../../question.ts";
import { type RoleAnswer, roleAnswer } from "../../role-answer.ts";
import { met, type TestAnswer, testAnswer } from "../../test-answer.ts";
import type { Room } from "./room.ts";
import type { CapacityOutcome, Regulated } from "./run.ts";
import type { WorkingShift } from "./shifts.ts";

export type ShiftAnswer = {
  readonly shift: string;
  readonly title: string;
  readonly day: string;
  /** By the company's clock: "10:00". */
  readonly from: string;
  readonly to: string;
  /** How many people work in it; `null` when the regulations do not say. */
  readonly people: number | null;
};

export type RoomAnswer = {
  readonly limit: string;
  readonly title: string;
  readonly role: RoleAnswer;
  /** Whose it is; `null` for the one person that flat facts speak of. */
  readonly person: { readonly id: string | null; readonly title: string | null } | null;
  readonly most: number;
  /** `null` when nobody knows the load; then nobody knows the room either. */
  readonly load: number | null;
  /** How many more the person may take. */
  readonly room: number | null;
  /** What is done when there is no room; `null` while there is some or nobody knows. */
  readonly whenFull: string | null;
};

/** What an answer about capacity says. Its schema is schemas/decisions/capacity.schema.json. */
export interface CapacityValues {
  readonly role: RoleAnswer | null;
  /** The mode that applies; `null` when work goes on as usual or facts are missing. */
  readonly mode: { readonly mode: string; readonly title: string; readonly text: string } | null;
  readonly decides: RoleAnswer | null;
  /** Why the mode applies: it is lifted when these tests hold no more. */
  readonly until: readonly TestAnswer[];
  readonly day: string;
  readonly workingDay: boolean | null;
  /** The shifts that come on the day; `null` when nobody knows or people decide. */
  readonly shifts: readonly ShiftAnswer[] | null;
  readonly now: ShiftAnswer | null;
  /** The nearest shift to come; when calls are paused, the first that may resume them. */
  readonly next: ShiftAnswer | null;
  readonly room: readonly RoomAnswer[];
}

function shiftAnswer({ shift, day, hours }: WorkingShift): ShiftAnswer {
  const { id, title, people } = shift;
  const [from, to] = [clockText(hours.from), clockText(hours.to)];
  return { shift: id, title, day: dayText(day), from, to, people: people ?? null };
}

function roomAnswer({ limit, person, load }: Room, { lists }: Deal, { project }: AnswerContext): RoomAnswer {
  const { id, title, role, most, whenFull } = limit;
  const item = person === undefined ? undefined : lists?.get("candidates")?.[person];
  return {
    limit: id,
    title,
    role: roleAnswer(role, project),
    person: item === undefined ? null : { id: item.id ?? null, title: item.title ?? null },
    most,
    load: load ?? null,
    room: load === undefined ? null : Math.max(0, most - load),
    whenFull: load !== undefined && load >= most ? whenFull : null,
  };
}

/** The answer as it leaves the house. */
export function capacityAnswer(
  { outcome, role, mode, modes, times, rooms, clauses, missing }: Regulated,
  deal: Deal,
  context: AnswerContext,
): Answer<CapacityOutcome, CapacityValues> {
  const { project } = context;
  const trace = modes.find((each) => each.mode === mode)?.trace;
  return {
    outcome,
    values: {
      role: role === undefined ? null : roleAnswer(role, project),
      mode: mode === undefined ? null : { mode: mode.id, title: mode.title, text: mode.text },
      decides: mode === undefined ? null : roleAnswer(mode.decides, project),
      until: trace === undefined ? [] : met(trace).map((test) => testAnswer(test, project)),
      day: dayText(times.day),
      workingDay: times.workingDay ?? null,
      shifts: times.shifts?.map(shiftAnswer) ?? null,
      now: times.now === undefined ? null : shiftAnswer(times.now),
      next: times.next === undefined ? null : shiftAnswer(times.next),
      room: rooms.map((room) => roomAnswer(room, deal, context)),
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

/** The answer in the words of a situation: names instead of names with titles. */
export function expectableCapacity({ values }: Answer<CapacityOutcome, CapacityValues>): object {
  const { role, mode, decides, room } = values;
  return {
    ...values,
    role: role?.role ?? null,
    mode: mode?.mode ?? null,
    decides: decides?.role ?? null,
    room: room.map((each) => ({ ...each, role: each.role.role, person: each.person?.id ?? null })),
  };
}
