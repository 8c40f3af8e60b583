import { problem } from "../../diagnostics/catalogue.ts";
import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { nearestWord } from "../../diagnostics/nearest-word.ts";
import type { Places } from "../../diagnostics/places.ts";
import type { DocumentRegulation } from "../../model/kinds/document/read-document.ts";
import { document } from "../../model/kinds/document.ts";
import { type Project, regulationsOf } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import { documentNumber } from "../../values/number-pattern.ts";

export type Declared = Regulation<DocumentRegulation>;

/** Every declared document in force that is made by the template. */
export function declaredBy(inForce: Project, template: string): readonly Declared[] {
  return regulationsOf(inForce, document).filter(({ content }) => content.template === template);
}

/** The declared document of the id, or the only one; otherwise the problem says which there are. */
export function chooseDeclared(
  candidates: readonly Declared[],
  template: string,
  id: string | undefined,
  places: Places,
): Declared | Diagnostic {
  const [only, another] = candidates;
  const chosen = id === undefined && another === undefined ? only : candidates.find((each) => each.id === id);
  if (chosen !== undefined) return chosen;
  const ids = candidates.map((each) => each.id);
  const suggestion = id === undefined ? undefined : nearestWord(id, ids);
  return problem("document-not-named", places.valueAt([]), { template, id: id ?? "", ids, suggestion });
}

/** The number of a document: ready, or a count that the pattern of its regulation completes. */
export function numberOf(
  given: number | string,
  declared: Declared | undefined,
  day: Day,
  places: Places,
): string | Diagnostic {
  if (typeof given === "string") return given;
  if (declared === undefined) return problem("number-without-pattern", places.valueAt(["number"]), {});
  return documentNumber(declared.content.numbering, day, given);
}
