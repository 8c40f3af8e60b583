import { decimalOf, scaleDecimal, scaleNumber } from "./decimal.ts";
import { type Language, localDecimal } from "./language.ts";

/** A quantity in whole thousandths of its unit: 2.5 kg is 2500. Always an integer. */
export type Quantity = number;

const digits = 3;

/** One whole unit. */
export const wholeQuantity: Quantity = 1000;

/** Decimal text or number ("2.5") as a quantity; `undefined` when it is no decimal or finer than a thousandth. */
export function parseQuantity(quantity: string | number): Quantity | undefined {
  return typeof quantity === "number" ? scaleNumber(quantity, digits) : scaleDecimal(quantity, digits);
}

/** Plain text for data: 2500 is "2.5". */
export function quantityText(quantity: Quantity): string {
  return decimalOf(quantity, digits);
}

/** A quantity for people: «2,5 кг». */
export function formatQuantity(quantity: Quantity, lang: Language, unit = ""): string {
  const text = localDecimal(quantityText(quantity), lang);
  return unit === "" ? text : `${text}\u00a0${unit}`;
}
