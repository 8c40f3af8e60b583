import { type FactDeclaration, type FactValue, zoneOf } from "../../conditions/fact-type.ts";
import { formatDay } from "../../values/day.ts";
import { type Language, quoted } from "../../values/language.ts";
import { formatMoment } from "../../values/moment.ts";
import { type Currency, formatMoney } from "../../values/money.ts";
import { formatPercent } from "../../values/percent.ts";
import { formatQuantity } from "../../values/quantity.ts";

const flags = { ru: { true: "да", false: "нет" }, en: { true: "yes", false: "no" } } as const;

/** A value of a fact for people, by the fact's type. */
export function formatFact(
  fact: FactDeclaration | undefined,
  value: FactValue,
  lang: Language,
  currency: Currency,
): string {
  if (typeof value === "boolean") return flags[lang][value ? "true" : "false"];
  if (typeof value === "string") return fact?.choices?.get(value) ?? quoted(value, lang);
  switch (fact?.type) {
    case "money":
      return formatMoney(value, currency, lang, "short");
    case "percent":
      return formatPercent(value, lang);
    case "quantity":
      return formatQuantity(value, lang, fact.unit);
    case "date":
      return formatDay(value, lang);
    case "moment":
      return formatMoment(value, zoneOf(fact), lang);
    default:
      return fact?.unit === undefined ? String(value) : `${value}\u00a0${fact.unit}`;
  }
}
