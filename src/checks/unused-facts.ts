import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";

/** A fact that no rule reads costs the CRM work for nothing. */
export function checkUnusedFacts(project: Project): Diagnostic[] {
  const used = new Set(project.references.filter(({ to }) => to === "fact").map(({ id }) => id));
  return [...project.facts.values()]
    .filter(({ name }) => !used.has(name))
    .map(({ name, range }) => problem("unused-fact", range, { fact: name }));
}
