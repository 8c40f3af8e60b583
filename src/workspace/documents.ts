import { bookDocument } from "./documents/book.ts";
import { letterDocument, ownDocument } from "./documents/by-template.ts";
import { dossierDocument, questionnaireDocument } from "./documents/forms.ts";
import { loyaltySheetDocument } from "./documents/loyalty-sheet.ts";
import { normsReportDocument } from "./documents/norms-report.ts";
import { offerDocument } from "./documents/offer.ts";
import { pageDocument } from "./documents/page.ts";
import { presentationDocument } from "./documents/presentation.ts";
import { blankRegisterDocument, registerDocument } from "./documents/register.ts";
import { regulationDocument } from "./documents/regulation.ts";
import { reportFormDocument } from "./documents/report-form.ts";
import type { StandingDocument } from "./documents/standing-document.ts";
import type { DocumentOfValue, DocumentWithData } from "./documents/with-data.ts";

/** Every standing document. A new one is one file in `documents/`, a template and an entry here. */
export const standingDocuments: readonly StandingDocument[] = [
  pageDocument,
  regulationDocument,
  bookDocument,
  questionnaireDocument,
  dossierDocument,
  presentationDocument,
  loyaltySheetDocument,
  blankRegisterDocument,
  reportFormDocument,
];

/** Documents for one client or employee each: every row of a table may be one. */
const documentsOfRows: readonly DocumentOfValue[] = [
  offerDocument,
  letterDocument,
  normsReportDocument,
  ownDocument("document"),
];

/** Every document that needs data beside the regulations. */
export const documentsWithData: readonly DocumentWithData[] = [...documentsOfRows, registerDocument];

/** The document that each row of a table may be printed as; `undefined` when a table is not many documents of this name. */
export function documentOfRows(name: string, ownTemplates: readonly string[] = []): DocumentOfValue | undefined {
  const shipped = documentsOfRows.find((document) => document.name === name);
  return shipped ?? (ownTemplates.includes(name) ? ownDocument(name) : undefined);
}
