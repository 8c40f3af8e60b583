import { hasSections, regulationOfSections } from "../../documents/data/regulation-of-sections.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import { book } from "../../model/kinds/book.ts";
import { page } from "../../model/kinds/page.ts";
import { script } from "../../model/kinds/script.ts";
import { inForceOn } from "../../model/project.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { composedIn, type StandingDocument } from "./standing-document.ts";

/** Any regulation in sections: every kind that has no document of its own. */
export const regulationDocument: StandingDocument = {
  name: "regulation",
  folder: ({ kind }) => kind,
  prints: ({ kind }) => kind !== page.kind && kind !== book.kind && hasSections(kind),
  compose(project, regulation, asOf, assets) {
    const day = dayOfPage(regulation, asOf);
    const inForce = inForceOn(project, day);
    const problems = notInForce(project, regulation, inForce, day);
    if (problems.length > 0) return { ok: false, diagnostics: problems };
    const compiled = assets.template("regulation");
    if (!compiled.ok) return compiled;
    const composed = composeTree(compiled.template, regulationOfSections(project, inForce, regulation));
    // A script is looked at during the talk: nobody turns a third page with the phone in hand.
    return composedIn(assets.style, regulation.kind === script.kind ? "two" : "free", composed);
  },
};
