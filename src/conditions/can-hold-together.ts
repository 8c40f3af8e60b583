import { type Condition, operatorOfTest, type Test } from "./condition.ts";
import type { FactDeclaration, FactValue } from "./fact-type.ts";

/** A test, or its opposite on a known fact. */
interface Literal {
  readonly test: Test;
  readonly holds: boolean;
}

const isValueTest = ({ test }: Literal): boolean => operatorOfTest(test).operand !== "flag";

/** Whether a value of the fact makes every literal true. */
function fits(value: FactValue, literals: readonly Literal[]): boolean {
  return literals.every(({ test, holds }) => operatorOfTest(test).holds(value, test.operand) === holds);
}

/**
 * Values that stand for all others: between two neighbouring bounds every test answers alike, so the operands, their
 * neighbours and one value that nobody named are enough. A choice and a flag are tried out in full.
 */
function candidates(literals: readonly Literal[], fact: FactDeclaration | undefined): FactValue[] {
  if (fact?.type === "flag") return [true, false];
  if (fact?.choices !== undefined) return [...fact.choices.keys()];
  const operands = literals.flatMap(({ test }) => [test.operand].flat());
  const numbers = operands.filter((value) => typeof value === "number");
  if (numbers.length > 0) return numbers.flatMap((value) => [value - 1, value, value + 1]);
  const texts = operands.filter((value) => typeof value === "string");
  return [...texts, `${texts.join("")}?`];
}

/** Whether some state of one fact (unknown included) makes all its literals true. */
function isSatisfiable(literals: readonly Literal[], fact: FactDeclaration | undefined): boolean {
  const known = literals.filter((literal) => !isValueTest(literal)).map(({ test, holds }) => test.operand === holds);
  const values = literals.filter(isValueTest);
  const mayBeKnown = known.every((wanted) => wanted);
  const mayBeUnknown = known.every((wanted) => !wanted) && values.length === 0;
  // A number between 1 and 2 does not exist inside: every measured value is a whole number of its smallest unit.
  return mayBeUnknown || (mayBeKnown && (values.length === 0 || candidates(values, fact).some((v) => fits(v, values))));
}

type Literals = ReadonlyMap<string, readonly Literal[]>;

/**
 * Whether one state of the facts can make all conditions true at once. Facts are independent of one another, so a
 * conflict can only lie in the tests of one fact. Alternatives are tried one after the other.
 */
export function canHoldTogether(
  conditions: readonly Condition[],
  facts: ReadonlyMap<string, FactDeclaration>,
): boolean {
  const search = (open: readonly Wanted[], chosen: Literals): boolean => {
    const [next, ...rest] = open;
    if (next === undefined) return true;
    const { condition, holds } = next;
    switch (condition.kind) {
      case "test": {
        const literals = [...(chosen.get(condition.fact) ?? []), { test: condition, holds }];
        if (!isSatisfiable(literals, facts.get(condition.fact))) return false;
        return search(rest, new Map([...chosen, [condition.fact, literals]]));
      }
      case "not":
        return search([{ condition: condition.of, holds: !holds }, ...rest], chosen);
      case "all":
      case "any": {
        const parts = condition.of.map((part) => ({ condition: part, holds }));
        if ((condition.kind === "all") === holds) return search([...parts, ...rest], chosen);
        return parts.some((part) => search([part, ...rest], chosen));
      }
    }
  };
  return search(
    conditions.map((condition) => ({ condition, holds: true })),
    new Map(),
  );
}

interface Wanted {
  readonly condition: Condition;
  readonly holds: boolean;
}
