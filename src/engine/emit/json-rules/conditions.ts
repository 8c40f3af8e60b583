import { type Condition, operatorOfTest } from "../../../conditions/condition.ts";
import type { Operand } from "../../../conditions/operator.ts";
import { isAllowance } from "../used-facts.ts";

export type JsonCondition =
  | { readonly fact: string; readonly operator: string; readonly value: Operand }
  | { readonly all: readonly JsonCondition[] }
  | { readonly any: readonly JsonCondition[] }
  | { readonly not: JsonCondition };

export const test = (fact: string, operator: string, value: Operand): JsonCondition => ({ fact, operator, value });
export const known = (fact: string): JsonCondition => test(fact, "known", true);
export const missing = (fact: string): JsonCondition => test(fact, "known", false);

/** Whether what is allowed is sure, another fact tells. */
const isKnown = (fact: string, isIt: boolean): JsonCondition =>
  isAllowance(fact) ? test("deal.certain", "equal", isIt) : test(fact, "known", isIt);

/** A condition in one of two truths: that it surely holds, or that it holds or missing facts leave it open. */
function inTruth(condition: Condition, isSure: boolean): JsonCondition {
  const part = (of: Condition): JsonCondition => inTruth(of, isSure);
  switch (condition.kind) {
    case "test": {
      const { fact, operator, operand } = condition;
      if (operator === "known") return isKnown(fact, operand === true);
      const asked = test(fact, operatorOfTest(condition).jsonRulesEngine, operand);
      return isSure ? { all: [isKnown(fact, true), asked] } : { any: [isKnown(fact, false), asked] };
    }
    case "all":
      return { all: condition.of.map(part) };
    case "any":
      return { any: condition.of.map(part) };
    case "not":
      return { not: inTruth(condition.of, !isSure) };
  }
}

/** The condition surely holds: every test that decides has its fact. */
export const sure = (condition: Condition): JsonCondition => inTruth(condition, true);

/** The condition holds, or missing facts leave it open. */
export const possible = (condition: Condition): JsonCondition => inTruth(condition, false);

/** Missing facts leave the condition open. */
export const open = (condition: Condition): JsonCondition => ({
  all: [possible(condition), { not: sure(condition) }],
});
