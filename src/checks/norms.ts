import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { everyText, isRarer, perText } from "../model/frequency.ts";
import type { Norms } from "../model/kinds/norms/content.ts";
import { norms } from "../model/kinds/norms.ts";
import { type ReportField, reportFields, reports } from "../model/kinds/reports.ts";
import { type Project, regulationsOf } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";

function problemsOf(
  regulation: Regulation<Norms>,
  fields: ReadonlyMap<string, ReportField>,
  lang: "ru" | "en",
): Diagnostic[] {
  return [...regulation.content.roles].flatMap(([role, list]) =>
    list.flatMap(({ shownBy, per }, index) => {
      // A field that nobody declares is a dangling reference and reported as such.
      const field = fields.get(shownBy);
      if (field === undefined) return [];
      const range = regulation.places.valueAt(["roles", role, index, "shown-by"]);
      if (!field.from.includes(role))
        return [problem("norm-not-handed-in", range, { role, field: shownBy, from: field.from })];
      if (!isRarer(field.every, per)) return [];
      const args = { field: shownBy, per: perText(per, lang), every: everyText(field.every, lang) };
      return [problem("norm-reported-rarely", range, args)];
    }),
  );
}

/** The field that shows a norm is filled in by the role of the norm, and not more rarely than the norm is counted. */
export function checkNorms(project: Project): Diagnostic[] {
  const fields = new Map(
    regulationsOf(project, reports).flatMap(({ id, content }) =>
      reportFields(content).map((field) => [`${id}#${field.id}`, field] as const),
    ),
  );
  return regulationsOf(project, norms).flatMap((regulation) =>
    problemsOf(regulation, fields, project.company.language),
  );
}
