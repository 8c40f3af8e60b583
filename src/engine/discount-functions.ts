import type { DiscountVerdict } from "../model/decision.ts";
import type { Money } from "../values/money.ts";
import type { Percent } from "../values/percent.ts";
import type { DealLine } from "./deal/deal.ts";
import type { Interpreted } from "./interpret/discount.ts";
import type { FactTree } from "./known-facts.ts";

/** A function of one deal. `net` is the rounded total of `lines` that were priced, `owed` the same with tax. */
type OfDeal<R> = (facts: FactTree, net?: Money, lines?: readonly DealLine[], owed?: Money) => R;

/** Decides one deal. */
export type DecideDiscount = OfDeal<DiscountVerdict>;

/** Decides one deal alike and tells of every clause. */
export type TraceDiscount = OfDeal<Interpreted>;

/** What a deal is about, as far as its facts tell. */
export interface DiscountTerms {
  readonly amount: Money | undefined;
  readonly cost: Money | undefined;
  /** The discount asked for. */
  readonly requested: Percent | undefined;
}

/** Reads the terms out of the facts of a deal. */
export type ReadTerms = (facts: FactTree) => DiscountTerms;
