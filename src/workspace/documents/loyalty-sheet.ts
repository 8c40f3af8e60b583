import { loyaltySheet } from "../../documents/data/loyalty-sheet.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import type { Loyalty } from "../../model/kinds/loyalty/content.ts";
import { loyalty } from "../../model/kinds/loyalty.ts";
import { inForceOn } from "../../model/project.ts";
import { onLetterhead } from "../assets.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { composedIn, type StandingDocument } from "./standing-document.ts";

/** The loyalty programme on one page for clients: only what a client may read, in words for a client. */
export const loyaltySheetDocument: StandingDocument = {
  name: "loyalty-sheet",
  // The folder of its kind holds the same regulation for those who work by it.
  folder: () => "for-clients",
  prints: ({ kind, content }) => kind === loyalty.kind && (content as Loyalty)["for-clients"] !== undefined,
  compose(project, regulation, asOf, assets) {
    const content = regulation.content as Loyalty;
    const told = content["for-clients"];
    if (told === undefined) throw new Error(`${regulation.id} says nothing to clients`);
    const day = dayOfPage(regulation, asOf);
    const inForce = inForceOn(project, day);
    const problems = notInForce(project, regulation, inForce, day);
    if (problems.length > 0) return { ok: false, diagnostics: problems };
    const compiled = assets.template("loyalty-sheet");
    if (!compiled.ok) return compiled;
    const data = onLetterhead(loyaltySheet(inForce, content, told), assets);
    return composedIn(assets.style, "preferred", composeTree(compiled.template, data));
  },
};
