import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { canHoldTogether } from "../../src/conditions/can-hold-together.ts";
import { type Condition, truthOf } from "../../src/conditions/condition.ts";
import type { FactDeclaration, FactValue } from "../../src/conditions/fact-type.ts";

const declarations: readonly FactDeclaration[] = [
  { name: "a.count", title: "Число", type: "number" },
  { name: "a.flag", title: "Флаг", type: "flag" },
  {
    name: "a.kind",
    title: "Вид",
    type: "choice",
    choices: new Map([
      ["x", "X"],
      ["y", "Y"],
      ["z", "Z"],
    ]),
  },
  { name: "a.name", title: "Имя", type: "text" },
];
const facts = new Map(declarations.map((fact) => [fact.name, fact]));
const at = { line: 1, column: 1, offset: 0 };
const range = { file: "a.yaml", start: at, end: at };

const testOf = (fact: string, operator: string, operand: FactValue | readonly FactValue[]): Condition => ({
  kind: "test",
  ...{ fact, operator, operand, range },
});

const small = fc.integer({ min: 0, max: 5 });
const arbitraryTest: fc.Arbitrary<Condition> = fc.oneof(
  fc
    .tuple(fc.constantFrom("from", "above", "to", "below", "is", "is-not"), small)
    .map(([o, v]) => testOf("a.count", o, v)),
  fc
    .tuple(fc.constantFrom("in", "not-in"), fc.array(small, { minLength: 1, maxLength: 4 }))
    .map(([o, v]) => testOf("a.count", o, v)),
  fc.tuple(fc.constantFrom("is", "is-not"), fc.boolean()).map(([o, v]) => testOf("a.flag", o, v)),
  fc
    .tuple(fc.constantFrom("in", "not-in"), fc.subarray(["x", "y", "z"], { minLength: 1 }))
    .map(([o, v]) => testOf("a.kind", o, v)),
  fc.tuple(fc.constantFrom("is", "is-not"), fc.constantFrom("n", "m")).map(([o, v]) => testOf("a.name", o, v)),
  fc.tuple(fc.constantFrom(...facts.keys()), fc.boolean()).map(([fact, known]) => testOf(fact, "known", known)),
);

const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    arbitraryTest,
    fc.record({
      kind: fc.constantFrom("all" as const, "any" as const),
      of: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant("not" as const), of: tie("condition") }),
  ),
}));

/** Every state that matters: all small numbers with a neighbour on each side, all choices, a name nobody named, unknown. */
const states = [undefined, -1, 0, 1, 2, 3, 4, 5, 6].flatMap((count) =>
  [undefined, true, false].flatMap((flag) =>
    [undefined, "x", "y", "z"].flatMap((kind) =>
      [undefined, "n", "m", "other"].map(
        (name) =>
          new Map<string, FactValue | undefined>([
            ["a.count", count],
            ["a.flag", flag],
            ["a.kind", kind],
            ["a.name", name],
          ]),
      ),
    ),
  ),
);

const all = (...of: Condition[]): Condition => ({ kind: "all", of });
const any = (...of: Condition[]): Condition => ({ kind: "any", of });
const not = (of: Condition): Condition => ({ kind: "not", of });
const count = (operator: string, bound: number): Condition => testOf("a.count", operator, bound);
const flag = (up: boolean): Condition => testOf("a.flag", "is", up);
const kind = (...of: string[]): Condition => testOf("a.kind", "in", of);
const name = (operator: string, text: string): Condition => testOf("a.name", operator, text);

describe("two conditions", () => {
  test.each<[string, Condition, Condition, boolean]>([
    ["neighbouring bands", count("below", 3), count("from", 3), false],
    ["bands with one number in common", count("to", 3), count("from", 3), true],
    ["a number between two others", count("above", 3), count("below", 5), true],
    ["no whole number between two others", count("above", 3), count("below", 4), false],
    ["everything but the only number", all(count("from", 3), count("to", 3)), count("is-not", 3), false],
    ["a number that nobody named", count("is-not", 3), count("is-not", 4), true],
    ["a flag both ways", flag(true), flag(false), false],
    ["neither state of a flag", not(flag(true)), not(flag(false)), false],
    ["a flag that is not up", not(flag(true)), testOf("a.flag", "is-not", true), true],
    ["a choice of two lists", kind("x", "y"), kind("y", "z"), true],
    ["a choice of none", kind("x"), kind("y", "z"), false],
    ["none of all choices", testOf("a.kind", "not-in", ["x", "y"]), testOf("a.kind", "is-not", "z"), false],
    ["another text than both", name("is-not", "n"), name("is-not", "m"), true],
    ["two texts at once", name("is", "n"), name("is", "m"), false],
    ["a text that is not itself", name("is", "n"), name("is-not", "n"), false],
    ["a value of an unknown fact", testOf("a.count", "known", false), count("from", 0), false],
    ["a value of a known fact", testOf("a.count", "known", true), count("from", 0), true],
    ["known and unknown", testOf("a.count", "known", true), testOf("a.count", "known", false), false],
    ["unknown twice", testOf("a.count", "known", false), not(testOf("a.count", "known", true)), true],
    // Nobody knows whether an unknown flag is up, and its opposite is no more certain.
    ["an unknown flag that is not up", testOf("a.flag", "known", false), not(flag(true)), false],
    ["two facts do not meddle", count("is", 3), flag(true), true],
    ["one way of two is left", any(count("is", 3), count("is", 4)), count("above", 3), true],
    ["no way of two is left", any(count("is", 3), count("is", 4)), count("above", 4), false],
    ["the second part of a group decides", all(flag(true), count("is", 3)), count("is", 4), false],
    ["what follows a group decides", any(flag(true), flag(false)), all(count("is", 3), count("is", 4)), false],
    ["not both", not(all(flag(true), count("is", 3))), flag(true), true],
    [
      "not both, but one of them and the other",
      not(all(flag(true), count("is", 3))),
      all(flag(true), count("is", 3)),
      false,
    ],
    ["neither", not(any(flag(true), count("is", 3))), count("is", 3), false],
    ["neither, and another number", not(any(flag(true), count("is", 3))), count("is", 4), true],
  ])("%s", (_, one, other, expected) => {
    expect(canHoldTogether([one, other], facts)).toBe(expected);
    expect(canHoldTogether([other, one], facts)).toBe(expected);
  });

  test("of a fact that the dictionary does not have are weighed by what they say", () => {
    const of = (operator: string, value: FactValue): Condition => testOf("a.new", operator, value);
    expect(canHoldTogether([of("is", "n"), of("is", "m")], facts)).toBe(false);
    expect(canHoldTogether([of("from", 3), of("to", 3)], facts)).toBe(true);
  });

  test("and no condition at all holds", () => {
    expect(canHoldTogether([], facts)).toBe(true);
  });
});

describe("conditions together", () => {
  test("can hold exactly when some state of the facts makes all of them true", () => {
    fc.assert(
      fc.property(fc.array(condition, { minLength: 1, maxLength: 3 }), (conditions) => {
        const found = states.some((state) =>
          conditions.every((one) => truthOf(one, (name) => state.get(name)) === "yes"),
        );
        expect(canHoldTogether(conditions, facts)).toBe(found);
      }),
      { numRuns: 300 },
    );
  });
});
