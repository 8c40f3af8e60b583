import { renderDocument } from "../../documents/render-document.ts";
import type { PdfOptions } from "../../documents/render-pdf.ts";
import type { ComposedTree } from "../../documents/template/compose-tree.ts";
import type { DocumentFormat } from "../../model/document-format.ts";
import type { Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Assets } from "../assets.ts";
import type { Rendered } from "../rendered.ts";

/**
 * Draws the tree of a regulation under the regulation's own title and id. The file states the day of approval, so the
 * same regulation gives the same bytes. A tree that could not be composed passes its problems on.
 */
export async function drawRegulation(
  composed: ComposedTree,
  { company }: Project,
  regulation: Regulation,
  { style, fonts }: Assets,
  onePage: PdfOptions["onePage"],
  format: DocumentFormat = "pdf",
): Promise<Rendered> {
  if (!composed.ok) return composed;
  const { id, title, approved, places } = regulation;
  const range = places.valueAt(["title"]);
  const lang = company.language;
  const rendered = await renderDocument(composed.tree, format, {
    style,
    fonts,
    lang,
    title,
    createdOn: approved.on,
    onePage,
    range,
  });
  if (!rendered.ok) return rendered;
  return { ok: true, document: { fileName: `${id}.${format}`, bytes: rendered.bytes, pages: rendered.pages } };
}
