import { inForce } from "../values/dated.ts";
import { wholePercent } from "../values/percent.ts";
import { type Fraction, fraction, times } from "./fraction.ts";
import type { UsualTax } from "./ir.ts";
import { type Known, numberKnown } from "./known-facts.ts";

/**
 * What a client owes for an order: its price without tax, and the tax that comes on top of it as a rule on the day of the
 * deal; `undefined` for a day on which there was no such tax yet.
 */
export function withTax(net: Fraction, tax: UsualTax | undefined, known: Known): Fraction | undefined {
  if (tax === undefined) return net;
  const inTheirDay = inForce(tax.rates, numberKnown(known, tax.day) ?? tax.asOf);
  return inTheirDay && times(net, fraction(wholePercent + inTheirDay.rate, wholePercent));
}
