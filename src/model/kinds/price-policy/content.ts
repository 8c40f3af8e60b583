import type { Condition } from "../../../conditions/condition.ts";
import type { SourceRange } from "../../../diagnostics/diagnostic.ts";
import type { Day } from "../../../values/day.ts";
import type { Hours } from "../../../values/hours.ts";
import type { Money } from "../../../values/money.ts";
import type { Percent } from "../../../values/percent.ts";
import type { Quantity } from "../../../values/quantity.ts";
import type { RoundingMode } from "../../../values/rounding.ts";
import type { Moment, TimeZone } from "../../../values/time-zone.ts";

/** What the numbers of a rule are: percents, money off the order, the price of one unit of the measured quantity, or of the order. */
export type Gives = "percent" | "amount" | "unit-price" | "fixed-price";

/** A rate with the id of the clause that sets it; money in minor units where the rule gives money. */
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

/**
 * When a window is open by the clock of its zone: from one moment until another, which is outside; or every day, or on some
 * weekdays (1 for Monday), from one minute of the day until another, which is outside.
 */
export type WindowTimes =
  | { readonly between: { readonly from: Moment; readonly to: Moment }; readonly zone: TimeZone }
  | { readonly daily: Hours; readonly weekdays: readonly number[]; readonly zone: TimeZone };

export interface Window {
  readonly id: string;
  readonly title: string;
  readonly dates: WindowDates | WindowTimes;
  readonly when?: Condition;
  readonly rate: CitedRate;
}

/** The most that one discount may come to: both bounds hold. */
export interface AtMost {
  readonly rate?: Percent;
  readonly amount?: Money;
  readonly clause: string;
  readonly range: SourceRange;
}

/** How much of a discount there is in all; the CRM keeps what is used, and gives it back when an order is cancelled, or not. */
export interface Budget {
  readonly used: string;
  /** Minor units, or how often. */
  readonly limit: number;
  readonly counts: "money" | "uses";
  readonly over: "withhold" | "cut" | "escalate";
  /** Whose approval lets the discount go over its budget; only with `escalate`. */
  readonly approver?: string;
  readonly cancelled: "returned" | "kept";
  readonly clause: string;
  readonly range: SourceRange;
}

interface DiscountBase {
  readonly id: string;
  readonly title: string;
  /** The id of the group of which at most one discount counts. */
  readonly group?: string;
  readonly atMost?: AtMost;
  readonly budget?: Budget;
  /** Only for lines: a line with this discount takes no other one. */
  readonly alone?: true;
  /** What rate and thresholds are read on: the original price or the price after the discounts before. */
  readonly basis: "original" | "running";
  readonly when?: Condition;
}

export interface TiersDiscount extends DiscountBase {
  readonly type: "tiers";
  readonly gives: Gives;
  /** The reached tier for everything, or every tier for its own part. */
  readonly mode: "whole" | "marginal";
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
  readonly gives: Exclude<Gives, "unit-price">;
  readonly rate: CitedRate;
}

/** Of every `buy + get` units in a line `get` are free as money off; or the cheapest of all lines together. Only for lines. */
export interface BuyGetDiscount extends DiscountBase {
  readonly type: "buy-get";
  readonly buy: Quantity;
  readonly get: Quantity;
  readonly among: "same" | "cheapest";
  /** The clause; its number is `get`. */
  readonly rate: CitedRate;
}

export type Discount = TiersDiscount | LevelsDiscount | WindowsDiscount | RateDiscount | BuyGetDiscount;

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

/** The most that all discounts come to: percents, or money off the whole order. */
export interface Cap {
  readonly id: string;
  readonly title: string;
  readonly gives: "percent" | "amount";
  readonly rates: Rates;
}

/** Of the discounts of a group one counts: the first that gives something, the largest, or the only one that can apply. */
export interface DiscountGroup {
  readonly id: string;
  readonly title: string;
  readonly pick: "first" | "best" | "unique";
  readonly clause: string;
  readonly range: SourceRange;
}

/** How many base units a unit is, in thousandths, for the lines that its condition fits; the first that fits counts. */
export interface UnitSize {
  readonly is: Quantity;
  readonly when?: Condition;
}

