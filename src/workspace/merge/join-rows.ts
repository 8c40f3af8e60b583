import { type DrawnPdf, drawPdf } from "../../documents/pdf/draw-document.ts";
import { pdfFacts } from "../../documents/render-pdf.ts";
import type { OpenedProject } from "../open-project.ts";
import type { OpenedDeals } from "../read-deals.ts";
import type { MergedRow, MergeRequest } from "./mail-merge.ts";
import { layOutRow } from "./print-row.ts";
import { rowDocument, soundAssets } from "./printing.ts";
import { dataOfRow } from "./row-data.ts";

/**
 * Draws the documents of all rows into one PDF, in the order of the rows, and tells of each row. A wrong row is told and
 * the others are drawn. Returns the bytes of the file; `undefined` when no row could be drawn.
 */
export async function* joinRows(
  opened: OpenedProject,
  { batches }: OpenedDeals,
  { choices, table: file, title, common }: Omit<MergeRequest, "folder"> & { readonly title: string },
): AsyncGenerator<MergedRow, Uint8Array | undefined> {
  const document = rowDocument(opened, choices.document);
  const assets = soundAssets(opened);
  const lang = opened.project.company.language;
  let drawn: DrawnPdf | undefined;
  for await (const batch of batches) {
    for (const raw of batch) {
      const { row } = raw;
      if (!("place" in raw)) {
        yield { row, status: "refused", diagnostics: raw.problems };
        continue;
      }
      const laid = layOutRow(document, opened, assets, { file, row, data: dataOfRow(raw.deal, common) }, choices);
      if (!laid.ok) {
        yield { row, status: "refused", diagnostics: laid.diagnostics };
        continue;
      }
      // The file is as old as its first document: the same table gives the same bytes.
      drawn ??= drawPdf(pdfFacts({ title, lang, createdOn: laid.date }), assets.fonts);
      drawn.add(laid.laid, laid.title);
      yield { row, status: "written", file: title, warnings: laid.warnings };
    }
  }
  return drawn?.end();
}
