import type { Day } from "../../values/day.ts";
import type { Money } from "../../values/money.ts";
import type { Percent } from "../../values/percent.ts";
import type { OfferData } from "./offer-data.ts";

/**
 * What the template `letter` prints: one text of a declared document with its blanks filled. Money is in minor units of
 * `currency`.
 */
export interface LetterData {
  /** ISO 4217. */
  readonly currency: string;
  readonly seller: OfferData["seller"];
  readonly letter: { readonly number: string; readonly date: Day };
  readonly client: OfferData["client"] & { readonly address: string | null };
  readonly subject: readonly LetterPart[];
  /** Paragraphs. */
  readonly body: readonly (readonly LetterPart[])[];
  readonly annexes: readonly string[];
  readonly signature: OfferData["signature"];
  /** Who made the letter and answers questions about it. */
  readonly manager: OfferData["manager"];
}

/** A stretch of a letter: words of the regulation, which may hold *emphasis*, or a value of the data. */
export type LetterPart = { readonly kind: "text"; readonly text: string } | LetterValue;

/** A value in the place of a blank. Words of the data stand literally. */
export type LetterValue =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "date"; readonly day: Day }
  | { readonly kind: "money"; readonly amount: Money; readonly inWords: boolean }
  | { readonly kind: "percent"; readonly rate: Percent }
  | { readonly kind: "number"; readonly count: number }
  | { readonly kind: "days"; readonly count: number };
