import type { Deal } from "../../engine/deal/deal.ts";
import type { DecidedCategory } from "../../engine/decide.ts";
import type { CategoryVerdict } from "../../model/decision.ts";
import type { CitedClause } from "../cite.ts";
import { type DecisionContext, type Grounds, type MissingAnswer, missingAnswers } from "./grounds.ts";

/** The answer to the category question as JSON. Its schema is schemas/decisions/category.schema.json. */
export interface CategoryDecision extends Grounds {
  readonly question: "category";
  readonly id?: string;
  readonly outcome: CategoryVerdict["outcome"];
  readonly category: string | null;
  readonly missing: readonly MissingAnswer[];
  readonly clauses: readonly CitedClause[];
}

/** Turns a decided category into the answer that leaves the house. */
export function categoryDecision(
  { verdict, missing }: DecidedCategory,
  deal: Deal,
  { project, cite, grounds }: DecisionContext,
): CategoryDecision {
  return {
    question: "category",
    ...(deal.id === undefined ? {} : { id: deal.id }),
    outcome: verdict.outcome,
    category: verdict.category ?? null,
    missing: missingAnswers(missing, project),
    clauses: verdict.clauses.map(cite),
    ...grounds,
  };
}
