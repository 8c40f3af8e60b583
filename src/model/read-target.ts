import type { ConditionContext } from "../conditions/read-condition.ts";
import type { Path } from "../diagnostics/places.ts";
import type { Money } from "../values/money.ts";
import type { Quantity } from "../values/quantity.ts";
import { moneyAt, quantityAt } from "./read-values.ts";

/** What a plan asks for: an amount of money, or a count of something. It is a value of a clause. */
export type Target =
  | { readonly type: "money"; readonly value: Money }
  | { readonly type: "quantity"; readonly value: Quantity; readonly unit: string };

/** The target whose number stands at `path`: money unless a unit is named. */
export function targetAt(raw: number, unit: string | undefined, path: Path, context: ConditionContext): Target {
  return unit === undefined
    ? { type: "money", value: moneyAt(raw, path, context) }
    : { type: "quantity", value: quantityAt(raw, path, context), unit };
}
