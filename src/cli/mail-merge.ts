import { basename, extname, join } from "node:path";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DocumentFormat } from "../model/document-format.ts";
import type { MergedRow } from "../workspace/merge/mail-merge.ts";
import type { MailMergeRequest } from "../workspace/merge.ts";
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
  /** The folder of the documents, or with `join` the one file. */
  readonly out: string;
  readonly format: DocumentFormat;
  readonly id?: string;
  readonly preset?: string;
  readonly asOf?: string;
  /** A YAML file with what every row shares. */
  readonly common?: string;
  readonly sheet?: string;
  /** Where rows with mistakes are told; beside the documents when not said. */
  readonly errors?: string;
  /** All documents in one PDF. */
  readonly join?: boolean;
  readonly lang: ConsoleLanguage;
  readonly quiet?: boolean;
}

const tables: ReadonlySet<string> = new Set([".csv", ".tsv", ".xlsx", ".ndjson", ".jsonl"]);

/** Whether a file of data holds many documents, one in each row. */
export function isTable(data: string | undefined): data is string {
  return data !== undefined && tables.has(extname(data).toLowerCase());
}

/** Prints a document for every row. What is wrong was told, and the exit code says so. */
export async function renderRows(opened: OpenedProject, options: MergeOptions): Promise<void> {
  const request = await requestOf(opened, options);
  if (request === undefined) return;
  await (options.join === true ? renderJoined(opened, request, options) : renderApart(opened, request, options));
}

async function renderApart(opened: OpenedProject, request: MailMergeRequest, options: MergeOptions): Promise<void> {
  const { out, lang, quiet } = options;
  const { startMailMerge } = await import("../workspace/merge.ts");
  const started = await startMailMerge(opened, request, out);
  if (!started.ok) return sayRefused(started.diagnostics, lang);
  const errors = options.errors ?? join(out, "errors.csv");
  const { result: stale, ...counts } = await followRows(started.rows, errors, options);
  if (quiet === true) return;
  const ru = lang === "ru";
  process.stderr.write(`${countsText(counts, errors, lang)}. ${ru ? "Папка" : "Folder"}: ${out}\n`);
  const [first] = stale;
  if (first === undefined) return;
  process.stderr.write(
    ru
      ? `От прежних запусков остались файлы, которых в таблице больше нет: ${stale.length} (первый — ${first}). Они не тронуты.\n`
      : `Files of earlier runs that the table no longer asks for: ${stale.length} (the first is ${first}). They were left alone.\n`,
  );
}

async function renderJoined(opened: OpenedProject, request: MailMergeRequest, options: MergeOptions): Promise<void> {
  const { out, lang, quiet } = options;
  const { startJoin } = await import("../workspace/merge.ts");
  const { writeDocument } = await import("../workspace/write-document.ts");
  const fileName = basename(out);
  const stem = out.slice(0, out.length - extname(out).length);
  const started = await startJoin(opened, request, basename(stem));
  if (!started.ok) return sayRefused(started.diagnostics, lang);
  const errors = options.errors ?? `${stem}.errors.csv`;
  const { result: bytes, ...counts } = await followRows(started.rows, errors, options);
  if (bytes !== undefined) process.stdout.write(`${await writeDocument(out, { fileName, bytes, pages: null })}\n`);
  if (quiet !== true) process.stderr.write(`${countsText(counts, errors, lang)}.\n`);
}