/** Discounts of single lines: their conditions ask the facts of a line (`line.*`) and of its order. */
export interface LineDiscounts {
  /** What each unit of a line is; empty when quantities are taken as they are. */
  readonly units: ReadonlyMap<string, readonly UnitSize[]>;
  readonly totals: readonly { readonly fact: string; readonly sum: "quantity" | "amount"; readonly when?: Condition }[];
  /** Lines that take no discount at all. */
  readonly closed: readonly {
    readonly id: string;
    readonly title: string;
    readonly when: Condition;
    readonly clause: string;
    readonly range: SourceRange;
  }[];
  readonly pick: "add" | "best" | "first" | "most-specific";
  /** Facts from the most specific to the most general. */
  readonly specificity: readonly string[];
  readonly withOrder: "add" | "after" | "best";
  readonly discounts: readonly Discount[];
}

/** Added to the price after discounts and caps. */
export interface Surcharge {
  readonly id: string;
  readonly title: string;
  readonly basis: "original" | "running";
  readonly when?: Condition;
  readonly gives: "percent" | "amount";
  readonly rates: Rates;
}

/** The smallest order, in minor units, and what happens to a smaller one. */
export interface MinimumOrder {
  readonly title: string;
  readonly amounts: Rates;
  /** Absent when a smaller order is refused. */
  readonly surcharge?: { readonly gives: "percent" | "amount"; readonly rate: number };
}

/** How much an order on deferred payment may owe together with what is owed already. */
export interface Credit {
  readonly title: string;
  /** Which orders are on credit. */
  readonly when: Condition;
  readonly limit: string;
  readonly receivables: string;
  readonly over: "deny" | "escalate" | "prepayment";
  /** Whose approval lets the order go over the limit; only with `escalate`. */
  readonly approver?: string;
}

/** Points for every whole `forEach` of money that is paid: whole numbers, one for all or by a choice. */
export interface Earning {
  readonly title: string;
  readonly forEach: Money;
  readonly points: Rates;
}

/** Points pay for an order in whole blocks, up to a share of it. */
export interface Spending {
  readonly title: string;
  /** The fact that holds how many points the client wants to spend. */
  readonly asked: string;
  readonly block: number;
  /** What one block pays for. */
  readonly worth: Money;
  readonly atMost: Percent;
}

/** What goods that come back do to points: facts of the earlier order, and what happens to its points. */
export interface PointsReturn {
  readonly title: string;
  /** What the order cost, points included, and for how much of it goods come back. */
  readonly total: string;
  readonly returned: string;
  /** How many points had been spent on it; absent where points are never spent. */
  readonly spent?: string;
  readonly spentPoints: "back" | "lost";
  readonly earnedPoints: "taken" | "kept";
}

/** The points of a client: how they are earned, what they pay for, what a return does to them. */
export interface PointsTerms {
  readonly title: string;
  readonly balance: string;
  readonly earn?: Earning;
  readonly spend?: Spending;
  readonly return?: PointsReturn;
}

/** Goods that are given free for goods that are bought: of the same article, or a gift. Quantities in thousandths. */
export interface FreeGoodsTerms {
  readonly id: string;
  readonly title: string;
  /** Which lines count. */
  readonly when?: Condition;
  readonly every: Quantity;
  readonly free: Quantity;
  /** Another article; `cost` is what a unit of it costs the seller. */
  readonly gift?: { readonly id?: string; readonly title: string; readonly unit?: string; readonly cost: Money };
  /** How much an order gets at most. */
  readonly atMost?: Quantity;
  readonly clause: string;
  readonly range: SourceRange;
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
  /** The fact that windows to the minute are read by. */
  readonly moment?: string;
  readonly requested: string;
  readonly requires: readonly RequiredFact[];
  readonly limits: readonly Limit[];
  readonly stacking: "additive" | "sequential" | "best-of";
  readonly minimumOrder?: MinimumOrder;
  readonly groups: readonly DiscountGroup[];
  readonly discounts: readonly Discount[];
  readonly lines?: LineDiscounts;
  readonly caps: readonly Cap[];
  readonly surcharges: readonly Surcharge[];
  /** The fact of a line below which a unit is never sold. */
  readonly floor?: { readonly title: string; readonly price: string };
  readonly freeGoods: readonly FreeGoodsTerms[];
  readonly credit?: Credit;
  readonly points?: PointsTerms;
  readonly rounding: Rounding;
}
