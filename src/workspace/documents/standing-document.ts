import { readFile } from "node:fs/promises";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { type RenderOptions, renderDocument, renderDocumentAsSite } from "../../documents/render-document.ts";
import type { PdfOptions, Places } from "../../documents/render-pdf.ts";
import type { Style } from "../../documents/style.ts";
import type { ComposedTree } from "../../documents/template/compose-tree.ts";
import type { DocumentTree } from "../../documents/tree.ts";
import type { BookFormat } from "../../model/document-format.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import type { Assets } from "../assets.ts";
import { packagePath } from "../package-files.ts";
import { rasteriser } from "../rasteriser.ts";
import type { Rendered } from "../rendered.ts";

/** A file that stands beside a document and shares its name up to the ending. */
interface FileBeside {
  /** Such as ".clauses.json". */
  readonly ending: string;
  readonly bytes: Uint8Array;
}

/** What is to be drawn, in which style and on how many pages; or why it cannot be. */
export type ComposedDocument =
  | {
      readonly ok: true;
      readonly tree: DocumentTree;
      readonly style: Style;
      readonly onePage: PdfOptions["onePage"];
      /** The name of the document, when it is not that of its regulation. */
      readonly title?: string;
      /** Files about the printed document, made when the pages of its headings and places are known. */
      readonly beside?: (places: Places) => readonly FileBeside[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** What may be asked of a standing document beside its regulation and the day. */
export interface StandingChoices {
  /** A list of changes counts from this day. */
  readonly since?: Day;
  /** One of the parts that have files of their own; without it all of them together. */
  readonly part?: string;
}

/** A document that regulations alone make: it needs no client and no deal. */
export interface StandingDocument {
  /** The word of `reglament render`. */
  readonly name: string;
  /** The folder of `reglament build` for a regulation that it prints. */
  folder(regulation: Regulation): string;
  /** Whether a regulation is printed as this document. */
  prints(regulation: Regulation): boolean;
  /** Whether it can be made as a site. */
  readonly site?: true;
  /** The parts of a regulation that `build` prints into files of their own; absent where the regulation is one file. */
  parts?(regulation: Regulation): readonly string[];
  /** What it prints of one regulation that it prints. References must have been checked. */
  compose(
    project: Project,
    regulation: Regulation,
    asOf: Day,
    assets: Assets,
    choices?: StandingChoices,
  ): ComposedDocument;
}

/** A tree to be drawn in a style; a tree that could not be composed passes its problems on. */
export function composedIn(style: Style, onePage: PdfOptions["onePage"], composed: ComposedTree): ComposedDocument {
  return composed.ok ? { ok: true, tree: composed.tree, style, onePage } : composed;
}

/**
 * Prints a regulation as a standing document under the regulation's own title and id; as PDF when no format is said. The
 * file states the day of approval, so the same regulation gives the same bytes.
 */
export async function printStanding(
  document: StandingDocument,
  project: Project,
  regulation: Regulation,
  asOf: Day,
  assets: Assets,
  format: BookFormat = "pdf",
  choices: StandingChoices = {},
): Promise<Rendered> {
  const composed = document.compose(project, regulation, asOf, assets, choices);
  if (!composed.ok) return composed;
  const { approved, places } = regulation;
  const { title = regulation.title } = composed;
  const id = choices.part === undefined ? regulation.id : `${regulation.id}-${choices.part}`;
  const options = {
    style: composed.style,
    fonts: assets.fonts,
    lang: project.company.language,
    title,
    createdOn: approved.on,
    onePage: composed.onePage,
    range: places.valueAt(["title"]),
    rasteriser,
  };
  if (format === "site") return printSite(composed.tree, options);
  const rendered = await renderDocument(composed.tree, format, options);
  if (!rendered.ok) return rendered;
  const { bytes, pages, places: found, warnings } = rendered;
  const files = found === null ? [] : (composed.beside?.(found) ?? []);
  const beside = files.map((file) => ({ fileName: `${id}${file.ending}`, bytes: file.bytes }));
  return {
    ok: true,
    document: { fileName: `${id}.${format}`, bytes, pages, ...(beside.length === 0 ? {} : { beside }) },
    warnings,
  };
}

/** The first page of a site, with all other files of its folder beside. */
async function printSite(tree: DocumentTree, options: RenderOptions): Promise<Rendered> {
  const searchScript = await readFile(packagePath("templates/site-search.js"), "utf8");
  const rendered = await renderDocumentAsSite(tree, { ...options, searchScript });
  if (!rendered.ok) return rendered;
  const [{ fileName, bytes }, ...beside] = rendered.files;
  return { ok: true, document: { fileName, bytes, pages: null, beside } };
}
