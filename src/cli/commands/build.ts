import { type Command, Option } from "commander";
import { type BookFormat, documentFormats } from "../../model/document-format.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface BuildOptions {
  readonly out: string;
  readonly only?: string;
  readonly to: BookFormat;
  readonly asOf?: string;
  readonly since?: string;
}

const words = {
  summary: { ru: "напечатать все постоянные документы", en: "print every standing document" },
  out: { ru: "папка для документов", en: "folder for the documents" },
  only: { ru: "только документы этого вида, например page", en: "only documents of this kind, for example page" },
  to: { ru: "вид файлов", en: "form of the files" },
  asOf: { ru: "на какую дату действуют регламенты", en: "the day on which the regulations are in force" },
  since: {
    ru: "с какой даты книга перечисляет изменения; без него — с прошлой редакции",
    en: "the day from which the book lists its changes; the former edition otherwise",
  },
  examples: {
    ru: `
Примеры:
  reglament build                     все документы в папку out
  reglament build --out печать        все документы в папку печать
  reglament build --only page         только регламенты на одной странице
  reglament build --to html           страницы для портала или базы знаний
  reglament build --to docx           документы, которые правят в Word
  reglament build --to site           книга продаж сайтом: папка страниц с содержанием и поиском, открывается с диска`,
    en: `
Examples:
  reglament build                     every document into the folder out
  reglament build --out print         every document into the folder print
  reglament build --only page         only the one-page regulations
  reglament build --to html           pages for a portal or a knowledge base
  reglament build --to docx           documents to be edited in Word
  reglament build --to site           the sales book as a site: pages with contents and search that open from the disk`,
  },
} as const;

export function declareBuild(program: Command, lang: ConsoleLanguage): void {
  program
    .command("build")
    .description(words.summary[lang])
    .option("--out <dir>", words.out[lang], "out")
    .option("--only <kind>", words.only[lang])
    .addOption(new Option("--to <format>", words.to[lang]).choices([...documentFormats, "site"]).default("pdf"))
    .option("--as-of <date>", words.asOf[lang])
    .option("--since <date>", words.since[lang])
    .addHelpText("after", words.examples[lang])
    .action((_options: unknown, command: Command) => run(optionsOf<BuildOptions>(command)));
}

async function run({
  project: dir,
  lang,
  out,
  only,
  to,
  asOf,
  since,
  quiet,
}: BuildOptions & GlobalOptions): Promise<void> {
  const { openProject } = await import("../../workspace/open-project.ts");
  const { build, printableKinds } = await import("../../workspace/build.ts");
  const { isSound, sayProblems } = await import("../report.ts");
  const { readAsOf, readSince } = await import("../as-of.ts");
  const { progress } = await import("../terminal.ts");
  const { writeDocument } = await import("../../workspace/write-document.ts");
  const opened = await openProject(dir);
  const day = readAsOf(asOf, opened, lang);
  const former = readSince(since, opened, lang);
  if (day === undefined || former === "refused" || !isSound(opened, lang)) return;
  const kinds = printableKinds(opened);
  if (only !== undefined && !kinds.includes(only)) return sayUnknownKind(only, kinds, lang);
  const say = progress(quiet);
  const written: string[] = [];
  let count = 0;
  for await (const built of build(opened, day, only, to, former)) {
    if (built.ok) {
      written.push(...(await writeDocument(`${out}/${built.folder}/`, built.document)));
      count += 1;
      if (built.warnings.length > 0) {
        say("");
        sayProblems(built.warnings, opened.sources, lang);
      }
      say(`${lang === "ru" ? "Готово документов" : "Documents done"}: ${count}`);
    } else {
      say("");
      sayProblems(built.diagnostics, opened.sources, lang);
      process.exitCode = exitCodes.problems;
    }
  }
  say("");
  process.stdout.write(written.map((path) => `${path}\n`).join(""));
  if (quiet !== true) {
    process.stderr.write(
      lang === "ru"
        ? `Напечатано документов: ${count}. Папка: ${out}\n`
        : `Documents printed: ${count}. Folder: ${out}\n`,
    );
  }
}

function sayUnknownKind(kind: string, kinds: readonly string[], lang: ConsoleLanguage): void {
  process.stderr.write(
    lang === "ru"
      ? `Документов вида «${kind}» нет. Есть: ${kinds.join(", ")}.\n`
      : `There are no documents of kind "${kind}". There are: ${kinds.join(", ")}.\n`,
  );
  process.exitCode = exitCodes.couldNotRun;
}
