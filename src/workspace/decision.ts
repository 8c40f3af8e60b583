import type { Question } from "../engine/question.ts";
import type { questions } from "../engine/questions.ts";
import type { QuestionName } from "../model/questions.ts";
import type { ConsideredAnswer } from "./explanation.ts";
import type { CommonAnswer } from "./grounds.ts";

type AnswerTo<N extends QuestionName> =
  (typeof questions)[N] extends Question<N, infer _P, infer O, infer V, infer M>
    ? { readonly values: { readonly question: N; readonly outcome: O } & V; readonly more: M }
    : never;

/**
 * The decision on a question as it leaves the house, as JSON. Its schema is schemas/decisions/<question>.schema.json.
 */
export type DecisionOn<N extends QuestionName> = N extends QuestionName ? AnswerTo<N>["values"] & CommonAnswer : never;

/** The decision with its trace in words, and what would change it. */
export type ExplanationOf<N extends QuestionName> = N extends QuestionName
  ? DecisionOn<N> & AnswerTo<N>["more"] & { readonly considered: readonly ConsideredAnswer[] }
  : never;

export type Decision = DecisionOn<QuestionName>;
export type Explanation = ExplanationOf<QuestionName>;
