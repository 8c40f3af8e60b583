import { canHoldTogether } from "../../../conditions/can-hold-together.ts";
import { factsIn } from "../../../conditions/condition.ts";
import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { PricePolicyFile } from "../../generated/price-policy.ts";
import { factAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Discount, LineDiscounts } from "./content.ts";
import { readDiscount } from "./read-discount.ts";
import { readUnits } from "./read-units.ts";

type LinesFile = NonNullable<PricePolicyFile["lines"]>;

/** The amount of a line before discounts: what money of a line is taken from. */
const lineAmount = "line.amount";

/** What the engine counts of a line itself, and the type that each must be declared with. */
const counted = { quantity: "quantity", amount: "money", price: "money", cost: "money" } as const;

function readTotals({ totals = [] }: LinesFile, context: ReadContext): LineDiscounts["totals"] {
  return totals.map(({ fact, sum, when }, index) => {
    const path = ["lines", "totals", index];
    factAt(fact, [sum === "quantity" ? "quantity" : "money"], [...path, "fact"], context);
    const condition = when === undefined ? undefined : readCondition(when, [...path, "when"], context);
    return { fact, sum, ...(condition === undefined ? {} : { when: condition }) };
  });
}

function readClosed({ closed = [] }: LinesFile, context: ReadContext): LineDiscounts["closed"] {
  return closed.flatMap(({ id, title, when }, index) => {
    const path = ["lines", "closed", index];
    const condition = readCondition(when, [...path, "when"], context);
    if (condition === undefined) return [];
    return [{ id, title, when: condition, clause: `closed/${id}`, range: context.places.keyAt(path) }];
  });
}

/** Every fact that picks what a discount gives. */
function asked(discount: Discount): string[] {
  const by = discount.type === "tiers" || discount.type === "levels" ? discount.by : undefined;
  const windows = discount.type === "windows" ? discount.windows.flatMap(({ when }) => when ?? []) : [];
  return [
    ...(by === undefined ? [] : [by]),
    ...[discount.when, ...windows].flatMap((when) => (when === undefined ? [] : factsIn(when))),
  ];
}

/** How general a discount is: the place of the most specific fact that it asks. */
export function generality(discount: Discount, specificity: readonly string[]): number {
  const places = asked(discount).map((fact) => specificity.indexOf(fact));
  return Math.min(specificity.length, ...places.filter((place) => place !== -1));
}

/** Discounts that are equally specific and may meet: nothing says which of them wins. */
function reportEqual(discounts: readonly Discount[], specificity: readonly string[], context: ReadContext): void {
  const at = (index: number) => context.places.valueAt(["lines", "discounts", index, "id"]);
  discounts.forEach((discount, index) => {
    discounts.slice(0, index).forEach((earlier, earlierIndex) => {
      if (generality(discount, specificity) !== generality(earlier, specificity)) return;
      const conditions = [earlier.when, discount.when].flatMap((when) => when ?? []);
      if (!canHoldTogether(conditions, context.facts)) return;
      const args = { first: earlier.id, second: discount.id };
      context.report(problem("line-discounts-without-order", at(index), args, [at(earlierIndex)]));
    });
  });
}

function reportTerms(file: LinesFile, discounts: readonly Discount[], context: ReadContext): void {
  const { places, report } = context;
  discounts.forEach(({ basis, group, budget }, index) => {
    const path = ["lines", "discounts", index];
    if (basis !== "original") report(problem("line-basis", places.valueAt([...path, "basis"]), { basis }));
    if (budget !== undefined) report(problem("line-budget", places.keyAt([...path, "budget"]), {}));
    if (group !== undefined) report(problem("line-group", places.keyAt([...path, "group"]), {}));
  });
  if ((file.pick === "most-specific") !== (file.specificity !== undefined))
    report(problem("specificity-and-pick", places.valueAt(["lines", "pick"]), { pick: file.pick }));
  for (const [key, type] of Object.entries(counted)) {
    const fact = context.facts.get(`line.${key}`);
    if (fact === undefined || fact.type === type) continue;
    const args = { fact: fact.name, type: fact.type, expected: [type] };
    report(problem("fact-of-other-type", places.keyAt(["lines"]), args));
  }
}

/** Discounts of single lines. */
export function readLineDiscounts({ lines: file }: PricePolicyFile, context: ReadContext): { lines?: LineDiscounts } {
  if (file === undefined) return {};
  const discounts = file.discounts.map((discount, index) =>
    readDiscount(discount, lineAmount, ["lines", "discounts", index], context),
  );
  const specificity = file.specificity ?? [];
  specificity.forEach((fact, index) => {
    factAt(fact, ["choice", "text", "flag"], ["lines", "specificity", index], context);
  });
  reportTerms(file, discounts, context);
  if (file.pick === "most-specific" && file.specificity !== undefined) reportEqual(discounts, specificity, context);
  return {
    lines: {
      units: readUnits(file, context),
      totals: readTotals(file, context),
      closed: readClosed(file, context),
      pick: file.pick,
      specificity,
      withOrder: file["with-order"],
      discounts,
    },
  };
}

/** Whether the discount promises a sum; a bound in money only promises not to exceed one. */
function promisesMoney(discount: Discount): boolean {
  if (discount.type === "buy-get") return true;
  return (discount.type === "tiers" || discount.type === "rate") && discount.gives !== "percent";
}

function givesMoney(discount: Discount): boolean {
  return promisesMoney(discount) || discount.atMost?.amount !== undefined || discount.budget?.counts === "money";
}

/** What lines and the order as a whole cannot promise one another. */
export function reportLinesAndOrder(
  file: PricePolicyFile,
  order: readonly Discount[],
  lines: LineDiscounts | undefined,
  context: ReadContext,
): void {
  const { places, report } = context;
  order.forEach(({ type, id }, index) => {
    if (type === "buy-get")
      report(problem("buy-get-outside-lines", places.valueAt(["discounts", index, "id"]), { discount: id }));
  });
  order.forEach(({ alone }, index) => {
    if (alone === true) report(problem("alone-outside-lines", places.keyAt(["discounts", index, "alone"]), {}));
  });
  if (lines === undefined) return;
  order.forEach((discount, index) => {
    const range = places.valueAt(["discounts", index, "id"]);
    const { id, type } = discount;
    if (type === "tiers" && discount.gives === "unit-price")
      report(problem("unit-price-with-lines", range, { discount: id }));
    else if (promisesMoney(discount) && lines.withOrder === "best")
      report(problem("money-off-with-lines", range, { discount: id }));
  });
  lines.discounts.forEach((discount, index) => {
    if ((discount.type === "tiers" || discount.type === "rate") && discount.gives === "fixed-price")
      report(
        problem("fixed-price-of-line", places.valueAt(["lines", "discounts", index, "id"]), { discount: discount.id }),
      );
  });
  if (file.rounding.place !== "unit") return;
  lines.discounts.forEach((discount, index) => {
    const ofPrice =
      discount.type === "tiers" && discount.gives === "unit-price" && discount.atMost?.amount === undefined;
    if (!givesMoney(discount) || ofPrice) return;
    const range = places.valueAt(["lines", "discounts", index, "id"]);
    report(problem("line-money-by-unit", range, { discount: discount.id }));
  });
}
