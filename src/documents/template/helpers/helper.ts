import type { Language } from "../../../values/language.ts";
import type { Currency } from "../../../values/money.ts";

/** What helpers know besides their arguments. */
export interface HelperEnvironment {
  readonly lang: Language;
  /** The currency of all money of the document; `null` when the data name none. */
  readonly currency: Currency | null;
}

/** Text to be shown literally, rich text of a regulation, or an answer for `{{#if}}`. */
export type HelperResult = { readonly text: string; readonly rich: boolean } | boolean;

/** A helper gives a value its printed form. It never computes a value. */
export interface Helper {
  /** An example of how it is written, for the message about wrong arguments. */
  readonly usage: string;
  /** How many arguments it takes at most. */
  readonly most: number;
  /** `null` when the arguments are not what the helper takes. */
  format(args: readonly unknown[], environment: HelperEnvironment): HelperResult | null;
}
