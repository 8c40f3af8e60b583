import { objections } from "../../model/kinds/objections.ts";
import { kindOf } from "../../model/kinds.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import { referenceTitle } from "../../model/reference-title.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Section } from "../../model/section.ts";
import type { TableContext } from "../../model/table.ts";
import { headOfRegulation } from "./head-of-regulation.ts";
import { liveTextOf } from "./live-values.ts";
import { partsOfSections } from "./parts-of-sections.ts";
import { picturesOfRegulation } from "./pictures/pictures-of-regulation.ts";
import type { RegulationData } from "./regulation-data.ts";

/** Whether a kind of regulation can be printed as sections. */
export function hasSections(kind: string): boolean {
  return kindOf(kind)?.sectionsOf !== undefined;
}

/** «Дорого», п. 1.5 of the regulation of objections. */
function objectionTitle(id: string, regulations: readonly Regulation[]): string | undefined {
  const clause = regulations
    .filter(({ kind }) => kind === objections.kind)
    .flatMap(({ clauses }) => clauses)
    .find((candidate) => candidate.id === id);
  return clause && `${clause.number} ${clause.title}`;
}

/** The sections of a regulation as its kind prints them. A kind without sections is a bug. */
export function sectionsOfRegulation(project: Project, regulation: Regulation): readonly Section[] {
  const { company, facts, regulations } = project;
  const context: TableContext = {
    facts,
    currency: company.currency,
    lang: company.language,
    roleTitle: (role) => roleTitle(company, role),
    referenceTitle: (reference) => referenceTitle(reference, regulations, company.language),
    objectionTitle: (id) => objectionTitle(id, regulations) ?? id,
    regulationTitle: (id) => regulations.find((other) => other.id === id)?.title ?? id,
  };
  const sections = kindOf(regulation.kind)?.sectionsOf?.(regulation.content, context);
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
