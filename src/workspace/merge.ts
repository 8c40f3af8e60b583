import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { hasErrors } from "../diagnostics/diagnostic.ts";
import { document as documents } from "../model/kinds/document.ts";
import { regulationsOf } from "../model/project.ts";
import { readSource } from "../reader/read-source.ts";
import { loadAssets } from "./assets.ts";
import { documentOfRows } from "./documents.ts";
import { columnsOfData } from "./merge/columns.ts";
import { type MergedRow, mailMerge } from "./merge/mail-merge.ts";
import type { MergeChoices } from "./merge/print-row.ts";
import type { OpenedProject } from "./open-project.ts";
import { type DealSource, openDeals } from "./read-deals.ts";

/** A document for every row of a table. */
export interface MailMergeRequest {
  readonly choices: MergeChoices;
  /** The table: NDJSON, CSV or XLSX by its name. */
  readonly source: DealSource;
  /** The folder of the documents. */
  readonly folder: string;
  /** What every row says unless it says otherwise itself. */
  readonly common?: unknown;
}

/** The rows one after another as they are done, or what keeps all of them from being printed. */
export type StartedMerge =
  | { readonly ok: true; readonly rows: AsyncGenerator<MergedRow, readonly string[]> }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads what all rows of a mailing share. */
export function readCommon(
  file: string,
  text: string,
):
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] } {
  const { value, diagnostics } = readSource(file, text);
  return hasErrors(diagnostics) ? { ok: false, diagnostics } : { ok: true, value };
}

/** Starts a mailing. The project must be sound, and the document one of rows (`documentOfRows`). */
export async function startMailMerge(opened: OpenedProject, request: MailMergeRequest): Promise<StartedMerge> {
  const { choices, source, folder, common } = request;
  const { project } = opened;
  const document = documentOfRows(choices.document, project.ownTemplates);
  if (document === undefined) throw new Error(`no document of rows ${choices.document}`);
  const loaded = loadAssets(opened.dir, project.company.language);
  if (!loaded.ok) return loaded;
  const template = loaded.assets.template(document.name);
  if (!template.ok) return template;
  const declared = regulationsOf(project, documents)
    .filter(({ content }) => content.template === document.name)
    .map(({ content }) => content);
  const table = await openDeals(source, columnsOfData(document.schema, declared, project.facts));
  return { ok: true, rows: mailMerge(opened, table, { choices, table: source.name, folder, common }) };
}
