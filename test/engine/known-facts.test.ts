import { describe, expect, it } from "vitest";
import type { FactType } from "../../src/conditions/fact-type.ts";
import type { FactSlot } from "../../src/engine/ir.ts";
import { fits, knownIn, lineKnown, ownValue, withFactAt } from "../../src/engine/known-facts.ts";

const slot = (name: string, type: FactType, choices: readonly string[] = []): FactSlot => ({
  name,
  path: name.split("."),
  type,
  choices,
});

describe("a value of a fact", () => {
  it.each<[FactType, readonly unknown[], readonly unknown[]]>([
    ["choice", ["gold"], ["silver", "", 1, true, null, undefined]],
    ["text", ["", "any"], [1, true, null, undefined]],
    ["flag", [true, false], [0, 1, "true", null, undefined]],
    ["money", [0, -1, Number.MAX_SAFE_INTEGER], [0.5, Number.NaN, 2 ** 53, "1", true, null, undefined]],
    ["date", [20260601], ["2026-06-01", Number.POSITIVE_INFINITY]],
  ])("of type %s is one of that type, or missing", (type, good, bad) => {
    const asked = slot("a.fact", type, ["gold", "plain"]);
    const known = (value: unknown) => knownIn(new Map([["a.fact", asked]]), { a: { fact: value as number } })("a.fact");
    for (const value of good) expect([fits(asked, value), known(value)]).toEqual([true, value]);
    for (const value of bad) expect([fits(asked, value), known(value)]).toEqual([false, undefined]);
  });

  it("that is no own property, or that no rule asks for, is missing", () => {
    const known = knownIn(new Map([["a.b", slot("a.b", "text")]]), { a: { b: "x" }, c: "y" });
    expect([known("a.b"), known("c")]).toEqual(["x", undefined]);
    const inherited: unknown = Object.create({ b: 1 });
    const cases: readonly [unknown, string][] = [
      [{ b: 1 }, "b"],
      [{}, "constructor"],
      [inherited, "b"],
      [null, "b"],
      [undefined, "b"],
      ["text", "length"],
    ];
    expect(cases.map(([holder, name]) => ownValue(holder, name))).toEqual([1, ...Array(5).fill(undefined)]);
  });
});

describe("a tree with another value", () => {
  it.each<[string, object, readonly string[], object]>([
    ["of a new fact", {}, ["a"], { a: 5 }],
    ["of a known fact", { a: 1, b: 2 }, ["a"], { a: 5, b: 2 }],
    ["in a new branch", { b: 2 }, ["a", "c"], { a: { c: 5 }, b: 2 }],
    ["beside others", { a: { b: 1, c: 2 } }, ["a", "c"], { a: { b: 1, c: 5 } }],
    ["deep down", { a: { b: { c: 1, d: 2 } } }, ["a", "b", "c"], { a: { b: { c: 5, d: 2 } } }],
    ["where a value stood", { a: "word" }, ["a", "b"], { a: { b: 5 } }],
    ["where nothing stood", { a: undefined }, ["a", "b"], { a: { b: 5 } }],
    ["nowhere", { a: 1 }, [], { a: 1 }],
  ])("%s leaves the rest as it is", (_, tree, path, expected) => {
    const before = JSON.stringify(tree);
    expect(withFactAt(tree as Parameters<typeof withFactAt>[0], path, 5)).toStrictEqual(expected);
    expect(JSON.stringify(tree)).toBe(before);
  });
});

it("a line has its own facts, its amount, and the facts of its order", () => {
  const known = lineKnown({ facts: new Map([["line.group", "racks"]]), amount: 700 }, (fact) => `order's ${fact}`);
  expect(["line.amount", "line.group", "line.other", "client.kind", "order.line."].map(known)).toEqual([
    700,
    "racks",
    undefined,
    "order's client.kind",
    "order's order.line.",
  ]);
  expect(lineKnown({ amount: 1 }, () => undefined)("line.group")).toBeUndefined();
});
