import type { SourceRange } from "../diagnostics/diagnostic.ts";
import type { FactValue } from "./fact-type.ts";
import type { Operand, Operator } from "./operator.ts";
import { operatorOf } from "./operators.ts";

/** One question to one fact. */
export interface Test {
  readonly kind: "test";
  readonly fact: string;
  readonly operator: string;
  /** In the units of the fact's type: kopecks, 0.0001 %, yyyymmdd. */
  readonly operand: Operand;
  readonly range: SourceRange;
}

/** A closed test over facts: groups of tests, never empty (an empty group is refused when it is read). */
export type Condition =
  | Test
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition };

/** The truth of a condition when facts may be missing: it holds, it does not, or nobody can tell. */
export type Truth = "yes" | "no" | "unknown";

const negated: Readonly<Record<Truth, Truth>> = { yes: "no", no: "yes", unknown: "unknown" };

/** The operator of a test; a condition that was read has only known ones. */
export function operatorOfTest(test: Test): Operator {
  const operator = operatorOf(test.operator);
  if (operator === undefined) throw new Error(`no operator ${test.operator}`);
  return operator;
}

function truthOfTest(test: Test, value: FactValue | undefined): Truth {
  const operator = operatorOfTest(test);
  if (operator.operand === "flag") return (value !== undefined) === test.operand ? "yes" : "no";
  if (value === undefined) return "unknown";
  return operator.holds(value, test.operand) ? "yes" : "no";
}

/** Kleene's three-valued truth: a missing fact makes a test unknown, and groups pass that on unless another test decides. */
export function truthOf(condition: Condition, knownValue: (fact: string) => FactValue | undefined): Truth {
  switch (condition.kind) {
    case "test":
      return truthOfTest(condition, knownValue(condition.fact));
    case "not":
      return negated[truthOf(condition.of, knownValue)];
    case "all":
    case "any": {
      const deciding: Truth = condition.kind === "all" ? "no" : "yes";
      let result: Truth = negated[deciding];
      for (const part of condition.of) {
        const truth = truthOf(part, knownValue);
        if (truth === deciding) return deciding;
        if (truth === "unknown") result = "unknown";
      }
      return result;
    }
  }
}

/** The names of all facts that a condition asks about, each once, in order of mention. */
export function factsIn(condition: Condition): string[] {
  const names = new Set<string>();
  const visit = (part: Condition): void => {
    if (part.kind === "test") names.add(part.fact);
    else if (part.kind === "not") visit(part.of);
    else part.of.forEach(visit);
  };
  visit(condition);
  return [...names];
}
