import { renderPdf } from "../documents/render-pdf.ts";
import type { Page } from "../model/kinds/page.ts";
import type { Project } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import type { Day } from "../values/day.ts";
import type { Assets } from "./assets.ts";
import { composePage } from "./compose-page.ts";
import type { Rendered } from "./rendered.ts";

/** Prints one regulation on its one page. The file states the day of approval, so the same regulation gives the same bytes. */
export async function renderPage(
  project: Project,
  regulation: Regulation<Page>,
  asOf: Day,
  assets: Assets,
): Promise<Rendered> {
  const composed = composePage(project, regulation, asOf, assets);
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
}
