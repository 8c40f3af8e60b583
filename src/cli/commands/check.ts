import { type Command, Option } from "commander";
import type { DiagnosticFormatName } from "../../diagnostics/formats.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface CheckOptions {
  readonly format: DiagnosticFormatName;
  readonly asOf?: string;
  readonly watch?: boolean;
}

const words = {
  summary: {
    ru: "проверить регламенты: ключи, ссылки, страницы",
    en: "check the regulations: keys, references, pages",
  },
  format: { ru: "вид отчёта", en: "form of the report" },
  asOf: { ru: "на какую дату показывать живые значения страниц", en: "the day whose live values pages show" },
  watch: { ru: "проверять снова при каждом изменении файлов", en: "check again at every change of the files" },
  checking: { ru: "Проверяю…", en: "Checking…" },
  waiting: { ru: "Жду изменений. Выход — Ctrl-C.", en: "Waiting for changes. Ctrl-C to leave." },
  examples: {
    ru: `
Примеры:
  reglament check                         проверить проект в текущей папке
  reglament check --project ../опора      проверить проект в другой папке
  reglament check --format gitlab         отчёт для GitLab
  reglament check --watch                 проверять при каждом сохранении

Код выхода: 0 — ошибок нет, 1 — ошибки есть, 2 — проверить не удалось.`,
    en: `
Examples:
  reglament check                         check the project in this folder
  reglament check --project ../acme       check a project elsewhere
  reglament check --format gitlab         a report for GitLab
  reglament check --watch                 check at every save

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
    .option("--watch", words.watch[lang])
    .addHelpText("after", words.examples[lang])
    .action((_options: unknown, command: Command) => run(optionsOf<CheckOptions>(command)));
}

type Options = CheckOptions & GlobalOptions;

async function run(options: Options): Promise<void> {
  const { asOfDay } = await import("../../workspace/as-of.ts");
  // A day that is none will not become one while we wait.
  const canWatch = options.watch === true && asOfDay(options.asOf, "UTC", new Date()) !== undefined;
  if (canWatch) await watch(options);
  else process.exitCode = await checkOnce(options);
}

/** One check with its report; returns the exit code. */
async function checkOnce({ project: dir, lang, format, asOf, quiet }: Options): Promise<number> {
  const { openAnew } = await import("../../workspace/open-sound.ts");
  const { hasErrors } = await import("../../diagnostics/diagnostic.ts");
  const { check } = await import("../../workspace/check.ts");
  const { reportText } = await import("../report.ts");
  const { readAsOf } = await import("../as-of.ts");
  const { projectMemory } = await import("../project-memory.ts");
  const { opened, remember } = await openAnew(dir, projectMemory());
  const day = readAsOf(asOf, opened, lang);
  if (day === undefined) return exitCodes.couldNotRun;
  const { diagnostics, files, pages } = check(opened, day);
  process.stdout.write(reportText(diagnostics, opened.sources, lang, format, process.stdout));
  if (quiet !== true) process.stderr.write(summary(files, pages, lang));
  if (!hasErrors(diagnostics)) {
    remember();
    return exitCodes.yes;
  }
  return opened.sources.size === 0 ? exitCodes.couldNotRun : exitCodes.problems;
}

/** Checks at every change until Ctrl-C, which is the ordinary way to end it. A file in the midst of an edit ends nothing. */
async function watch(options: Options): Promise<void> {
  const { lang, quiet } = options;
  const { watchProject } = await import("../../workspace/watch.ts");
  const { sayUnexpected } = await import("../say-unexpected.ts");
  const say = (text: string): void => void (quiet === true || process.stderr.write(`${text}\n`));
  const leave = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => leave.abort());
  const checkAgain = async (): Promise<void> => {
    say(words.checking[lang]);
    try {
      await checkOnce(options);
    } catch (error) {
      sayUnexpected(error, lang);
    }
    say(words.waiting[lang]);
  };
  await watchProject(options.project, checkAgain, leave.signal);
  process.exitCode = exitCodes.yes;
}

function summary(files: number, pages: number, lang: ConsoleLanguage): string {
  return lang === "ru"
    ? `Проверено файлов: ${files}, страниц: ${pages}.\n`
    : `Files checked: ${files}, pages: ${pages}.\n`;
}
