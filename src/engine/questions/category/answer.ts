import type { CategoryVerdict } from "../../../model/decision.ts";
import type { Deal } from "../../deal/deal.ts";
import { type InterpretedCategory, interpretCategory } from "../../interpret/category.ts";
import type { CategoryProgram } from "../../ir.ts";
import { knownIn } from "../../known-facts.ts";
import { missingIn } from "../../missing-facts.ts";
import type { Answer, ExplainedAnswer } from "../../question.ts";

/** What a decision on a category says. Its schema is schemas/decisions/category.schema.json. */
export interface CategoryValues {
  /** `null` while facts are missing. */
  readonly category: string | null;
}

export type CategoryOutcome = CategoryVerdict["outcome"];

// A category is asked once a client, not once a price: the interpreter is fast enough.
function interpreted(program: CategoryProgram, { facts }: Deal): InterpretedCategory {
  return interpretCategory(program, knownIn(program.facts, facts));
}

function answerOf({ verdict }: InterpretedCategory, deal: Deal): Answer<CategoryOutcome, CategoryValues> {
  const { outcome, category, missing, clauses } = verdict;
  return { outcome, values: { category: category ?? null }, missing: missingIn(deal, missing), clauses };
}

/** Decides the category of a client. */
export function categoryAnswer(program: CategoryProgram, deal: Deal): Answer<CategoryOutcome, CategoryValues> {
  return answerOf(interpreted(program, deal), deal);
}

/** The same with every category that was considered before the one assigned. */
export function explainedCategory(
  program: CategoryProgram,
  deal: Deal,
): ExplainedAnswer<Answer<CategoryOutcome, CategoryValues>> {
  const run = interpreted(program, deal);
  return { answer: answerOf(run, deal), considered: run.considered, more: {} };
}
