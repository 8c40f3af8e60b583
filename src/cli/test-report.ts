import { wholeText } from "../diagnostics/format-diagnostic.ts";
import { escapedXml } from "../diagnostics/formats/junit.ts";
import type { TestedSituation, TestReport } from "../workspace/test.ts";
import type { ConsoleLanguage } from "./language.ts";
import { toldProblems } from "./problem-answer.ts";

/** The share of clauses that a situation has reached, in percent, rounded down to tenths: 100 means every one. */
export function coveredPercent({ coverage: { cited, never } }: TestReport): number {
  const all = cited + never.length;
  return all === 0 ? 100 : Math.floor((cited * 1000) / all) / 10;
}

/** For programs: every situation, what is wrong with it, and the clauses that none has reached. */
export function testAsJson(report: TestReport, lang: ConsoleLanguage): string {
  const { passed, failed, situations, coverage } = report;
  const told = {
    passed,
    failed,
    situations: situations.map(({ diagnostics, ...situation }) => ({
      ...situation,
      problems: toldProblems(diagnostics, lang),
    })),
    coverage: { percent: coveredPercent(report), ...coverage },
    problems: toldProblems(report.diagnostics, lang),
  };
  return `${JSON.stringify(told, undefined, 2)}\n`;
}

function testCase({ file, name, passed, diagnostics }: TestedSituation, lang: ConsoleLanguage): string {
  const head = `    <testcase classname="${escapedXml(file)}" name="${escapedXml(name)}"`;
  if (passed) return `${head}/>\n`;
  const message = escapedXml(diagnostics.map((each) => wholeText(each, lang)).join("\n"));
  return `${head}>\n      <failure message="${message}"/>\n    </testcase>\n`;
}

/** For build servers: a suite for each file, a case for each situation. */
export function testAsJunit({ situations, passed, failed }: TestReport, lang: ConsoleLanguage): string {
  const suites = [...new Set(situations.map(({ file }) => file))].map((file) => {
    const own = situations.filter((situation) => situation.file === file);
    const failures = own.filter((situation) => !situation.passed).length;
    const cases = own.map((situation) => testCase(situation, lang)).join("");
    return `  <testsuite name="${escapedXml(file)}" tests="${own.length}" failures="${failures}">\n${cases}  </testsuite>\n`;
  });
  const counts = `tests="${passed + failed}" failures="${failed}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="reglament" ${counts}>\n${suites.join("")}</testsuites>\n`;
}
