import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { DocumentFormat } from "../model/document-format.ts";
import { danglingAnchors } from "./anchors.ts";
import type { DocxOptions } from "./docx/render-docx.ts";
import type { SiteFile, SiteOptions } from "./html/site/render-site.ts";
import { type PdfOptions, type Places, renderPdf, styleOnPaper } from "./render-pdf.ts";
import type { DocumentTree } from "./tree.ts";

/** A finished file, or why there is none. Only a PDF has pages of its own; elsewhere they are `null`. */
export type RenderedFace =
  | {
      readonly ok: true;
      readonly bytes: Uint8Array;
      readonly pages: number | null;
      /** The pages of headings and places by name. */
      readonly places: Places | null;
      /** What to look at: pictures that are too small to read. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export interface RenderOptions extends PdfOptions, Pick<DocxOptions, "rasteriser"> {}

/**
 * A document in one of its formats. Whether it fits one page, and whether the fonts of the style can print every
 * character, is asked of a PDF alone: elsewhere the reader's program sets the pages and finds the fonts.
 */
export async function renderDocument(
  tree: DocumentTree,
  format: DocumentFormat,
  options: RenderOptions,
): Promise<RenderedFace> {
  if (format === "pdf") {
    const rendered = await renderPdf(tree, options);
    if (!rendered.ok) return rendered;
    const { pdf, pages, places, warnings } = rendered;
    return { ok: true, bytes: pdf, pages, places, warnings };
  }
  const dangling = problemsOfAnchors(tree);
  if (dangling.length > 0) return { ok: false, diagnostics: dangling };
  // Loaded when asked for: most documents are PDF.
  if (format === "docx") {
    const { renderDocx } = await import("./docx/render-docx.ts");
    return { ok: true, bytes: await renderDocx(tree, options), pages: null, places: null, warnings: [] };
  }
  const { renderHtml } = await import("./html/render-html.ts");
  const paper = styleOnPaper(tree, options);
  return { ok: true, bytes: await renderHtml(tree, { ...options, paper }), pages: null, places: null, warnings: [] };
}

/** The files of a site, its first page first, or why there is none. */
export type RenderedSite =
  | { readonly ok: true; readonly files: readonly [SiteFile, ...SiteFile[]] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** A document as a folder of pages. */
export async function renderDocumentAsSite(tree: DocumentTree, options: SiteOptions): Promise<RenderedSite> {
  const dangling = problemsOfAnchors(tree);
  if (dangling.length > 0) return { ok: false, diagnostics: dangling };
  const { renderSite } = await import("./html/site/render-site.ts");
  return { ok: true, files: await renderSite(tree, options) };
}

function problemsOfAnchors(tree: DocumentTree): readonly Diagnostic[] {
  return danglingAnchors(tree).map(({ id, at }) => problem("document-anchor-unknown", at, { id }));
}
