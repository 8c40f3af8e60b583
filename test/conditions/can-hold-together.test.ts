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
