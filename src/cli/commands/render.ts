import { type Command, Option } from "commander";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import { type BookFormat, documentFormats } from "../../model/document-format.ts";
import type { OpenedProject } from "../../workspace/open-project.ts";
import type { Rendered } from "../../workspace/rendered.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import { formatNamedBy, outputFormat } from "../output-format.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";

interface RenderOptions {
  readonly id?: string;
  readonly data?: string;
  readonly to?: BookFormat;
  readonly out: string;
  readonly preset?: string;
  readonly asOf?: string;
  readonly since?: string;
  readonly common?: string;
  readonly sheet?: string;
  readonly errors?: string;
  readonly join?: boolean;
}

const words = {
  summary: {
    ru: "напечатать один документ: page, regulation, book, presentation, questionnaire, dossier, register, report-form, offer, letter, norms-report",
    en: "print one document: page, regulation, book, presentation, questionnaire, dossier, register, report-form, offer, letter, norms-report",
  },
  document: { ru: "какой документ", en: "which document" },
  id: {
    ru: "какой регламент (id); без него — если он один",
    en: "which regulation (id); not needed when there is one",
  },
  data: {
    ru: "файл с данными документа или - для стандартного ввода",
    en: "file with the document's data, or - for standard input",
  },
  to: {
    ru: "вид файла; без него — по имени в --out, иначе pdf; site — книга папкой страниц",
    en: "form of the file; otherwise by the name in --out, else pdf; site: the book as a folder of pages",
  },
  common: {
    ru: "YAML с тем, что у всех строк таблицы общее; строка может сказать иначе",
    en: "YAML with what all rows of a table share; a row may say otherwise",
  },
  sheet: { ru: "лист книги XLSX; без него — первый", en: "the sheet of an XLSX workbook; the first one otherwise" },
  join: {
    ru: "документы всех строк таблицы — в один PDF",
    en: "the documents of all rows of a table in one PDF",
  },
  errors: {
    ru: "куда записать строки таблицы с ошибками; без него — рядом с документами",
    en: "where to write the rows of a table with mistakes; beside the documents otherwise",
  },
  out: { ru: "файл или папка для документа", en: "file or folder for the document" },
  preset: {
    ru: "заготовка предложения; без неё выбирают данные или артикулы сделки",
    en: "preset of an offer; without it the data or the articles of the deal choose",
  },
  asOf: { ru: "по регламентам на эту дату", en: "by the regulations in force on this day" },
  onlyBook: {
    ru: "Сайтом делается только книга: reglament render book --to site --out ПАПКА.",
    en: "Only the book is made as a site: reglament render book --to site --out DIR.",
  },
  since: {
    ru: "с какой даты книга перечисляет изменения; без него — с прошлой редакции",
    en: "the day from which the book lists its changes; the former edition otherwise",
  },
  examples: {
    ru: `
Примеры:
  reglament render page --id offer --out регламент.pdf
  reglament render offer --data examples/offers/offer.yaml --out out/offer.pdf
  reglament render offer --data examples/offers/offer.yaml --out out/offer.html
  reglament render letter --id letter-payment --data examples/letters/payment-firm.yaml --to docx --out out/
  reglament render report-form --id reporting#daily --out бланк.pdf
  reglament render norms-report --data examples/norms/facts.yaml --out out/
  reglament render register --data examples/offers/register.csv --out out/
  reglament render register --out бланк.pdf
  reglament render book --to site --out книга

Рассылка: по документу на строку таблицы (csv, xlsx, ndjson), на всех ядрах; повторный запуск печатает только новое и изменённое.
  reglament render offer --data examples/mailing/offers.csv --common examples/mailing/common.yaml --out out/mailing/
  reglament render offer --data examples/mailing/offers.csv --common examples/mailing/common.yaml --join --out out/mailing.pdf
  reglament render norms-report --data examples/norms/team.csv --common examples/norms/common.yaml --out out/team/`,
    en: `
Examples:
  reglament render page --id offer --out page.pdf
  reglament render offer --data examples/offers/offer.yaml --out out/offer.pdf
  reglament render offer --data examples/offers/offer.yaml --out out/offer.html
  reglament render letter --id letter-payment --data examples/letters/payment-firm.yaml --to docx --out out/
  reglament render report-form --id reporting#daily --out blank.pdf
  reglament render norms-report --data examples/norms/facts.yaml --out out/
  reglament render register --data examples/offers/register.csv --out out/
  reglament render register --out blank.pdf
  reglament render book --to site --out book

Mail merge: a document for every row of a table (csv, xlsx, ndjson), on all cores; run again, it prints only what is new or changed.
  reglament render offer --data examples/mailing/offers.csv --common examples/mailing/common.yaml --out out/mailing/
  reglament render offer --data examples/mailing/offers.csv --common examples/mailing/common.yaml --join --out out/mailing.pdf
  reglament render norms-report --data examples/norms/team.csv --common examples/norms/common.yaml --out out/team/`,
  },
} as const;

