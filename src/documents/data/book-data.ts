import type { RegulationHead } from "./head-of-regulation.ts";
import type { PrintedPart } from "./regulation-data.ts";

/** What the template `book` prints: the sales book with whole regulations as its chapters. */
export interface BookData {
  readonly company: { readonly name: string };
  readonly book: RegulationHead;
  readonly foreword: string;
  readonly parts: readonly BookPartData[];
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
