/** What the template `questionnaire` prints: a blank form to be filled in by hand. Texts are literal. */
export interface FormData {
  readonly company: { readonly name: string };
  readonly title: string;
  /** What the form is for; may hold *emphasis*. */
  readonly purpose: string;
  /** The number with room for what is not known yet: «А-______-____»; `null` for a form without numbers. */
  readonly number: string | null;
  readonly parts: readonly FormPart[];
  /** What the sign of a required answer means. */
  readonly legend: string;
  /** Titles of the roles that sign, the first of them fills the form in. */
  readonly signatures: readonly string[];
}

export interface FormPart {
  /** `null` when the form is one part. */
  readonly title: string | null;
  readonly items: readonly FormItem[];
}

/** One place to write in. */
export interface FormItem {
  readonly number: string;
  readonly ask: string;
  /** How to write the answer down; empty when it needs no saying. May hold *emphasis*. */
  readonly hint: string;
  readonly required: boolean;
  /** Lines to write on. */
  readonly lines: number;
}
