import type { Clause } from "../../../model/clause.ts";
import type { Project } from "../../../model/project.ts";
import type { TableContext } from "../../../model/table.ts";
import type { Picture } from "../../pictures/picture.ts";
import type { PrintedSection } from "../regulation-data.ts";

/** What a sheet is made of beside the content of its regulation. */
export interface SheetSource {
  /** The regulation as every template sees it. */
  readonly sections: readonly PrintedSection[];
  readonly pictures: readonly Picture[];
  /** Only what is in force. */
  readonly inForce: Project;
  readonly context: TableContext;
  /** Puts live values in their places. */
  readonly live: (text: string) => string;
  /** The printed number of a clause by its id. */
  readonly number: (clause: string) => string;
  readonly clauses: readonly Clause[];
}

/**
 * What the template of a kind prints beside `RegulationData`: the same words, with a name for each place on the sheet. Its keys
 * stand at the root of the template's data.
 */
export type SheetOf<C, D extends object = object> = (content: C, source: SheetSource) => D;
