import type { Norms } from "../../../model/kinds/norms/content.ts";
import { namedRows } from "./rows.ts";
import type { SheetOf } from "./sheet.ts";

/** The minimums of every role: each on a card of its own. */
export interface NormsSheet {
  readonly roles: readonly {
    readonly number: string;
    readonly title: string;
    readonly norms: readonly Readonly<Record<"number" | "title" | "least" | "per" | "counts" | "shownBy", string>>[];
  }[];
}

export const normsSheet: SheetOf<Norms, NormsSheet> = ({ roles }, { sections }) => ({
  roles: sections
    .filter(({ key }) => roles.has(key))
    .map((section) => ({
      number: section.number,
      title: section.title,
      norms: namedRows(section, ["number", "title", "least", "per", "counts", "shownBy"]),
    })),
});
