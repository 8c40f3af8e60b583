import { questionOf } from "../engine/questions.ts";
import type { Said } from "../engine/saying.ts";
import type { QuestionName } from "../model/questions.ts";
import type { Language } from "../values/language.ts";
import type { Decision, Explanation } from "./decision.ts";

/** The columns of a question's table of decisions; the outcome is the last one. Widths in characters. */
export function columnsOf(
  name: QuestionName,
  lang: Language,
): readonly { readonly title: string; readonly width: number }[] {
  return questionOf(name).saying.columns.map(({ title, width }) => ({ title: title[lang], width }));
}

/** The cells of a decision under those columns. */
export function cellsOf(decision: Decision, lang: Language): readonly string[] {
  const said: Said<string, object> = decision;
  return questionOf(decision.question).saying.columns.map((column) => column.cell(said, lang));
}

/** The outcome of a decision in words. */
export function outcomeWords({ question, outcome }: Decision, lang: Language): string {
  return questionOf(question).saying.outcomes[outcome]?.[lang] ?? outcome;
}

/** A decision in a few lines. */
export function headlineOf(decision: Decision, lang: Language): readonly string[] {
  return questionOf(decision.question).saying.headline(decision, lang);
}

/** What would change a decision, in lines. */
export function changesOf(explanation: Explanation, lang: Language): readonly string[] {
  return questionOf(explanation.question).saying.changes?.(explanation, lang) ?? [];
}
