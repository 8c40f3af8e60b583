import { type Project, roleTitle } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import type { Language } from "../../values/language.ts";

/** What the head and the running text of every printed regulation say. */
export interface RegulationHead {
  readonly title: string;
  readonly edition: string;
  /** Title of the role that answers for the regulation. */
  readonly owner: string;
  readonly approved: {
    /** Title of the role. */
    readonly by: string;
    readonly on: Day;
    readonly order: string | null;
  };
  readonly effectiveFrom: Day;
  /** `null` when it holds until a new edition. */
  readonly effectiveTo: Day | null;
}

/** The number of this edition of a regulation, from 1, by the order in which editions came into force. */
function editionOf(project: Project, regulation: Regulation): number {
  const earlier = project.regulations.filter(
    ({ id, effective }) => id === regulation.id && effective.from < regulation.effective.from,
  );
  return earlier.length + 1;
}

/** The order of approval, and the later ones that changed values of this edition. */
function orderOf({ approved, amendedBy = [] }: Regulation, lang: Language): string | null {
  if (amendedBy.length === 0) return approved.order ?? null;
  const later = amendedBy.join(", ");
  if (approved.order === undefined) return `${later} (${lang === "ru" ? "изменения" : "amendments"})`;
  return `${approved.order} (${lang === "ru" ? "с изменениями по приказу №" : "as amended by"}\u00a0${later})`;
}

/** The head of a regulation; `project` holds all editions. */
export function headOfRegulation(project: Project, regulation: Regulation): RegulationHead {
  const { title, owner, approved, effective } = regulation;
  const role = (id: string): string => roleTitle(project.company, id);
  return {
    title,
    edition: String(editionOf(project, regulation)),
    owner: role(owner),
    approved: { by: role(approved.by), on: approved.on, order: orderOf(regulation, project.company.language) },
    effectiveFrom: effective.from,
    effectiveTo: effective.to ?? null,
  };
}
