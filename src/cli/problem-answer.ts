import { sentenceOf } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { ConsoleLanguage } from "./language.ts";

/** What stands in the output in place of a decision, so that answers stay in step with deals. */
export function problemAnswer(diagnostics: readonly Diagnostic[], lang: ConsoleLanguage): object {
  return {
    problems: diagnostics.map((diagnostic) => {
      const { text, help } = sentenceOf(diagnostic, lang);
      const { where } = diagnostic.args;
      return {
        code: diagnostic.code,
        ...(typeof where === "string" ? { where } : {}),
        text,
        ...(help === undefined ? {} : { help }),
      };
    }),
  };
}
