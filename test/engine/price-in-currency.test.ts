import { describe, expect, it } from "vitest";
import type { DealLine } from "../../src/engine/deal/deal.ts";
import type { Exchange } from "../../src/engine/deal/exchange.ts";
import { fraction } from "../../src/engine/fraction.ts";
import { priceInCurrency } from "../../src/engine/price-in-currency.ts";
import type { PricedOrder } from "../../src/engine/price-lines.ts";
import { conversionOf } from "../../src/values/exchange.ts";
import type { Currency } from "../../src/values/money.ts";

const own: Currency = { code: "RUB", sign: "₽", digits: 2 };
const foreign: Currency = { code: "CNY", sign: "¥", digits: 2 };
const used = { currency: "CNY", per: 1, rate: 1, from: 20260101, ground: "Order", clause: "money#CNY" };

/** Sums of lines in a currency of which one is so many roubles, at half their price. */
function sumsAt(rate: number, lines: readonly DealLine[]): readonly number[] | undefined {
  const exchange: Exchange = {
    currency: foreign,
    used,
    conversion: conversionOf(rate * 1_000_000, 1, foreign, own),
    mode: "half-up",
  };
  const pricing = {
    regulation: "p",
    vat: "none",
    rounding: { mode: "half-up", place: "line" },
    day: "order.day",
  } as const;
  const shares = { shares: lines.map(() => fraction(1, 2)) } as unknown as PricedOrder;
  return priceInCurrency(lines, 500_000, shares, exchange, pricing)?.lines.map(({ price, sum }) => price * 1e6 + sum);
}

const line = (price: number, more: Partial<DealLine> = {}): DealLine => ({
  quantity: 1000,
  price,
  amount: price,
  vatRate: 0,
  ...more,
});

describe("lines in the currency of the deal", () => {
  it.each<[string, number, DealLine, number, number]>([
    ["are converted back from the company's money", 10, line(25_000), 2500, 1250],
    ["are rounded to the minor unit", 10, line(25_005), 2501, 1251],
    ["are what was stated in it, and never rounded twice", 0.5, line(1, { stated: { used, price: 1 } }), 1, 1],
    [
      "are converted from a third one",
      0.5,
      line(1, { stated: { used: { ...used, currency: "JPY" }, price: 1 } }),
      2,
      1,
    ],
    ["count their quantity", 10, line(1000, { quantity: 2500, amount: 2500 }), 100, 125],
  ])("%s", (_, rate, of, price, sum) => {
    expect(sumsAt(rate, [of])).toEqual([price * 1e6 + sum]);
  });

  const huge = Number.MAX_SAFE_INTEGER;
  it.each<[string, number, readonly DealLine[]]>([
    ["a price that is no exact number", 0.001, [line(huge)]],
    ["one such price among others", 0.001, [line(100), line(huge)]],
    ["a price that cannot be multiplied by its quantity", 1, [line(Math.ceil(huge / 1000))]],
    ["a sum that is no exact number", 1, Array.from({ length: 1002 }, () => line(Math.floor(huge / 1000)))],
  ])("are not told with %s", (_, rate, lines) => {
    expect(sumsAt(rate, lines)).toBeUndefined();
  });
});
