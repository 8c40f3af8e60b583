import { type Condition, operatorOfTest, type Test } from "../../conditions/condition.ts";
import type { FactValue } from "../../conditions/fact-type.ts";
import type { FactVariables } from "./fact-variables.ts";

/**
 * A three-valued condition as two JavaScript expressions: whether it surely holds and whether it possibly does.
 * When all its facts are known the two are the same text.
 */
export interface Dual {
  readonly sure: string;
  readonly possible: string;
}

/** Whether missing facts cannot leave the condition open. */
export function isSettled({ sure, possible }: Dual): boolean {
  return sure === possible;
}

/** Prints one test. */
export type PrintTest = (test: Test) => Dual;

function settled(expression: string): Dual {
  return { sure: expression, possible: expression };
}

/** A test that decides only when its fact is known. */
export function whenKnown(isKnown: string, expression: string): Dual {
  return { sure: `(${isKnown} && ${expression})`, possible: `(!(${isKnown}) || ${expression})` };
}

/** Joins parts by && or ||. */
export function joined(parts: readonly Dual[], operator: "&&" | "||"): Dual {
  const join = (side: keyof Dual): string => `(${parts.map((part) => part[side]).join(` ${operator} `)})`;
  return { sure: join("sure"), possible: join("possible") };
}

/** Prints a condition. */
export function printCondition(condition: Condition, printTest: PrintTest): Dual {
  switch (condition.kind) {
    case "test":
      return printTest(condition);
    case "not": {
      const { sure, possible } = printCondition(condition.of, printTest);
      return { sure: `!${possible}`, possible: `!${sure}` };
    }
    case "all":
    case "any": {
      const parts = condition.of.map((part) => printCondition(part, printTest));
      return joined(parts, condition.kind === "all" ? "&&" : "||");
    }
  }
}

/** Tests over facts of the deal; a fact for which `isSure` holds is known by now. */
export function dealTests(facts: FactVariables, isSure: (fact: string) => boolean): PrintTest {
  return (test) => {
    const operator = operatorOfTest(test);
    if (operator.operand === "flag") {
      const known = isSure(test.fact) ? "true" : `(${facts.isKnown(test.fact)})`;
      return settled(`(${known} === ${JSON.stringify(test.operand)})`);
    }
    const slot = facts.slot(test.fact);
    const choices: readonly FactValue[] = slot?.choices ?? [];
    // A value that is no choice has the index -1, as no known fact has.
    const literal = (value: FactValue): string =>
      slot?.type === "choice" ? String(choices.indexOf(value)) : JSON.stringify(value);
    const items = operandsOf(test).map(literal);
    const expression = `(${operator.javascript(facts.variable(test.fact), items)})`;
    return isSure(test.fact) ? settled(expression) : whenKnown(facts.isKnown(test.fact), expression);
  };
}

/** What stands beside the operator, as a list. */
export function operandsOf({ operand }: Test): readonly FactValue[] {
  return typeof operand === "object" ? operand : [operand];
}
