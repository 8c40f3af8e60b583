import { type Frequency, nextTime } from "../../../model/frequency.ts";
import { addDays, type Day } from "../../../values/day.ts";
import { type Percent, wholePercent } from "../../../values/percent.ts";
import { multiplyDivide } from "../../../values/rounding.ts";
import { addWorkingDays, type WorkingYears } from "../../../values/working-days.ts";
import type { Deal } from "../../deal/deal.ts";
import { dueDay } from "../../due-day.ts";
import { type Known, knownIn } from "../../known-facts.ts";
import type { ConsideredClause, Reason } from "../../trace.ts";
import type { DossierProgram, FieldRule } from "./program.ts";

export type DossierOutcome = "complete" | "gaps" | "stale" | "incomplete";

/** An empty field that must be filled; `by` is absent without a deadline that is a day. */
export interface Gap {
  readonly field: FieldRule;
  readonly by?: Day;
}

/** A field that was due for a refresh; after the day `by` the task is somebody else's. */
export interface Stale extends Gap {
  readonly updated: Day;
  readonly due: Day;
  readonly late: boolean;
}

/** A dossier that was looked through. */
export interface Inspected {
  readonly outcome: DossierOutcome;
  readonly stage: string | undefined;
  readonly category: string | undefined;
  readonly gaps: readonly Gap[];
  readonly stale: readonly Stale[];
  /** Filled required fields of which nobody knows when they were checked. */
  readonly undated: readonly FieldRule[];
  /** Absent while it is not known what is required. */
  readonly counted?: { readonly required: number; readonly filled: number; readonly completeness: Percent };
  /** What the reader may see; absent when nobody asked. */
  readonly access?: {
    readonly role: string;
    readonly sees: readonly FieldRule[];
    readonly hidden: readonly FieldRule[];
  };
  readonly clauses: readonly string[];
  readonly missing: readonly string[];
  readonly considered: readonly ConsideredClause[];
}

type Demand = "required" | "optional" | "unknown";

/** Whether a field is required at a stage of a client of a category; `unknown` when it hangs on an unknown category. */
export function demandOf(
  { required }: FieldRule,
  stage: string,
  category: string | undefined,
  { stages }: Pick<DossierProgram, "stages">,
): Demand {
  if (required === undefined) return "optional";
  if (stages.indexOf(stage) < stages.indexOf(required.from)) return "optional";
  if (required.for === undefined) return "required";
  if (category === undefined) return "unknown";
  return required.for.includes(category) ? "required" : "optional";
}

/** A field of blanks alone is empty. */
export function isFilled({ name }: FieldRule, known: Known): boolean {
  const value = known(name);
  return value !== undefined && (typeof value !== "string" || value.trim() !== "");
}

/** The last day on which what was checked then still holds. */
export function freshUntil(updated: Day, refresh: Frequency, calendar: WorkingYears): Day {
  if (refresh !== "shift" && refresh !== "day") return nextTime(refresh, updated);
  return addWorkingDays(updated, 1, calendar) ?? addDays(updated, 1);
}

/** When each field was checked: what is said of the field itself, or of its whole section. A day to come is no such day. */
function checkedDays({ updated }: DossierProgram, { lists }: Deal, asOf: Day): (field: FieldRule) => Day | undefined {
  const days = new Map<string, Day>();
  for (const { id, facts } of lists?.get("fields") ?? []) {
    const day = updated === undefined ? undefined : facts.get(updated);
    if (id !== undefined && typeof day === "number" && day <= asOf) days.set(id, day);
  }
  return ({ name, section }) => days.get(name) ?? days.get(section);
}

function seesOf(program: DossierProgram, known: Known): Pick<Inspected, "access"> {
  const role = program.reader === undefined ? undefined : known(program.reader);
  if (typeof role !== "string") return {};
  const everything = role === "curator" || role === program.owner;
  const isOpen = ({ sees }: FieldRule): boolean => everything || sees === undefined || sees.includes(role);
  const { fields } = program;
  return { access: { role, sees: fields.filter(isOpen), hidden: fields.filter((field) => !isOpen(field)) } };
}

function textOf(known: Known, fact: string): string | undefined {
  const value = known(fact);
  return typeof value === "string" ? value : undefined;
}

interface Looked {
  readonly field: FieldRule;
  readonly demand: Demand;
  readonly filled: boolean;
  readonly updated: Day | undefined;
  readonly due: Day | undefined;
  readonly stale: boolean;
}

