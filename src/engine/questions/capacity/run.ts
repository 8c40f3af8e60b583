import type { Day } from "../../../values/day.ts";
import { localTimeOf } from "../../../values/time-zone.ts";
import type { Deal } from "../../deal/deal.ts";
import { dealEvidence, type Evidence, judge, openFacts, standingOf } from "../../interpret/judge.ts";
import { type Known, knownIn } from "../../known-facts.ts";
import type { ConditionTrace, ConsideredClause } from "../../trace.ts";
import type { CapacityProgram, ModeRule, ShiftRule } from "./program.ts";
import { type FreePeople, freePeople, type Room, roomsOf } from "./room.ts";
import { nextAfter, type ShiftTimes, shiftTimes } from "./shifts.ts";

/** How a group works: as usual, less, not at all. */
export type CapacityOutcome = "run" | "shorten" | "pause" | "incomplete";

export interface Regulated {
  readonly outcome: CapacityOutcome;
  /** The role whose work is regulated; `undefined` when work goes on as usual for several. */
  readonly role: string | undefined;
  /** The mode that applies; none when work goes on as usual. */
  readonly mode?: ModeRule;
  /** The modes that were looked at, with how their conditions came out. */
  readonly modes: readonly { readonly mode: ModeRule; readonly trace: ConditionTrace }[];
  readonly times: ShiftTimes;
  readonly rooms: readonly Room[];
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

const outcomeOf = { paused: "pause", shortened: "shorten" } as const;

/** The facts of the deal; free people are counted from the list, and what is below zero is no count. */
function evidenceOf(known: Known, free: ReadonlyMap<string, FreePeople>): Evidence {
  const counted: Known = (fact) => {
    const people = free.get(fact);
    if (people !== undefined) return people.count;
    const value = known(fact);
    return typeof value === "number" && value < 0 ? undefined : value;
  };
  const behind = (fact: string): readonly string[] => {
    const missing = free.get(fact)?.missing ?? [];
    return missing.length === 0 ? [fact] : missing;
  };
  return { ...dealEvidence(counted), behind };
}

/** The day and the minute that are asked about; without a moment the day of the question. */
function timeOf({ moment }: CapacityProgram, known: Known, asOf: Day): { day: Day; minute: number | undefined } {
  const value = moment === undefined ? undefined : known(moment.fact);
  if (moment === undefined || typeof value !== "number") return { day: asOf, minute: undefined };
  return localTimeOf(value, moment.zone);
}

/** The shifts that come to work; `undefined` when the regulations leave it to people. */
function shiftsIn(
  program: CapacityProgram,
  role: string | undefined,
  mode: ModeRule | undefined,
): readonly ShiftRule[] | undefined {
  const own = program.shifts.filter((shift) => role === undefined || shift.role === role);
  if (mode === undefined) return own;
  return mode.shifts === undefined ? undefined : program.shifts.filter(({ id }) => mode.shifts?.includes(id));
}

/** Finds the first mode that surely applies, unless an earlier one may apply too, and what it means for shifts. */
export function regulate(program: CapacityProgram, deal: Deal, asOf: Day): Regulated {
  const known = knownIn(program.facts, deal.facts);
  const evidence = evidenceOf(known, freePeople(program, deal, known));
  const rooms = roomsOf(program, deal, known);
  const time = timeOf(program, known, asOf);
  const modes: { mode: ModeRule; trace: ConditionTrace }[] = [];
  let found: { readonly mode: ModeRule; readonly trace: ConditionTrace } | undefined;
  for (const mode of program.flow) {
    const trace = judge(mode.when, evidence);
    modes.push({ mode, trace });
    if (trace.truth === "no") continue;
    found = { mode, trace };
    break;
  }
  const roles = new Set(program.flow.map(({ role }) => role));
  const open = found?.trace.truth === "unknown" ? found : undefined;
  const mode = open === undefined ? found?.mode : undefined;
  const role = found?.mode.role ?? (roles.size === 1 ? [...roles][0] : undefined);
  const shifts = open === undefined ? shiftsIn(program, role, mode) : undefined;
  const times = shiftTimes(time, shifts, program);
  const paused = mode?.work === "paused";
  const limits = [...new Set(rooms.map(({ limit }) => limit.clause))];
  return {
    outcome: open !== undefined ? "incomplete" : mode === undefined ? "run" : outcomeOf[mode.work],
    role,
    ...(mode === undefined ? {} : { mode }),
    modes,
    // Calls that are paused may be resumed by any shift of the role.
    times:
      paused && time.minute !== undefined ? { ...times, next: resumeBy(program, role, time.day, time.minute) } : times,
    rooms,
    clauses: [
      ...(found === undefined ? [] : [found.mode.clause]),
      ...(times.shifts ?? []).map(({ shift }) => shift.clause),
      ...limits,
    ],
    missing: open === undefined ? [] : [...new Set(openFacts(open.trace, evidence))],
    considered: consideredOf(program, role, modes, times, rooms),
  };
}

function resumeBy(program: CapacityProgram, role: string | undefined, day: Day, minute: number): ShiftTimes["next"] {
  return nextAfter({ day, minute }, shiftsIn(program, role, undefined) ?? [], program);
}

function consideredOf(
  program: CapacityProgram,
  role: string | undefined,
  modes: Regulated["modes"],
  { shifts: working }: ShiftTimes,
  rooms: readonly Room[],
): ConsideredClause[] {
  return [
    ...modes.map(({ mode, trace }): ConsideredClause => {
      const reason = { kind: "condition", condition: trace } as const;
      return { clause: mode.clause, stage: "flow", standing: standingOf(trace.truth), reason };
    }),
    ...program.shifts
      .filter((shift) => role === undefined || shift.role === role)
      .map(({ clause, id, hours }): ConsideredClause => {
        const comes = working?.some(({ shift }) => shift.id === id);
        const standing = comes === undefined ? "unsettled" : comes ? "applied" : "silent";
        return { clause, stage: "shifts", standing, reason: { kind: "shift", hours, comes } };
      }),
    ...[...new Set(rooms.map(({ limit }) => limit))].map((limit): ConsideredClause => {
      const own = rooms.filter((room) => room.limit === limit);
      const full = own.filter(({ load }) => load !== undefined && load >= limit.most).length;
      const unknown = own.filter(({ load }) => load === undefined).length;
      const reason = { kind: "load", people: own.length, full, unknown, most: limit.most } as const;
      const standing = full > 0 ? "applied" : unknown > 0 ? "unsettled" : "silent";
      return { clause: limit.clause, stage: "load", standing, reason };
    }),
  ];
}
