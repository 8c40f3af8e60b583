import type { PricePolicyFile } from "../../generated/price-policy.ts";
import { factAt, moneyAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { Cap } from "./content.ts";
import { citedRateAt, citedRatesAt, eitherRatesAt, reportNotByFact, reportTwins } from "./read-rates.ts";

type CapFile = NonNullable<PricePolicyFile["caps"]>[number];

function readCap(file: CapFile, index: number, context: ReadContext): Cap {
  const path = ["caps", index];
  const { id, title, amount, amounts } = file;
  const by = file.by === undefined ? undefined : factAt(file.by, ["choice"], [...path, "by"], context);
  const clause = `caps/${id}`;
  if (amount === undefined && amounts === undefined)
    return { id, title, gives: "percent", rates: eitherRatesAt(file, by, { before: clause }, path, context) };
  reportNotByFact(file, { one: "amount", many: "amounts", others: ["rate", "rates"] }, path, context);
  if (by === undefined || amounts === undefined) {
    const rate = citedRateAt(amount ?? 0, clause, [...path, "amount"], context, moneyAt);
    return { id, title, gives: "amount", rates: { rate } };
  }
  const rates = citedRatesAt(amounts, by, { before: clause }, [...path, "amounts"], context, moneyAt);
  return { id, title, gives: "amount", rates: { by: by.name, rates } };
}

/** Above what the discounts together do not rise: percents, or money off the order. */
export function readCaps(file: PricePolicyFile, context: ReadContext): Cap[] {
  const { caps = [] } = file;
  reportTwins(caps, "caps", context);
  return caps.map((cap, index) => readCap(cap, index, context));
}
