import type { LiveTable } from "../../../model/table.ts";
import type { Language } from "../../../values/language.ts";
import type { Currency } from "../../../values/money.ts";
import type { Picture } from "../../pictures/picture.ts";

/** What pictures of a regulation need to know beside its content. */
export interface Picturing {
  /** Of the regulation. */
  readonly title: string;
  readonly lang: Language;
  readonly currency: Currency;
  /** The printed number of a clause by its id. */
  number(clause: string): string;
  roleTitle(role: string): string;
  /** A part of the regulation as the table that other regulations show of it. */
  table(part: string): LiveTable | undefined;
}

/** Draws a content as data; `null` where it holds nothing worth a picture. */
export type PictureOf<C, P extends Picture = Picture> = (content: C, picturing: Picturing) => P | null;
