import { countProblems } from "../count-problems.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { type FormatOptions, formatDiagnostic } from "../format-diagnostic.ts";

/** For people: every problem with its lines, then the count. */
export function formatAsText(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const problems = diagnostics.map((diagnostic) => `${formatDiagnostic(diagnostic, options)}\n\n`);
  return `${problems.join("")}${countProblems(diagnostics, options.lang)}\n`;
}
