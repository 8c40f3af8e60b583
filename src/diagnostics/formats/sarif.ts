import { sentenceOf } from "../catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostic.ts";
import { type FormatOptions, plainText } from "../format-diagnostic.ts";

function location({ file, start, end }: SourceRange): object {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" },
      region: {
        startLine: start.line,
        startColumn: start.column,
        endLine: end.line,
        endColumn: end.column,
        charOffset: start.offset,
        charLength: end.offset - start.offset,
      },
    },
  };
}

/** SARIF 2.1.0, which code scanners and editors read. */
export function formatAsSarif(diagnostics: readonly Diagnostic[], { lang }: FormatOptions): string {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const results = diagnostics.map((diagnostic) => {
    const { code, severity, range, related = [] } = diagnostic;
    return {
      ruleId: code,
      ruleIndex: codes.indexOf(code),
      level: severity,
      message: { text: plainText(diagnostic, lang) },
      locations: [location(range)],
      ...(related.length === 0 ? {} : { relatedLocations: related.map((place, id) => ({ id, ...location(place) })) }),
    };
  });
  const rules = codes.map((id) => {
    const first = diagnostics.find(({ code }) => code === id);
    const help = first === undefined ? undefined : sentenceOf(first, lang).help;
    return help === undefined ? { id } : { id, help: { text: help } };
  });
  const run = { tool: { driver: { name: "reglament", rules } }, columnKind: "utf16CodeUnits", results };
  const log = { $schema: "https://json.schemastore.org/sarif-2.1.0.json", version: "2.1.0", runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
}
