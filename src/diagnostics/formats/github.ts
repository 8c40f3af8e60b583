import type { Diagnostic } from "../diagnostic.ts";
import { type FormatOptions, wholeText } from "../format-diagnostic.ts";

function escapeData(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Workflow commands of GitHub Actions: each becomes a note beside the line of a pull request. */
export function formatAsGithub(diagnostics: readonly Diagnostic[], { lang }: FormatOptions): string {
  const lines = diagnostics.map((diagnostic) => {
    const { severity, range, code } = diagnostic;
    const { start, end } = range;
    // GitHub accepts columns only for a range within one line.
    const columns = start.line === end.line ? `,col=${start.column},endColumn=${end.column}` : "";
    const place = `file=${escapeProperty(range.file)},line=${start.line},endLine=${end.line}${columns}`;
    return `::${severity} ${place},title=${escapeProperty(code)}::${escapeData(wholeText(diagnostic, lang))}\n`;
  });
  return lines.join("");
}
