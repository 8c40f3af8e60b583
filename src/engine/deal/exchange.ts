import type { Path } from "../../diagnostics/places.ts";
import type { Currencies, ExchangeRate, ForeignCurrency } from "../../model/kinds/currencies.ts";
import { type Day, daysBetween, dayText } from "../../values/day.ts";
import { type Conversion, conversionOf, convert, type Rate } from "../../values/exchange.ts";
import type { Currency, Money } from "../../values/money.ts";
import type { RoundingMode } from "../../values/rounding.ts";
import { type DealProblems, shortened } from "./problems.ts";
import { guess, reportFault } from "./read-facts.ts";

/** The rates in force, and the regulation that states them. */
export interface ExchangeTable {
  readonly regulation: string;
  readonly content: Currencies;
}

/** A rate that money was converted at, and the clause that states it. */
export interface UsedRate {
  readonly currency: string;
  readonly per: number;
  readonly rate: Rate;
  readonly from: Day;
  readonly ground: string;
  readonly clause: string;
}

/** How money of one foreign currency becomes money of the company on the day of a deal. */
export interface Exchange {
  readonly currency: Currency;
  readonly used: UsedRate;
  readonly conversion: Conversion;
  readonly mode: RoundingMode;
}

/** What currencies are looked up with. */
export interface ExchangeContext {
  readonly table: ExchangeTable | undefined;
  /** The company's own currency. */
  readonly own: Currency;
  readonly problems: DealProblems;
}

/** A stated currency: one of the table, or `undefined` for the company's own and for what was reported. */
export function foreignCurrency(
  raw: unknown,
  path: Path,
  { table, own, problems }: ExchangeContext,
): ForeignCurrency | undefined {
  if (raw === undefined || raw === null || raw === own.code) return undefined;
  if (typeof raw !== "string") {
    reportFault("wrong-type", "text", raw, path, problems);
    return undefined;
  }
  const known = table?.content.currencies.get(raw);
  if (known !== undefined) return known;
  const currencies = [own.code, ...(table?.content.currencies.keys() ?? [])];
  const suggestion = guess(raw, currencies);
  problems.report("deal-unknown-currency", path, { value: shortened(raw), suggestion, currencies });
  return undefined;
}

/** The rate of a day: the latest that has begun and is not too old. */
function rateOn({ rates }: ForeignCurrency, day: Day, noOlderThan: number | undefined): ExchangeRate | undefined {
  const rate = rates.findLast(({ from }) => from <= day);
  if (rate === undefined || noOlderThan === undefined) return rate;
  return daysBetween(rate.from, day) > noOlderThan ? undefined : rate;
}

/** A currency as money is read and written in it. */
export function currencyIn({ code, digits }: ForeignCurrency): Currency {
  return { code, digits, sign: code };
}

/** The exchange of a currency on a day; a day without a rate is reported. */
export function exchangeOn(
  foreign: ForeignCurrency,
  day: Day,
  path: Path,
  { table, own, problems }: ExchangeContext,
): Exchange | undefined {
  if (table === undefined) return undefined;
  const { rounding: mode, noOlderThan } = table.content;
  const found = rateOn(foreign, day, noOlderThan);
  if (found === undefined) {
    problems.report("deal-no-rate", path, { currency: foreign.code, day: dayText(day) });
    return undefined;
  }
  const { per } = foreign;
  const { rate, from, ground, clause } = found;
  const currency = currencyIn(foreign);
  return {
    currency,
    used: { currency: foreign.code, per, rate, from, ground, clause: `${table.regulation}#${clause}` },
    conversion: conversionOf(rate, per, currency, own),
    mode,
  };
}

/** Money of a foreign currency as money of the company; too much to be counted exactly is reported. */
export function toOwn(
  amount: Money,
  { conversion, mode }: Exchange,
  path: Path,
  problems: DealProblems,
): Money | undefined {
  const own = convert(amount, conversion, mode);
  if (own === undefined) problems.report("deal-too-large", path, {});
  return own;
}
