import type { Command } from "commander";
import type { FormattedFile } from "../../workspace/format.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface FormatOptions {
  readonly check?: boolean;
}

const words = {
  summary: { ru: "привести файлы регламентов к одному виду", en: "lay out regulation files in one way" },
  files: { ru: "файлы; без них — все регламенты проекта", en: "files; every regulation of the project if none" },
  check: {
    ru: "ничего не менять, только назвать файлы, которые изменились бы",
    en: "change nothing, name what would change",
  },
  examples: {
    ru: `
Примеры:
  reglament format                          все регламенты проекта
  reglament format regulations/prices.yaml  один файл
  reglament format --check                  только проверить, например на сервере сборки

Меняются отступы, пробелы и длина строк. Значения, порядок, кавычки и комментарии остаются как были.
Код выхода: 0 — всё в порядке, 1 — есть непрочитанные файлы (с --check — и неоформленные), 2 — выполнить не удалось.`,
    en: `
Examples:
  reglament format                          every regulation of the project
  reglament format regulations/prices.yaml  one file
  reglament format --check                  only look, on a build server for example

Indents, blanks and line lengths change. Values, order, quotes and comments stay as they were.
Exit code: 0 all is well, 1 some files cannot be read (with --check: or are untidy), 2 could not run.`,
  },
} as const;

export function declareFormat(program: Command, lang: ConsoleLanguage): void {
  program
    .command("format")
    .description(words.summary[lang])
    .argument("[files...]", words.files[lang])
    .option("--check", words.check[lang])
    .addHelpText("after", words.examples[lang])
    .action((files: readonly string[], _options: unknown, command: Command) =>
      run(files, optionsOf<FormatOptions>(command)),
    );
}

async function run(files: readonly string[], options: FormatOptions & GlobalOptions): Promise<void> {
  const { project, lang, quiet, check = false } = options;
  const { format } = await import("../../workspace/format.ts");
  const { sayProblems } = await import("../report.ts");
  const counts = { tidy: 0, changed: 0, kept: 0, broken: 0 };
  for await (const formatted of format(project, files, { write: !check })) {
    counts[formatted.outcome] += 1;
    if (formatted.outcome === "changed") process.stdout.write(`${formatted.file}\n`);
    if (formatted.outcome === "kept") sayKept(formatted, lang);
    if (formatted.outcome === "broken") {
      sayProblems(formatted.diagnostics, new Map([[formatted.file, formatted.text ?? ""]]), lang);
    }
  }
  const found = counts.tidy + counts.changed + counts.kept + counts.broken;
  if (quiet !== true) process.stderr.write(summary(counts, check, lang));
  if (found === 0) process.exitCode = exitCodes.couldNotRun;
  else if (counts.broken > 0 || (check && counts.changed > 0)) process.exitCode = exitCodes.problems;
}

function sayKept({ file }: FormattedFile, lang: ConsoleLanguage): void {
  process.stderr.write(
    lang === "ru"
      ? `${file}: оставлен как есть — при переносе строк сдвинулись бы примечания.\n`
      : `${file}: left as it is, because comments would have moved.\n`,
  );
}

function summary(
  { tidy, changed, kept, broken }: Readonly<Record<FormattedFile["outcome"], number>>,
  check: boolean,
  lang: ConsoleLanguage,
): string {
  if (tidy + changed + kept + broken === 0) {
    return lang === "ru" ? "Нет файлов: укажите их или --project ПАПКА.\n" : "No files: name them or --project DIR.\n";
  }
  if (lang === "ru") {
    return `${check ? "Изменились бы" : "Изменено"}: ${changed}. Уже в порядке: ${tidy + kept}. Не прочитано: ${broken}.\n`;
  }
  return `${check ? "Would change" : "Changed"}: ${changed}. Already tidy: ${tidy + kept}. Not readable: ${broken}.\n`;
}
