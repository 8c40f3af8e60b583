import { sentenceOf } from "../catalogue.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { FormatOptions } from "../format-diagnostic.ts";

/** For programs: an array of problems, each with its facts and its sentences. */
export function formatAsJson(diagnostics: readonly Diagnostic[], { lang }: FormatOptions): string {
  const problems = diagnostics.map((diagnostic) => {
    const { code, severity, range, args, related = [] } = diagnostic;
    return { code, severity, ...range, ...sentenceOf(diagnostic, lang), args, related };
  });
  return `${JSON.stringify(problems, undefined, 2)}\n`;
}