/** Puts the options into a request; when something is wrong with them it has said so. */
async function requestOf(opened: OpenedProject, options: MergeOptions): Promise<MailMergeRequest | undefined> {
  const { document, data, format, id, sheet, lang } = options;
  const { readAsOf } = await import("./as-of.ts");
  const { openInput, readInput } = await import("./read-input.ts");
  const { readCommon } = await import("../workspace/merge.ts");
  const asOf = options.asOf === undefined ? undefined : readAsOf(options.asOf, opened, lang);
  if (options.asOf !== undefined && asOf === undefined) return undefined;
  const { preset } = options;
  const choices = {
    document,
    format,
    ...(id === undefined ? {} : { id }),
    ...(preset === undefined ? {} : { preset }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const source = { ...openInput(data), ...(sheet === undefined ? {} : { sheet }) };
  if (options.common === undefined) return { choices, source };
  const { name, text } = await readInput(options.common);
  const common = readCommon(name, text);
  if (common.ok) return { choices, source, common: common.value };
  await sayRefused(common.diagnostics, lang, new Map([[name, text]]));
  return undefined;
}

async function sayRefused(
  diagnostics: readonly Diagnostic[],
  lang: ConsoleLanguage,
  sources: ReadonlyMap<string, string> = new Map(),
): Promise<void> {
  const { sayProblems } = await import("./report.ts");
  sayProblems(diagnostics, sources, lang);
  process.exitCode = exitCodes.couldNotRun;
}

/** How many rows came to what. */
interface Counts {
  readonly written: number;
  readonly kept: number;
  readonly wrong: number;
}

function countsText({ written, kept, wrong }: Counts, errors: string, lang: ConsoleLanguage): string {
  const ru = lang === "ru";
  return [
    ru ? `Напечатано документов: ${written}` : `Documents printed: ${written}`,
    ...(kept === 0 ? [] : [ru ? `без изменений: ${kept}` : `unchanged: ${kept}`]),
    ...(wrong === 0
      ? []
      : [ru ? `строк с ошибками: ${wrong} (${errors})` : `rows with mistakes: ${wrong} (${errors})`]),
  ].join(", ");
}

/** Follows the rows to the end: what is wrong goes into a file whole, and on the screen as much as a person reads. */
async function followRows<R>(
  rows: AsyncGenerator<MergedRow, R>,
  errors: string,
  { lang, quiet }: MergeOptions,
): Promise<Counts & { readonly result: R }> {
  const wrong = problemsInFile(errors, lang);
  const news = progress(quiet);
  const screen = shortTalk(lang, news);
  const count = { written: 0, kept: 0 };
  for (;;) {
    const next = await rows.next();
    if (next.done === true) {
      news("");
      screen.close();
      await wrong.close();
      if (wrong.rows() > 0) process.exitCode = exitCodes.problems;
      return { ...count, wrong: wrong.rows(), result: next.value };
    }
    const merged = next.value;
    if (merged.status === "refused") {
      await wrong.tell(merged.row, merged.diagnostics);
      screen.tell(merged.row, merged.diagnostics);
    } else {
      count[merged.status] += 1;
      if (merged.status === "written") screen.tell(merged.row, merged.warnings);
    }
    const done = count.written + count.kept + wrong.rows();
    if (done % 10 === 0) news(lang === "ru" ? `Готово строк: ${done}` : `Rows done: ${done}`);
  }
}

/** Different sentences that a person reads on a screen; a table with one mistake in every row says it once. */
const mostSaid = 20;

function shortTalk(lang: ConsoleLanguage, news: (text: string) => void) {
  const ru = lang === "ru";
  const rowsBySentence = new Map<string, number>();
  return {
    tell(row: number, diagnostics: readonly Diagnostic[]): void {
      for (const { where, text, help } of toldProblems(diagnostics, lang)) {
        const part = where === undefined ? "" : `, ${where}`;
        const sentence = `${part}: ${text}${help === undefined ? "" : `\n  ${help}`}\n`;
        const told = rowsBySentence.get(sentence) ?? 0;
        rowsBySentence.set(sentence, told + 1);
        if (told > 0 || rowsBySentence.size > mostSaid) continue;
        news("");
        process.stderr.write(`${ru ? "строка" : "row"} ${row}${sentence}`);
      }
    },
    close(): void {
      const again = [...rowsBySentence.values()].reduce((sum, rows) => sum + rows - 1, 0);
      const unsaid = Math.max(0, rowsBySentence.size - mostSaid);
      if (again > 0)
        process.stderr.write(ru ? `То же самое в других строках: ${again}.\n` : `The same in other rows: ${again}.\n`);
      if (unsaid > 0) process.stderr.write(ru ? `Ещё замечаний: ${unsaid}.\n` : `More remarks: ${unsaid}.\n`);
    },
  };
}
