import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { compile, type Question } from "../engine/compile.ts";
import type { Deal } from "../engine/deal/deal.ts";
import type { DealPlace } from "../engine/deal/problems.ts";
import { decideCategory, decideDiscount } from "../engine/decide.ts";
import type { Policy } from "../engine/policy.ts";
import { readDeal } from "../engine/read-deal.ts";
import { inForceOn, type Project } from "../model/project.ts";
import { type Day, dayText } from "../values/day.ts";
import type { Language } from "../values/language.ts";
import { inputHash } from "./canonical-json.ts";
import { type CitedClause, citing } from "./cite.ts";
import { type CategoryDecision, categoryDecision } from "./decisions/category.ts";
import { type DiscountDecision, discountDecision } from "./decisions/discount.ts";
import type { DecisionContext } from "./decisions/grounds.ts";
import { type Explanation, explainCategoryAnswer, explainDiscountAnswer } from "./explanation.ts";
import type { OpenedProject } from "./open-project.ts";

export type Decision = DiscountDecision | CategoryDecision;

/** Everything that may be asked. */
export const questions: readonly Question[] = ["discount", "category"];

/** Whether a word is a question. */
export function isQuestion(word: string): word is Question {
  return (questions as readonly string[]).includes(word);
}

/** A decision with its trace, or everything that is wrong with the deal. */
export type Explained =
  | { readonly ok: true; readonly explanation: Explanation }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A decision, or everything that is wrong with the deal. */
export type Decided =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A question compiled for a day, ready for any number of deals. */
export interface Asked {
  readonly policy: Policy;
  /** The regulations in force. */
  readonly inForce: Project;
  decide(raw: unknown, place: DealPlace): Decided;
  /** The same decision with its trace in words; slower, for people. */
  explain(raw: unknown, place: DealPlace, lang: Language): Explained;
}

export type AskedResult =
  | { readonly ok: true; readonly asked: Asked }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

function answer(policy: Policy, deal: Deal, context: DecisionContext): Decision {
  if (policy.discount !== undefined) return discountDecision(decideDiscount(policy.discount, deal), deal, context);
  if (policy.category !== undefined) return categoryDecision(decideCategory(policy.category, deal), deal, context);
  throw new Error("a policy was compiled for no question");
}

function explanation(policy: Policy, deal: Deal, context: DecisionContext, lang: Language): Explanation {
  if (policy.discount !== undefined) return explainDiscountAnswer(policy.discount, deal, context, lang);
  if (policy.category !== undefined) return explainCategoryAnswer(policy.category, deal, context, lang);
  throw new Error("a policy was compiled for no question");
}

/**
 * Prepares a question for the regulations in force on `asOf`. The project must be sound (see `problemsOf`); what the
 * question lacks is told.
 */
export function ask(opened: OpenedProject, question: Question, asOf: Day): AskedResult {
  const { policy, diagnostics } = compile(opened.project, asOf, question);
  if (policy === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const inForce = inForceOn(opened.project, asOf);
  const cite: (reference: string) => CitedClause = citing(inForce);
  const contextOf = (raw: unknown): DecisionContext => ({
    project: inForce,
    cite,
    grounds: { version: opened.version, asOf: dayText(asOf), inputHash: inputHash(question, raw) },
  });
  const decide = (raw: unknown, place: DealPlace): Decided => {
    const { deal, problems } = readDeal(raw, policy, place);
    if (deal === undefined) return { ok: false, diagnostics: problems };
    return { ok: true, decision: answer(policy, deal, contextOf(raw)) };
  };
  const explain = (raw: unknown, place: DealPlace, lang: Language): Explained => {
    const { deal, problems } = readDeal(raw, policy, place);
    if (deal === undefined) return { ok: false, diagnostics: problems };
    return { ok: true, explanation: explanation(policy, deal, contextOf(raw), lang) };
  };
  return { ok: true, asked: { policy, inForce, decide, explain } };
}
