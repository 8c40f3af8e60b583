import type { Clause } from "../../model/clause.ts";
import type { Regulation } from "../../model/regulation.ts";
import { everyQuestion } from "../questions.ts";

/** The clauses of a regulation that a decision can cite; headings and other kinds have none. */
export function citableClauses({ kind, content, clauses }: Regulation): Clause[] {
  const citable = everyQuestion.flatMap((question) => question.citable.filter((own) => own.kind === kind));
  const ids = new Set(citable.flatMap((own) => own.ids(content)));
  return clauses.filter(({ id }) => ids.has(id));
}
