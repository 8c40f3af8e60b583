import { withComputedFacts } from "../computed-facts.ts";
import { controlReferences } from "../control.ts";
import { conditionReferences, dictionaryReferences } from "../fact-references.ts";
import type { DealCostsFile } from "../generated/deal-costs.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { tableOfOutline } from "../outline-table.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { factAt, percentAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { TableContext } from "../table.ts";
import type { DealCosts } from "./deal-costs/content.ts";
import { outlineOfDealCosts } from "./deal-costs/outline.ts";
import { factOfCounting, readCost } from "./deal-costs/read-cost.ts";

function readContent(file: DealCostsFile, context: ReadContext): DealCosts {
  // The deal is weighed here, so its items may ask about what the engine computes.
  const weighing = withComputed(context);
  for (const key of ["amount", "cost"] as const) factAt(file[key], ["money"], [key], weighing);
  const { margin, role, text } = file.floor;
  return {
    purpose: file.purpose,
    amount: file.amount,
    cost: file.cost,
    costs: file.costs.map((cost, index) => readCost(cost, ["costs", index], weighing)),
    floor: { margin: percentAt(margin, ["floor", "margin"], context), role, text },
    ...(file.loss === undefined ? {} : { loss: file.loss }),
    rounding: file.rounding ?? "half-up",
    rules: file.rules ?? {},
    control: file.control ?? [],
  };
}

function withComputed<C extends Pick<TableContext, "facts" | "lang">>(context: C): C {
  return { ...context, facts: withComputedFacts(context.facts, context.lang) };
}

function referencesOf(content: DealCosts, { places }: ReadContext): Reference[] {
  return [
    ...dictionaryReferences([content.amount], ["amount"], places),
    ...dictionaryReferences([content.cost], ["cost"], places),
    ...content.costs.flatMap(({ when, counting }, index) => {
      const path = ["costs", index];
      const counted = factOfCounting(counting);
      return [
        ...conditionReferences([when], [...path, "when"], places),
        ...(counted === undefined ? [] : dictionaryReferences([counted.fact], [...path, counted.key], places)),
      ];
    }),
    ...referenceTo("role", content.floor.role, ["floor", "role"], places),
    ...referenceTo("role", content.loss?.role, ["loss", "role"], places),
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ];
}

export const dealCosts: Kind<DealCostsFile, DealCosts> = {
  kind: "deal-costs",
  read: readContent,
  clausesOf: (content, context) => clausesOfOutline(outlineOfDealCosts(content, withComputed(context)), context),
  referencesOf,
  tableOf: (content, part, context) => tableOfOutline(outlineOfDealCosts(content, withComputed(context)), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOfDealCosts(content, withComputed(context)), context.lang),
};