export function declareRender(program: Command, lang: ConsoleLanguage): void {
  program
    .command("render")
    .description(words.summary[lang])
    .argument("<document>", words.document[lang])
    .option("--id <id>", words.id[lang])
    .option("--data <file>", words.data[lang])
    .addOption(new Option("--to <format>", words.to[lang]).choices([...documentFormats, "site"]))
    .option("--preset <id>", words.preset[lang])
    .option("--out <path>", words.out[lang], "./")
    .option("--as-of <date>", words.asOf[lang])
    .option("--since <date>", words.since[lang])
    .option("--common <file>", words.common[lang])
    .option("--sheet <name>", words.sheet[lang])
    .option("--join", words.join[lang])
    .option("--errors <file>", words.errors[lang])
    .addHelpText("after", words.examples[lang])
    .action((document: string, _options: unknown, command: Command) =>
      run(document, optionsOf<RenderOptions>(command)),
    );
}

type Options = RenderOptions & GlobalOptions;

function refuse(sentence: string): undefined {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = exitCodes.couldNotRun;
  return undefined;
}

function noDocument(document: string, known: readonly string[], lang: ConsoleLanguage): string {
  const nearest = nearestWord(document, known);
  const list = known.join(", ");
  if (lang === "ru") {
    const meant = nearest === undefined ? "" : ` Вероятно, имелось в виду «${nearest}».`;
    return `Документа «${document}» нет.${meant} Есть: ${list}.`;
  }
  const meant = nearest === undefined ? "" : ` Did you mean "${nearest}"?`;
  return `There is no document "${document}".${meant} There are: ${list}.`;
}

/** Why the documents of many rows cannot go where `--out` says. */
function unfitOut(out: string, format: BookFormat, join: boolean, lang: ConsoleLanguage): string | undefined {
  const namesFile = formatNamedBy(out) !== undefined;
  const ru = lang === "ru";
  if (join && format !== "pdf") return ru ? "В один файл складывается только PDF." : "Only PDF is put into one file.";
  if (join && !namesFile)
    return ru ? "Назовите файл для всех документов: --out имя.pdf" : "Name the file of all documents: --out name.pdf";
  if (join || !namesFile) return undefined;
  return ru
    ? `По строкам таблицы выходит много документов, а --out называет один файл: ${out}. Укажите папку (--out out/) или добавьте --join.`
    : `The rows of a table make many documents, but --out names one file: ${out}. Name a folder (--out out/), or add --join.`;
}

