import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Clause } from "../model/clause.ts";
import type { Project } from "../model/project.ts";

function doubledIn(clauses: readonly Clause[]): Diagnostic[] {
  const seen = new Map<string, Clause>();
  return clauses.flatMap((clause) => {
    const first = seen.get(clause.id);
    if (first === undefined) {
      seen.set(clause.id, clause);
      return [];
    }
    return [problem("duplicate-clause", clause.range, { id: clause.id }, [first.range])];
  });
}

/** A clause id is unique inside its regulation, or a citation would point at two places. */
export function checkClauseIds(project: Project): Diagnostic[] {
  return project.regulations.flatMap(({ clauses }) => doubledIn(clauses));
}
