import { type Command, InvalidArgumentError, Option } from "commander";
import type { DiagnosticFormatName } from "../../diagnostics/formats.ts";
import type { OpenedProject } from "../../workspace/open-project.ts";
import type { TestReport } from "../../workspace/test.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface TestOptions {
  readonly coverage?: boolean;
  readonly threshold?: number;
  readonly asOf?: string;
  readonly record?: string;
  readonly name?: string;
  readonly question: string;
  readonly into?: string;
  readonly yes?: boolean;
  readonly refused?: boolean;
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
  threshold: {
    ru: "сколько процентов пунктов должно быть проверено, иначе код 1",
    en: "percent of clauses that must be reached, else exit code 1",
  },
  badThreshold: { ru: "порог — число процентов от 0 до 100", en: "the threshold is a percent from 0 to 100" },
  asOf: {
    ru: "задать все ситуации регламентам на эту дату, а не каждую на свою; с --record — писать в файл с этой датой",
    en: "ask every situation of the regulations in force on this day, not each on its own; with --record, write into the file of this date",
  },
  record: {
    ru: "показать нынешний ответ на сделку из файла и записать его новой ситуацией",
    en: "show the present answer to the deal in a file and write it as a new situation",
  },
  name: { ru: "название новой ситуации: случай одной фразой", en: "name of the new situation: the case in one phrase" },
  question: { ru: "вопрос новой ситуации", en: "question of the new situation" },
  into: {
    ru: "файл ситуаций для записи; по умолчанию первый с этим вопросом",
    en: "file of situations to write into; the first one of the question by default",
  },
  yes: { ru: "записать без вопроса", en: "write without asking" },
  refused: {
    ru: "сделка ошибочна нарочно: записать отказ с кодами её ошибок",
    en: "the deal is wrong on purpose: write the refusal with the codes of its mistakes",
  },
  format: { ru: "вид отчёта", en: "form of the report" },
  examples: {
    ru: `
Примеры:
  reglament test                    прогнать все ситуации проекта
  reglament test --coverage         и показать непроверенные пункты
  reglament test --threshold 90     и требовать, чтобы проверено было не меньше 90 % пунктов
  reglament test --as-of 2027-01-01 останутся ли решения теми же с нового года
  reglament test --format junit     отчёт для сервера сборки
  reglament test --record сделка.json --name «Должник просит скидку»   записать ответ новой ситуацией`,
    en: `
Examples:
  reglament test                    run every situation of the project
  reglament test --coverage         and list the clauses that were never reached
  reglament test --threshold 90     and ask for at least 90% of the clauses to be reached
  reglament test --as-of 2027-01-01 whether decisions stay the same from the new year
  reglament test --format junit     a report for a build server
  reglament test --record deal.json --name "A debtor asks for a discount"   write the answer as a new situation`,
  },
} as const;

export function declareTest(program: Command, lang: ConsoleLanguage): void {
  const readThreshold = (text: string): number => {
    const percent = Number(text.replace(/%$/, ""));
    if (!/^\d+(\.\d+)?%?$/.test(text) || percent > 100) throw new InvalidArgumentError(words.badThreshold[lang]);
    return percent;
  };
  program
    .command("test")
    .description(words.summary[lang])
    .option("--coverage", words.coverage[lang])
    .addOption(new Option("--threshold <percent>", words.threshold[lang]).argParser(readThreshold))
    .option("--as-of <date>", words.asOf[lang])
    .option("--record <file>", words.record[lang])
    .option("--name <text>", words.name[lang])
    .option("--question <question>", words.question[lang], "discount")
    .option("--into <file>", words.into[lang])
    .option("--yes", words.yes[lang])
    .option("--refused", words.refused[lang])
    .addOption(
      new Option("--format <format>", words.format[lang])
        .choices(["text", "json", "github", "gitlab", "sarif", "junit"])
        .default("text"),
    )
    .addHelpText("after", words.examples[lang])
    .action((_options: unknown, command: Command) => run(optionsOf<TestOptions>(command)));
}

async function run(options: TestOptions & GlobalOptions): Promise<void> {
  const { project: dir, lang, coverage, threshold, format } = options;
  const { openProject } = await import("../../workspace/open-project.ts");
  const { isSound } = await import("../report.ts");
  const { readAsOf } = await import("../as-of.ts");
  const { test } = await import("../../workspace/test.ts");
  const { coveredPercent } = await import("../test-report.ts");
  const opened = await openProject(dir);
  const day = options.asOf === undefined ? undefined : readAsOf(options.asOf, opened, lang);
  if ((options.asOf !== undefined && day === undefined) || !isSound(opened, lang)) return;
  const { record } = options;
  if (record !== undefined) {
    const { recordSituation } = await import("../record-situation.ts");
    return recordSituation(opened, { ...options, record }, day, lang);
  }
  const report = test(opened, day);
  process.stdout.write(await reportIn(format, report, opened, lang));
  const talk = format === "text" ? process.stdout : process.stderr;
  talk.write(summary(report, lang));
  if (coverage === true) talk.write(coverageText(report, lang));
  const percent = coveredPercent(report);
  const isLow = threshold !== undefined && percent < threshold;
  if (isLow) talk.write(lowCoverage(percent, threshold, lang));
  if (report.failed > 0 || report.diagnostics.length > 0 || isLow) process.exitCode = exitCodes.problems;
}

async function reportIn(
  format: DiagnosticFormatName,
  report: TestReport,
  opened: OpenedProject,
  lang: ConsoleLanguage,
): Promise<string> {
  const { testAsJson, testAsJunit } = await import("../test-report.ts");
  if (format === "json") return testAsJson(report, lang);
  if (format === "junit") return testAsJunit(report, lang);
  if (format === "text" && report.diagnostics.length === 0) return "";
  const { reportText } = await import("../report.ts");
  return reportText(report.diagnostics, opened.sources, lang, format, process.stdout);
}

function lowCoverage(percent: number, threshold: number, lang: ConsoleLanguage): string {
  return lang === "ru"
    ? `Проверено ${percent} % пунктов, а нужно не меньше ${threshold} %. Какие не проверены: --coverage\n`
    : `${percent}% of the clauses are reached, and ${threshold}% are needed. Which are not: --coverage\n`;
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
