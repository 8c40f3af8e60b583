import { type Percent, wholePercent } from "../values/percent.ts";
import { type Fraction, fraction, times } from "./fraction.ts";

/** What a client owes for an order: its price without tax, and the tax that comes on top of it as a rule. */
export function withTax(net: Fraction, tax: Percent): Fraction {
  return times(net, fraction(wholePercent + tax, wholePercent));
}
