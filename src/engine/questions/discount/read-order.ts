import { type Currency, type Money, moneyText } from "../../../values/money.ts";
import type { DealLine } from "../../deal/deal.ts";
import type { InputContext, OwnReading } from "../../deal/input-plan.ts";
import { lineTotals } from "../../deal/line-totals.ts";
import type { DealProblems } from "../../deal/problems.ts";
import type { Mapping, RawFacts } from "../../deal/read-facts.ts";
import { type LineContext, lineFacts, lineSum, present, readLines } from "../../deal/read-lines.ts";
import { dayOfDeal, dealExchange, readStatedFacts, type StatedFacts } from "../../deal/stated-money.ts";
import type { DiscountPolicy } from "../../discount-policy.ts";
import type { Units } from "../../ir.ts";

const noUnits: Units = new Map();

/** Keys of an order that are no facts. */
export const orderKeys: readonly string[] = ["lines", "currency"];

/** Reads an order: its facts in the company's money, and its lines, which come to the amount and the cost of the deal. */
export function readOrder(raw: Mapping, policy: DiscountPolicy, context: InputContext): OwnReading | undefined {
  const stated = readStatedFacts(raw, policy, context);
  if (stated === undefined) return undefined;
  const lines = readOwnLines(raw, policy, stated, context);
  reportNegativeCost(stated.facts, policy, context.problems);
  const parts = { ...(lines === undefined ? {} : { lines }), ...dealExchange(stated, lines) };
  return { facts: stated.facts, parts };
}

/**
 * A cost below zero is a slip of whoever sends it, and would make a decision softer. A deal whose amount is below zero as
 * well is no slip of the cost: the limits of the policy judge it.
 */
function reportNegativeCost({ values }: RawFacts, { program }: DiscountPolicy, problems: DealProblems): void {
  const isBelowZero = (fact: string): boolean => Number(values.get(fact)) < 0;
  if (isBelowZero(program.cost) && !isBelowZero(program.amount))
    problems.report("deal-below-zero", program.cost.split("."), {});
}

/** Money that a deal states, and what its lines come to, in one currency. */
interface TwoSums {
  readonly said: Money;
  readonly counted: Money;
  readonly currency: Currency;
}

/**
 * What was stated in the currency of all lines is compared in it, for each line is rounded when it is converted;
 * `undefined` when some are in another one.
 */
function inStatedCurrency(
  fact: string,
  lines: readonly DealLine[],
  key: "price" | "cost",
  { stated, exchange }: StatedFacts,
  context: LineContext,
): TwoSums | undefined {
  const said = stated.get(fact);
  if (said === undefined || exchange === undefined) return undefined;
  const { currency } = exchange;
  const sums = lines.map((line, index) => {
    const money = line.stated?.used.currency === currency.code ? line.stated[key] : undefined;
    return money === undefined ? undefined : lineSum(line.quantity, money, ["lines", index], context);
  });
  return sums.every((sum) => sum !== undefined) ? { said, counted: sumOf(sums), currency } : undefined;
}

const sumOf = (sums: readonly number[]): number => sums.reduce((total, each) => total + each, 0);

/** The lines of the order; what they come to becomes the amount and the cost of the deal. */
function readOwnLines(
  raw: Mapping,
  policy: DiscountPolicy,
  own: StatedFacts,
  { currency, facts: dictionary, asOf, problems }: InputContext,
): readonly DealLine[] | undefined {
  if (!present(raw, "lines")) return undefined;
  const { program, pricing } = policy;
  const { values } = own.facts;
  const context: LineContext = {
    facts: lineFacts(dictionary),
    units: program.lines?.units ?? noUnits,
    pricing,
    currency,
    problems,
    day: dayOfDeal(own.facts, policy, asOf),
    exchangeOf: own.exchangeOf,
    exchange: own.exchange,
  };
  const lines = readLines(raw.lines, context);
  if (problems.found.length > 0) return undefined;
  const disagree = (fact: string, { said, counted, currency: of }: TwoSums): void => {
    const texts = { stated: moneyText(said, of), counted: moneyText(counted, of) };
    problems.report("deal-sum-disagrees", fact.split("."), { fact, ...texts });
  };
  const settle = (fact: string, counted: number, inStated?: TwoSums): void => {
    const said = values.get(fact);
    const both = inStated ?? { said: Number(said ?? counted), counted, currency };
    if (!Number.isSafeInteger(counted)) problems.report("deal-too-large", ["lines"], {});
    else if (both.said === both.counted) values.set(fact, counted);
    else disagree(fact, both);
  };
  const { amount, cost } = program;
  settle(amount, sumOf(lines.map((line) => line.amount)), inStatedCurrency(amount, lines, "price", own, context));
  const costs = lines.map((line, index) =>
    line.cost === undefined ? undefined : lineSum(line.quantity, line.cost, ["lines", index], context),
  );
  const known = sumOf(costs.filter((each) => each !== undefined));
  if (costs.every((each) => each !== undefined))
    settle(cost, known, inStatedCurrency(cost, lines, "cost", own, context));
  // Costs of some lines only cannot make the order's cost, but they must not exceed the one that is stated.
  else if (known > Number(values.get(cost)))
    disagree(cost, { said: Number(values.get(cost)), counted: known, currency });
  for (const [fact, total] of lineTotals(program, lines, (name) => values.get(name))) settle(fact, total);
  return lines;
}
