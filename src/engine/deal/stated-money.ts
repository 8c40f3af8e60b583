import type { Path } from "../../diagnostics/places.ts";
import type { Day } from "../../values/day.ts";
import type { Currency, Money } from "../../values/money.ts";
import type { DiscountPolicy } from "../discount-policy.ts";
import type { DealExchange, DealLine } from "./deal.ts";
import {
  currencyIn,
  type Exchange,
  type ExchangeContext,
  exchangeOn,
  foreignCurrency,
  toOwn,
  type UsedRate,
} from "./exchange.ts";
import type { InputContext } from "./input-plan.ts";
import { type Mapping, type RawFacts, readFacts } from "./read-facts.ts";

/** The facts of a deal in the company's money, and what was stated in another currency. */
export interface StatedFacts {
  readonly facts: RawFacts;
  /** The exchange of the deal's own currency; absent for the company's. */
  readonly exchange?: Exchange;
  /** The amount and the cost as they were stated, in the minor units of that currency. */
  readonly stated: ReadonlyMap<string, Money>;
  /** The exchange of a currency that a line states. */
  readonly exchangeOf: (raw: unknown, path: Path) => Exchange | undefined;
}

/** The day by which rates are chosen: that of the deal, or the one on which it is asked about. */
export function dayOfDeal({ values }: RawFacts, { pricing }: DiscountPolicy, asOf: Day): number {
  const stated = values.get(pricing.day);
  return typeof stated === "number" ? stated : asOf;
}

/**
 * Reads the facts of a deal. In a deal that states a currency its amount and cost are in that currency; all other facts are
 * always in the company's own. `undefined` when the currency has no rate: it was reported.
 */
export function readStatedFacts(
  raw: Mapping,
  policy: DiscountPolicy,
  { shape, reserved, currency: own, asOf, problems }: InputContext,
): StatedFacts | undefined {
  const { program, pricing } = policy;
  const context: ExchangeContext = { table: pricing.exchange, own, problems };
  const said = Object.hasOwn(raw, "currency") ? raw.currency : undefined;
  const foreign = foreignCurrency(said, ["currency"], context);
  const ofDeal = new Set([program.amount, program.cost]);
  const currencyOf = (fact: string): Currency =>
    foreign !== undefined && ofDeal.has(fact) ? currencyIn(foreign) : own;
  const facts = readFacts(raw, shape, currencyOf, reserved, problems);
  const day = dayOfDeal(facts, policy, asOf);
  const exchangeOf = (code: unknown, path: Path): Exchange | undefined => {
    const named = foreignCurrency(code, path, context);
    return named === undefined ? undefined : exchangeOn(named, day, path, context);
  };
  const stated = new Map<string, Money>();
  const isOwn = said === undefined || said === null || said === own.code;
  if (isOwn) return { facts, stated, exchangeOf };
  const exchange = foreign === undefined ? undefined : exchangeOn(foreign, day, ["currency"], context);
  if (exchange === undefined) return undefined;
  for (const fact of ofDeal) {
    const value = facts.values.get(fact);
    if (typeof value !== "number") continue;
    stated.set(fact, value);
    const converted = toOwn(value, exchange, fact.split("."), problems);
    if (converted !== undefined) facts.values.set(fact, converted);
  }
  return { facts, exchange, stated, exchangeOf };
}

/** What a deal was converted at; `undefined` when all of it is in the company's money. */
export function dealExchange(
  { exchange, stated }: StatedFacts,
  lines: readonly DealLine[] | undefined,
): { readonly exchange?: DealExchange } {
  const ofDeal = exchange !== undefined && (lines === undefined ? stated.size > 0 : true) ? [exchange.used] : [];
  const used = [...ofDeal, ...(lines ?? []).flatMap(({ stated: line }) => line?.used ?? [])];
  const rates = [...new Map(used.map((rate): [string, UsedRate] => [rate.clause, rate])).values()];
  if (rates.length === 0) return {};
  return { exchange: { ...(exchange === undefined ? {} : { of: exchange }), rates } };
}
