import { readCondition } from "../../conditions/read-condition.ts";
import { controlReferences } from "../control.ts";
import { conditionReferences, factReferences } from "../fact-references.ts";
import type { PlannedPurchaseFile } from "../generated/planned-purchase.ts";
import { clausesOfOutline, sectionsOfOutline } from "../outline.ts";
import { tableOfOutline } from "../outline-table.ts";
import { liveValueReferences, referenceTo } from "../placed-references.ts";
import { factAt, moneyAt, percentAt } from "../read-values.ts";
import type { Kind, ReadContext, Reference } from "../regulation.ts";
import type { PlannedPurchase } from "./planned-purchase/content.ts";
import { outlineOfPlannedPurchase } from "./planned-purchase/outline.ts";
import { readMissed } from "./planned-purchase/read-missed.ts";

function readContent(file: PlannedPurchaseFile, context: ReadContext): PlannedPurchase {
  const { plan } = file;
  factAt(file.planned, ["flag"], ["planned"], context);
  factAt(plan.fulfilled, ["percent"], ["plan", "fulfilled"], context);
  const when = file.when === undefined ? undefined : readCondition(file.when, ["when"], context);
  return {
    purpose: file.purpose,
    planned: file.planned,
    ...(when === undefined ? {} : { when }),
    horizonMonths: file["horizon-months"],
    minimumOrder: moneyAt(file["minimum-order"], ["minimum-order"], context),
    plan: {
      fulfilled: plan.fulfilled,
      minimum: percentAt(plan.minimum, ["plan", "minimum"], context),
      tolerance: percentAt(plan.tolerance, ["plan", "tolerance"], context),
    },
    gives: file.gives,
    missed: readMissed(file, context),
    rules: file.rules ?? {},
    control: file.control ?? [],
  };
}

function referencesOf(content: PlannedPurchase, { places }: ReadContext): Reference[] {
  return [
    ...factReferences([content.planned], ["planned"], places),
    ...factReferences([content.plan.fulfilled], ["plan", "fulfilled"], places),
    ...conditionReferences([content.when], ["when"], places),
    ...content.missed.flatMap(({ role }, index) => referenceTo("role", role, ["missed", index, "role"], places)),
    ...controlReferences(content.control, places),
    ...liveValueReferences(content, places),
  ];
}

export const plannedPurchase: Kind<PlannedPurchaseFile, PlannedPurchase> = {
  kind: "planned-purchase",
  read: readContent,
  clausesOf: (content, context) => clausesOfOutline(outlineOfPlannedPurchase(content, context), context),
  referencesOf,
  tableOf: (content, part, context) => tableOfOutline(outlineOfPlannedPurchase(content, context), part),
  sectionsOf: (content, context) => sectionsOfOutline(outlineOfPlannedPurchase(content, context), context.lang),
};
