import { extname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DocumentFormat } from "../model/document-format.ts";
import type { OpenedProject } from "../workspace/open-project.ts";
import { exitCodes } from "./exit-codes.ts";
import type { ConsoleLanguage } from "./language.ts";
import { toldProblems } from "./problem-answer.ts";
import { problemsInFile } from "./row-problems.ts";
import { progress } from "./terminal.ts";

/** What a mailing is asked for with. */
export interface MergeOptions {
  readonly document: string;
  readonly data: string;
  /** The folder of the documents. */
  readonly out: string;
  readonly format: DocumentFormat;
  readonly id?: string;
  readonly asOf?: string;
  /** A YAML file with what every row shares. */
  readonly common?: string;
  readonly sheet?: string;
  /** Where rows with mistakes are told; `errors.csv` in the folder when not said. */
  readonly errors?: string;
  readonly lang: ConsoleLanguage;
  readonly quiet?: boolean;
}

const tables: ReadonlySet<string> = new Set([".csv", ".tsv", ".xlsx", ".ndjson", ".jsonl"]);

/** Whether a file of data holds many documents, one in each row. */
export function isTable(data: string | undefined): data is string {
  return data !== undefined && tables.has(extname(data).toLowerCase());
}

/** Nobody reads more on a screen. */
const mostSaid = 20;

/** Prints a document for every row. What is wrong was told, and the exit code says so. */
export async function renderRows(opened: OpenedProject, options: MergeOptions): Promise<void> {
  const { lang, out, quiet } = options;
  const started = await startMerge(opened, options);
  if (started === undefined) return;
  const errors = options.errors ?? join(out, "errors.csv");
  const wrong = problemsInFile(errors, lang);
  const news = progress(quiet);
  const count = { written: 0, kept: 0, warned: 0 };
  for (;;) {
    const next = await started.next();
    if (next.done === true) {
      news("");
      await wrong.close();
      if (quiet !== true) sayDone({ ...count, wrong: wrong.rows(), stale: next.value, out, errors }, lang);
      break;
    }
    const merged = next.value;
    if (merged.status === "refused") {
      await wrong.tell(merged.row, merged.diagnostics);
      if (wrong.rows() <= mostSaid) sayRow(merged.row, merged.diagnostics, lang, news);
    } else {
      count[merged.status] += 1;
      const warnings = merged.status === "written" ? merged.warnings : [];
      if (warnings.length > 0) count.warned += 1;
      if (warnings.length > 0 && count.warned <= mostSaid) sayRow(merged.row, warnings, lang, news);
    }
    const done = count.written + count.kept + wrong.rows();
    if (done % 10 === 0) news(lang === "ru" ? `Готово строк: ${done}` : `Rows done: ${done}`);
  }
  if (wrong.rows() > 0) process.exitCode = exitCodes.problems;
}

async function startMerge(opened: OpenedProject, options: MergeOptions) {
  const { document, data, format, id, out: folder, sheet, lang } = options;
  const { readAsOf } = await import("./as-of.ts");
  const { openInput, readInput } = await import("./read-input.ts");
  const { sayProblems } = await import("./report.ts");
  const { readCommon, startMailMerge } = await import("../workspace/merge.ts");
  const asOf = options.asOf === undefined ? undefined : readAsOf(options.asOf, opened, lang);
  if (options.asOf !== undefined && asOf === undefined) return undefined;
  const common = options.common === undefined ? undefined : await readInput(options.common);
  const read = common === undefined ? { ok: true as const, value: undefined } : readCommon(common.name, common.text);
  const started = !read.ok
    ? read
    : await startMailMerge(opened, {
        choices: { document, format, ...(id === undefined ? {} : { id }), ...(asOf === undefined ? {} : { asOf }) },
        source: { ...openInput(data), ...(sheet === undefined ? {} : { sheet }) },
        folder,
        common: read.value,
      });
  if (started.ok) return started.rows;
  sayProblems(started.diagnostics, new Map(common === undefined ? [] : [[common.name, common.text]]), lang);
  process.exitCode = exitCodes.couldNotRun;
  return undefined;
}

/** The problems of one row, a line each. */
function sayRow(
  row: number,
  diagnostics: readonly Diagnostic[],
  lang: ConsoleLanguage,
  news: (text: string) => void,
): void {
  news("");
  for (const { where, text, help } of toldProblems(diagnostics, lang)) {
    const place = `${lang === "ru" ? "строка" : "row"} ${row}${where === undefined ? "" : `, ${where}`}`;
    process.stderr.write(`${place}: ${text}${help === undefined ? "" : `\n  ${help}`}\n`);
  }
}

interface Done {
  readonly written: number;
  readonly kept: number;
  readonly warned: number;
  readonly wrong: number;
  /** Files of earlier runs that no row asks for. */
  readonly stale: readonly string[];
  readonly out: string;
  readonly errors: string;
}

function sayDone({ written, kept, wrong, stale, out, errors }: Done, lang: ConsoleLanguage): void {
  const ru = lang === "ru";
  const parts = [
    ru ? `Напечатано документов: ${written}` : `Documents printed: ${written}`,
    ...(kept === 0 ? [] : [ru ? `без изменений: ${kept}` : `unchanged: ${kept}`]),
    ...(wrong === 0
      ? []
      : [ru ? `строк с ошибками: ${wrong} (${errors})` : `rows with mistakes: ${wrong} (${errors})`]),
  ];
  process.stderr.write(`${parts.join(", ")}. ${ru ? "Папка" : "Folder"}: ${out}\n`);
  if (stale.length === 0) return;
  const [first = ""] = stale;
  process.stderr.write(
    ru
      ? `От прежних запусков осталось файлов, которых в таблице больше нет: ${stale.length} (первый — ${first}). Они не тронуты.\n`
      : `Files of earlier runs that the table no longer asks for: ${stale.length} (the first is ${first}). They were left alone.\n`,
  );
}
