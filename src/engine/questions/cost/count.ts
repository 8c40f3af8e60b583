import type { Counting } from "../../../model/kinds/deal-costs/content.ts";
import type { Money } from "../../../values/money.ts";
import { wholePercent } from "../../../values/percent.ts";
import { multiplyDivide } from "../../../values/rounding.ts";
import { type Evidence, judge, openFacts } from "../../interpret/judge.ts";
import type { FactSlots } from "../../ir.ts";
import type { ConsideredClause } from "../../trace.ts";
import type { CostItem, CostProgram } from "./program.ts";

/** An item that is in the deal, with what it comes to. */
export interface CountedItem {
  readonly item: CostItem;
  readonly sum: Money;
}

/** A number of the deal that a cost may be counted by. One below zero is a slip, and would make a deal look better. */
export function countOf(fact: string, { known }: Evidence): number | undefined {
  const value = known(fact);
  return typeof value === "number" && value >= 0 ? value : undefined;
}

type Product = readonly [over: bigint, under: bigint];

/** What an item comes to as `over / under` minor units, or the facts that nobody knows. */
function productOf(
  counting: Counting,
  net: Money | undefined,
  netFacts: readonly string[],
  evidence: Evidence,
  slots: FactSlots,
): Product | readonly string[] {
  const share = (percent: number, days = 1, year = 1): Product | readonly string[] =>
    net === undefined
      ? netFacts
      : [BigInt(Math.max(net, 0)) * BigInt(percent) * BigInt(days), BigInt(wholePercent) * BigInt(year)];
  switch (counting.type) {
    case "percent":
      return share(counting.percent);
    case "money":
      return [BigInt(counting.money), 1n];
    case "agreed-percent": {
      const percent = countOf(counting.fact, evidence);
      return percent === undefined ? [counting.fact] : share(percent);
    }
    case "actual-money": {
      const money = countOf(counting.fact, evidence);
      return money === undefined ? [counting.fact] : [BigInt(money), 1n];
    }
    case "unit": {
      const units = countOf(counting.units, evidence);
      const whole = slots.get(counting.units)?.type === "quantity" ? 1000n : 1n;
      return units === undefined ? [counting.units] : [BigInt(counting.money) * BigInt(units), whole];
    }
    case "annual-rate": {
      const days = countOf(counting.days, evidence);
      return days === undefined ? [counting.days] : share(counting.percent, days, 365);
    }
  }
}

function isProduct(product: Product | readonly string[]): product is Product {
  return typeof product[0] === "bigint";
}

/** No exact number is larger, and one more for rounding. */
export const mostMoney = BigInt(Number.MAX_SAFE_INTEGER) - 1n;

/** The facts behind an amount that cannot be told exactly: it counts as not known. */
function factOfCounting(counting: Counting, amount: string): string {
  switch (counting.type) {
    case "agreed-percent":
    case "actual-money":
      return counting.fact;
    case "unit":
      return counting.units;
    case "annual-rate":
      return counting.days;
    default:
      return amount;
  }
}

interface Judged {
  readonly considered: ConsideredClause;
  readonly counted?: CountedItem;
  readonly missing: readonly string[];
}

/** Counts one item, or says why it cannot be counted. `net` is the amount that percents are taken of. */
export function judgeItem(
  item: CostItem,
  { amount, rounding, facts }: CostProgram,
  net: Money | undefined,
  netFacts: readonly string[],
  evidence: Evidence,
): Judged {
  const { clause, when, counting } = item;
  const condition = when === undefined ? undefined : judge(when, evidence);
  const told = { clause, stage: "costs" } as const;
  if (condition !== undefined && condition.truth !== "yes") {
    const standing = condition.truth === "no" ? "silent" : "unsettled";
    return {
      considered: { ...told, standing, reason: { kind: "condition", condition } },
      missing: openFacts(condition, evidence),
    };
  }
  const product = productOf(counting, net, netFacts, evidence, facts);
  const isKnown = isProduct(product) && product[0] / product[1] <= mostMoney;
  if (!isKnown) {
    const missing = isProduct(product) ? [factOfCounting(counting, amount)] : product;
    const fact = missing[0] ?? amount;
    return { considered: { ...told, standing: "unsettled", reason: { kind: "missing", fact } }, missing };
  }
  const sum = multiplyDivide(product[0], 1, product[1], rounding);
  const reason = { kind: "cost", sum, ...(condition === undefined ? {} : { condition }) } as const;
  return { considered: { ...told, standing: "applied", reason }, counted: { item, sum }, missing: [] };
}
