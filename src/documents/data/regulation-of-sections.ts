import { kindOf } from "../../model/kinds.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Section } from "../../model/section.ts";
import { headOfRegulation } from "./head-of-regulation.ts";
import { liveTextOf } from "./live-values.ts";
import { partsOfSections } from "./parts-of-sections.ts";
import { picturesOfRegulation } from "./pictures/pictures-of-regulation.ts";
import type { RegulationData } from "./regulation-data.ts";
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
 * What the document `regulation` prints. `inForce` holds the regulations whose values are shown; `project` all editions.
 * References must have been checked: a dangling live value throws.
 */
export function regulationOfSections(project: Project, inForce: Project, regulation: Regulation): RegulationData {
  const { company } = project;
  const printing = { currency: company.currency, lang: company.language };
  return {
    company: { name: company.name },
    regulation: headOfRegulation(project, regulation),
    parts: partsOfSections(sectionsOfRegulation(inForce, regulation), {
      ...printing,
      live: liveTextOf(inForce, printing),
      pictures: picturesOfRegulation(inForce, regulation),
    }),
  };
}
