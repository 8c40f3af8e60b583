import type { Money } from "../../../values/money.ts";
import type { Percent } from "../../../values/percent.ts";
import type { RoundingMode } from "../../../values/rounding.ts";
import type { ConditionalShare } from "../../conditional-shares.ts";
import type { Frequency } from "../../frequency.ts";
import type { Target } from "../../read-target.ts";

/** One indicator of a plan; weights of a scheme are 100 % together. */
export interface PlanItem {
  readonly id: string;
  readonly title: string;
  readonly target: Target;
  readonly per: Frequency;
  readonly weight: Percent;
  /** The fact that counts what was done in the period of the bonus. */
  readonly done?: string;
  /** Whether it is held, not piled up: the target of a quarter is that of a month. */
  readonly level: boolean;
}

/** A half-open band of plan fulfilment: `from` inside, `below` outside, in percent of the plan; the last has no end. */
export interface BonusBand {
  readonly from: Percent;
  readonly below?: Percent;
  /** Percent of the base, or an amount, as the bonus says. */
  readonly pays: number;
  readonly clause: string;
}

/** How a bonus follows from the fulfilment of the plan (`over`, a percent fact). */
export interface Bonus {
  readonly id: string;
  readonly title: string;
  /** `percent` of the money fact `of` less the money fact `less`, whole or each band at its own rate; or an `amount`. */
  readonly pays:
    | { readonly type: "percent"; readonly of: string; readonly less?: string; readonly mode: "whole" | "marginal" }
    | { readonly type: "amount" };
  /** All that hold are multiplied. */
  readonly multipliers: readonly ConditionalShare[];
  readonly per: Frequency;
  readonly over: string;
  readonly bands: readonly BonusBand[];
}

/** What happens when fulfilment stays below the threshold for so many months in a row. */
export interface Miss {
  readonly id: string;
  readonly below: Percent;
  readonly months: number;
  readonly action: string;
}

export interface Scheme {
  readonly salary: Money;
  readonly plan: readonly PlanItem[];
  readonly bonuses: readonly Bonus[];
  readonly missed: readonly Miss[];
}

/** By which facts a bonus is counted, all of them names of facts, and how it is rounded. */
export interface Counted {
  readonly role: string;
  readonly period: string;
  readonly monthsMissed?: string;
  /** One indicator counts for no more of its target than this. */
  readonly cap?: Percent;
  readonly rounding: { readonly mode: RoundingMode; readonly to: Money };
}

/** Plan, bonus and the price of a missed plan, by role. */
export interface Motivation {
  readonly purpose: string;
  readonly roles: ReadonlyMap<string, Scheme>;
  readonly counted?: Counted;
  /** Who owes only a part of the plan; the first that holds is taken. */
  readonly planShares: readonly ConditionalShare[];
  readonly rules: Readonly<Record<string, string>>;
}
