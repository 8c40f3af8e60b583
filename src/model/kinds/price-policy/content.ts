import type { Condition } from "../../../conditions/condition.ts";
import type { SourceRange } from "../../../diagnostics/diagnostic.ts";
import type { Day } from "../../../values/day.ts";
import type { Percent } from "../../../values/percent.ts";
import type { RoundingMode } from "../../../values/rounding.ts";

/** A rate with the id of the clause that sets it. */
export interface CitedRate {
  readonly rate: Percent;
  readonly clause: string;
  readonly range: SourceRange;
}

/** One rate, or a rate for every choice of a fact. */
export type Rates =
  | { readonly by?: undefined; readonly rate: CitedRate }
  | { readonly by: string; readonly rates: ReadonlyMap<string, CitedRate> };

/** A half-open band of the basis: `from` inside, `below` outside; the last has no end. Units of the fact `over`. */
export interface Tier {
  readonly from: number;
  readonly below?: number;
  readonly rates: Rates;
}

/** Days on which a window is open: once, or every year between two mmdd (the end may lie before the start: over New Year). */
export type WindowDates =
  | { readonly yearly: false; readonly from: Day; readonly to: Day }
  | { readonly yearly: true; readonly from: number; readonly to: number };

export interface Window {
  readonly id: string;
  readonly title: string;
  readonly dates: WindowDates;
  readonly when?: Condition;
  readonly rate: CitedRate;
}

interface DiscountBase {
  readonly id: string;
  readonly title: string;
  /** What rate and thresholds are read on: the original price or the price after the discounts before. */
  readonly basis: "original" | "running";
  readonly when?: Condition;
}

export interface TiersDiscount extends DiscountBase {
  readonly type: "tiers";
  readonly over: string;
  readonly by?: string;
  readonly tiers: readonly Tier[];
}

export interface LevelsDiscount extends DiscountBase {
  readonly type: "levels";
  readonly by: string;
  readonly rates: ReadonlyMap<string, CitedRate>;
}

export interface WindowsDiscount extends DiscountBase {
  readonly type: "windows";
  readonly pick: "first" | "best" | "unique";
  readonly windows: readonly Window[];
}

export interface RateDiscount extends DiscountBase {
  readonly type: "rate";
  readonly rate: CitedRate;
}

export type Discount = TiersDiscount | LevelsDiscount | WindowsDiscount | RateDiscount;

export interface RequiredFact {
  readonly fact: string;
  readonly clause: string;
  readonly range: SourceRange;
}

export interface Limit {
  readonly id: string;
  readonly title: string;
  readonly must: Condition;
  readonly clause: string;
}

export interface Cap {
  readonly id: string;
  readonly title: string;
  readonly rates: Rates;
}

/** Where money is rounded: the unit price, the sum of a line, or the order (then split over the lines exactly). */
export interface Rounding {
  readonly mode: RoundingMode;
  readonly place: "unit" | "line" | "order";
}

/** The price policy in exact values. Discounts stand in order of application. */
export interface PricePolicy {
  readonly vat: "included" | "excluded" | "none";
  readonly amount: string;
  readonly cost: string;
  readonly day: string;
  readonly requested: string;
  readonly requires: readonly RequiredFact[];
  readonly limits: readonly Limit[];
  readonly stacking: "additive" | "sequential" | "best-of";
  readonly discounts: readonly Discount[];
  readonly caps: readonly Cap[];
  readonly rounding: Rounding;
}
