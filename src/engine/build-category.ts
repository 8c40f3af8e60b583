import type { CategoryVerdict } from "../model/decision.ts";
import { interpretCategory } from "./interpret/category.ts";
import type { CategoryProgram } from "./ir.ts";
import { type FactTree, knownIn } from "./known-facts.ts";

/** The category question. It is asked once a client, not once a price, so the interpreter is fast enough. */
export function buildCategory(program: CategoryProgram): (facts: FactTree) => CategoryVerdict {
  return (facts) => interpretCategory(program, knownIn(program.facts, facts)).verdict;
}
