import { formatQuantity } from "../../../values/quantity.ts";
import type { BuyGetDiscount } from "./content.ts";

/** «из каждых 6 единиц строки бесплатно 1». */
export function buyGetInWords({ buy, get, among }: BuyGetDiscount, lang: "ru" | "en"): string {
  const [all, free] = [formatQuantity(buy + get, lang), formatQuantity(get, lang)];
  if (lang === "ru")
    return among === "same"
      ? `из каждых ${all} единиц строки бесплатно ${free}`
      : `из каждых ${all} единиц подходящих строк бесплатно ${free}, самых дешёвых`;
  return among === "same"
    ? `of every ${all} units of a line ${free} free`
    : `of every ${all} units of the lines that fit ${free} free, the cheapest ones`;
}
