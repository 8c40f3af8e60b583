import { controlReferences } from "../control.ts";
import type { OfferRegisterFile } from "../generated/offer-register.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { tableOfOutline } from "../outline-table.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import { offerRegisterOutline } from "./offer-register/outline.ts";
import { readOfferRegister } from "./offer-register/read-offer-register.ts";

function referencesOf(content: OfferRegisterFile, { places }: ReadContext): Reference[] {
  return [
    ...referenceTo("role", content.number.by, ["number", "by"], places),
    ...content.moves.flatMap(({ by }, index) => referenceTo("role", by, ["moves", index, "by"], places)),
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ];
}

/** The register of offers: numbers, versions, statuses with who moves an offer between them, what is recorded and kept. */
export const offerRegister: Kind<OfferRegisterFile, OfferRegisterFile> = {
  kind: "offer-register",
  read: readOfferRegister,
  clausesOf: (content, context) => clausesOfOutline(offerRegisterOutline(content, context), context),
  referencesOf,
  tableOf: (content, part, context) => tableOfOutline(offerRegisterOutline(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(offerRegisterOutline(content, context), context.lang),
};
