import type { Language } from "../values/language.ts";
import { formatQuantity, wholeQuantity } from "../values/quantity.ts";
import type { ClauseValue } from "./clause.ts";

const unit: Readonly<Record<Language, string>> = { ru: "мес.", en: "mo." };

/** A count of calendar months as the value of a clause. */
export function monthsValue(count: number, lang: Language): ClauseValue {
  return { type: "quantity", value: count * wholeQuantity, unit: unit[lang] };
}

/** «6 мес.»; "6 mo." */
export function formatMonths(count: number, lang: Language): string {
  return formatQuantity(count * wholeQuantity, lang, unit[lang]);
}
