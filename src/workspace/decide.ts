import { type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { compile } from "../engine/compile.ts";
import { plainReader, type ReadPlainDeal } from "../engine/deal/plain/plain-reader.ts";
import type { DealPlace } from "../engine/deal/problems.ts";
import type { Policy } from "../engine/policy.ts";
import type { AnswerContext } from "../engine/question.ts";
import { questionOf } from "../engine/questions.ts";
import { readDeal } from "../engine/read-deal.ts";
import { type BookPlaces, citing } from "../model/cite.ts";
import { inForceOn, type Project } from "../model/project.ts";
import type { QuestionName } from "../model/questions.ts";
import { type Day, dayText } from "../values/day.ts";
import type { Language } from "../values/language.ts";
import { inputHash } from "./canonical-json.ts";
import { faultOfParsed } from "./deals/json.ts";
import type { DecisionOn, ExplanationOf } from "./decision.ts";
import { decisionOf } from "./decision-of.ts";
import { consideredInWords, wordingOf } from "./explanation.ts";
import type { Grounds } from "./grounds.ts";
import type { OpenedProject } from "./open-project.ts";
import { type AnswerPlain, plainAnswers } from "./plain-answers.ts";

/** A decision with its trace, or everything that is wrong with the deal. */
export type Explained<N extends QuestionName = QuestionName> =
  | { readonly ok: true; readonly explanation: ExplanationOf<N> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A decision, or everything that is wrong with the deal. */
export type Decided<N extends QuestionName = QuestionName> =
  | { readonly ok: true; readonly decision: DecisionOn<N> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A question compiled for a day, ready for any number of deals. */
export interface Asked<N extends QuestionName = QuestionName> {
  readonly policy: Policy;
  /** The regulations in force. */
  readonly inForce: Project;
  decide(raw: unknown, place: DealPlace): Decided<N>;
  /** The same decisions on plain deals, from bytes to bytes. */
  readonly plain: AsksPlain;
  /** The same decision with its trace in words; slower, for people. */
  explain(raw: unknown, place: DealPlace, lang: Language): Explained<N>;
}

/** How plain deals are read and answered, at once. */
export interface AsksPlain {
  readonly read: ReadPlainDeal;
  readonly answer: AnswerPlain;
}

export type AskedResult<N extends QuestionName = QuestionName> =
  | { readonly ok: true; readonly asked: Asked<N> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/**
 * Prepares a question for the regulations in force on `asOf`. The project must be sound (see `problemsOf`); what the
 * question lacks is told. With `book`, the register of a printed book, quoted clauses say their place in it.
 */
export function ask<N extends QuestionName>(
  opened: OpenedProject,
  name: N,
  asOf: Day,
  book?: BookPlaces,
): AskedResult<N> {
  const { policy, diagnostics } = compile(opened.project, asOf, name);
  if (policy === undefined || hasErrors(diagnostics)) return { ok: false, diagnostics };
  const inForce = inForceOn(opened.project, asOf);
  const cite = citing(inForce, book);
  const question = questionOf(name);
  const program = policy[name];
  const context: AnswerContext = { project: inForce, asOf, cite };
  const shared = { version: opened.version, asOf: dayText(asOf) };
  const groundsOf = (raw: unknown): Grounds => ({ ...shared, inputHash: inputHash(name, raw) });
  const decide = (raw: unknown, place: DealPlace): Decided<N> => {
    const { deal, problems } = readDeal(raw, policy, place);
    if (deal === undefined) return { ok: false, diagnostics: problems };
    return {
      ok: true,
      decision: decisionOf(name, deal, question.decide(program, deal, context), context, groundsOf(raw)),
    };
  };
  const explain = (raw: unknown, place: DealPlace, lang: Language): Explained<N> => {
    const { deal, problems } = readDeal(raw, policy, place);
    if (deal === undefined) return { ok: false, diagnostics: problems };
    const wording = wordingOf(inForce, cite, lang);
    const { answer, considered, more } = question.explain(program, deal, context, wording);
    const explanation = {
      ...decisionOf(name, deal, answer, context, groundsOf(raw)),
      considered: consideredInWords(considered, cite, wording),
      ...more,
    };
    return { ok: true, explanation: explanation as unknown as ExplanationOf<N> };
  };
  const { brief } = question;
  const plain: AsksPlain = {
    read: plainReader(policy, (text, deal) => faultOfParsed(text, deal, "", 1) === undefined),
    answer: plainAnswers({
      question: name,
      brief: ({ deal }) => brief?.(program, deal),
      decide: ({ deal }, id, hash) => {
        const grounds = { ...shared, inputHash: hash };
        return decisionOf(
          name,
          { ...deal, ...(id === undefined ? {} : { id }) },
          question.decide(program, deal, context),
          context,
          grounds,
        );
      },
    }),
  };
  return { ok: true, asked: { policy, inForce, decide, plain, explain } };
}
