import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import type { Clause } from "../model/clause.ts";
import type { Project } from "../model/project.ts";

function idRangeOf({ idRange, range }: Clause): SourceRange {
  return idRange ?? range;
}

function doubledIn(clauses: readonly Clause[]): Diagnostic[] {
  const seen = new Map<string, Clause>();
  const doubled = new Set<string>();
  return clauses.flatMap((clause) => {
    const first = seen.get(clause.id);
    if (first === undefined) {
      seen.set(clause.id, clause);
      return [];
    }
    // What stands under a doubled id is doubled with it: the id alone is the mistake.
    if (doubled.has(clause.id.split("/")[0] ?? "")) return [];
    doubled.add(clause.id);
    return [problem("duplicate-clause", idRangeOf(clause), { id: clause.id }, [idRangeOf(first)])];
  });
}

/** A clause id is unique inside its regulation, or a citation would point at two places. */
export function checkClauseIds(project: Project): Diagnostic[] {
  return project.regulations.flatMap(({ clauses }) => doubledIn(clauses));
}
