import type { FactDeclaration } from "../../../conditions/fact-type.ts";
import { problem } from "../../../diagnostics/catalogue.ts";
import type { Path } from "../../../diagnostics/places.ts";
import type {
  Discount as DiscountFile,
  RateDiscount as RateFile,
  TiersDiscount as TiersFile,
} from "../../generated/price-policy.ts";
import { factAt, moneyAt, percentAt } from "../../read-values.ts";
import type { ReadContext } from "../../regulation.ts";
import type { AtMost, Budget, Gives, RateDiscount, Rates } from "./content.ts";
import { approverOf } from "./read-credit.ts";
import { citedRateAt, clauseId, eitherRatesAt } from "./read-rates.ts";

type TierFile = TiersFile["tiers"][number];

const measures = {
  rate: "percent",
  rates: "percent",
  "amount-off": "amount",
  "unit-price": "unit-price",
  "fixed-price": "fixed-price",
} as const;

/** The key that a tier of money writes its number under. */
const keyOf = { amount: "amount-off", "unit-price": "unit-price", "fixed-price": "fixed-price" } as const;

/** What the numbers of tiers are, by the first of them; every tier must say one thing, and all the same. */
export function tiersMeasure(file: TiersFile, path: Path, context: ReadContext): Gives {
  const said = file.tiers.map((tier, index): Gives | undefined => {
    const keys = (Object.keys(measures) as (keyof typeof measures)[]).filter((key) => tier[key] !== undefined);
    const found = [...new Set(keys.map((key) => measures[key]))];
    // A tier without any number, or with `rate` beside `rates`, is told by the reader of rates.
    if (found.length > 1 || (file.by !== undefined && found.some((each) => each !== "percent"))) {
      const choice = file.by === undefined ? ["rate", "amount-off", "unit-price", "fixed-price"] : ["rates"];
      context.report(problem("one-measure", context.places.keyAt([...path, "tiers", index]), { keys: choice }));
    }
    return found[0];
  });
  const first = said[0] ?? "percent";
  said.forEach((own, index) => {
    if (own === undefined || own === first) return;
    const range = context.places.keyAt([...path, "tiers", index]);
    context.report(problem("tiers-of-other-measure", range, { first, own }));
  });
  return first;
}

/** Measures that contradict what the tiers are read over. */
export function reportMeasure(file: TiersFile, gives: Gives, amount: string, path: Path, context: ReadContext): void {
  const over = context.facts.get(file.over);
  // In a line only what the line itself has is divided or priced.
  const foreign = amount.startsWith("line.") && !file.over.startsWith("line.");
  if (gives === "unit-price" && over !== undefined && (over.type !== "quantity" || foreign)) {
    context.report(
      problem("unit-price-without-quantity", context.places.valueAt([...path, "over"]), { over: file.over }),
    );
  }
  if (file.mode !== "marginal") return;
  const range = context.places.valueAt([...path, "mode"]);
  if (gives === "amount" || gives === "fixed-price")
    context.report(problem("money-off-not-by-tier-part", range, { key: keyOf[gives] }));
  if (over !== undefined && file.over !== amount && (over.type === "money" || foreign))
    context.report(problem("marginal-over-other", range, { over: file.over, amount }));
}

/** The numbers of one tier. */
export function tierRates(
  tier: TierFile,
  gives: Gives,
  by: FactDeclaration | undefined,
  clause: { readonly before: string; readonly after: string },
  path: Path,
  context: ReadContext,
): Rates {
  const key = gives === "percent" ? undefined : keyOf[gives];
  const money = key === undefined ? undefined : tier[key];
  const id = clauseId(clause.before, clause.after);
  if (key === undefined || money === undefined) {
    const other = Object.values(keyOf).some((each) => tier[each] !== undefined);
    // A tier of another measure is told as such, once.
    if (other) return { rate: { rate: 0, clause: id, range: context.places.keyAt(path) } };
    return eitherRatesAt(tier, by, clause, path, context);
  }
  return { rate: citedRateAt(money, id, [...path, key], context, moneyAt) };
}

/** The one number of a discount by condition. */
export function readRate(file: RateFile, path: Path, context: ReadContext): Pick<RateDiscount, "gives" | "rate"> {
  const keys = ["rate", "amount-off", "fixed-price"] as const;
  if (keys.filter((key) => file[key] !== undefined).length !== 1)
    context.report(problem("one-measure", context.places.keyAt(path), { keys }));
  for (const gives of ["amount", "fixed-price"] as const) {
    const money = file[keyOf[gives]];
    if (file.rate === undefined && money !== undefined)
      return { gives, rate: citedRateAt(money, file.id, [...path, keyOf[gives]], context, moneyAt) };
  }
  return { gives: "percent", rate: citedRateAt(file.rate ?? 0, file.id, [...path, "rate"], context) };
}

/** The budget of one discount: in money, or in how often it is given. */
export function budgetOf(file: DiscountFile, path: Path, context: ReadContext): { budget?: Budget } {
  const { budget } = file;
  if (budget === undefined) return {};
  const { used, over, cancelled } = budget;
  const at = [...path, "budget"];
  const fact = factAt(used, ["money", "number"], [...at, "used"], context);
  const counts = fact?.type === "number" ? "uses" : "money";
  if (counts === "uses" && (over === "cut" || !Number.isSafeInteger(budget.limit)))
    context.report(problem("budget-of-uses", context.places.valueAt([...at, over === "cut" ? "over" : "limit"]), {}));
  const approver = approverOf(budget, at, context);
  const limit = counts === "uses" ? budget.limit : moneyAt(budget.limit, [...at, "limit"], context);
  const range = context.places.keyAt(at);
  return { budget: { used, limit, counts, over, ...approver, cancelled, clause: clauseId(file.id, "budget"), range } };
}

/** The cap of one discount. */
export function atMostOf(file: DiscountFile, path: Path, context: ReadContext): { atMost?: AtMost } {
  const most = file["at-most"];
  if (most === undefined) return {};
  const at = [...path, "at-most"];
  return {
    atMost: {
      ...(most.rate === undefined ? {} : { rate: percentAt(most.rate, [...at, "rate"], context) }),
      ...(most.amount === undefined ? {} : { amount: moneyAt(most.amount, [...at, "amount"], context) }),
      clause: clauseId(file.id, "at-most"),
      range: context.places.keyAt(at),
    },
  };
}
