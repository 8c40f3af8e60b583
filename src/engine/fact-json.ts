import type { FactDeclaration, FactValue } from "../conditions/fact-type.ts";
import { dayText } from "../values/day.ts";
import { type Currency, moneyNumber } from "../values/money.ts";
import { percentNumber } from "../values/percent.ts";
import { quantityText } from "../values/quantity.ts";

/** A value of a fact as it leaves the house: money in major units, percents and quantities as numbers, days as text. */
export function factJson(fact: FactDeclaration | undefined, value: FactValue, currency: Currency): FactValue {
  if (typeof value !== "number") return value;
  switch (fact?.type) {
    case "money":
      return moneyNumber(value, currency);
    case "percent":
      return percentNumber(value);
    case "quantity":
      return Number(quantityText(value));
    case "date":
      return dayText(value);
    default:
      return value;
  }
}
