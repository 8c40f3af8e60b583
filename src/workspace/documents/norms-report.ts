import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import type { Places } from "../../diagnostics/places.ts";
import { type NormsDecision, normsReport } from "../../documents/data/norms-report.ts";
import type { NormsReportDataFile } from "../../model/generated/norms-report-data.ts";
import { norms } from "../../model/kinds/norms.ts";
import { type Project, regulationsOf, roleTitle } from "../../model/project.ts";
import type { DecisionOn } from "../decision.ts";
import { askedOn } from "./asked-on.ts";
import { dayAt, documentOfValue } from "./read-data.ts";

const template = "norms-report";

/** A decision that measured at least one norm, or why there is nothing to print. */
function measured(decision: DecisionOn<"norms">, places: Places): NormsDecision | Diagnostic {
  const { outcome, role, period, norms: results, missing } = decision;
  const range = places.valueAt(["facts"]);
  if (outcome === "none") return problem("norms-report-nothing", range, { role: role?.title ?? "" });
  if (role === null || period === null || results.length === 0)
    return problem("norms-report-uncounted", range, { missing: missing.map(({ title }) => title) });
  return { ...decision, outcome, role, period };
}

function leaderOf(inForce: Project, name: string | undefined): { role: string; name: string } {
  const [regulation] = regulationsOf(inForce, norms);
  return { role: regulation === undefined ? "" : roleTitle(inForce.company, regulation.owner), name: name ?? "" };
}

/** The work of one person in a period against the norms of the role; every number comes from a decision on norms. */
export const normsReportDocument = documentOfValue<NormsReportDataFile>(
  template,
  "norms-report-data",
  (opened, { file, places }, { asOf }) => {
    const diagnostics: Diagnostic[] = [];
    const date = dayAt(file.date, "date", places, (diagnostic) => diagnostics.push(diagnostic));
    if (date === 0) return { ok: false, diagnostics };
    const question = askedOn(opened, "norms", asOf ?? date);
    if (!question.ok) return question;
    const decided = question.asked.decide(file.facts, (path) => places.valueAt(["facts", ...path]));
    if (!decided.ok) return decided;
    const decision = measured(decided.decision, places);
    if ("code" in decision) return { ok: false, diagnostics: [decision] };
    const { inForce } = question.asked;
    const { company } = inForce;
    const data = normsReport(decision, {
      employee: file.employee,
      leader: leaderOf(inForce, file.leader),
      company,
    });
    const missing = data.missing.length === 0 ? [] : [{ missing: data.missing }];
    return {
      ok: true,
      prepared: {
        template,
        data,
        title: `${company.language === "ru" ? "Норма и факт" : "Norm and fact"}: ${file.employee}`,
        fileName: `${template}-${file.date}`,
        number: `${file.employee}-${file.date}`,
        date,
        range: places.valueAt([]),
        warnings: missing.map((args) => problem("norms-report-open", places.valueAt(["facts"]), args)),
      },
    };
  },
  "facts",
);
