import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Path } from "../../diagnostics/places.ts";
import type { LaidDocument } from "../../documents/layout/lay-out-pages.ts";
import { layOutPdf } from "../../documents/render-pdf.ts";
import { writtenPath } from "../../engine/deal/problems.ts";
import type { DocumentFormat } from "../../model/document-format.ts";
import type { Day } from "../../values/day.ts";
import type { Assets } from "../assets.ts";
import {
  type Choices,
  composePrepared,
  type DocumentOfValue,
  type PreparedDocument,
  printPrepared,
} from "../documents/with-data.ts";
import type { OpenedProject } from "../open-project.ts";
import { type RowPlaces, rowPlaces } from "./row-data.ts";

/** What every document of one run is asked for with. */
export interface MergeChoices {
  /** The word of `reglament render`. */
  readonly document: string;
  readonly id?: string;
  readonly preset?: string;
  readonly asOf?: Day;
  readonly format: DocumentFormat;
}

/** A row of a table: what the table calls it, and the data of its document. */
export interface MergeRow {
  readonly file: string;
  readonly row: number;
  readonly data: unknown;
}

/** A printed row, or what is wrong with it; every problem names the part of the row in its argument `where`. */
export type PrintedRow =
  | {
      readonly ok: true;
      readonly fileName: string;
      readonly bytes: Uint8Array;
      readonly pages: number | null;
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Signs that a file may bear anywhere; all others become a hyphen. */
const unsafe = /[^\p{L}\p{N}._-]+/gu;
const longestName = 80;

/** A name for the file of a numbered document: the client's data must not lead anywhere else. */
function fileNameOf(name: string, number: string, format: DocumentFormat): string {
  const plain = number
    .normalize("NFC")
    .replace(unsafe, "-")
    .replace(/^[-.]+|[-.]+$/g, "")
    .slice(0, longestName);
  return `${name}-${plain}.${format}`;
}

/** The first part of the data whose text holds the character. */
function partHolding(value: unknown, character: string, path: Path): Path | undefined {
  if (typeof value === "string") return value.includes(character) ? path : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, item] of Object.entries(value)) {
    const found = partHolding(item, character, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Problems told by the row and the part of it; what only the template knows is looked for in the data. */
function told(diagnostics: readonly Diagnostic[], { data }: MergeRow, places: RowPlaces): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { character } = diagnostic.args;
    const glyph = diagnostic.code === "document-missing-glyph" && typeof character === "string";
    const path = glyph ? partHolding(data, character, []) : places.pathOf(diagnostic.range);
    const range = glyph ? places.valueAt([]) : diagnostic.range;
    if (path === undefined || "where" in diagnostic.args) return { ...diagnostic, range };
    return { ...diagnostic, range, args: { ...diagnostic.args, where: writtenPath(path) } };
  });
}

/** A row whose document is settled, or what is wrong with it. */
type SettledRow =
  | { readonly ok: true; readonly prepared: PreparedDocument; readonly places: RowPlaces }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

function settleRow(
  document: DocumentOfValue,
  opened: OpenedProject,
  row: MergeRow,
  { id, preset, asOf }: MergeChoices,
): SettledRow {
  const places = rowPlaces(row.file, row.row);
  const choices: Choices = {
    ...(id === undefined ? {} : { id }),
    ...(preset === undefined ? {} : { preset }),
    ...(asOf === undefined ? {} : { asOf }),
  };
  const result = document.prepareValue(opened, row.data, places, choices);
  if (!result.ok) return { ok: false, diagnostics: told(result.diagnostics, row, places) };
  return { ok: true, prepared: result.prepared, places };
}

/** Prints the document of one row. */
export async function printRow(
  document: DocumentOfValue,
  opened: OpenedProject,
  assets: Assets,
  row: MergeRow,
  choices: MergeChoices,
): Promise<PrintedRow> {
  const settled = settleRow(document, opened, row, choices);
  if (!settled.ok) return settled;
  const { prepared, places } = settled;
  const { format } = choices;
  const rendered = await printPrepared(prepared, opened, assets, format, (found) => told(found, row, places));
  if (!rendered.ok) return rendered;
  return {
    ok: true,
    fileName: fileNameOf(document.name, prepared.number ?? String(row.row), format),
    bytes: rendered.document.bytes,
    pages: rendered.document.pages,
    warnings: told(rendered.warnings ?? [], row, places),
  };
}

/** The pages of one row's document, to be drawn into a file with others, or what is wrong with the row. */
export type LaidRow =
  | {
      readonly ok: true;
      readonly laid: LaidDocument;
      readonly title: string;
      readonly date: Day;
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Lays out the document of one row. */
export function layOutRow(
  document: DocumentOfValue,
  opened: OpenedProject,
  assets: Assets,
  row: MergeRow,
  choices: MergeChoices,
): LaidRow {
  const settled = settleRow(document, opened, row, choices);
  if (!settled.ok) return settled;
  const { prepared, places } = settled;
  const { title, date, range, warnings = [] } = prepared;
  const composed = composePrepared(prepared, assets);
  if (!composed.ok) return { ok: false, diagnostics: told(composed.diagnostics, row, places) };
  const { tree, style, onePage } = composed;
  const result = layOutPdf(tree, { style, fonts: assets.fonts, title, onePage, range });
  if (!result.ok) return { ok: false, diagnostics: told(result.diagnostics, row, places) };
  return { ok: true, laid: result.laid, title, date, warnings: told(warnings, row, places) };
}
