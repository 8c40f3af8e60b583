import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareProducts, greatestCommonDivisor } from "../../src/values/compare-products.ts";
import { localDecimal, quoted } from "../../src/values/language.ts";
import {
  type Currency,
  currencyCodes,
  currencyOf,
  formatMoney,
  moneyNumber,
  moneyText,
  parseMoney,
} from "../../src/values/money.ts";
import {
  formatPercent,
  formatPoints,
  parsePercent,
  percentNumber,
  percentText,
  wholePercent,
} from "../../src/values/percent.ts";
import { formatQuantity, parseQuantity, quantityText, wholeQuantity } from "../../src/values/quantity.ts";

function currency(code: string): Currency {
  const found = currencyOf(code);
  if (found === undefined) throw new Error(code);
  return found;
}

const rouble = currency("RUB");
const amount = fc.integer({ min: -1e14, max: 1e14 });

describe("nothing", () => {
  it("is zero and never less than zero", () => {
    expect([moneyNumber(-0, rouble), percentNumber(-0)].map((zero) => Object.is(zero, 0))).toEqual([true, true]);
  });
});

describe("words of a language", () => {
  it("stand in its own quotation marks", () => {
    expect([quoted("Ромашка", "ru"), quoted("Daisy", "en")]).toEqual(["«Ромашка»", "“Daisy”"]);
  });

  it("tell the distance between two rates", () => {
    expect(formatPoints(25_000, "ru")).toBe("2,5\u00a0п.\u00a0п.");
    expect([10_000, 25_000].map((percent) => formatPoints(percent, "en"))).toEqual([
      "1 percentage point",
      "2.5 percentage points",
    ]);
  });
});

describe("money", () => {
  it.each([
    ["1250.50", "RUB", 125050],
    [1250.5, "RUB", 125050],
    [0.1 + 0.2, "RUB", undefined],
    ["1250.505", "RUB", undefined],
    ["1250,5", "RUB", undefined],
    ["100.5", "JPY", undefined],
    ["100", "JPY", 100],
  ])("%j in %s is %s minor units", (major, code, minor) => {
    expect(parseMoney(major, currency(code))).toBe(minor);
  });

  it("comes back from its text and its JSON number in every currency", () => {
    fc.assert(
      fc.property(amount, fc.constantFrom(...currencyCodes), (minor, code) => {
        expect(parseMoney(moneyText(minor, currency(code)), currency(code))).toBe(minor);
        expect(parseMoney(moneyNumber(minor, currency(code)), currency(code))).toBe(minor);
      }),
    );
  });

  it.each([
    [125050, "RUB", "ru", "full", "1\u00a0250,50\u00a0₽"],
    [125000, "RUB", "ru", "short", "1\u00a0250\u00a0₽"],
    [125050, "RUB", "ru", "short", "1\u00a0250,50\u00a0₽"],
    [-5, "RUB", "ru", "full", "\u22120,05\u00a0₽"],
    [125050, "USD", "en", "full", "$1,250.50"],
    [-125000, "USD", "en", "full", "\u2212$1,250.00"],
    [1250, "JPY", "en", "full", "¥1,250"],
    [0, "RUB", "ru", "full", "0,00\u00a0₽"],
  ] as const)("%i of %s in %s (%s) is %s", (minor, code, lang, whole, text) => {
    expect(formatMoney(minor, currency(code), lang, whole)).toBe(text);
  });

  it.each(["", "rub", "XXX", "constructor", "__proto__"])("knows no currency %j", (code) => {
    expect(currencyOf(code)).toBeUndefined();
  });

  it("keeps every digit in words for people", () => {
    fc.assert(
      fc.property(amount, (minor) => {
        const digits = formatMoney(minor, rouble, "ru").replace(/\D/g, "");
        expect(Number(digits)).toBe(Math.abs(minor));
      }),
    );
  });
});

describe("percent and quantity", () => {
  it.each([
    ["7.5", 75000],
    [0.0001, 1],
    ["0.00001", undefined],
    [100, wholePercent],
    ["15%", undefined],
  ])("%j percent is %s", (written, percent) => {
    expect(parsePercent(written)).toBe(percent);
  });

  it("come back from their texts", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (units) => {
        expect(parsePercent(percentText(units))).toBe(units);
        expect(parsePercent(percentNumber(units))).toBe(units);
        expect(parseQuantity(quantityText(units))).toBe(units);
      }),
    );
  });

  it("are said in both languages", () => {
    expect(formatPercent(75000, "ru")).toBe("7,5\u00a0%");
    expect(formatPercent(75000, "en")).toBe("7.5%");
    expect(formatQuantity(2500, "ru", "кг")).toBe("2,5\u00a0кг");
    expect(formatQuantity(1_234_500, "en")).toBe("1,234.5");
    expect(parseQuantity(1)).toBe(wholeQuantity);
  });

  it.each([
    ["0", "ru", "0"],
    ["999", "ru", "999"],
    ["1000", "en", "1,000"],
    ["1234567.89", "ru", "1\u00a0234\u00a0567,89"],
    ["-1234.5", "ru", "\u22121\u00a0234,5"],
  ] as const)("%s in %s is %s", (plain, lang, text) => {
    expect(localDecimal(plain, lang)).toBe(text);
  });
});

describe("products", () => {
  it("compare exactly where floats would not", () => {
    expect(compareProducts([9007199254740991, 9007199254740991], [9007199254740990, 9007199254740991])).toBe(1);
    expect(compareProducts([3, -4], [-12])).toBe(0);
    expect(compareProducts([], [2])).toBe(-1);
  });

  it("stay equal when both sides are divided by their common divisor", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (a, b) => {
        const divisor = greatestCommonDivisor(a, b);
        expect([a % divisor, b % divisor]).toEqual([0, 0]);
        expect(compareProducts([a, b / divisor], [b, a / divisor])).toBe(0);
        expect(greatestCommonDivisor(a / divisor, b / divisor)).toBe(1);
      }),
    );
  });
});
