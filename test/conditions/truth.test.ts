import { describe, expect, it } from "vitest";
import { type Condition, factsIn, operatorOfTest, type Truth, truthOf } from "../../src/conditions/condition.ts";
import { type FactType, type FactValue, readFactValue } from "../../src/conditions/fact-type.ts";
import { operatorOf, operators } from "../../src/conditions/operators.ts";
import { currencyOf } from "../../src/values/money.ts";

const at = { line: 1, column: 1, offset: 0 };
const flag = (fact: string): Condition => ({
  kind: "test",
  ...{ fact, operator: "is", operand: true, range: { file: "a.yaml", start: at, end: at } },
});
const [a, b] = [flag("a"), flag("b")];
const values: Readonly<Record<string, FactValue | undefined>> = { yes: true, no: false, unknown: undefined };

describe("a group of conditions", () => {
  it.each<[Truth, Truth, all: Truth, any: Truth]>([
    ["yes", "yes", "yes", "yes"],
    ["yes", "no", "no", "yes"],
    ["yes", "unknown", "unknown", "yes"],
    ["no", "no", "no", "no"],
    ["no", "unknown", "no", "unknown"],
    ["unknown", "unknown", "unknown", "unknown"],
  ])("of %s and %s is all: %s, any: %s", (one, other, all, any) => {
    for (const [first, second] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = (fact: string): FactValue | undefined => values[fact === "a" ? first : second];
      expect(truthOf({ kind: "all", of: [a, b] }, known)).toBe(all);
      expect(truthOf({ kind: "any", of: [a, b] }, known)).toBe(any);
    }
  });

  it.each<[Truth, Truth]>([
    ["yes", "no"],
    ["no", "yes"],
    ["unknown", "unknown"],
  ])("%s becomes %s by not", (one, opposite) => {
    expect(truthOf({ kind: "not", of: a }, () => values[one])).toBe(opposite);
  });

  it("names its facts once each, in order of mention", () => {
    expect(factsIn({ kind: "any", of: [b, { kind: "not", of: a }, { kind: "all", of: [a, b, flag("c")] }] })).toEqual([
      "b",
      "a",
      "c",
    ]);
  });
});

describe("an operator", () => {
  it.each(["from", "above", "to", "below"])("%s never takes a word for a number", (name) => {
    const operator = operatorOf(name);
    for (const [value, bound] of [
      ["9", 10],
      ["11", 10],
      [9, "10"],
      [11, "10"],
      [true, 0],
      [true, 2],
    ] as const) {
      expect(operator?.holds(value, bound)).toBe(false);
    }
  });

  it("of a condition is known, or the program is wrong", () => {
    const test = {
      kind: "test",
      fact: "a",
      operator: "like",
      operand: "x",
      range: { file: "", start: at, end: at },
    } as const;
    expect(() => operatorOfTest(test)).toThrow("no operator like");
  });

  it("known is asked for what it says", () => {
    expect([true, false].map((wanted) => operatorOf("known")?.holds(3, wanted))).toEqual([true, false]);
  });

  it.each(operators)("$name fits whole families of types", ({ name, types, operand }) => {
    const ordered: FactType[] = ["money", "percent", "quantity", "number", "date", "days"];
    const fits = (type: FactType): boolean => types.includes(type);
    expect(ordered.every(fits)).toBe(true);
    expect(fits("moment")).toBe(["from", "above", "to", "below", "known"].includes(name));
    expect(fits("choice") && fits("text")).toBe(!["from", "above", "to", "below"].includes(name));
    expect(fits("flag")).toBe(["is", "is-not", "known"].includes(name));
    expect(operand).toBe(name === "known" ? "flag" : name.endsWith("in") ? "list" : "value");
  });
});

describe("a raw value", () => {
  const currency = currencyOf("RUB") ?? { code: "", digits: 0, sign: "" };
  const choices = new Map([["A", "А"]]);

  it.each<[FactType, unknown, object]>([
    ["money", 10.5, { value: 1050 }],
    ["money", 10.505, { fault: "too-precise" }],
    ["money", "10", { fault: "wrong-type" }],
    ["money", Number.NaN, { fault: "wrong-type" }],
    ["money", Number.POSITIVE_INFINITY, { fault: "wrong-type" }],
    ["money", null, { fault: "wrong-type" }],
    ["percent", 7.5, { value: 75_000 }],
    ["percent", 7.00001, { fault: "too-precise" }],
    ["quantity", 0.001, { value: 1 }],
    ["quantity", 0.0001, { fault: "too-precise" }],
    ["number", 3, { value: 3 }],
    ["number", 3.5, { fault: "too-precise" }],
    ["days", -1, { value: -1 }],
    ["days", 2 ** 53, { fault: "too-large" }],
    ["money", 45_035_996_273_704.95, { value: 4_503_599_627_370_495 }],
    ["money", 45_035_996_273_705.5, { fault: "too-large" }],
    ["money", 90_071_992_547_409, { value: 9_007_199_254_740_900 }],
    ["date", "2026-02-28", { value: 20260228 }],
    ["date", "2026-02-29", { fault: "no-such-day" }],
    ["date", 20260228, { fault: "wrong-type" }],
    ["moment", "1970-01-01T00:01:00Z", { value: 60_000 }],
    ["moment", "1970-01-01 00:01", { value: 60_000 }],
    ["moment", "завтра", { fault: "wrong-type" }],
    ["moment", "2026-02-30 10:00", { fault: "no-such-moment" }],
    ["moment", 60_000, { fault: "wrong-type" }],
    ["choice", "A", { value: "A" }],
    ["choice", "А", { fault: "unknown-choice" }],
    ["choice", 1, { fault: "wrong-type" }],
    ["text", "", { value: "" }],
    ["text", 5, { fault: "wrong-type" }],
    ["flag", false, { value: false }],
    ["flag", "false", { fault: "wrong-type" }],
    ["flag", 0, { fault: "wrong-type" }],
  ])("for %s: %j is %o", (type, raw, expected) => {
    const fact = { name: "a.fact", title: "Факт", type, ...(type === "choice" ? { choices } : {}) };
    expect(readFactValue(fact, raw, currency)).toEqual(expected);
  });

  it("of a choice without choices fits none", () => {
    const fact = { name: "a.fact", title: "Факт", type: "choice" } as const;
    expect(readFactValue(fact, "A", currency)).toEqual({ fault: "unknown-choice" });
  });

  it("of a moment is read by the clock of its zone", () => {
    const fact = { name: "a.fact", title: "Факт", type: "moment", zone: "Europe/Moscow" } as const;
    expect(readFactValue(fact, "1970-01-01 03:00", currency)).toEqual({ value: 0 });
  });
});
