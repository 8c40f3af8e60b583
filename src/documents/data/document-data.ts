import type { Day } from "../../values/day.ts";
import type { LetterData, LetterValue } from "./letter-data.ts";

/**
 * What the template `document` prints, and every template that a company adds under a name of its own: a declared document
 * with the values of its fields. Money is in minor units of `currency`.
 */
export interface DocumentData {
  /** ISO 4217. */
  readonly currency: string;
  readonly seller: LetterData["seller"];
  readonly document: {
    readonly title: string;
    /** Why the document exists; may hold *emphasis*. */
    readonly purpose: string;
    readonly number: string;
    readonly date: Day;
  };
  readonly client: LetterData["client"];
  /** The bare value of every declared field by its name: `{{money fields.debt}}`. */
  readonly fields: Readonly<Record<string, string | number>>;
  /** The same in the order of the regulation, with the titles: what a template prints that knows no field by name. */
  readonly list: readonly (LetterValue & { readonly title: string })[];
  readonly annexes: readonly string[];
  readonly signature: LetterData["signature"];
  readonly manager: LetterData["manager"];
}

/** The bare value of a field, for a helper of its form. */
export function bareValue(value: LetterValue): string | number {
  switch (value.kind) {
    case "words":
      return value.words;
    case "date":
      return value.day;
    case "money":
      return value.amount;
    case "percent":
      return value.rate;
    case "number":
    case "days":
      return value.count;
  }
}
