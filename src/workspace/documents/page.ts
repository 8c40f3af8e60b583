import { type Page, page } from "../../model/kinds/page.ts";
import type { Regulation } from "../../model/regulation.ts";
import { composePage } from "./compose-page.ts";
import { composedIn, type StandingDocument } from "./standing-document.ts";

/** A regulation on its one page. */
export const pageDocument: StandingDocument = {
  name: "page",
  folder: () => "pages",
  prints: ({ kind }) => kind === page.kind,
  compose(project, regulation, asOf, assets) {
    const composed = composePage(project, regulation as Regulation<Page>, asOf, assets);
    return composedIn(assets.style, "required", composed);
  },
};
