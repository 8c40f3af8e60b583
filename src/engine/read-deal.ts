import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { type Currency, type Money, moneyText } from "../values/money.ts";
import type { Deal, DealLine } from "./deal/deal.ts";
import type { Exchange } from "./deal/exchange.ts";
import { factTree, shapeOf } from "./deal/fact-shape.ts";
import { lineTotals } from "./deal/line-totals.ts";
import { type DealPlace, type DealProblems, dealProblems, shown } from "./deal/problems.ts";
import { isMapping, type Mapping, type RawFacts } from "./deal/read-facts.ts";
import { type LineContext, lineFacts, lineSum, readLines } from "./deal/read-lines.ts";
import { dayOfDeal, dealExchange, readStatedFacts, type StatedFacts } from "./deal/stated-money.ts";
import type { DiscountPolicy, Policy } from "./policy.ts";

/** A deal that may be decided, or everything that is wrong with it. */
export type ReadDeal =
  | { readonly deal: Deal; readonly problems?: never }
  | { readonly deal?: never; readonly problems: readonly Diagnostic[] };

const reservedKeys: ReadonlySet<string> = new Set(["id", "lines", "currency"]);
const noneReserved: ReadonlySet<string> = new Set();

/**
 * Reads a deal that nobody has checked: facts by the dictionary, `lines` of the order (they make the amount and, when
 * every line has one, the cost), an `id` that is only carried along. `place` is where the deal stands.
 */
export function readDeal(raw: unknown, policy: Policy, place: DealPlace): ReadDeal {
  const problems = dealProblems(place);
  if (!isMapping(raw)) {
    problems.report("deal-not-mapping", [], { value: shown(raw) });
    return { problems: problems.found };
  }
  const { discount } = policy;
  const shape = shapeOf(policy.facts);
  const reserved = discount === undefined ? noneReserved : reservedKeys;
  const stated = readStatedFacts(raw, shape, reserved, policy, problems);
  if (stated === undefined) return { problems: problems.found };
  const { facts } = stated;
  const lines = discount === undefined ? undefined : readOrder(raw, discount, stated, policy, problems);
  reportNegative(facts, policy, problems);
  if (problems.found.length > 0) return { problems: problems.found };
  const id = idOf(raw);
  return {
    deal: {
      ...(id === undefined ? {} : { id }),
      facts: factTree(shape.root, facts.values),
      ...(lines === undefined ? {} : { lines }),
      ...dealExchange(stated, lines),
      unknownChoices: facts.unknownChoices,
    },
  };
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
 * A cost or a count of days below zero is a slip of whoever sends it, and would make a decision softer. A deal whose
 * amount is below zero as well is no slip of the cost: the limits of the policy judge it.
 */
function reportNegative({ values }: RawFacts, { facts, discount }: Policy, problems: DealProblems): void {
  const amount = discount === undefined ? undefined : values.get(discount.program.amount);
  const reversed = typeof amount === "number" && amount < 0;
  for (const [name, value] of values) {
    const counted = facts.get(name)?.type === "days" || (name === discount?.program.cost && !reversed);
    if (counted && typeof value === "number" && value < 0) problems.report("deal-below-zero", name.split("."), {});
  }
}

function idOf(raw: Mapping): string | undefined {
  const id = Object.hasOwn(raw, "id") ? raw.id : undefined;
  return typeof id === "string" || typeof id === "number" ? String(id) : undefined;
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
function readOrder(
  raw: Mapping,
  { program, pricing }: DiscountPolicy,
  { facts, exchange, stated, exchangeOf }: StatedFacts,
  policy: Policy,
  problems: DealProblems,
): readonly DealLine[] | undefined {
  const { currency, facts: dictionary } = policy;
  if (!Object.hasOwn(raw, "lines") || raw.lines === null || raw.lines === undefined) return undefined;
  const units = program.lines?.units ?? new Map<string, number>();
  const context: LineContext = {
    facts: lineFacts(dictionary),
    units,
    pricing,
    currency,
    problems,
    day: dayOfDeal(facts, policy),
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
