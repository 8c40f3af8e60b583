import type { CitedClause } from "../../../model/cite.ts";
import { dayText } from "../../../values/day.ts";
import { percentNumber } from "../../../values/percent.ts";
import type { Deal } from "../../deal/deal.ts";
import { knownIn } from "../../known-facts.ts";
import { missingIn } from "../../missing-facts.ts";
import type { Answer, AnswerContext } from "../../question.ts";
import { type RoleAnswer, roleAnswer } from "../../role-answer.ts";
import type { DossierProgram, FieldRule } from "./program.ts";
import { type DossierOutcome, demandOf, type Inspected, isFilled } from "./run.ts";

type Cited = Pick<CitedClause, "reference" | "number">;

/** An empty field that must be filled: who fills it, and by when (`null` when the deadline is no day). */
export type GapAnswer = Cited & {
  readonly field: string;
  readonly title: string;
  readonly role: RoleAnswer;
  readonly by: string | null;
};

/** A field whose refresh is overdue; `role` is who must do it now. */
export type StaleAnswer = GapAnswer & {
  readonly updated: string;
  readonly due: string;
  /** Whether the deadline has passed too, so that the task is somebody else's. */
  readonly late: boolean;
};

/** What an inspection of a dossier says. Its schema is schemas/decisions/dossier.schema.json. */
export interface DossierValues {
  readonly stage: string | null;
  readonly category: string | null;
  /** Required fields, and how many of them are filled; `null` while it is not known what is required. */
  readonly required: number | null;
  readonly filled: number | null;
  /** In percent, rounded down to 0.0001 %. */
  readonly completeness: number | null;
  readonly gaps: readonly GapAnswer[];
  readonly stale: readonly StaleAnswer[];
  /** Required fields that are filled, but nobody knows when they were checked. */
  readonly undated: readonly string[];
  /** What the one who opens the dossier may see; `null` when it was not said who does. */
  readonly access: (RoleAnswer & { readonly sees: readonly string[]; readonly hidden: readonly string[] }) | null;
}

export interface DossierMore {
  /** What the later stages will ask for that is still empty. */
  readonly ahead: readonly { readonly stage: string; readonly title: string; readonly fields: readonly string[] }[];
}

const names = (fields: readonly FieldRule[]): string[] => fields.map(({ name }) => name);

/** The inspection as it leaves the house. */
export function dossierAnswer(
  { deadlines }: DossierProgram,
  inspected: Inspected,
  deal: Deal,
  { project, cite }: AnswerContext,
): Answer<DossierOutcome, DossierValues> {
  const { outcome, stage, category, gaps, stale, undated, counted, access, clauses, missing } = inspected;
  const fieldAnswer = ({ name, title, role, clause }: FieldRule, by: number | undefined, then?: string): GapAnswer => {
    const { reference, number } = cite(clause);
    const day = by === undefined ? null : dayText(by);
    return { field: name, title, role: roleAnswer(then ?? role, project), by: day, reference, number };
  };
  return {
    outcome,
    values: {
      stage: stage ?? null,
      category: category ?? null,
      required: counted?.required ?? null,
      filled: counted?.filled ?? null,
      completeness: counted === undefined ? null : percentNumber(counted.completeness),
      gaps: gaps.map(({ field, by }) => fieldAnswer(field, by)),
      stale: stale.map(({ field, by, updated, due, late }) => ({
        ...fieldAnswer(field, by, late ? deadlines?.after : undefined),
        updated: dayText(updated),
        due: dayText(due),
        late,
      })),
      undated: names(undated),
      access:
        access === undefined
          ? null
          : { ...roleAnswer(access.role, project), sees: names(access.sees), hidden: names(access.hidden) },
    },
    missing: missingIn(deal, missing),
    clauses,
  };
}

/** In the words of a situation: fields by their names, the reader by their role. */
export function expectableDossier({ values }: Answer<DossierOutcome, DossierValues>): object {
  const { gaps, stale, access } = values;
  return {
    ...values,
    gaps: gaps.map(({ field }) => field),
    stale: stale.map(({ field }) => field),
    fills: Object.fromEntries([...gaps, ...stale].map(({ field, role, by }) => [field, { role: role.role, by }])),
    hidden: access?.hidden ?? null,
  };
}

/** The empty fields that stages to come will require, each under the first stage that does. */
export function aheadOf(
  program: DossierProgram,
  { stage, category }: Inspected,
  deal: Deal,
  { project }: AnswerContext,
): DossierMore["ahead"] {
  if (stage === undefined) return [];
  const known = knownIn(program.facts, deal.facts);
  const titles = project.facts.get(program.stage)?.choices;
  const told = new Set(program.fields.filter((field) => demandOf(field, stage, category, program) === "required"));
  return program.stages.slice(program.stages.indexOf(stage) + 1).flatMap((next) => {
    const fields = program.fields.filter(
      (field) => !told.has(field) && !isFilled(field, known) && demandOf(field, next, category, program) === "required",
    );
    for (const field of fields) told.add(field);
    if (fields.length === 0) return [];
    return [{ stage: next, title: titles?.get(next) ?? next, fields: fields.map(({ title }) => title) }];
  });
}
