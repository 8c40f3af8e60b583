import { countProblems } from "../count-problems.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { type FormatOptions, formatDiagnostic } from "../format-diagnostic.ts";

/** Nobody reads more at once; the formats for programs tell all. */
const mostShown = 200;

function untold(count: number, lang: FormatOptions["lang"]): string {
  if (count <= 0) return "";
  return lang === "ru"
    ? `… и ещё ${count}: исправьте первые, остальные покажет --format json\n\n`
    : `… and ${count} more: mend the first ones, --format json shows the rest\n\n`;
}

/** For people: every problem with its lines, then the count. */
export function formatAsText(diagnostics: readonly Diagnostic[], options: FormatOptions): string {
  const problems = diagnostics.slice(0, mostShown).map((diagnostic) => `${formatDiagnostic(diagnostic, options)}\n\n`);
  const rest = untold(diagnostics.length - mostShown, options.lang);
  return `${problems.join("")}${rest}${countProblems(diagnostics, options.lang)}\n`;
}
