import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Project } from "../model/project.ts";
import { overlaps } from "../values/period.ts";

/** Kinds that a decision takes as a whole: two of them on one day would leave it unsaid which applies. */
const single: ReadonlySet<string> = new Set([
  "price-policy",
  "authority",
  "categories",
  "vat",
  "currencies",
  "loyalty",
  "deal-costs",
  "client-path",
  "capacity",
  "working-calendar",
  "norms",
  "motivation",
  "dossier",
  "ownership",
]);

/** On no day are there two regulations of a kind that decisions take as a whole. */
export function checkOneOfAKind(project: Project): Diagnostic[] {
  return project.regulations.flatMap((regulation, index) => {
    if (!single.has(regulation.kind)) return [];
    const other = project.regulations
      .slice(0, index)
      .find(
        ({ kind, id, effective }) =>
          kind === regulation.kind && id !== regulation.id && overlaps(effective, regulation.effective),
      );
    if (other === undefined) return [];
    const range = regulation.places.valueAt(["kind"]);
    return [
      problem("second-of-kind", range, { kind: regulation.kind, other: other.id }, [other.places.valueAt(["kind"])]),
    ];
  });
}
