import { createHash } from "node:crypto";
import type { Diagnostic } from "../diagnostic.ts";
import { type FormatOptions, wholeText } from "../format-diagnostic.ts";

/** The same mistake keeps its fingerprint when lines above it move, so that GitLab does not call it new. */
function fingerprints(diagnostics: readonly Diagnostic[]): string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, range, args }) => {
    const essence = JSON.stringify([code, range.file, args]);
    const occurrence = seen.get(essence) ?? 0;
    seen.set(essence, occurrence + 1);
    return createHash("sha256").update(`${essence}#${occurrence}`).digest("hex");
  });
}

/** A Code Quality report of GitLab. */
export function formatAsGitlab(diagnostics: readonly Diagnostic[], { lang }: FormatOptions): string {
  const marks = fingerprints(diagnostics);
  const issues = diagnostics.map((diagnostic, index) => ({
    type: "issue",
    check_name: diagnostic.code,
    description: wholeText(diagnostic, lang),
    severity: diagnostic.severity === "error" ? "major" : "minor",
    fingerprint: marks[index],
    location: {
      path: diagnostic.range.file,
      lines: { begin: diagnostic.range.start.line, end: diagnostic.range.end.line },
    },
  }));
  return `${JSON.stringify(issues, undefined, 2)}\n`;
}
