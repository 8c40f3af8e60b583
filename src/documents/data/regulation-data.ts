import type { Picture } from "../pictures/picture.ts";
import type { RegulationHead } from "./head-of-regulation.ts";

/**
 * What the template `regulation` prints: any regulation as sections. Nested sections are unrolled, so that a template
 * needs no recursion. Texts may hold **bold**, *italic* and links; live values are in their places already.
 */
export interface RegulationData {
  readonly company: { readonly name: string };
  readonly regulation: RegulationHead;
  readonly parts: readonly PrintedPart[];
  /** The same parts, section by section, for a template that gives each a place of its own. */
  readonly sections: readonly PrintedSection[];
}

/** One section of a regulation with all that is inside it. */
export interface PrintedSection {
  /** What its clauses have in common: "duties" of `duties/plan`; empty when they have nothing. */
  readonly key: string;
  /** Empty for a section without clauses. */
  readonly number: string;
  readonly title: string;
  /** Its heading first. */
  readonly parts: readonly PrintedPart[];
}

/** One stretch of a printed regulation, in reading order. */
export type PrintedPart =
  | {
      readonly kind: "heading";
      /** 1 for a section of the regulation, 2 for one inside it, 3 for anything deeper. */
      readonly depth: 1 | 2 | 3;
      readonly number: string | null;
      readonly title: string;
      /** What links to a clause of this number use; `null` where nothing leads. */
      readonly anchor: string | null;
    }
  | { readonly kind: "text" | "note"; readonly text: string }
  | { readonly kind: "picture"; readonly picture: Picture }
  | { readonly kind: "clauses"; readonly items: readonly PrintedClause[] }
  | { readonly kind: "bullets"; readonly items: readonly PrintedClause[] }
  | {
      readonly kind: "steps";
      /** Which of the columns beside the text hold anything. */
      readonly numbered: boolean;
      readonly assigned: boolean;
      readonly timed: boolean;
      readonly items: readonly PrintedStep[];
    }
  | {
      readonly kind: "table";
      readonly caption: string | null;
      readonly head: readonly string[];
      /** As many cells in every row as in the head. A row of empty cells is filled in by hand. */
      readonly rows: readonly (readonly string[])[];
    };

export interface PrintedClause {
  readonly number: string;
  /** Ends with its own full stop or question mark. */
  readonly title: string | null;
  readonly text: string;
}

export interface PrintedStep extends PrintedClause {
  readonly role: string;
  /** A time limit as people say it: «15 минут». */
  readonly within: string;
}
