import type { Day } from "../../values/day.ts";
import type { RegulationHead } from "./head-of-regulation.ts";
import type { PrintedPart } from "./regulation-data.ts";

/** What the template `book` prints: the sales book with whole regulations as its chapters. */
export interface BookData {
  readonly company: { readonly name: string };
  readonly book: RegulationHead;
  readonly foreword: string;
  /** The day whose values the book prints. */
  readonly asOf: Day;
  readonly changes: BookChanges;
  readonly parts: readonly BookPartData[];
  /** The index of terms, by letters. */
  readonly index: readonly IndexLetter[];
}

/** What has changed since the book that readers have had. */
export interface BookChanges {
  readonly since: Day;
  readonly chapters: readonly ChangedChapter[];
}

export interface ChangedChapter {
  readonly title: string;
  /** `null` for a chapter that is no longer in the book. */
  readonly anchor: string | null;
  readonly kind: "new" | "gone" | "changed";
  readonly clauses: readonly ChangedClause[];
}

/** A clause as it was printed and as it is: `null` where there was or is none. */
export interface ChangedClause {
  readonly number: string;
  readonly anchor: string | null;
  readonly was: string | null;
  readonly now: string | null;
}

export interface IndexLetter {
  readonly letter: string;
  readonly entries: readonly {
    readonly term: string;
    /** Where the term is met, as a link without words takes it: "#facts/client.turnover,prices/base". */
    readonly places: string;
  }[];
}

/** One part of the book; a part without chapters is left out. */
export interface BookPartData {
  /** What links to the part use. */
  readonly anchor: string;
  readonly number: string;
  readonly title: string;
  readonly intro: string | null;
  readonly chapters: readonly ChapterData[];
}

/** One regulation as a chapter. Chapters are numbered through the whole book; clauses keep the numbers they are cited by. */
export interface ChapterData {
  readonly anchor: string;
  readonly number: string;
  readonly regulation: RegulationHead;
  readonly parts: readonly PrintedPart[];
}
