import type { ReadTerms } from "../discount-functions.ts";
import type { DiscountProgram } from "../ir.ts";
import { knownIn, numberKnown } from "../known-facts.ts";

/** Reads what a deal is about without code made for it: slower, the same terms. */
export function interpretedTerms({ facts: slots, amount, cost, requested }: DiscountProgram): ReadTerms {
  return (facts) => {
    const known = knownIn(slots, facts);
    const numberOf = (fact: string): number | undefined => numberKnown(known, fact);
    return { amount: numberOf(amount), cost: numberOf(cost), requested: numberOf(requested) };
  };
}
