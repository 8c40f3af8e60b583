import type { Condition } from "../conditions/condition.ts";
import type { FactType } from "../conditions/fact-type.ts";
import type { ApprovalMode, Approvals } from "../model/decision.ts";
import type { WindowDates, WindowTimes } from "../model/kinds/price-policy/content.ts";
import type { Day } from "../values/day.ts";
import type { Money } from "../values/money.ts";
import type { Percent } from "../values/percent.ts";
import type { Quantity } from "../values/quantity.ts";

/**
 * The intermediate form: what the regulations of one day say about one question, with nothing left to look up.
 * The interpreter runs it, the emitters print it. A clause is always a full reference `regulation#clause`.
 */

/** A fact that a program may ask about. `choices` is empty for every type but `choice`. */
export interface FactSlot {
  readonly name: string;
  /** The name by its parts: where the fact lies in the tree of a deal. */
  readonly path: readonly string[];
  readonly type: FactType;
  readonly choices: readonly string[];
}

export type FactSlots = ReadonlyMap<string, FactSlot>;

/** A rate and the clause that sets it. In a table that gives money the number is money in minor units. */
export interface Rate {
  readonly rate: Percent;
  readonly clause: string;
}

/** Half-open bands of a measured fact: band i starts at `from[i]` and ends where the next one starts; the last is open. */
export interface Bands {
  readonly fact: string;
  readonly from: readonly number[];
  /** Whether the thresholds are compared with what is left of the amount after the discounts before. */
  readonly running: boolean;
}

/**
 * Exactly one cell answers: the column of a choice (the column `undefined` when there is no `by`), the band of a
 * measure (the only cell when there is none). An empty cell gives nothing.
 */
export interface LookupTable {
  readonly kind: "lookup";
  readonly by?: string;
  readonly over?: Bands;
  /** Every band answers for its own part of the measure, instead of one band for all of it. */
  readonly marginal?: true;
  readonly columns: ReadonlyMap<string | undefined, readonly (Rate | undefined)[]>;
}

/** Rows that are open on some days, or to the minute; `hit` says which of several open ones answers. */
export interface WindowTable {
  readonly kind: "windows";
  readonly day: string;
  /** The fact that rows to the minute are read by; there is one when there are such rows. */
  readonly moment?: string;
  readonly hit: "first" | "best";
  readonly rows: readonly WindowRow[];
}

export interface WindowRow extends Rate {
  readonly dates: WindowDates | WindowTimes;
  readonly when?: Condition;
}

/** Of the rules of one group, which stand side by side, at most one counts: the first in order, or the largest. */
export interface RuleGroup {
  readonly id: string;
  readonly hit: "first" | "best";
}

/** The most that one discount may come to; both bounds hold. */
export interface MostOf {
  readonly rate?: Percent;
  readonly amount?: Money;
  readonly clause: string;
}

/** How much of a discount there is in all, and the fact that tells what is spent: money, or how often it was given. */
export interface Budget {
  readonly used: string;
  readonly limit: number;
  readonly counts: "money" | "uses";
  /** What happens when it does not suffice: nothing is given, what is left of the money is, or a rank approves the whole. */
  readonly over: "withhold" | "cut" | "escalate";
  /** Who lets the discount go over; only with `escalate`. */
  readonly rank?: number;
  readonly clause: string;
}

/** What the numbers of a rule are: percents, money off the order, the price of one unit of the measured quantity, or of the order. */
export type Gives = "percent" | "amount" | "unit-price" | "fixed-price";

/** Of every `buy + get` units `get` are free, of one line or the cheapest of all; in thousandths. */
export interface FreeUnits {
  readonly buy: Quantity;
  readonly get: Quantity;
  readonly among: "same" | "cheapest";
}

/** One discount: it gives the rate of its table when its condition surely holds. */
export interface DiscountRule {
  readonly when?: Condition;
  readonly table: LookupTable | WindowTable;
  /** Percents when absent. */
  readonly gives?: Gives;
  /** Units that are free instead of a percent: which ones is counted over the lines of the order. */
  readonly freeUnits?: FreeUnits;
  readonly atMost?: MostOf;
  readonly budget?: Budget;
  readonly group?: RuleGroup;
}

/** What is added to the price when its condition surely holds; nothing may be decided while that is open. */
export interface Surcharge {
  readonly when?: Condition;
  readonly table: LookupTable;
  readonly gives: "percent" | "amount";
  /** Whether a percent is taken of the price after all discounts, or of the original one. */
  readonly running: boolean;
}

/** The most that all discounts come to: percents when `gives` is absent, or money off the whole order. */
export interface Cap extends LookupTable {
  readonly gives?: "amount";
}

/** How many base units each unit is, in thousandths: the first whose condition surely holds, unless one before it may. */
export type Units = ReadonlyMap<string, readonly { readonly is: Quantity; readonly when?: Condition }[]>;

