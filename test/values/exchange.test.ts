import { describe, expect, it } from "vitest";
import { conversionOf, convert, inverseOf, parseRate, rateText } from "../../src/values/exchange.ts";
import { type Currency, currencyOf } from "../../src/values/money.ts";

function currency(code: string): Currency {
  const found = currencyOf(code);
  if (found === undefined) throw new Error(code);
  return found;
}

const [rouble, dollar, yen] = [currency("RUB"), currency("USD"), currency("JPY")];

describe("a rate", () => {
  it.each([
    [10.9351, 10_935_100, "10.9351"],
    [92, 92_000_000, "92"],
    [0.000001, 1, "0.000001"],
  ])("%d is written with up to six digits", (raw, rate, text) => {
    expect(parseRate(raw)).toBe(rate);
    expect(rateText(rate)).toBe(text);
  });

  it("finer than a millionth is none", () => {
    expect(parseRate(0.0000001)).toBeUndefined();
  });
});

describe("a conversion", () => {
  const toRoubles = (rate: number, per: number, from: Currency) =>
    conversionOf(parseRate(rate) ?? 0, per, from, rouble);

  it.each([
    ["100 dollars at 92.5", toRoubles(92.5, 1, dollar), 10_000, 925_000],
    // yen have no smaller unit: 100 of them for 61.7 roubles
    ["250 yen at 61.7 for 100", toRoubles(61.7, 100, yen), 250, 15_425],
    ["nothing", toRoubles(92.5, 1, dollar), 0, 0],
    ["money owed", toRoubles(92.5, 1, dollar), -10_000, -925_000],
    ["half a kopeck, away from nothing", toRoubles(0.5, 1, dollar), 1, 1],
  ])("of %s is exact", (_, conversion, amount, expected) => {
    expect(convert(amount, conversion, "half-up")).toBe(expected);
  });

  it("goes back by the same rate", () => {
    expect(convert(925_000, inverseOf(toRoubles(92.5, 1, dollar)), "half-up")).toBe(10_000);
  });

  it("is refused where the sum is no exact integer any more", () => {
    const most = Number.MAX_SAFE_INTEGER;
    const same = toRoubles(1, 1, dollar);
    expect(convert(most - 1, same, "half-up")).toBe(most - 1);
    expect(convert(most, same, "half-up")).toBeUndefined();
    expect(convert(-most, same, "half-up")).toBeUndefined();
    expect(convert(1e14, toRoubles(92.5, 1, dollar), "down")).toBeUndefined();
  });
});
