import type { QuestionName } from "../../model/questions.ts";
import { answerWith, writtenDay } from "../answer.ts";
import type { ServiceLanguage } from "../language.ts";
import type { ServedRegulations } from "../live-regulations.ts";
import { problemOf, Refusal } from "../problem.ts";

/** A request of a document with what it is answered. */
export interface Example {
  readonly name: string;
  readonly summary: string;
  readonly request: unknown;
  readonly response: unknown;
}

/** Examples of one question, all asked as of one day. */
export interface Examples {
  readonly asOf: string;
  readonly answered: readonly Example[];
  readonly refused?: Example;
}

const most = 3;

/** Answers as the service answers it, a wrong deal with its problem. */
function answered(answer: (deal: unknown) => object, deal: unknown, lang: ServiceLanguage): object {
  try {
    return answer(deal);
  } catch (error) {
    if (error instanceof Refusal) return problemOf(error, lang);
    throw error;
  }
}

/**
 * Examples of a question: the first situations of the regulations with different outcomes, answered by the regulations
 * themselves, and one of them spoilt by an unknown fact. None where nobody has written a situation.
 */
export function examplesOf(
  served: ServedRegulations,
  question: QuestionName,
  lang: ServiceLanguage,
): Examples | undefined {
  const set = served.opened.project.situations.find((each) => each.question === question);
  if (set === undefined) return undefined;
  const result = served.ask(question, set.asOf);
  if (!result.ok) return undefined;
  const answer = answerWith(result.asked, false, lang);
  const byOutcome = new Map<string, Example>();
  for (const { name, given } of set.situations) {
    const response = answered(answer, given, lang) as { readonly outcome?: string };
    const { outcome } = response;
    if (outcome === undefined || byOutcome.has(outcome) || byOutcome.size >= most) continue;
    byOutcome.set(outcome, { name: outcome, summary: name, request: given, response });
  }
  const [first] = byOutcome.values();
  if (first === undefined) return undefined;
  const spoilt = { ...(first.request as object), "no-such-fact": 1 };
  const refused = { name: "wrong-deal", summary: "wrong-deal", request: spoilt };
  return {
    asOf: writtenDay(set.asOf),
    answered: [...byOutcome.values()],
    refused: { ...refused, response: answered(answer, spoilt, lang) },
  };
}