async function run(document: string, options: Options): Promise<void> {
  const { lang, out } = options;
  const chosen = outputFormat(options.to, out, lang);
  if ("refusal" in chosen) return refuse(chosen.refusal);
  const { format } = chosen;
  const { documentNames, dataOf, hasSite, isDocumentOfRows } = await import("../../workspace/render.ts");
  const { isTable, renderRows } = await import("../mail-merge.ts");
  const { openProject } = await import("../../workspace/open-project.ts");
  const { isSound, sayProblems } = await import("../report.ts");
  const opened = await openProject(options.project);
  const known = [...documentNames, ...(opened.project.ownTemplates ?? [])];
  if (!known.includes(document)) return refuse(noDocument(document, known, lang));
  if (format === "site" && !hasSite(document)) return refuse(words.onlyBook[lang]);
  if (!isSound(opened, lang)) return;
  const { data } = options;
  if (format !== "site" && isTable(data) && isDocumentOfRows(opened, document)) {
    const unfit = unfitOut(out, format, options.join === true, lang);
    if (unfit !== undefined) return refuse(unfit);
    return renderRows(opened, { ...options, document, data, format });
  }
  const sources = new Map(opened.sources);
  const rendered = await (dataOf(document) === "needed" ||
  (dataOf(document) === "optional" && options.data !== undefined)
    ? renderOneWithData(document, opened, { ...options, to: format }, sources)
    : renderStandingOne(document, opened, { ...options, to: format }));
  if (rendered === undefined) return;
  if (!rendered.ok) {
    sayProblems(rendered.diagnostics, sources, lang);
    process.exitCode = exitCodes.problems;
    return;
  }
  sayProblems(rendered.warnings ?? [], sources, lang);
  const { writeDocument } = await import("../../workspace/write-document.ts");
  // A site is a folder, whatever its name looks like.
  const target = format === "site" ? `${out}/` : out;
  const written = await writeDocument(target, rendered.document);
  process.stdout.write(written.map((path) => `${path}\n`).join(""));
}

async function renderOneWithData(
  document: string,
  opened: OpenedProject,
  { data, id, preset, asOf, to, lang }: Options,
  sources: Map<string, string>,
): Promise<Rendered | undefined> {
  if (data === undefined) {
    return refuse(
      lang === "ru" ? "Укажите данные документа: --data ФАЙЛ." : "Name the data of the document: --data FILE.",
    );
  }
  const { readAsOf } = await import("../as-of.ts");
  const { readInput } = await import("../read-input.ts");
  const { renderWithData } = await import("../../workspace/render.ts");
  const day = asOf === undefined ? undefined : readAsOf(asOf, opened, lang);
  if (asOf !== undefined && day === undefined) return undefined;
  const { text, name: file } = await readInput(data);
  sources.set(file, text);
  return renderWithData(opened, document, {
    text,
    file,
    ...(id === undefined ? {} : { id }),
    ...(preset === undefined ? {} : { preset }),
    ...(day === undefined ? {} : { asOf: day }),
    ...(to === undefined || to === "site" ? {} : { format: to }),
  });
}

async function renderStandingOne(
  document: string,
  opened: OpenedProject,
  { id, asOf, since, to, lang }: Options,
): Promise<Rendered | undefined> {
  const { readAsOf, readSince } = await import("../as-of.ts");
  const { partsPrintedAs, regulationsPrintedAs, renderStanding } = await import("../../workspace/render.ts");
  const day = readAsOf(asOf, opened, lang);
  const former = readSince(since, opened, lang);
  if (day === undefined || former === "refused") return undefined;
  const printed = regulationsPrintedAs(opened, document, day);
  const [only, another] = printed;
  const [name, part] = id?.split("#") ?? [];
  const wanted =
    id === undefined && another === undefined ? only : printed.find((regulation) => regulation.id === name);
  if (wanted === undefined || (part !== undefined && !partsPrintedAs(document, wanted).includes(part))) {
    const ids = printed
      .flatMap((each) => [each.id, ...partsPrintedAs(document, each).map((own) => `${each.id}#${own}`)])
      .join(", ");
    return refuse(
      lang === "ru"
        ? `Укажите, какой регламент печатать: --id и одно из: ${ids}.`
        : `Say which regulation to print: --id and one of: ${ids}.`,
    );
  }
  const choices = { ...(former === undefined ? {} : { since: former }), ...(part === undefined ? {} : { part }) };
  return renderStanding(opened, document, wanted, day, to, choices);
}
