import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { unknownWord } from "../diagnostics/unknown-word.ts";
import { type Clause, referenceOf } from "../model/clause.ts";
import { documentTemplates } from "../model/document-templates.ts";
import { capacity } from "../model/kinds/capacity.ts";
import { categories } from "../model/kinds/categories.ts";
import { clientPath } from "../model/kinds/client-path.ts";
import { objections } from "../model/kinds/objections.ts";
import { reportFields, reports } from "../model/kinds/reports.ts";
import { script } from "../model/kinds/script.ts";
import { training } from "../model/kinds/training.ts";
import { vat } from "../model/kinds/vat.ts";
import { kindOf } from "../model/kinds.ts";
import { type Project, regulationsOf, roleTitle } from "../model/project.ts";
import type { Reference } from "../model/regulation.ts";
import type { TableContext } from "../model/table.ts";

type Names = (project: Project) => string[];

function clausesOf(project: Project): readonly Clause[] {
  return project.regulations.flatMap(({ clauses }) => clauses);
}

function tableContext({ facts, company }: Project): TableContext {
  const { currency, language } = company;
  return { facts, currency, lang: language, roleTitle: (role) => roleTitle(company, role) };
}

/** `regulation` and `regulation#part` for everything that gives a live table. */
function tableNames(project: Project): string[] {
  return project.regulations.flatMap(({ id, clauses }) => {
    const parts = [...new Set(clauses.flatMap((clause) => prefixesOf(clause.id)))].map((part) => `${id}#${part}`);
    return [id, ...parts].filter((name) => hasTable(project, name));
  });
}

/** Tables are set to be told: one is asked for by its name, all of them only to suggest the right one. */
function hasTable(project: Project, name: string): boolean {
  const [id, part] = name.split("#", 2);
  return project.regulations
    .filter((regulation) => regulation.id === id)
    .some(({ kind, content }) => kindOf(kind)?.tableOf?.(content as never, part, tableContext(project)) !== undefined);
}

/** "caps/total/VIP" can be part of the tables "caps", "caps/total" and its own. */
function prefixesOf(id: string): string[] {
  const words = id.split("/");
  return words.map((_, index) => words.slice(0, index + 1).join("/"));
}

/** Every regulation, every clause and everything that clauses are part of. */
function partNames({ regulations }: Project): string[] {
  return regulations.flatMap(({ id, clauses }) => [
    id,
    ...[...new Set(clauses.flatMap((clause) => prefixesOf(clause.id)))].map((part) => `${id}#${part}`),
  ]);
}

const namesOf: Readonly<Record<Reference["to"], Names>> = {
  role: ({ company }) => [...company.roles.keys()],
  regulation: ({ regulations }) => regulations.map(({ id }) => id),
  "vat-rate": (project) => regulationsOf(project, vat).flatMap(({ content }) => [...content.rates.keys()]),
  table: tableNames,
  value: (project) =>
    clausesOf(project)
      .filter(({ value }) => value !== undefined)
      .map(referenceOf),
  fact: ({ facts }) => [...facts.keys()],
  situations: ({ situations }) => situations.flatMap(({ id }) => (id === undefined ? [] : [id])),
  stage: (project) => regulationsOf(project, clientPath).flatMap(({ content }) => content.stages.map(({ id }) => id)),
  shift: (project) => regulationsOf(project, capacity).flatMap(({ content }) => content.shifts.map(({ id }) => id)),
  part: partNames,
  "report-field": (project) =>
    regulationsOf(project, reports).flatMap(({ id, content }) =>
      reportFields(content).map((field) => `${id}#${field.id}`),
    ),
  module: (project) =>
    regulationsOf(project, training).flatMap(({ id, content }) =>
      content.modules.map((module) => `${id}#modules/${module.id}`),
    ),
  kind: ({ regulations }) => regulations.map(({ kind }) => kind),
  category: (project) =>
    regulationsOf(project, categories).flatMap(({ content }) => content.categories.map(({ id }) => id)),
  document: ({ regulations }) => regulations.filter(({ kind }) => kind === "document").map(({ id }) => id),
  "document-template": ({ ownTemplates = [] }) => [...documentTemplates.map(({ name }) => name), ...ownTemplates],
  script: (project) => regulationsOf(project, script).map(({ id }) => id),
  objection: (project) =>
    regulationsOf(project, objections).flatMap(({ content }) => content.objections.map(({ id }) => id)),
};

/** Every reference leads somewhere. While a file is unreadable nobody can tell what it declares, so nothing is said. */
export function checkReferences(project: Project): Diagnostic[] {
  if (!project.complete) return [];
  const known = new Map<Reference["to"], ReadonlySet<string>>();
  const namesFor = (to: Reference["to"]): ReadonlySet<string> => {
    const names = known.get(to) ?? new Set(namesOf[to](project));
    known.set(to, names);
    return names;
  };
  return project.references.flatMap(({ to, id, range }) => {
    if (to === "table" ? hasTable(project, id) : namesFor(to).has(id)) return [];
    return [
      unknownWord(id, namesFor(to), range, (suggestion) =>
        problem("dangling-reference", range, { to, id, suggestion }),
      ),
    ];
  });
}
