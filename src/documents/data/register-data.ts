import type { Day } from "../../values/day.ts";

/** What the template `register` prints: the register of offers, filled or left to be filled in by hand. Texts are literal. */
export interface RegisterData {
  readonly company: { readonly name: string };
  readonly title: string;
  /** The day that the rows are of; `null` for a blank sheet. */
  readonly asOf: Day | null;
  readonly head: readonly string[];
  /** As many cells in every row as in the head; a row of a blank sheet is empty. */
  readonly rows: readonly (readonly string[])[];
  /** How many offers stand in each status, «Отправлено — 4»; of a blank sheet, the names of the statuses. */
  readonly statuses: readonly string[];
  /** What the codes of the sheet mean: the reasons for rejection. */
  readonly reasons: readonly string[];
  /** Numbers that are missing between the first and the last one. */
  readonly gaps: readonly string[];
  /** A number with room for what is not known yet: «КП-____-____». */
  readonly mask: string;
  /** Shares of the columns of a blank sheet in percent, side by side. */
  readonly widths: string;
  /** Titles of the roles that control the register. */
  readonly controlledBy: readonly string[];
}
