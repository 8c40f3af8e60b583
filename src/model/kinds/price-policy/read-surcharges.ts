import { readCondition } from "../../../conditions/read-condition.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { PricePolicyFile } from "../../generated/price-policy.ts";
import { factAt, moneyAt, percentAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Cap, Discount, MinimumOrder, PricePolicy, Rates, Rounding, Surcharge } from "./content.ts";
import { citedRateAt, citedRatesAt, eitherRatesAt, reportNotByFact, reportTwins } from "./read-rates.ts";

type SurchargeFile = NonNullable<PricePolicyFile["surcharges"]>[number];

function readSurcharge(file: SurchargeFile, index: number, context: ReadContext): Surcharge {
  const path = ["surcharges", index];
  const when = file.when === undefined ? undefined : readCondition(file.when, [...path, "when"], context);
  const by = file.by === undefined ? undefined : factAt(file.by, ["choice"], [...path, "by"], context);
  const base = { id: file.id, title: file.title, basis: file.basis, ...(when === undefined ? {} : { when }) };
  const clause = `surcharges/${file.id}`;
  const { amount } = file;
  if (amount === undefined)
    return { ...base, gives: "percent", rates: eitherRatesAt(file, by, { before: clause }, path, context) };
  if (file.rate !== undefined || file.rates !== undefined || file.by !== undefined)
    context.report(problem("one-measure", context.places.keyAt(path), { keys: ["rate", "by + rates", "amount"] }));
  return {
    ...base,
    gives: "amount",
    rates: { rate: citedRateAt(amount, clause, [...path, "amount"], context, moneyAt) },
  };
}

/** What is added to prices. */
export function readSurcharges(file: PricePolicyFile, context: ReadContext): Surcharge[] {
  const { surcharges = [] } = file;
  reportTwins(surcharges, "surcharges", context);
  return surcharges.map((surcharge, index) => readSurcharge(surcharge, index, context));
}

function minimumAmounts(file: NonNullable<PricePolicyFile["minimum-order"]>, context: ReadContext): Rates {
  const path = ["minimum-order"];
  const by = file.by === undefined ? undefined : factAt(file.by, ["choice"], [...path, "by"], context);
  reportNotByFact(file, { one: "amount", many: "amounts" }, path, context);
  if (by === undefined)
    return { rate: citedRateAt(file.amount ?? 0, "minimum-order", [...path, "amount"], context, moneyAt) };
  const at = [...path, "amounts"];
  if (file.amounts === undefined) return { by: by.name, rates: new Map() };
  return { by: by.name, rates: citedRatesAt(file.amounts, by, { before: "minimum-order" }, at, context, moneyAt) };
}

/** The smallest order and what happens below it. */
export function readMinimumOrder(
  { "minimum-order": file }: PricePolicyFile,
  context: ReadContext,
): { minimumOrder?: MinimumOrder } {
  if (file === undefined) return {};
  const { places, report } = context;
  const amounts = minimumAmounts(file, context);
  const { surcharge } = file;
  const path = ["minimum-order", "surcharge"];
  if (file.below === "deny") {
    if (surcharge !== undefined) report(problem("minimum-order-denied-with-surcharge", places.keyAt(path), {}));
    return { minimumOrder: { title: file.title, amounts } };
  }
  if (surcharge === undefined) {
    report(problem("minimum-order-without-surcharge", places.valueAt(["minimum-order", "below"]), {}));
    return { minimumOrder: { title: file.title, amounts } };
  }
  if ((surcharge.rate === undefined) === (surcharge.amount === undefined))
    report(problem("one-measure", places.keyAt(path), { keys: ["rate", "amount"] }));
  const added =
    surcharge.amount === undefined
      ? { gives: "percent" as const, rate: percentAt(surcharge.rate ?? 0, [...path, "rate"], context) }
      : { gives: "amount" as const, rate: moneyAt(surcharge.amount, [...path, "amount"], context) };
  return { minimumOrder: { title: file.title, amounts, surcharge: added } };
}

/** The price of a unit below which no line is sold. */
export function readFloor({ floor }: PricePolicyFile, context: ReadContext): Pick<PricePolicy, "floor"> {
  if (floor === undefined) return {};
  const { title, price } = floor;
  const range = context.places.valueAt(["floor", "price"]);
  const fact = factAt(price, ["money"], ["floor", "price"], context);
  if (fact !== undefined && !price.startsWith("line.")) context.report(problem("floor-not-of-line", range, { price }));
  return { floor: { title, price } };
}

/** Money is only exact when the order is rounded as one: anything else would lose or gain minor units. */
export function reportMoneyRounding(
  content: {
    readonly discounts: readonly Discount[];
    readonly caps: readonly Cap[];
    readonly surcharges: readonly Surcharge[];
    readonly minimumOrder?: MinimumOrder;
    readonly floor?: PricePolicy["floor"];
    readonly rounding: Rounding;
  },
  context: ReadContext,
): void {
  const { discounts, caps, surcharges, minimumOrder, floor, rounding } = content;
  if (rounding.place === "order") return;
  const inMoney =
    discounts.some(
      (discount) =>
        discount.atMost?.amount !== undefined ||
        discount.budget?.over === "cut" ||
        ((discount.type === "tiers" || discount.type === "rate") && discount.gives !== "percent"),
    ) ||
    floor !== undefined ||
    caps.some(({ gives }) => gives === "amount") ||
    surcharges.some(({ gives }) => gives === "amount") ||
    minimumOrder?.surcharge?.gives === "amount";
  if (!inMoney) return;
  const range = context.places.valueAt(["rounding", "place"]);
  context.report(problem("money-needs-order-rounding", range, { place: rounding.place }));
}
