import { type Page, page } from "../../model/kinds/page.ts";
import type { Regulation } from "../../model/regulation.ts";
import { composePage } from "./compose-page.ts";
import { drawRegulation } from "./draw-regulation.ts";
import type { StandingDocument } from "./standing-document.ts";

/** A regulation on its one page. */
export const pageDocument: StandingDocument = {
  name: "page",
  folder: () => "pages",
  prints: ({ kind }) => kind === page.kind,
  async render(project, regulation, asOf, assets, format) {
    const composed = composePage(project, regulation as Regulation<Page>, asOf, assets);
    return drawRegulation(composed, project, regulation, assets, "required", format);
  },
};
