import type { Fact } from "../model/fact.ts";
import type { QuestionName } from "../model/questions.ts";
import type { Day } from "../values/day.ts";
import type { Currency } from "../values/money.ts";
import type { InputPlan } from "./deal/input-plan.ts";
import type { Question } from "./question.ts";
import type { questions } from "./questions.ts";

/** What each question is compiled into. */
type Programs = {
  readonly [N in QuestionName]?: (typeof questions)[N] extends Question<N, infer P, string, object> ? P : never;
};

/** What the regulations in force on a day can decide: under the name of a question what it was compiled into. */
export interface Policy extends Programs {
  readonly asOf: Day;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly currency: Currency;
  /** What the questions read from an input. */
  readonly input: InputPlan;
}
