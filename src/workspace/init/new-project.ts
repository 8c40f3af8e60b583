import type { Day } from "../../values/day.ts";
import type { Language } from "../../values/language.ts";
import { currencyCodes } from "../../values/money.ts";

/** Whether prices of a new project hold VAT, get it on top, or know none. */
export type VatMode = "included" | "excluded" | "none";

/** What a new project is made from. */
export interface NewProject {
  readonly language: Language;
  /** The full name of the company, as in contracts. */
  readonly name: string;
  /** One of `currencies`. */
  readonly currency: string;
  readonly vat: VatMode;
  /** Ids from the best category to the one for everybody else; see `readCategories`. */
  readonly categories: readonly string[];
  /** The day on which the regulations are approved and come into force. */
  readonly today: Day;
}

export const vatModes: readonly VatMode[] = ["included", "excluded", "none"];

/** Currencies that a project may count in. */
export const currencies: readonly string[] = currencyCodes;

/** What the examples are written with, and what is taken when nothing is said. */
export const starterDefaults = {
  ru: { name: "ООО «Ваша компания»", currency: "RUB", vat: "included" },
  en: { name: "Your Company Ltd", currency: "GBP", vat: "excluded" },
} as const satisfies Readonly<Record<Language, Pick<NewProject, "name" | "currency" | "vat">>>;

/** Where the companies of the examples are, so that "today" is the same day for `init` and for the checks after it. */
export const starterTimeZones: Readonly<Record<Language, string>> = { ru: "Europe/Moscow", en: "Europe/London" };

/** The categories of the examples, from the best to the one for everybody else. */
export const starterCategories: readonly string[] = ["VIP", "A", "B", "C"];

const idForm = /^[A-Za-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;

/** The categories of a line such as "VIP, A, B"; `undefined` unless they are two to four different ids in Latin letters. */
export function readCategories(line: string): readonly string[] | undefined {
  const ids = line.split(/[\s,;]+/).filter((word) => word !== "");
  const fit = ids.every((id) => idForm.test(id) && id.length <= 60) && new Set(ids).size === ids.length;
  return fit && ids.length >= 2 && ids.length <= starterCategories.length ? ids : undefined;
}

/** The name of a company without the line ends and other control characters that nobody types on purpose. */
export function readName(line: string): string | undefined {
  const name = line.replaceAll(/\p{C}+/gu, " ").trim();
  return name === "" || name.length > 160 ? undefined : name;
}
