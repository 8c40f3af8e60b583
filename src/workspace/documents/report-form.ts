import { formsOfReports, reportForm, titleOfForm } from "../../documents/data/report-form.ts";
import { type Reports, reports } from "../../model/kinds/reports.ts";
import type { Regulation } from "../../model/regulation.ts";
import { composeInForce } from "./compose-in-force.ts";
import type { StandingDocument } from "./standing-document.ts";

const template = "report-form";

/** The forms of reports, to be filled in by hand or on a screen: a file for every report, and one for the cuts. */
export const reportFormDocument: StandingDocument = {
  name: template,
  folder: () => "forms",
  prints: ({ kind }) => kind === reports.kind,
  parts: ({ content }) => formsOfReports(content as Reports),
  compose(project, regulation, asOf, assets, { part } = {}) {
    const composed = composeInForce(project, regulation, asOf, assets, { template, onePage: "free" }, (inForce) =>
      reportForm(inForce, regulation as Regulation<Reports>, part),
    );
    const title = titleOfForm(regulation as Regulation<Reports>, project.company.language, part);
    return composed.ok ? { ...composed, title } : composed;
  },
};
