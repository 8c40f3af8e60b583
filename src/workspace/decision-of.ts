import type { Deal } from "../engine/deal/deal.ts";
import type { Answer, AnswerContext } from "../engine/question.ts";
import type { QuestionName } from "../model/questions.ts";
import type { DecisionOn } from "./decision.ts";
import { type Grounds, missingAnswers } from "./grounds.ts";

/** The decision that leaves the house: the answer with its clauses quoted, missing facts titled, and its grounds. */
export function decisionOf<N extends QuestionName>(
  question: N,
  { id }: Deal,
  { outcome, values, missing, clauses }: Answer,
  { project, cite }: AnswerContext,
  grounds: Grounds,
): DecisionOn<N> {
  const decision = {
    question,
    ...(id === undefined ? {} : { id }),
    outcome,
    ...values,
    missing: missingAnswers(missing, project),
    clauses: clauses.map(cite),
    ...grounds,
  };
  // The list of questions ties the name to the type of its values; the compiler cannot follow that through a lookup.
  return decision as unknown as DecisionOn<N>;
}
