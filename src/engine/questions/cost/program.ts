import type { Condition } from "../../../conditions/condition.ts";
import { computedFactNames } from "../../../model/computed-facts.ts";
import type { Counting, DealCosts } from "../../../model/kinds/deal-costs/content.ts";
import type { Project } from "../../../model/project.ts";
import type { Regulation } from "../../../model/regulation.ts";
import type { Percent } from "../../../values/percent.ts";
import type { RoundingMode } from "../../../values/rounding.ts";
import type { DiscountPolicy } from "../../discount-policy.ts";
import type { FactSlots } from "../../ir.ts";
import { slotsOf } from "../../lower/discount.ts";

/** One item of costs. */
export interface CostItem {
  readonly id: string;
  readonly title: string;
  readonly clause: string;
  readonly when?: Condition;
  readonly counting: Counting;
}

/** What the analysis of a deal is compiled into. */
export interface CostProgram {
  readonly facts: FactSlots;
  /** The facts that hold the amount, which the engine may compute itself, and the cost of goods. */
  readonly amount: string;
  readonly cost: string;
  readonly items: readonly CostItem[];
  readonly floor: { readonly clause: string; readonly margin: Percent; readonly role: string };
  readonly loss?: { readonly clause: string; readonly role?: string };
  readonly rounding: RoundingMode;
  /** The prices of the day, where the analysis asks about what a discount comes to. */
  readonly discount?: DiscountPolicy;
}

function factsIn(condition: Condition): readonly string[] {
  switch (condition.kind) {
    case "test":
      return [condition.fact];
    case "not":
      return factsIn(condition.of);
    default:
      return condition.of.flatMap(factsIn);
  }
}

/** Whether the analysis asks about what the engine computes of a discount. */
export function asksOfDiscount({ amount, cost, costs }: DealCosts): boolean {
  const asked = [amount, cost, ...costs.flatMap(({ when }) => (when === undefined ? [] : factsIn(when)))];
  return asked.some((fact) => computedFactNames.has(fact));
}

export function lowerCosts(
  { id: regulation, content }: Regulation<DealCosts>,
  { facts }: Project,
  discount: DiscountPolicy | undefined,
): CostProgram {
  const { amount, cost, costs, floor, loss, rounding } = content;
  return {
    facts: slotsOf(facts),
    amount,
    cost,
    items: costs.map(({ id, title, when, counting }) => ({
      id,
      title,
      clause: `${regulation}#costs/${id}`,
      ...(when === undefined ? {} : { when }),
      counting,
    })),
    floor: { clause: `${regulation}#floor`, margin: floor.margin, role: floor.role },
    ...(loss === undefined
      ? {}
      : { loss: { clause: `${regulation}#loss`, ...(loss.role === undefined ? {} : { role: loss.role }) } }),
    rounding,
    ...(discount === undefined ? {} : { discount }),
  };
}
