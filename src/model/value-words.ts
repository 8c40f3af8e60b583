import { formatDay } from "../values/day.ts";
import type { Language } from "../values/language.ts";
import { type Currency, formatMoney } from "../values/money.ts";
import { formatPercent } from "../values/percent.ts";
import { formatQuantity } from "../values/quantity.ts";
import type { ClauseValue } from "./clause.ts";

/** A clause's value as people read it: «2 %», «50 000 ₽», «15.01.2026». */
export function valueWords(value: ClauseValue, currency: Currency, lang: Language): string {
  switch (value.type) {
    case "percent":
      return formatPercent(value.value, lang);
    case "money":
      return formatMoney(value.value, currency, lang, "short");
    case "quantity":
      return formatQuantity(value.value, lang, value.unit);
    case "days":
      return String(value.value);
    case "date":
      return formatDay(value.value, lang, "short");
    case "text":
      return value.value;
  }
}
