import { operatorOfTest, type Test } from "../../conditions/condition.ts";
import { type Dual, operandsOf, type PrintTest, whenKnown } from "./condition.ts";

/** What the printed function knows when it asks conditions of authority, as JavaScript expressions. */
export interface ComputedExpressions {
  readonly amount: string;
  readonly cost: string;
  /** Whether amount or cost are known; `undefined` when they surely are. */
  readonly amountIsKnown: string | undefined;
  readonly costIsKnown: string | undefined;
}

/** What is computed, as expressions; `undefined` at run time where nobody knows it. */
export function computedValues(expressions: ComputedExpressions): ReadonlyMap<string, string> {
  const { amount, cost } = expressions;
  const { netIsKnown, marginIsKnown } = whatIsKnown(expressions);
  const whenKnownOnly = (known: string, value: string): string =>
    known === "" ? value : `${known} ? ${value} : undefined`;
  return new Map([
    ["deal.requested", "requested"],
    ["deal.allowed", "allowed"],
    ["deal.excess", "excess"],
    ["deal.net", whenKnownOnly(netIsKnown, `net ?? netOf(${amount}, requested)`)],
    ["deal.margin", whenKnownOnly(marginIsKnown, `marginOf(${amount}, requested, net, ${cost})`)],
  ]);
}

/** When the net and the margin are known; empty where they surely are. */
function whatIsKnown({ amountIsKnown, costIsKnown }: ComputedExpressions): {
  readonly netIsKnown: string;
  readonly marginIsKnown: string;
} {
  const netIsKnown = amountIsKnown === undefined ? "" : `(net !== undefined || ${amountIsKnown})`;
  return { netIsKnown, marginIsKnown: [netIsKnown, costIsKnown ?? ""].filter((known) => known !== "").join(" && ") };
}

/** Operators that may be asked of the sign of (fact - value) instead of the fact. */
function bySign(test: Test, sign: (value: string) => string): string {
  const { javascript } = operatorOfTest(test);
  const printed = operandsOf(test).map((value) => `(${javascript(sign(JSON.stringify(value)), ["0"])})`);
  return `(${printed.join(test.operator === "not-in" ? " && " : " || ")})`;
}

/** Tests over what the engine computes; every other fact is left to `others`. */
export function computedTests(expressions: ComputedExpressions, others: PrintTest): PrintTest {
  const { amount, cost } = expressions;
  const { netIsKnown, marginIsKnown } = whatIsKnown(expressions);
  const direct: Readonly<Record<string, string>> = {
    "deal.requested": "requested",
    "deal.allowed": "allowed",
    "deal.excess": "excess",
  };
  const signed = (test: Test, known: string, sign: (value: string) => string): Dual => {
    const isKnown = known === "" ? "true" : `(${known})`;
    if (operatorOfTest(test).operand === "flag") {
      const expression = `(${isKnown} === ${JSON.stringify(test.operand)})`;
      return { sure: expression, possible: expression };
    }
    const expression = bySign(test, sign);
    return isKnown === "true" ? { sure: expression, possible: expression } : whenKnown(isKnown, expression);
  };
  return (test) => {
    if (test.fact === "deal.net")
      return signed(test, netIsKnown, (value) => `signOfNet(${amount}, requested, net, ${value})`);
    if (test.fact === "deal.margin")
      return signed(test, marginIsKnown, (value) => `signOfMargin(${amount}, requested, net, ${cost}, ${value})`);
    const variable = Object.hasOwn(direct, test.fact) ? direct[test.fact] : undefined;
    if (variable === undefined) return others(test);
    const operands = operandsOf(test).map((value) => JSON.stringify(value));
    const expression = `(${operatorOfTest(test).javascript(variable, operands)})`;
    return { sure: expression, possible: expression };
  };
}
