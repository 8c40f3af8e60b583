import { objections } from "../../model/kinds/objections.ts";
import { type Project, roleTitle } from "../../model/project.ts";
import { referenceTitle } from "../../model/reference-title.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { TableContext } from "../../model/table.ts";

/** «Дорого», п. 1.5 of the regulation of objections. */
function objectionTitle(id: string, regulations: readonly Regulation[]): string | undefined {
  const clause = regulations
    .filter(({ kind }) => kind === objections.kind)
    .flatMap(({ clauses }) => clauses)
    .find((candidate) => candidate.id === id);
  return clause && `${clause.number} ${clause.title}`;
}

/** What the kinds of a project need to know to print themselves. */
export function tableContextOf({ company, facts, regulations }: Project): TableContext {
  return {
    facts,
    currency: company.currency,
    lang: company.language,
    roleTitle: (role) => roleTitle(company, role),
    referenceTitle: (reference) => referenceTitle(reference, regulations, company.language),
    objectionTitle: (id) => objectionTitle(id, regulations) ?? id,
    regulationTitle: (id) => regulations.find((other) => other.id === id)?.title ?? id,
  };
}