function reasonOf(
  { field, demand, filled, updated, due }: Looked,
  stage: string,
  known: Known,
  program: DossierProgram,
): Reason {
  const { required } = field;
  if (demand === "unknown") return { kind: "missing", fact: program.category };
  if (demand === "required" && !filled) return { kind: "missing", fact: field.name };
  if (filled || updated !== undefined) return { kind: "refresh", updated, due };
  if (required === undefined) return { kind: "always" };
  const category = known(program.category);
  const later = program.stages.indexOf(stage) < program.stages.indexOf(required.from);
  return later || typeof category !== "string"
    ? { kind: "choice", fact: program.stage, value: stage, expected: required.from }
    : { kind: "choice", fact: program.category, value: category, expected: required.for?.[0] ?? "" };
}

/** Looks a dossier through as of a day. */
export function inspectDossier(program: DossierProgram, deal: Deal, asOf: Day): Inspected {
  const known = knownIn(program.facts, deal.facts);
  const stage = textOf(known, program.stage);
  const category = textOf(known, program.category);
  const access = seesOf(program, known);
  if (stage === undefined) {
    const missing = [program.stage];
    return {
      outcome: "incomplete",
      stage,
      category,
      gaps: [],
      stale: [],
      undated: [],
      ...access,
      clauses: [],
      missing,
      considered: [],
    };
  }
  const { calendar, deadlines } = program;
  const checked = checkedDays(program, deal, asOf);
  const looked = program.fields.map((field): Looked => {
    const updated = checked(field);
    const due = updated === undefined ? undefined : freshUntil(updated, field.refresh, calendar);
    const filled = field.isFact ? isFilled(field, known) : updated !== undefined;
    const demand = demandOf(field, stage, category, program);
    return { field, demand, filled, updated, due, stale: filled && due !== undefined && due < asOf };
  });
  const gapDay = deadlines === undefined ? undefined : dueDay(deadlines.gaps, asOf, calendar);
  const gaps = looked
    .filter(({ demand, filled }) => demand === "required" && !filled)
    .map(({ field }): Gap => ({ field, ...(gapDay === undefined ? {} : { by: gapDay }) }));
  const stale = looked.flatMap(({ field, updated, due, stale: isStale }): Stale[] => {
    if (!isStale || updated === undefined || due === undefined) return [];
    const by = deadlines === undefined ? undefined : dueDay(deadlines.stale, due, calendar);
    return [{ field, updated, due, ...(by === undefined ? {} : { by }), late: by !== undefined && by < asOf }];
  });
  const required = looked.filter(({ demand }) => demand === "required");
  const open = looked.filter(({ demand }) => demand === "unknown");
  const undated = required.filter(({ filled, updated }) => filled && updated === undefined).map(({ field }) => field);
  const filled = required.length - gaps.length;
  const outcome: DossierOutcome =
    gaps.length > 0
      ? "gaps"
      : open.length > 0
        ? "incomplete"
        : stale.length > 0
          ? "stale"
          : undated.length > 0
            ? "incomplete"
            : "complete";
  const isOpen = open.length > 0 ? [program.category] : [program.updated ?? program.stage];
  return {
    outcome,
    stage,
    category,
    gaps,
    stale,
    undated,
    ...(open.length > 0
      ? {}
      : {
          counted: {
            required: required.length,
            filled,
            completeness:
              required.length === 0 ? wholePercent : multiplyDivide(filled, wholePercent, required.length, "down"),
          },
        }),
    ...access,
    clauses: [
      ...gaps.map(({ field }) => field.clause),
      ...(gaps.length > 0 && deadlines !== undefined ? [deadlines.ofGaps] : []),
      ...stale.map(({ field }) => field.clause),
      ...(stale.length > 0 && deadlines !== undefined ? [deadlines.ofStale] : []),
      ...(outcome === "incomplete"
        ? (open.length > 0 ? open.map(({ field }) => field) : undated).map(({ clause }) => clause)
        : []),
    ],
    missing: outcome === "incomplete" ? isOpen : [],
    considered: looked.map((each): ConsideredClause => {
      const speaks = each.stale || (each.demand === "required" && !each.filled);
      const unsettled =
        each.demand === "unknown" || (each.demand === "required" && each.filled && each.updated === undefined);
      return {
        clause: each.field.clause,
        stage: "dossier",
        standing: speaks ? "applied" : unsettled ? "unsettled" : "silent",
        reason: reasonOf(each, stage, known, program),
      };
    }),
  };
}
