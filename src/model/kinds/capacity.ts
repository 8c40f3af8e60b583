import { readCondition } from "../../conditions/read-condition.ts";
import { problem } from "../../diagnostics/catalogue.ts";
import { hoursOverlap } from "../../values/hours.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import type { CapacityFile } from "../generated/capacity.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { hoursAt } from "../read-hours.ts";
import { factAt, moneyAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { LiveTable } from "../table.ts";
import type { Capacity, FlowMode, Shift, TemporaryStaff } from "./capacity/content.ts";
import { capacityOutline, limitsTable, shiftsTable } from "./capacity/outline.ts";

function readShifts(file: CapacityFile, context: ReadContext): Shift[] {
  const shifts = file.shifts.map((shift, index) => ({
    ...shift,
    hours: hoursAt(shift.hours, ["shifts", index, "hours"], context),
  }));
  shifts.forEach((shift, index) => {
    const earlier = shifts
      .slice(0, index)
      .find(({ role, hours }) => role === shift.role && hoursOverlap(hours, shift.hours));
    if (earlier === undefined) return;
    const place = (id: string): Parameters<typeof problem>[1] =>
      context.places.valueAt(["shifts", shifts.findIndex((known) => known.id === id), "hours"]);
    const args = { first: earlier.title, second: shift.title };
    context.report(problem("shifts-overlap", place(shift.id), args, [place(earlier.id)]));
  });
  return shifts;
}

function readFlow(file: CapacityFile, context: ReadContext): FlowMode[] {
  return file.flow.map(({ when: raw, ...mode }, index) => {
    const when = readCondition(raw, ["flow", index, "when"], context);
    return when === undefined ? mode : { ...mode, when };
  });
}

function readContent(file: CapacityFile, context: ReadContext): Capacity {
  const { moment, candidates } = file;
  if (moment !== undefined) factAt(moment, ["moment"], ["moment"], context);
  if (candidates !== undefined) factAt(candidates.role, ["choice"], ["candidates", "role"], context);
  file.limits.forEach((limit, index) => {
    for (const key of ["fact", "of-candidate", "free"] as const) {
      const fact = limit[key];
      if (fact !== undefined) factAt(fact, ["number"], ["limits", index, key], context);
    }
  });
  const staff = file["temporary-staff"];
  return {
    ...(moment === undefined ? {} : { moment }),
    ...(candidates === undefined ? {} : { candidateRole: candidates.role }),
    limits: file.limits,
    flow: readFlow(file, context),
    shifts: readShifts(file, context),
    ...(staff === undefined ? {} : { temporaryStaff: readStaff(staff, context) }),
  };
}

function readStaff(staff: NonNullable<CapacityFile["temporary-staff"]>, context: ReadContext): TemporaryStaff {
  const { role, when, terms, "pay-per-hour": pay } = staff;
  if (pay === undefined) return { role, when, terms };
  return { role, when, terms, payPerHour: moneyAt(pay, ["temporary-staff", "pay-per-hour"], context) };
}

function referencesOf(content: Capacity, { places }: ReadContext): Reference[] {
  const { limits, flow, shifts, temporaryStaff } = content;
  return [
    ...factReferences([content.moment], ["moment"], places),
    ...factReferences([content.candidateRole], ["candidates", "role"], places),
    ...limits.flatMap(({ role, fact, ...limit }, index) => [
      ...referenceTo("role", role, ["limits", index, "role"], places),
      ...factReferences([fact], ["limits", index, "fact"], places),
      ...factReferences([limit["of-candidate"]], ["limits", index, "of-candidate"], places),
      ...factReferences([limit.free], ["limits", index, "free"], places),
    ]),
    ...flow.flatMap(({ role, decides, when, shifts: named = [] }, index) => [
      ...named.flatMap((id, at) => referenceTo("shift", id, ["flow", index, "shifts", at], places)),
      ...referenceTo("role", role, ["flow", index, "role"], places),
      ...referenceTo("role", decides, ["flow", index, "decides"], places),
      ...conditionReferences([when], ["flow", index, "when"], places),
    ]),
    ...shifts.flatMap(({ role }, index) => referenceTo("role", role, ["shifts", index, "role"], places)),
    ...referenceTo("role", temporaryStaff?.role, ["temporary-staff", "role"], places),
    ...liveValueReferences({ limits, shifts }, places),
    ...flow.flatMap(({ text }, index) => liveValueReferences(text, places, ["flow", index, "text"])),
    ...liveValueReferences(temporaryStaff, places, ["temporary-staff"]),
  ];
}

function tableOf(
  content: Capacity,
  part: string | undefined,
  context: Parameters<typeof limitsTable>[1],
): LiveTable | undefined {
  if (part === undefined || part === "limits") return limitsTable(content, context);
  return part === "shifts" ? shiftsTable(content, context) : undefined;
}

export const capacity: Kind<CapacityFile, Capacity> = {
  kind: "capacity",
  read: readContent,
  clausesOf: (content, context) => clausesOfOutline(capacityOutline(content, context), context),
  referencesOf,
  tableOf,
  sectionsOf: (content, context) => sectionsOfOutline(capacityOutline(content, context), context.lang),
};
