import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import type { PlannedPurchaseFile } from "../../generated/planned-purchase.ts";
import { reportBands } from "../../read-bands.ts";
import { durationOf } from "../../read-duration.ts";
import { percentAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { MissedPlan } from "./content.ts";

/** The bands from nothing up to the minimum of the plan, where the last one ends; a share that none names is reported. */
export function readMissed({ missed, plan }: PlannedPurchaseFile, context: ReadContext): MissedPlan[] {
  const at = (index: number, key: string): Path => ["missed", index, key];
  const last = missed.length - 1;
  reportBands(missed, ["missed"], context);
  const uncovered = (edge: "first" | "end" | "last", index: number): void => {
    const range = context.places.valueAt(at(index, edge === "end" ? "below" : "from"));
    context.report(problem("missed-plan-not-covered", range, { edge, minimum: String(plan.minimum) }));
  };
  if (missed[0]?.from !== 0) uncovered("first", 0);
  const end = missed[last]?.below;
  if (end !== undefined && end !== plan.minimum) uncovered("end", last);
  const start = missed[last]?.from ?? 0;
  if (end === undefined && start >= plan.minimum) uncovered("last", last);
  return missed.map(({ from, below, within, ...band }, index) => ({
    ...band,
    from: percentAt(from, at(index, "from"), context),
    below:
      below === undefined
        ? percentAt(plan.minimum, ["plan", "minimum"], context)
        : percentAt(below, at(index, "below"), context),
    within: durationOf(within),
  }));
}
