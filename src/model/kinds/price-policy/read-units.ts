import { factsIn } from "../../../conditions/condition.ts";
import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { PricePolicyFile } from "../../generated/price-policy.ts";
import { quantityAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { LineDiscounts, UnitSize } from "./content.ts";

/** What is counted of a line once its units are known; its units cannot hang on that. */
const counted: ReadonlySet<string> = new Set(["line.quantity", "line.amount"]);

/** What the units of lines are. An entry behind one of the same unit that fits every line is never reached. */
export function readUnits(
  { units = [] }: NonNullable<PricePolicyFile["lines"]>,
  context: ReadContext,
): LineDiscounts["units"] {
  const { places, report } = context;
  if (units.length > 0 && units.every(({ is }) => is !== 1))
    report(problem("units-without-base", places.keyAt(["lines", "units"]), {}));
  const read = new Map<string, UnitSize[]>();
  units.forEach(({ unit, is, when: raw }, index) => {
    const path = ["lines", "units", index];
    const when = raw === undefined ? undefined : readCondition(raw, [...path, "when"], context);
    const sizes = read.get(unit) ?? [];
    if (sizes.some((size) => size.when === undefined))
      report(problem("unit-twice", places.valueAt([...path, "unit"]), { unit }));
    for (const fact of when === undefined ? [] : factsIn(when)) {
      if (fact.startsWith("line.") && !counted.has(fact)) continue;
      report(problem("unit-by-other-fact", places.keyAt([...path, "when"]), { unit, fact }));
    }
    // A condition that cannot be read was reported; without it the entry would speak for every line.
    if (raw !== undefined && when === undefined) return;
    const size = { is: quantityAt(is, [...path, "is"], context), ...(when === undefined ? {} : { when }) };
    read.set(unit, [...sizes, size]);
  });
  return read;
}