/** Discounts of single lines: conditions ask the facts of a line (`line.*`) and of its order. */
export interface LineRules {
  /** What each unit of a line is; empty when quantities are taken as they are. */
  readonly units: Units;
  /** Facts that are counted over the lines when a deal is read. */
  readonly totals: readonly { readonly fact: string; readonly sum: "quantity" | "amount"; readonly when?: Condition }[];
  /** Lines that take no discount at all. */
  readonly closed: readonly Ruling[];
  readonly stacking: "additive" | "best-of";
  /** With `alone` a line takes this discount and no other one, that of the order included. */
  readonly discounts: readonly (DiscountRule & { readonly alone?: true })[];
  readonly withOrder: "add" | "after" | "best";
}

/** A condition with the clause that states it. */
export interface Ruling {
  readonly when: Condition;
  readonly clause: string;
}

/** A condition that sends the deal at least to a rank; where it names several roles, all of them approve. */
export interface Raise extends Ruling {
  readonly rank: number;
  readonly all?: Approvals;
}

/** What lifts a deal at least to a rank. */
export type Lift = Omit<Raise, "when">;

/** The tax that comes on top of prices as a rule: its rates by date, and the fact that holds the day of a deal. */
export interface UsualTax {
  readonly day: string;
  /** The day for a deal that has none. */
  readonly asOf: Day;
  readonly rates: readonly { readonly from: Day; readonly rate: Percent }[];
}

/** What a client may owe with an order on credit. */
export interface CreditRule extends Ruling {
  readonly limit: string;
  readonly receivables: string;
  readonly over: "deny" | "escalate" | "prepayment";
  /** Who lets the order go over; only with `escalate`. */
  readonly rank?: number;
  /** The tax on top of the net, for an order without lines; absent where prices hold it. */
  readonly tax?: UsualTax;
}

/** Goods that are given free for every so many bought ones; without a gift, of the same article. Quantities in thousandths. */
export interface FreeGoodsRule {
  readonly when?: Condition;
  readonly every: Quantity;
  readonly free: Quantity;
  readonly gift?: { readonly id?: string; readonly title: string; readonly unit?: string; readonly cost: Money };
  readonly atMost?: Quantity;
  readonly clause: string;
}

/** The points of a client: the facts they are counted by, and whole numbers of points in the cells of a table. */
export interface PointsRule {
  readonly balance: string;
  readonly earn?: { readonly forEach: Money; readonly table: LookupTable };
  readonly spend?: {
    readonly asked: string;
    readonly block: number;
    readonly worth: Money;
    readonly atMost: Percent;
    readonly clause: string;
  };
  readonly return?: {
    readonly total: string;
    readonly returned: string;
    readonly spent?: string;
    readonly spentPoints: "back" | "lost";
    readonly earnedPoints: "taken" | "kept";
    readonly clause: string;
  };
  /** The tax on top of the net, for an order without lines; absent where prices hold it. */
  readonly tax?: UsualTax;
}

/** How much above the allowed discount: one limit, or one for every choice of a fact; a choice without one gives nothing. */
export type Limit =
  | { readonly by?: undefined; readonly upTo: Percent }
  | { readonly by: string; readonly choices: ReadonlyMap<string, { readonly upTo: Percent; readonly clause: string }> };

/**
 * A step of the ladder; its rank is its index + 1, rank 0 is nobody. Any one of its roles approves, or all of them do.
 * It gives up to its limit (anything, without one) while its condition surely holds; otherwise the next step is asked.
 */
export interface Step {
  readonly roles: readonly string[];
  readonly mode: ApprovalMode;
  readonly limit?: Limit;
  readonly when?: Condition;
  readonly clause: string;
  readonly ownClause: string;
}

export interface Ladder {
  /** The fact that holds the asker's role. */
  readonly asker: string;
  readonly nobody: { readonly clause: string; readonly ownClause: string };
  readonly steps: readonly Step[];
  /** Roles beside the ladder whose subordinates stand on it, with those subordinates: what these may give, so may they. */
  readonly superiors?: ReadonlyMap<string, readonly string[]>;
  /** Cited when no step may give the excess. */
  readonly beyond: string;
}

export interface DiscountProgram {
  readonly facts: FactSlots;
  readonly amount: string;
  readonly cost: string;
  readonly requested: string;
  readonly requires: readonly { readonly fact: string; readonly clause: string }[];
  /** Conditions that must hold. */
  readonly limits: readonly Ruling[];
  readonly stacking: "additive" | "sequential" | "best-of";
  readonly discounts: readonly DiscountRule[];
  readonly caps: readonly Cap[];
  readonly lines?: LineRules;
  /** Added after the caps: no cap and no discount makes them softer. */
  readonly surcharges?: readonly Surcharge[];
  readonly credit?: CreditRule;
  readonly points?: PointsRule;
  readonly freeGoods?: readonly FreeGoodsRule[];
  readonly deny: readonly Ruling[];
  readonly raise: readonly Raise[];
  readonly ladder: Ladder;
}

/** The first category whose condition surely holds; one without a condition takes everyone. */
export interface CategoryProgram {
  readonly facts: FactSlots;
  readonly categories: readonly { readonly id: string; readonly clause: string; readonly when?: Condition }[];
}
