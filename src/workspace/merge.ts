import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { document as documents } from "../model/kinds/document.ts";
import { regulationsOf } from "../model/project.ts";
import { readSource } from "../reader/read-source.ts";
import { loadAssets } from "./assets.ts";
import { documentOfRows } from "./documents.ts";
import { columnsOfData } from "./merge/columns.ts";
import { joinRows } from "./merge/join-rows.ts";
import { type MergedRow, mailMerge } from "./merge/mail-merge.ts";
import type { MergeChoices } from "./merge/print-row.ts";
import type { OpenedProject } from "./open-project.ts";
import { type DealSource, type OpenedDeals, openDeals } from "./read-deals.ts";

/** A document for every row of a table. */
export interface MailMergeRequest {
  readonly choices: MergeChoices;
  /** The table: NDJSON, CSV or XLSX by its name. */
  readonly source: DealSource;
  /** What every row says unless it says otherwise itself. */
  readonly common?: unknown;
}

/** A failure with everything that is wrong. */
interface NotStarted {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rows one after another as they are done, or what keeps all of them from being printed. */
type Started<R> = { readonly ok: true; readonly rows: AsyncGenerator<MergedRow, R> } | NotStarted;

/** Reads what all rows of a mailing share. */
export function readCommon(file: string, text: string): { readonly ok: true; readonly value: unknown } | NotStarted {
  const { value, diagnostics } = readSource(file, text);
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, value };
}

/** Opens the table by what its columns may mean, once the style and the template have proved sound. */
async function openTable(
  opened: OpenedProject,
  { choices, source }: MailMergeRequest,
): Promise<{ readonly ok: true; readonly table: OpenedDeals } | NotStarted> {
  const { project } = opened;
  const document = documentOfRows(choices.document, project.ownTemplates);
  if (document === undefined) throw new Error(`no document of rows ${choices.document}`);
  const loaded = loadAssets(opened.dir, project);
  if (!loaded.ok) return loaded;
  const template = loaded.assets.template(document.name);
  if (!template.ok) return template;
  const declared = regulationsOf(project, documents)
    .filter(({ content }) => content.template === document.name)
    .map(({ content }) => content);
  return { ok: true, table: await openDeals(source, columnsOfData(document, declared, project.facts)) };
}

/**
 * Starts a mailing into `folder`: a file for every row, and at the end the files of earlier mailings that no row asks
 * for. The project must be sound, and the document one of rows (`documentOfRows`).
 */
export async function startMailMerge(
  opened: OpenedProject,
  request: MailMergeRequest,
  folder: string,
): Promise<Started<readonly string[]>> {
  const read = await openTable(opened, request);
  if (!read.ok) return read;
  const { choices, source, common } = request;
  return { ok: true, rows: mailMerge(opened, read.table, { choices, table: source.name, folder, common }) };
}

/** Starts a mailing into one PDF, whose bytes come at the end, unless no row could be drawn. */
export async function startJoin(
  opened: OpenedProject,
  request: MailMergeRequest,
  title: string,
): Promise<Started<Uint8Array | undefined>> {
  const read = await openTable(opened, request);
  if (!read.ok) return read;
  const { choices, source, common } = request;
  return { ok: true, rows: joinRows(opened, read.table, { choices, table: source.name, title, common }) };
}
