import type { QuestionName } from "../model/questions.ts";
import type { AnyQuestion, Question } from "./question.ts";
import { bonus } from "./questions/bonus.ts";
import { capacity } from "./questions/capacity.ts";
import { category } from "./questions/category.ts";
import { contact } from "./questions/contact.ts";
import { cost } from "./questions/cost.ts";
import { discount } from "./questions/discount.ts";
import { dossier } from "./questions/dossier.ts";
import { handOff } from "./questions/hand-off.ts";
import { loyalty } from "./questions/loyalty.ts";
import { norms } from "./questions/norms.ts";
import { owner } from "./questions/owner.ts";

/** Every question by its name. A new one is one file in `questions/` and one line here. */
export const questions = {
  discount,
  category,
  "hand-off": handOff,
  loyalty,
  cost,
  contact,
  dossier,
  norms,
  owner,
  capacity,
  bonus,
} as const satisfies { readonly [N in QuestionName]: Question<N, unknown, string, object> };

/** The same as a list, for what is done with all of them. */
export const everyQuestion: readonly AnyQuestion[] = Object.values(questions);

/** A question by its name, whatever its types. */
export function questionOf(name: QuestionName): AnyQuestion {
  return questions[name];
}
