import type { Condition } from "../../../conditions/condition.ts";
import type { Money } from "../../../values/money.ts";
import type { Percent } from "../../../values/percent.ts";
import type { RoundingMode } from "../../../values/rounding.ts";
import type { Control } from "../../control.ts";

/** How one item is counted; `amount` is the amount of the deal. */
export type Counting =
  /** amount * percent */
  | { readonly type: "percent"; readonly percent: Percent }
  /** amount * the percent that stands in the fact */
  | { readonly type: "agreed-percent"; readonly fact: string }
  /** so much for every order */
  | { readonly type: "money"; readonly money: Money }
  /** the money that stands in the fact */
  | { readonly type: "actual-money"; readonly fact: string }
  /** money * the count that stands in the fact `units` */
  | { readonly type: "unit"; readonly money: Money; readonly units: string }
  /** amount * percent * the days that stand in the fact / 365 */
  | { readonly type: "annual-rate"; readonly percent: Percent; readonly days: string };

/** One thing that the company owes the client under the agreement, and what it costs. */
export interface Cost {
  readonly id: string;
  readonly title: string;
  readonly owes: string;
  /** Without it the item is in every deal. */
  readonly when?: Condition;
  readonly counting: Counting;
}

/** What an agreement with a client really costs, and the margin below which a deal loses money. */
export interface DealCosts {
  readonly purpose: string;
  /** The fact that percents are taken of; `deal.net` is the amount after the discount. */
  readonly amount: string;
  /** The fact that holds the cost of the goods themselves. */
  readonly cost: string;
  readonly costs: readonly Cost[];
  /** The share of the amount that must be left after the cost of goods and all items; `role` decides below it. */
  readonly floor: { readonly margin: Percent; readonly role: string; readonly text: string };
  /** What is done with a deal that earns nothing; `role` alone may allow it, without a role nobody may. */
  readonly loss?: { readonly role?: string; readonly text: string };
  /** How every item is rounded to minor units; the costs are the sum of what was rounded. */
  readonly rounding: RoundingMode;
  readonly rules: Readonly<Record<string, string>>;
  readonly control: readonly Control[];
}
