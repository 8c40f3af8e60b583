import type { DecidedDiscount } from "../../../src/engine/decide.ts";
import { decider } from "../shop.ts";

/** A row of a discount list on one line. */
export const rule = (id: string, terms: string, basis = "original"): string =>
  `  - { type: rate, id: ${id}, title: ${id}, basis: ${basis}, ${terms} }\n`;

/** Money discounts need the order rounded as one. */
export const byOrder = "{ mode: half-up, place: order }";

/** Decides deals by prices that are rounded in the order. */
export function pricer(prices: string): (raw: unknown) => DecidedDiscount {
  return decider({ prices, rounding: byOrder });
}

/** The clauses of the price policy, without its name. */
export function cited({ verdict }: DecidedDiscount): string[] {
  return verdict.clauses.filter((clause) => clause.startsWith("prices#")).map((clause) => clause.slice(7));
}
