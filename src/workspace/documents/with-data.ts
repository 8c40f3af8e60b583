import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Places } from "../../diagnostics/places.ts";
import { positionsIn } from "../../diagnostics/text-positions.ts";
import { renderDocument } from "../../documents/render-document.ts";
import { turned } from "../../documents/style.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import type { DocumentFormat } from "../../model/document-format.ts";
import type { Day } from "../../values/day.ts";
import { type Assets, loadAssets, onLetterhead } from "../assets.ts";
import type { OpenedProject } from "../open-project.ts";
import { rasteriser } from "../rasteriser.ts";
import type { Rendered } from "../rendered.ts";
import { type ComposedDocument, composedIn } from "./standing-document.ts";

/** What the door may choose of a document for a client. */
export interface Choices {
  /** Which declared document; not needed when one is in force. */
  readonly id?: string;
  /** Which preset of an offer; without it the data or the articles of the deal choose. */
  readonly preset?: string;
  /** By the regulations of this day instead of the document's own. */
  readonly asOf?: Day;
  /** PDF when not said. */
  readonly format?: DocumentFormat;
}

/** What a document for a client is asked with: its data as a text, and what the door may choose. */
export interface DataRequest extends Choices {
  readonly text: string;
  /** The name of the text in diagnostics. */
  readonly file: string;
}

/** Everything settled: what the template prints, by which template, and how the file is called. */
export interface PreparedDocument {
  readonly template: string;
  readonly data: object;
  readonly title: string;
  /** Without its end, which the format gives. */
  readonly fileName: string;
  /** What tells it from others of its name: the number that it bears, or whose it is; a table of many has none. */
  readonly number?: string;
  readonly date: Day;
  /** Where problems without a place of their own are shown. */
  readonly range: SourceRange;
  /** Printed on paper turned on its side: a wide table. */
  readonly sideways?: boolean;
  /** What to look at before it is sent. */
  readonly warnings?: readonly Diagnostic[];
}

/** A failure with everything that is wrong. */
export interface NotPrepared {
  readonly ok: false;
  readonly diagnostics: readonly Diagnostic[];
}

export type Prepared = { readonly ok: true; readonly prepared: PreparedDocument } | NotPrepared;

/** A document that needs data beside the regulations: of a client, of a deal, of a day. */
export interface DocumentWithData {
  /** The word of `reglament render`. */
  readonly name: string;
  /** Turns data into what the template prints. The project must be sound. */
  prepare(opened: OpenedProject, request: DataRequest): Prepared;
}

/** Where the data of a document hold facts: of the deal that is priced, or of whatever else is decided. */
export type FactsKey = "deal" | "facts";

/** A document whose data are one mapping, so that every row of a table may be one document. */
export interface DocumentOfValue extends DocumentWithData {
  /** The schema of the data: `schemas/<schema>.schema.json`. */
  readonly schema: string;
  /** Under which key of the data the facts stand that a decision is asked with. */
  readonly factsUnder: FactsKey;
  /** The same from data that were read already. */
  prepareValue(opened: OpenedProject, value: unknown, places: Places, choices: Choices): Prepared;
}

/** A character that cannot be printed is shown where the client's data hold it, not where the template prints it. */
function whereTheDataHold(diagnostics: readonly Diagnostic[], { text, file }: DataRequest): readonly Diagnostic[] {
  const positions = positionsIn(file, text);
  return diagnostics.map((diagnostic) => {
    const { character } = diagnostic.args;
    const at =
      diagnostic.code === "document-missing-glyph" && typeof character === "string" ? text.indexOf(character) : -1;
    if (at === -1 || typeof character !== "string") return diagnostic;
    return { ...diagnostic, range: positions.range(at, at + character.length) };
  });
}

/** What a prepared document prints. */
export function composePrepared({ template, data, sideways }: PreparedDocument, assets: Assets): ComposedDocument {
  const compiled = assets.template(template);
  if (!compiled.ok) return compiled;
  const style = sideways === true ? turned(assets.style) : assets.style;
  return composedIn(style, "preferred", composeTree(compiled.template, onLetterhead(data, assets)));
}

/** Prints a prepared document; a place that only its template knows is shown as `placed` says. */
export async function printPrepared(
  prepared: PreparedDocument,
  { project }: OpenedProject,
  assets: Assets,
  format: DocumentFormat,
  placed: (diagnostics: readonly Diagnostic[]) => readonly Diagnostic[],
): Promise<Rendered> {
  const { title, fileName, date, range, warnings = [] } = prepared;
  const composed = composePrepared(prepared, assets);
  if (!composed.ok) return composed;
  const { tree, style, onePage } = composed;
  const rendered = await renderDocument(tree, format, {
    style,
    fonts: assets.fonts,
    lang: project.company.language,
    title,
    createdOn: date,
    onePage,
    range,
    rasteriser,
  });
  if (!rendered.ok) return { ok: false, diagnostics: placed(rendered.diagnostics) };
  const { bytes, pages } = rendered;
  const document = { fileName: `${fileName}.${format}`, bytes, pages };
  return { ok: true, document, warnings: [...warnings, ...rendered.warnings] };
}

/** Prints a document from its data, or tells everything that is wrong with them. */
export async function printWithData(
  document: DocumentWithData,
  opened: OpenedProject,
  request: DataRequest,
): Promise<Rendered> {
  const result = document.prepare(opened, request);
  if (!result.ok) return result;
  const loaded = loadAssets(opened.dir, opened.project);
  if (!loaded.ok) return loaded;
  return printPrepared(result.prepared, opened, loaded.assets, request.format ?? "pdf", (diagnostics) =>
    whereTheDataHold(diagnostics, request),
  );
}
