import type { ClauseValue } from "../../model/clause.ts";
import type { Cell } from "../../model/table.ts";
import { valueWords } from "../../model/value-words.ts";
import type { Language } from "../../values/language.ts";
import { type Currency, formatMoney } from "../../values/money.ts";
import { formatQuantity } from "../../values/quantity.ts";

/** How typed values are written in the documents of one company. */
export interface Printing {
  readonly currency: Currency;
  readonly lang: Language;
}

/** A clause's value as people read it: «2 %», «50 000 ₽», «15.01.2026». */
export function printValue(value: ClauseValue, { currency, lang }: Printing): string {
  return valueWords(value, currency, lang);
}

const bandWords = {
  ru: { from: "от", below: "до", upTo: "до" },
  en: { from: "from", below: "below", upTo: "below" },
} as const;

/** A table's cell as people read it; a band is «от 100 000 до 500 000 ₽», the first one «до 100 000 ₽». */
export function printCell(cell: Cell, printing: Printing): string {
  if (cell.type !== "band") return printValue(cell, printing);
  const { currency, lang } = printing;
  const amount = (value: number): string =>
    cell.measure === "money" ? formatMoney(value, currency, lang, "short") : formatQuantity(value, lang);
  const words = bandWords[lang];
  if (cell.below === undefined) return `${words.from} ${amount(cell.from)}`;
  if (cell.from === 0) return `${words.upTo} ${amount(cell.below)}`;
  // The sign of the currency stands once, behind or before both numbers.
  const from = amount(cell.from).replace(/\u00a0\D+$/, "");
  return `${words.from} ${from} ${words.below} ${amount(cell.below)}`;
}
