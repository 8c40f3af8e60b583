import type { Condition } from "../../../conditions/condition.ts";
import type { Duration } from "../../../values/duration.ts";
import type { Money } from "../../../values/money.ts";
import type { Percent } from "../../../values/percent.ts";
import type { Control } from "../../control.ts";

/** What happens when so much of the plan was bought: `from` inside, `below` outside. */
export interface MissedPlan {
  readonly id: string;
  readonly title: string;
  readonly from: Percent;
  readonly below: Percent;
  readonly text: string;
  readonly role: string;
  readonly within: Duration;
}

/** The contract of planned purchases: the client says what it will buy, the company rewards the certainty. */
export interface PlannedPurchase {
  readonly purpose: string;
  /** The flag fact: the order stands in the schedule of a contract. */
  readonly planned: string;
  /** With whom the contract is made; with anybody when absent. */
  readonly when?: Condition;
  readonly horizonMonths: number;
  readonly minimumOrder: Money;
  readonly plan: {
    /** The percent fact: how much of the horizon's plan was bought. */
    readonly fulfilled: string;
    readonly minimum: Percent;
    /** By how much one month may differ from its plan. */
    readonly tolerance: Percent;
  };
  readonly gives: Readonly<Record<string, string>>;
  /** From nothing bought up to the minimum, without holes. */
  readonly missed: readonly MissedPlan[];
  readonly rules: Readonly<Record<string, string>>;
  readonly control: readonly Control[];
}
