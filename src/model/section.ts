import type { LiveTable } from "./table.ts";

/** One numbered item of a printed section: a clause with what belongs to it. Texts may hold live values and *emphasis*. */
export interface PrintedItem {
  /** The printed number of the clause; absent for plain bullets. */
  readonly number?: string;
  readonly title?: string;
  readonly text: string;
  readonly role?: string;
  readonly within?: string;
}

/** A part of a section as every face prints it. */
export type Block =
  | { readonly type: "text"; readonly text: string }
  /** What stands beside the text in smaller type: not the words themselves but how to use them. */
  | { readonly type: "note"; readonly text: string }
  | { readonly type: "items"; readonly items: readonly PrintedItem[] }
  | { readonly type: "table"; readonly title?: string; readonly table: LiveTable };

/** A regulation as it is printed, before any layout: titled sections of texts, numbered items and tables. */
export interface Section {
  /** What its clauses have in common: "duties" of `duties/plan`. By it a template gives a section a place of its own. */
  readonly key?: string;
  /** The printed number; without it the numbers of the clauses inside tell it. */
  readonly number?: string;
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Nested one level deeper, such as the steps of one script among several. */
  readonly sections?: readonly Section[];
}
