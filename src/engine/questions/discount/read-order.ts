import { type Currency, type Money, moneyText } from "../../../values/money.ts";
import type { DealLine } from "../../deal/deal.ts";
import type { Exchange } from "../../deal/exchange.ts";
import type { InputContext, OwnReading } from "../../deal/input-plan.ts";
import { lineTotals } from "../../deal/line-totals.ts";
import type { DealProblems } from "../../deal/problems.ts";
import type { Mapping, RawFacts } from "../../deal/read-facts.ts";
import { type LineContext, lineFacts, lineSum, readLines } from "../../deal/read-lines.ts";
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

/** Costs of some lines only cannot make the order's cost, but they must not exceed the one that is stated. */
function reportPartialCosts(
  costs: readonly (number | undefined)[],
  fact: string,
  { values }: RawFacts,
  currency: Currency,
  problems: DealProblems,
): void {
  const known = costs.reduce((sum: number, cost) => sum + (cost ?? 0), 0);
  const said = values.get(fact);
  if (typeof said !== "number" || known <= said) return;
  const texts = { stated: moneyText(said, currency), counted: moneyText(known, currency) };
  problems.report("deal-sum-disagrees", fact.split("."), { fact, ...texts });
}

/**
 * A cost below zero is a slip of whoever sends it, and would make a decision softer. A deal whose amount is below zero as
 * well is no slip of the cost: the limits of the policy judge it.
 */
function reportNegativeCost({ values }: RawFacts, { program }: DiscountPolicy, problems: DealProblems): void {
  const [amount, cost] = [values.get(program.amount), values.get(program.cost)];
  const reversed = typeof amount === "number" && amount < 0;
  if (!reversed && typeof cost === "number" && cost < 0)
    problems.report("deal-below-zero", program.cost.split("."), {});
}

/** What lines come to in the currency that all of them are stated in; `undefined` when some are not. */
function statedSum(
  lines: readonly DealLine[],
  key: "price" | "cost",
  { currency }: Exchange,
  context: LineContext,
): Money | undefined {
  const sums = lines.map(({ quantity, stated }, index) => {
    const money = stated?.used.currency === currency.code ? stated[key] : undefined;
    return money === undefined ? undefined : lineSum(quantity, money, ["lines", index], context);
  });
  return sums.reduce<Money | undefined>(
    (total, each) => (total === undefined || each === undefined ? undefined : total + each),
    0,
  );
}

/** The lines of the order; what they come to becomes the amount and the cost of the deal. */
function readOwnLines(
  raw: Mapping,
  policy: DiscountPolicy,
  { facts, exchange, stated, exchangeOf }: StatedFacts,
  { currency, facts: dictionary, asOf, problems }: InputContext,
): readonly DealLine[] | undefined {
  const { program, pricing } = policy;
  if (!Object.hasOwn(raw, "lines") || raw.lines === null || raw.lines === undefined) return undefined;
  const units = program.lines?.units ?? noUnits;
  const context: LineContext = {
    facts: lineFacts(dictionary),
    units,
    pricing,
    currency,
    problems,
    day: dayOfDeal(facts, policy, asOf),
    exchangeOf,
    exchange,
  };
  const lines = readLines(raw.lines, context);
  if (problems.found.length > 0) return undefined;
  const disagree = (fact: string, said: Money, counted: Money, of: Currency): void => {
    const texts = { stated: moneyText(said, of), counted: moneyText(counted, of) };
    problems.report("deal-sum-disagrees", fact.split("."), { fact, ...texts });
  };
  // What was stated in the currency of all lines is compared in it: each line is rounded when it is converted.
  const inStated = (fact: string, key: "price" | "cost"): Money | undefined =>
    stated.has(fact) && exchange !== undefined ? statedSum(lines, key, exchange, context) : undefined;
  const settle = (fact: string, sums: readonly number[], counted?: Money): void => {
    const total = sums.reduce((sum, each) => sum + each, 0);
    const said = facts.values.get(fact);
    const written = stated.get(fact);
    if (!Number.isSafeInteger(total)) problems.report("deal-too-large", ["lines"], {});
    else if (said === undefined) facts.values.set(fact, total);
    else if (counted !== undefined && written !== undefined && exchange !== undefined) {
      if (counted === written) facts.values.set(fact, total);
      else disagree(fact, written, counted, exchange.currency);
    } else if (said !== total) disagree(fact, Number(said), total, currency);
  };
  settle(
    program.amount,
    lines.map(({ amount }) => amount),
    inStated(program.amount, "price"),
  );
  const costs = lines.map((line, index) =>
    line.cost === undefined ? undefined : lineSum(line.quantity, line.cost, ["lines", index], context),
  );
  if (costs.every((cost) => cost !== undefined)) settle(program.cost, costs, inStated(program.cost, "cost"));
  else reportPartialCosts(costs, program.cost, facts, currency, problems);
  for (const [fact, total] of lineTotals(program, lines, (name) => facts.values.get(name))) settle(fact, [total]);
  return lines;
}
