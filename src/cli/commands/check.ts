import { type Command, Option } from "commander";
import type { DiagnosticFormatName } from "../../diagnostics/formats.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface CheckOptions {
  readonly format: DiagnosticFormatName;
  readonly asOf?: string;
}

const words = {
  summary: {
    ru: "проверить регламенты: ключи, ссылки, страницы",
    en: "check the regulations: keys, references, pages",
  },
  format: { ru: "вид отчёта", en: "form of the report" },
  asOf: { ru: "на какую дату показывать живые значения страниц", en: "the day whose live values pages show" },
  examples: {
    ru: `
Примеры:
  reglament check                         проверить проект в текущей папке
  reglament check --project ../опора      проверить проект в другой папке
  reglament check --format gitlab         отчёт для GitLab

Код выхода: 0 — ошибок нет, 1 — ошибки есть, 2 — проверить не удалось.`,
    en: `
Examples:
  reglament check                         check the project in this folder
  reglament check --project ../acme       check a project elsewhere
  reglament check --format gitlab         a report for GitLab

Exit code: 0 no errors, 1 errors were found, 2 the check could not run.`,
  },
} as const;

export function declareCheck(program: Command, lang: ConsoleLanguage): void {
  program
    .command("check")
    .description(words.summary[lang])
    .addOption(
      new Option("--format <format>", words.format[lang])
        .choices(["text", "json", "github", "gitlab", "sarif", "junit"])
        .default("text"),
    )
    .option("--as-of <date>", words.asOf[lang])
    .addHelpText("after", words.examples[lang])
    .action((_options: unknown, command: Command) => run(optionsOf<CheckOptions>(command)));
}

async function run({ project: dir, lang, format, asOf, quiet }: CheckOptions & GlobalOptions): Promise<void> {
  const { openProject } = await import("../../workspace/open-project.ts");
  const { hasErrors } = await import("../../diagnostics/diagnostic.ts");
  const { check } = await import("../../workspace/check.ts");
  const { reportText } = await import("../report.ts");
  const { readAsOf } = await import("../as-of.ts");
  const opened = await openProject(dir);
  const day = readAsOf(asOf, opened, lang);
  if (day === undefined) return;
  const { diagnostics, files, pages } = check(opened, day);
  process.stdout.write(reportText(diagnostics, opened.sources, lang, format, process.stdout));
  if (quiet !== true) process.stderr.write(summary(files, pages, lang));
  if (hasErrors(diagnostics)) process.exitCode = opened.sources.size === 0 ? exitCodes.couldNotRun : exitCodes.problems;
}

function summary(files: number, pages: number, lang: ConsoleLanguage): string {
  return lang === "ru"
    ? `Проверено файлов: ${files}, страниц: ${pages}.\n`
    : `Files checked: ${files}, pages: ${pages}.\n`;
}
