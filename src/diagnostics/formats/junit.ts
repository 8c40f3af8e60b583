import type { Diagnostic } from "../diagnostic.ts";
import { type FormatOptions, placeText, wholeText } from "../format-diagnostic.ts";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
};

/** Text for XML 1.0, which has no place for most control characters. */
export function escapedXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replace(/[&<>"\n]/g, (sign) => entities[sign] ?? sign);
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, Diagnostic[]> {
  const groups = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { file } = diagnostic.range;
    groups.set(file, [...(groups.get(file) ?? []), diagnostic]);
  }
  return groups;
}

function testCase(diagnostic: Diagnostic, lang: "ru" | "en"): string {
  const { code, range, severity } = diagnostic;
  const message = escapedXml(wholeText(diagnostic, lang));
  const head = `    <testcase classname="${escapedXml(range.file)}" name="${escapedXml(`${code} ${placeText(range)}`)}"`;
  // A warning does not fail the build, so it is a passed case with something to read.
  return severity === "error"
    ? `${head}>\n      <failure type="${escapedXml(code)}" message="${message}"/>\n    </testcase>\n`
    : `${head}>\n      <system-out>${message}</system-out>\n    </testcase>\n`;
}

/** JUnit XML: a suite for each file, a case for each problem. */
export function formatAsJunit(diagnostics: readonly Diagnostic[], { lang }: FormatOptions): string {
  const failuresIn = (list: readonly Diagnostic[]): number =>
    list.filter(({ severity }) => severity === "error").length;
  const suites = Array.from(byFile(diagnostics), ([file, list]) => {
    const cases = list.map((diagnostic) => testCase(diagnostic, lang)).join("");
    return `  <testsuite name="${escapedXml(file)}" tests="${list.length}" failures="${failuresIn(list)}">\n${cases}  </testsuite>\n`;
  });
  const counts = `tests="${diagnostics.length}" failures="${failuresIn(diagnostics)}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="reglament" ${counts}>\n${suites.join("")}</testsuites>\n`;
}
