import type { FactValue } from "../../conditions/fact-type.ts";
import type { Money } from "../../values/money.ts";
import type { Percent } from "../../values/percent.ts";
import type { Quantity } from "../../values/quantity.ts";
import type { FactTree } from "../known-facts.ts";
import type { Exchange, UsedRate } from "./exchange.ts";

/** Money of a line in a currency that is not the company's, in the minor units of that currency. */
export interface StatedMoney {
  readonly used: UsedRate;
  readonly price: Money;
  readonly cost?: Money;
}

/** One line of an order. Money in minor units for one unit, quantity in thousandths. */
export interface DealLine {
  readonly id?: string;
  readonly title?: string;
  readonly unit?: string;
  readonly quantity: Quantity;
  /** The same in base units, where units are converted; absent when nobody knows it. */
  readonly baseQuantity?: Quantity;
  readonly price: Money;
  readonly cost?: Money;
  /** What the line says in a currency that is not the company's; `price` and `cost` are converted. */
  readonly stated?: StatedMoney;
  /** Quantity by price before any discount, rounded as the policy rounds. */
  readonly amount: Money;
  /** The tax rate in force on the day of the deal; 0 for a policy without tax. */
  readonly vatRate: Percent;
  /** The facts `line.*` that the line has, by full name, in normalised values. */
  readonly facts?: ReadonlyMap<string, FactValue>;
}

/** The currencies of a deal beside the company's own. */
export interface DealExchange {
  /** The currency of the deal itself, and how it becomes the company's; absent where only lines state one. */
  readonly of?: Exchange;
  /** Every rate that was used, each once. */
  readonly rates: readonly UsedRate[];
}

/** One item of a list of the input: a candidate, a record. */
export interface ListItem {
  readonly id?: string;
  readonly title?: string;
  /** The facts that the item has, by full name, in normalised values. */
  readonly facts: ReadonlyMap<string, FactValue>;
  /** Facts whose word is no choice of theirs: they count as missing. */
  readonly unknownChoices: ReadonlySet<string>;
}

/** A deal as read: facts in normalised values, lines if it has any. */
export interface Deal {
  readonly id?: string;
  readonly facts: FactTree;
  readonly lines?: readonly DealLine[];
  /** Where some money was stated in another currency: what it was converted at. */
  readonly exchange?: DealExchange;
  /** The lists that the question declares, by their keys; one that was not given is absent. */
  readonly lists?: ReadonlyMap<string, readonly ListItem[]>;
  /** Facts whose word is no choice of theirs: they count as missing. */
  readonly unknownChoices: ReadonlySet<string>;
}
