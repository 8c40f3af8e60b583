import { sentenceOf } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ConsoleLanguage } from "./language.ts";

/** One problem of a deal as an answer tells it. */
export interface ToldProblem {
  readonly code: string;
  /** The part of the deal that is meant. */
  readonly where?: string;
  readonly text: string;
  readonly help?: string;
}

/** The problems of a deal in words. */
export function toldProblems(diagnostics: readonly Diagnostic[], lang: ConsoleLanguage): ToldProblem[] {
  return diagnostics.map((diagnostic) => {
    const { text, help } = sentenceOf(diagnostic, lang);
    const { where } = diagnostic.args;
    return {
      code: diagnostic.code,
      ...(typeof where === "string" ? { where } : {}),
      text,
      ...(help === undefined ? {} : { help }),
    };
  });
}

/** What stands in the output in place of a decision, so that answers stay in step with deals. */
export function problemAnswer(
  row: number,
  diagnostics: readonly Diagnostic[],
  lang: ConsoleLanguage,
): { readonly row: number; readonly problems: readonly ToldProblem[] } {
  return { row, problems: toldProblems(diagnostics, lang) };
}
