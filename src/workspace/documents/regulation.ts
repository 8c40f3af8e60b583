import { hasSections, regulationOfSections } from "../../documents/data/regulation-of-sections.ts";
import { turned } from "../../documents/style.ts";
import { book } from "../../model/kinds/book.ts";
import { clientPath } from "../../model/kinds/client-path.ts";
import { communicationStandard } from "../../model/kinds/communication-standard.ts";
import { document } from "../../model/kinds/document.ts";
import { dossier } from "../../model/kinds/dossier.ts";
import { jobDescription } from "../../model/kinds/job-description.ts";
import { managementCalendar } from "../../model/kinds/management-calendar.ts";
import { page } from "../../model/kinds/page.ts";
import { presentation } from "../../model/kinds/presentation.ts";
import { script } from "../../model/kinds/script.ts";
import type { Assets } from "../assets.ts";
import { composeInForce } from "./compose-in-force.ts";
import type { StandingDocument } from "./standing-document.ts";

/** Templates that are called as a kind, but print other data. */
const otherDocuments: readonly string[] = [document.kind, dossier.kind, presentation.kind];

/** One sheet printed on both sides, if that stays legible: nobody turns a third page with the phone in hand. */
const twoPages: readonly string[] = [
  communicationStandard.kind,
  jobDescription.kind,
  managementCalendar.kind,
  script.kind,
];

/** Wide tables that lie on their side. */
const sideways: readonly string[] = [clientPath.kind];

/** Whether a template of this name would print the regulations of the kind of this name. */
export function isSheet(name: string): boolean {
  return printsSections(name) && !otherDocuments.includes(name);
}

/** The template of a kind: of its own, when the project or the package has one, else the one for any kind. */
export function sheetOf(kind: string, assets: Pick<Assets, "hasTemplate">): string {
  return isSheet(kind) && assets.hasTemplate(kind) ? kind : "regulation";
}

const printsSections = (kind: string): boolean => kind !== page.kind && kind !== book.kind && hasSections(kind);

/** Any regulation in sections: every kind that has no document of its own. */
export const regulationDocument: StandingDocument = {
  name: "regulation",
  folder: ({ kind }) => kind,
  prints: ({ kind }) => printsSections(kind),
  compose(project, regulation, asOf, assets) {
    const { kind } = regulation;
    const setting = {
      template: sheetOf(kind, assets),
      onePage: twoPages.includes(kind) ? "two" : "free",
      ...(sideways.includes(kind) ? { style: turned(assets.style) } : {}),
    } as const;
    return composeInForce(project, regulation, asOf, assets, setting, (inForce) =>
      regulationOfSections(project, inForce, regulation),
    );
  },
};
