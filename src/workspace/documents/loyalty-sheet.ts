import { loyaltySheet } from "../../documents/data/loyalty-sheet.ts";
import type { Loyalty } from "../../model/kinds/loyalty/content.ts";
import { loyalty } from "../../model/kinds/loyalty.ts";
import { composeInForce } from "./compose-in-force.ts";
import type { StandingDocument } from "./standing-document.ts";

const template = "loyalty-sheet";

/** The loyalty programme on one page for clients: only what a client may read, in words for a client. */
export const loyaltySheetDocument: StandingDocument = {
  name: template,
  // The folder of its kind holds the same regulation for those who work by it.
  folder: () => "for-clients",
  prints: ({ kind, content }) => kind === loyalty.kind && (content as Loyalty)["for-clients"] !== undefined,
  compose(project, regulation, asOf, assets) {
    const content = regulation.content as Loyalty;
    const told = content["for-clients"];
    if (told === undefined) throw new Error(`${regulation.id} says nothing to clients`);
    return composeInForce(project, regulation, asOf, assets, { template, onePage: "preferred" }, (inForce) =>
      loyaltySheet(inForce, content, told),
    );
  },
};
