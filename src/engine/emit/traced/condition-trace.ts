import type { Condition } from "../../../conditions/condition.ts";
import { type Dual, isSettled, type PrintTest, printCondition } from "../condition.ts";

/** An expression for what a fact is; `undefined` at run time when nobody knows it. */
export type PrintValue = (fact: string) => string;

function printTruth(printed: Dual): string {
  const { sure, possible } = printed;
  return isSettled(printed) ? `${sure} ? "yes" : "no"` : `${sure} ? "yes" : ${possible} ? "unknown" : "no"`;
}

/** A condition as an expression that makes its trace: the truth of every part, and what its facts were. */
export function printConditionTrace(condition: Condition, test: PrintTest, value: PrintValue): string {
  const truth = printTruth(printCondition(condition, test));
  switch (condition.kind) {
    case "test": {
      const [fact, operator, operand] = [condition.fact, condition.operator, condition.operand].map((part) =>
        JSON.stringify(part),
      );
      return `{ kind: "test", truth: ${truth}, fact: ${fact}, operator: ${operator}, operand: ${operand}, value: ${value(condition.fact)} }`;
    }
    case "not":
      return `{ kind: "not", truth: ${truth}, of: ${printConditionTrace(condition.of, test, value)} }`;
    case "all":
    case "any": {
      const of = condition.of.map((part) => printConditionTrace(part, test, value));
      return `{ kind: "${condition.kind}", truth: ${truth}, of: [${of.join(", ")}] }`;
    }
  }
}
