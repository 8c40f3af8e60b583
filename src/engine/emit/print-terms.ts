import type { DiscountProgram } from "../ir.ts";
import { factVariables } from "./fact-variables.ts";
import { moduleSource, printFunction } from "./javascript.ts";

/** Prints the body of a function that takes `runtime` and returns `termsOf(facts)`; only a number is a known term. */
export function printTerms({ facts, amount, cost, requested }: DiscountProgram): string {
  const terms = { amount, cost, requested };
  const constants: string[] = [];
  const { reads, variable, slot } = factVariables(facts, [...new Set(Object.values(terms))], constants);
  const known = (fact: string): string =>
    slot(fact)?.type === "choice"
      ? "undefined"
      : `typeof ${variable(fact)} === "number" ? ${variable(fact)} : undefined`;
  const properties = Object.entries(terms).map(([term, fact]) => `${term}: ${known(fact)}`);
  return moduleSource(
    ["own"],
    constants,
    printFunction("return function termsOf(facts)", [...reads, `return { ${properties.join(", ")} };`]),
  );
}
