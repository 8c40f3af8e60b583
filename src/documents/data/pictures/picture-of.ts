import type { Fact } from "../../../model/fact.ts";
import type { Language } from "../../../values/language.ts";
import type { Currency } from "../../../values/money.ts";
import type { Picture } from "../../pictures/picture.ts";

/** What pictures of a regulation need to know beside its content. */
export interface Picturing {
  readonly lang: Language;
  readonly currency: Currency;
  readonly facts: ReadonlyMap<string, Fact>;
  /** The printed number of a clause by its id. */
  number(clause: string): string;
  roleTitle(role: string): string;
}

/** Draws a content as data; `null` where it holds nothing worth a picture. */
export type PictureOf<C, P extends Picture = Picture> = (content: C, picturing: Picturing) => P | null;
