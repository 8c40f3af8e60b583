import type { Rounding } from "../model/kinds/price-policy/content.ts";
import type { Vat } from "../model/kinds/vat.ts";
import type { DealLine } from "./deal/deal.ts";
import type { ExchangeTable } from "./deal/exchange.ts";
import type { DecideDiscount, ReadTerms } from "./discount-functions.ts";
import type { ExplainDiscount } from "./explain/explain-discount.ts";
import type { Allowed } from "./interpret/allowed.ts";
import type { DiscountProgram } from "./ir.ts";
import type { FactTree } from "./known-facts.ts";

/** How the policy writes prices, and the tax in force. */
export interface Pricing {
  /** The id of the price policy: what its clauses begin with. */
  readonly regulation: string;
  readonly vat: "included" | "excluded" | "none";
  readonly rounding: Rounding;
  /** The fact that holds the day of the deal, by which the tax rate is chosen. */
  readonly day: string;
  /** The fact of a line that holds the price of a unit below which it is never sold, and the clause that says so. */
  readonly floor?: { readonly fact: string; readonly clause: string };
  /** Rates of foreign currencies; absent when none are declared. */
  readonly exchange?: ExchangeTable;
  /** Absent only when the policy has no tax. */
  readonly table?: Vat;
}

/** The compiled answer to the discount question. */
export interface DiscountPolicy {
  readonly program: DiscountProgram;
  readonly pricing: Pricing;
  /** One synchronous pure function; the verdicts are shared and frozen. */
  readonly decide: DecideDiscount;
  readonly termsOf: ReadTerms;
  /** What is allowed, exactly and line by line; absent where the allowed percent says it all. */
  readonly exactly?: (facts: FactTree, lines?: readonly DealLine[]) => Allowed;
  /** A second, traced evaluation; for people who ask why. */
  readonly explain: ExplainDiscount;
}
