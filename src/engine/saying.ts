import type { Language } from "../values/language.ts";

/** Words in both languages. */
export type Words = Readonly<Record<Language, string>>;

/** What people are told of a decision: its outcome and values, as they left the house. */
export type Said<O extends string, V extends object> = V & { readonly outcome: O };

/** A column of the table of decisions. */
export interface Column<D> {
  readonly title: Words;
  /** In characters. */
  readonly width: number;
  cell(decision: D, lang: Language): string;
}

/** How a question's decisions are told to people. */
export interface Saying<O extends string, V extends object, M extends object> {
  readonly outcomes: Readonly<Record<O, Words>>;
  readonly columns: readonly Column<Said<O, V>>[];
  /** The decision in a few lines; missing facts and clauses are told after it for every question. */
  headline(decision: Said<O, V>, lang: Language): readonly string[];
  /** What would change the decision, in lines. */
  changes?(explanation: Said<O, V> & M, lang: Language): readonly string[];
}
