import { hasErrors } from "../diagnostics/diagnostic.ts";
import type { QuestionName } from "../model/questions.ts";
import { parseDay } from "../values/day.ts";
import { type AskedResult, ask, type Decided } from "./decide.ts";
import type { OpenedProject } from "./open-project.ts";
import { problemsOf } from "./problems.ts";

const asked = new WeakMap<OpenedProject, Map<string, AskedResult>>();

function askedOnce(opened: OpenedProject, question: QuestionName, asOf: string): AskedResult {
  const known = asked.get(opened) ?? new Map<string, AskedResult>();
  asked.set(opened, known);
  const key = `${question} ${asOf}`;
  const result = known.get(key) ?? prepare(opened, question, asOf);
  known.set(key, result);
  return result;
}

function prepare(opened: OpenedProject, question: QuestionName, asOf: string): AskedResult {
  const day = parseDay(asOf);
  if (day === undefined) throw new RangeError(`asOf is no calendar day "YYYY-MM-DD": ${asOf}`);
  const diagnostics = problemsOf(opened);
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : ask(opened, question, day);
}

/**
 * Decides one deal by the regulations in force on `asOf` ("2026-03-10"). The policy of a day is compiled once for an
 * opened project. Anything wrong with the regulations or the deal comes back as diagnostics; only an `asOf` that is no
 * day throws a RangeError.
 */
export function decideDeal<N extends QuestionName>(
  opened: OpenedProject,
  question: N,
  deal: unknown,
  { asOf }: { readonly asOf: string },
): Decided<N> {
  const result = askedOnce(opened, question, asOf);
  return result.ok ? (result.asked.decide(deal, "deal") as Decided<N>) : result;
}
