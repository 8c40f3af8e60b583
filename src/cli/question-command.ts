import type { Command } from "commander";
import type { ConsoleLanguage, Words } from "./language.ts";
import { questionList } from "./question-list.ts";

const words = {
  file: {
    ru: "файл сделок (JSON, YAML, NDJSON, CSV, XLSX) или - для стандартного ввода",
    en: "file of deals (JSON, YAML, NDJSON, CSV, XLSX) or - for standard input",
  },
  asOf: {
    ru: "по регламентам на эту дату; по умолчанию сегодня",
    en: "by the regulations in force on this day; today by default",
  },
  sheet: { ru: "лист книги XLSX; по умолчанию первый", en: "sheet of an XLSX workbook; the first one by default" },
} as const;

/** A command that asks a question about deals: what every such command takes. Its own options come after. */
export function questionCommand(program: Command, name: string, summary: Words, lang: ConsoleLanguage): Command {
  return program
    .command(name)
    .description(summary[lang])
    .argument("<question>", questionList(lang))
    .argument("[file]", words.file[lang], "-")
    .option("--as-of <date>", words.asOf[lang])
    .option("--sheet <name>", words.sheet[lang]);
}
