import { kindOf } from "../../model/kinds.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Section } from "../../model/section.ts";
import { headOfRegulation } from "./head-of-regulation.ts";
import { liveTextOf } from "./live-values.ts";
import { printedSections } from "./parts-of-sections.ts";
import { picturesOfRegulation } from "./pictures/pictures-of-regulation.ts";
import type { RegulationData } from "./regulation-data.ts";
import { sheets } from "./sheets/sheets.ts";
import { tableContextOf } from "./table-context.ts";

/** Whether a kind of regulation can be printed as sections. */
export function hasSections(kind: string): boolean {
  return kindOf(kind)?.sectionsOf !== undefined;
}

/** The sections of a regulation as its kind prints them. A kind without sections is a bug. */
export function sectionsOfRegulation(project: Project, regulation: Regulation): readonly Section[] {
  const sections = kindOf(regulation.kind)?.sectionsOf?.(regulation.content, tableContextOf(project));
  if (sections === undefined) throw new Error(`the kind ${regulation.kind} has no sections`);
  return sections;
}

/**
 * What the document `regulation` prints, and for a kind with a sheet of its own what that prints beside. `inForce` holds the
 * regulations whose values are shown; `project` all editions. References must have been checked: a dangling live value throws.
 */
export function regulationOfSections(project: Project, inForce: Project, regulation: Regulation): RegulationData {
  const { company } = project;
  const { kind, content, clauses } = regulation;
  const basic = { currency: company.currency, lang: company.language };
  const live = liveTextOf(inForce, basic);
  const pictures = picturesOfRegulation(inForce, regulation);
  const sections = printedSections(sectionsOfRegulation(inForce, regulation), { ...basic, live, pictures });
  const numbers = new Map(clauses.map(({ id, number }) => [id, number]));
  const sheet = sheets[kind]?.(content as never, {
    sections,
    pictures: pictures.map(({ picture }) => picture),
    inForce,
    context: tableContextOf(inForce),
    live,
    number: (clause) => numbers.get(clause) ?? "",
    clauses,
  });
  return {
    company: { name: company.name },
    regulation: headOfRegulation(project, regulation),
    parts: sections.flatMap(({ parts }) => parts),
    sections,
    ...sheet,
  };
}
