import { type Command, Option } from "commander";
import type { DiagnosticFormatName } from "../../diagnostics/formats.ts";
import type { TestReport } from "../../workspace/test.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface TestOptions {
  readonly coverage?: boolean;
  readonly format: DiagnosticFormatName;
}

const words = {
  summary: {
    ru: "прогнать ситуации: решения такие, как ожидалось?",
    en: "run the situations: are decisions as expected?",
  },
  coverage: {
    ru: "показать пункты, до которых не дошла ни одна ситуация",
    en: "list the clauses that no situation has reached",
  },
  format: { ru: "вид отчёта", en: "form of the report" },
  examples: {
    ru: `
Примеры:
  reglament test                    прогнать все ситуации проекта
  reglament test --coverage         и показать непроверенные пункты
  reglament test --format junit     отчёт для сервера сборки`,
    en: `
Examples:
  reglament test                    run every situation of the project
  reglament test --coverage         and list the clauses that were never reached
  reglament test --format junit     a report for a build server`,
  },
} as const;

export function declareTest(program: Command, lang: ConsoleLanguage): void {
  program
    .command("test")
    .description(words.summary[lang])
    .option("--coverage", words.coverage[lang])
    .addOption(
      new Option("--format <format>", words.format[lang])
        .choices(["text", "json", "github", "gitlab", "sarif", "junit"])
        .default("text"),
    )
    .addHelpText("after", words.examples[lang])
    .action((_options: unknown, command: Command) => run(optionsOf<TestOptions>(command)));
}

async function run({ project: dir, lang, coverage, format }: TestOptions & GlobalOptions): Promise<void> {
  const { openProject } = await import("../../workspace/open-project.ts");
  const { isSound, reportText } = await import("../report.ts");
  const { test } = await import("../../workspace/test.ts");
  const opened = await openProject(dir);
  if (!isSound(opened, lang)) return;
  const report = test(opened);
  if (format !== "text" || report.diagnostics.length > 0) {
    process.stdout.write(reportText(report.diagnostics, opened.sources, lang, format, process.stdout));
  }
  const talk = format === "text" ? process.stdout : process.stderr;
  talk.write(summary(report, lang));
  if (coverage === true) talk.write(coverageText(report, lang));
  if (report.failed > 0 || report.diagnostics.length > 0) process.exitCode = exitCodes.problems;
}

function summary({ passed, failed, coverage }: TestReport, lang: ConsoleLanguage): string {
  const clauses = coverage.cited + coverage.never.length;
  if (passed + failed === 0) {
    return lang === "ru"
      ? "В проекте нет ситуаций: проверять нечего.\n"
      : "The project has no situations: there is nothing to run.\n";
  }
  return lang === "ru"
    ? `Ситуаций прошло: ${passed} из ${passed + failed}. Проверено пунктов: ${coverage.cited} из ${clauses}.\n`
    : `Situations passed: ${passed} of ${passed + failed}. Clauses reached: ${coverage.cited} of ${clauses}.\n`;
}

function coverageText({ coverage: { never } }: TestReport, lang: ConsoleLanguage): string {
  if (never.length === 0)
    return lang === "ru"
      ? "Каждый пункт проверен хотя бы одной ситуацией.\n"
      : "Every clause is reached by a situation.\n";
  const head = lang === "ru" ? "Ни одна ситуация не дошла до пунктов:" : "No situation has reached these clauses:";
  const rows = never.map(
    ({ reference, number, title, file, line }) => `  ${file}:${line}  ${number} ${title} (${reference})`,
  );
  return `${[head, ...rows].join("\n")}\n`;
}
