import { type Command, Option } from "commander";
import { questionNames } from "../../model/questions.ts";
import type { AnswerForm } from "../answers/answer-form.ts";
import type { Asking, AskOptions } from "../deal-source.ts";
import { errorsBeside } from "../errors-beside.ts";
import { exitCodes } from "../exit-codes.ts";
import type { ConsoleLanguage } from "../language.ts";
import type { Output } from "../output.ts";
import { type GlobalOptions, optionsOf } from "../program.ts";
import { questionCommand } from "../question-command.ts";
import type { RowProblems } from "../row-problems.ts";
import { progress } from "../terminal.ts";

type DecisionForm = "json" | "ndjson" | "csv" | "table";

interface DecideOptions extends AskOptions {
  readonly format?: DecisionForm;
  readonly out?: string;
  readonly errors?: string;
}

const words = {
  summary: {
    ru: `решить вопрос: ${questionNames.join(", ")}`,
    en: `decide a question: ${questionNames.join(", ")}`,
  },
  format: {
    ru: "вид ответа; по умолчанию json для одной сделки, ndjson для многих, csv для --out *.csv",
    en: "form of the answer; json for one deal, ndjson for many, csv for --out *.csv by default",
  },
  out: { ru: "записать ответы в файл", en: "write the answers into a file" },
  errors: {
    ru: "куда записать строки с ошибками; по умолчанию рядом с --out, без него — на экран",
    en: "where to write the rows with mistakes; beside --out by default, on the screen without it",
  },
  examples: {
    ru: `
Примеры:
  reglament decide discount сделка.json
  reglament decide discount сделки.csv --as-of 2026-03-01
  reglament decide discount сделки.xlsx --out ответы.csv
  reglament decide discount examples/deals/deals.ndjson --format table
  echo '{"client":{"turnover":5000000}}' | reglament decide category

Код выхода: 0 — решено всё, 1 — часть сделок с ошибками (о них сказано, остальные решены), 2 — решать не по чему.`,
    en: `
Examples:
  reglament decide discount deal.json
  reglament decide discount deals.csv --as-of 2026-03-01
  reglament decide discount deals.xlsx --out answers.csv
  reglament decide discount examples/deals/deals.ndjson --format table
  echo '{"client":{"turnover":5000000}}' | reglament decide category

Exit code: 0 everything was decided, 1 some deals are wrong (they are told, the others decided), 2 nothing to decide by.`,
  },
} as const;

export function declareDecide(program: Command, lang: ConsoleLanguage): void {
  questionCommand(program, "decide", words.summary, lang)
    .addOption(new Option("--format <format>", words.format[lang]).choices(["json", "ndjson", "csv", "table"]))
    .option("--out <file>", words.out[lang])
    .option("--errors <file>", words.errors[lang])
    .addHelpText("after", words.examples[lang])
    .action((question: string, file: string, _options: unknown, command: Command) =>
      run(question, file, optionsOf<DecideOptions>(command)),
    );
}

/** How often a terminal hears of the work. */
const rowsBetweenNews = 5000;

async function run(question: string, file: string, options: DecideOptions & GlobalOptions): Promise<void> {
  const { lang, out } = options;
  if (out !== undefined && (await isSameFile(out, file))) return sayOverwrite(out, lang);
  const { prepareAsking } = await import("../deal-source.ts");
  const asking = await prepareAsking(question, file, options);
  if (asking === undefined) return;
  const { fileOutput, standardOutput } = await import("../output.ts");
  const answers = await answersOf(options, asking);
  const errors = options.errors ?? (out === undefined ? undefined : errorsBeside(out));
  const problems = await problemsOf(errors, asking, lang);
  const output = out === undefined ? standardOutput() : await fileOutput(out);
  try {
    const rows = await decideAll(asking, answers, output, problems, options);
    await output.close();
    await problems.close();
    if (out !== undefined && options.quiet !== true) sayDone(rows, problems.rows(), out, errors, lang);
  } catch (error) {
    await output.abandon();
    throw error;
  }
  if (problems.rows() > 0) process.exitCode = exitCodes.problems;
}

/** Decides row after row; holds no more of them than one part of the input has. Returns how many there were. */
async function decideAll(
  asking: Asking,
  answers: AnswerForm,
  output: Output,
  problems: RowProblems,
  { lang, quiet }: GlobalOptions,
): Promise<number> {
  const news = progress(quiet);
  let rows = 0;
  let told = 0;
  if (answers.head !== "") await output.write(answers.head);
  for await (const part of answers.answers(asking)) {
    const waiting = output.write(part.written);
    if (waiting !== undefined) await waiting;
    for (const { row, diagnostics } of part.problems) await problems.tell(row, diagnostics);
    rows += part.rows;
    if (rows < told + rowsBetweenNews) continue;
    told = rows;
    news(lang === "ru" ? `Решено сделок: ${rows}` : `Deals decided: ${rows}`);
  }
  news("");
  await output.write(answers.end());
  return rows;
}

async function answersOf(
  { format, out, lang }: DecideOptions & GlobalOptions,
  { deals, question }: Asking,
): Promise<AnswerForm> {
  switch (format ?? (out?.endsWith(".csv") === true ? "csv" : deals.many ? "ndjson" : "json")) {
    case "table":
      return (await import("../answers/table.ts")).tableAnswers(question, lang);
    case "csv":
      return (await import("../answers/csv.ts")).csvAnswers(question, lang);
    case "ndjson":
      return (await import("../answers/json.ts")).ndjsonAnswers(lang);
    case "json":
      return (await import("../answers/json.ts")).jsonAnswers(lang);
  }
}

async function problemsOf(path: string | undefined, { sources }: Asking, lang: ConsoleLanguage): Promise<RowProblems> {
  const { problemsInFile, problemsOnScreen } = await import("../row-problems.ts");
  return path === undefined ? problemsOnScreen(sources, lang) : problemsInFile(path, lang);
}

async function isSameFile(out: string, file: string): Promise<boolean> {
  const { realpath } = await import("node:fs/promises");
  const [one, two] = await Promise.all([out, file].map((path) => realpath(path).catch(() => undefined)));
  return one !== undefined && one === two;
}

function sayOverwrite(out: string, lang: ConsoleLanguage): void {
  process.stderr.write(
    lang === "ru"
      ? `Ответы затёрли бы сами сделки: ${out}. Укажите в --out другой файл.\n`
      : `The answers would overwrite the deals: ${out}. Name another file in --out.\n`,
  );
  process.exitCode = exitCodes.couldNotRun;
}

function sayDone(rows: number, wrong: number, out: string, errors: string | undefined, lang: ConsoleLanguage): void {
  const where = wrong === 0 ? "" : ` (${errors})`;
  process.stderr.write(
    lang === "ru"
      ? `Сделок: ${rows}, с ошибками: ${wrong}${where}. Ответы: ${out}\n`
      : `Deals: ${rows}, with mistakes: ${wrong}${where}. Answers: ${out}\n`,
  );
}
