import type { FactDeclaration } from "../conditions/fact-type.ts";

/**
 * Facts that the engine computes itself while it decides a discount; conditions of authority may ask about them.
 * deal.requested  the discount that is asked for (the allowed one when none is asked for)
 * deal.allowed    what the price policy allows
 * deal.excess     requested minus allowed, in percentage points; negative when less is asked
 * deal.net        amount after the requested discount
 * deal.margin     (net - cost) / net, compared exactly
 */
export const computedFacts: readonly FactDeclaration[] = [
  { name: "deal.requested", title: "Запрошенная скидка", type: "percent" },
  { name: "deal.allowed", title: "Положенная скидка", type: "percent" },
  { name: "deal.excess", title: "Превышение положенной скидки", type: "percent" },
  { name: "deal.net", title: "Сумма после скидки", type: "money" },
  { name: "deal.margin", title: "Маржа сделки", type: "percent" },
];

/** The dictionary together with what the engine computes, for rules that weigh a deal. */
export function withComputedFacts(facts: ReadonlyMap<string, FactDeclaration>): ReadonlyMap<string, FactDeclaration> {
  return new Map([...facts, ...computedFacts.map((fact) => [fact.name, fact] as const)]);
}
