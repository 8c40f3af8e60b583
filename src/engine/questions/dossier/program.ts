import type { Frequency } from "../../../model/frequency.ts";
import { type Dossier, type DossierDeadlines, fieldName, type Requirement } from "../../../model/kinds/dossier.ts";
import type { Project } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { WorkingYears } from "../../../values/working-days.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";

/** One field, with what its section says for all of its fields. */
export interface FieldRule {
  readonly name: string;
  readonly title: string;
  readonly section: string;
  readonly clause: string;
  /** Whether rules may ask about it; a plain field is for people. */
  readonly isFact: boolean;
  readonly required?: Requirement;
  readonly refresh: Frequency;
  readonly role: string;
  /** Who sees it; absent when the whole department does. */
  readonly sees?: readonly string[];
}

export interface DossierProgram {
  readonly facts: FactSlots;
  readonly stage: string;
  readonly category: string;
  /** Every stage in the order of the path. */
  readonly stages: readonly string[];
  readonly fields: readonly FieldRule[];
  readonly updated?: string;
  readonly reader?: string;
  /** Sees everything, as a curator does. */
  readonly owner: string;
  readonly deadlines?: DossierDeadlines & { readonly ofGaps: string; readonly ofStale: string };
  readonly calendar: WorkingYears;
}

export function lowerDossier(
  { id, owner, content }: Regulation<Dossier>,
  calendar: WorkingYears,
  { facts }: Project,
): DossierProgram {
  const { stage, category, sections, updated, reader, deadlines } = content;
  return {
    facts: slotsOf(facts),
    stage,
    category,
    stages: [...(facts.get(stage)?.choices?.keys() ?? [])],
    fields: sections.flatMap((section) =>
      section.fields.map((field): FieldRule => {
        const name = fieldName(field);
        const sees = field.sees ?? section.sees;
        return {
          name,
          title: "fact" in field ? (facts.get(field.fact)?.title ?? field.fact) : field.title,
          section: section.id,
          clause: `${id}#${section.id}/${name}`,
          isFact: "fact" in field,
          ...(field.required === undefined ? {} : { required: field.required }),
          refresh: field.refresh ?? section.refresh,
          role: section.role,
          ...(sees === undefined ? {} : { sees }),
        };
      }),
    ),
    ...(updated === undefined ? {} : { updated }),
    ...(reader === undefined ? {} : { reader }),
    owner,
    ...(deadlines === undefined
      ? {}
      : { deadlines: { ...deadlines, ofGaps: `${id}#deadlines/gaps`, ofStale: `${id}#deadlines/stale` } }),
    calendar,
  };
}
