import { convert, inverseOf } from "../values/exchange.ts";
import type { Money } from "../values/money.ts";
import type { Percent } from "../values/percent.ts";
import { wholeQuantity } from "../values/quantity.ts";
import { multiplyDivide } from "../values/rounding.ts";
import type { DealLine } from "./deal/deal.ts";
import type { Exchange } from "./deal/exchange.ts";
import type { Pricing } from "./discount-policy.ts";
import { type PricedOrder, priceLines } from "./price-lines.ts";

/** A line as its client sees it: in the currency of the deal. `undefined` when that leaves the exact integers. */
function inCurrency(
  line: DealLine,
  { currency, conversion, mode }: Exchange,
  { rounding }: Pricing,
): DealLine | undefined {
  const { stated, quantity } = line;
  const price: Money | undefined =
    stated?.used.currency === currency.code ? stated.price : convert(line.price, inverseOf(conversion), mode);
  if (price === undefined || !Number.isSafeInteger(quantity * price)) return undefined;
  return { ...line, price, amount: multiplyDivide(quantity, price, wholeQuantity, rounding.mode) };
}

/**
 * The same lines in the currency of the deal: every line keeps exactly the share of its price that it came to in the
 * company's money, and is rounded to the minor units of that currency by the rounding of the policy.
 */
export function priceInCurrency(
  lines: readonly DealLine[],
  percent: Percent,
  { shares }: PricedOrder,
  exchange: Exchange,
  pricing: Pricing,
): PricedOrder | undefined {
  const converted = lines.flatMap((line) => inCurrency(line, exchange, pricing) ?? []);
  if (converted.length < lines.length) return undefined;
  const total = converted.reduce((sum, { amount }) => sum + amount, 0);
  if (!Number.isSafeInteger(total)) return undefined;
  const { vat, rounding } = pricing;
  return priceLines(converted, percent, { vat, rounding }, shares);
}
