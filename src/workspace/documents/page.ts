import { renderPdf } from "../../documents/render-pdf.ts";
import { type Page, page } from "../../model/kinds/page.ts";
import type { Regulation } from "../../model/regulation.ts";
import { composePage } from "./compose-page.ts";
import type { StandingDocument } from "./standing-document.ts";

/** A regulation on its one page. The file states the day of approval, so the same regulation gives the same bytes. */
export const pageDocument: StandingDocument = {
  name: "page",
  folder: () => "pages",
  prints: ({ kind }) => kind === page.kind,
  async render(project, regulation, asOf, assets) {
    const composed = composePage(project, regulation as Regulation<Page>, asOf, assets);
    if (!composed.ok) return composed;
    const rendered = await renderPdf(composed.tree, {
      style: assets.style,
      fonts: assets.fonts,
      lang: project.company.language,
      title: regulation.title,
      createdOn: regulation.approved.on,
      onePage: "required",
      range: regulation.places.valueAt(["title"]),
    });
    if (!rendered.ok) return rendered;
    return { ok: true, document: { fileName: `${regulation.id}.pdf`, bytes: rendered.pdf, pages: rendered.pages } };
  },
};
