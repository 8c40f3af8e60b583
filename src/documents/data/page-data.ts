import type { RegulationHead } from "./head-of-regulation.ts";

/**
 * What the template `page` prints: one regulation on one page. What a regulation does not have is `null` or an empty
 * list, and its section is left out. Texts of the regulation (`purpose`, `text`) may hold **bold**, *italic* and links.
 */
export interface PageData {
  readonly company: { readonly name: string };
  readonly regulation: RegulationHead & { readonly number: string };
  readonly purpose: string | null;
  /** Titles of the roles that the page is for. */
  readonly audience: readonly string[];
  readonly steps: readonly {
    readonly number: string;
    readonly title: string | null;
    readonly text: string;
    readonly role: string;
    /** A time limit as people say it: «15 минут». */
    readonly within: string | null;
  }[];
  readonly rules: readonly { readonly number: string; readonly text: string }[];
  readonly tables: readonly PageTable[];
  readonly control: readonly { readonly what: string; readonly who: string; readonly when: string }[];
}

/** A live table: its cells are printed forms of values that stand in another regulation. */
export interface PageTable {
  readonly title: string;
  /** Where the values come from: the title of the regulation and the number of the clause. */
  readonly source: string | null;
  readonly head: readonly string[];
  /** As many cells in every row as in the head. */
  readonly rows: readonly (readonly string[])[];
}
