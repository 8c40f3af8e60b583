import { hasSections, regulationOfSections } from "../../documents/data/regulation-of-sections.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import { book } from "../../model/kinds/book.ts";
import { document } from "../../model/kinds/document.ts";
import { jobDescription } from "../../model/kinds/job-description.ts";
import { page } from "../../model/kinds/page.ts";
import { presentation } from "../../model/kinds/presentation.ts";
import { script } from "../../model/kinds/script.ts";
import { inForceOn } from "../../model/project.ts";
import type { Assets } from "../assets.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { composedIn, type StandingDocument } from "./standing-document.ts";

/** Templates that are called as a kind, but print other data. */
const otherDocuments: readonly string[] = [document.kind, presentation.kind];

/** One sheet printed on both sides, if that stays legible: nobody turns a third page with the phone in hand. */
const twoPages: readonly string[] = [script.kind, jobDescription.kind];

/** Whether a template of this name would print the regulations of the kind of this name. */
export function isSheet(name: string): boolean {
  return printsSections(name) && !otherDocuments.includes(name);
}

/** The template of a kind: of its own, when the project or the package has one, else the one for any kind. */
function sheetOf(kind: string, assets: Pick<Assets, "hasTemplate">): string {
  return isSheet(kind) && assets.hasTemplate(kind) ? kind : "regulation";
}

const printsSections = (kind: string): boolean => kind !== page.kind && kind !== book.kind && hasSections(kind);

/** Any regulation in sections: every kind that has no document of its own. */
export const regulationDocument: StandingDocument = {
  name: "regulation",
  folder: ({ kind }) => kind,
  prints: ({ kind }) => printsSections(kind),
  compose(project, regulation, asOf, assets) {
    const day = dayOfPage(regulation, asOf);
    const inForce = inForceOn(project, day);
    const problems = notInForce(project, regulation, inForce, day);
    if (problems.length > 0) return { ok: false, diagnostics: problems };
    const compiled = assets.template(sheetOf(regulation.kind, assets));
    if (!compiled.ok) return compiled;
    const composed = composeTree(compiled.template, regulationOfSections(project, inForce, regulation));
    return composedIn(assets.style, twoPages.includes(regulation.kind) ? "two" : "free", composed);
  },
};
