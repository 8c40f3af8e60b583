import { factsIn } from "../../conditions/condition.ts";
import type { DiscountProgram } from "../ir.ts";
import { dealTests, type PrintTest, printCondition } from "./condition.ts";
import type { TableContext } from "./rate-tables.ts";

/** A clause that can refuse before anything is computed; the fact is named when the clause speaks of its absence. */
export interface Refusal {
  readonly clause: string;
  readonly missing?: string;
}

/** Bits of one refusal; a policy with more of them refuses through the interpreter. */
const mostRefusals = 30;

/** The refusals by bit: required facts, then limits. */
export function refusalsOf({ requires, limits }: DiscountProgram): Refusal[] {
  return [
    ...requires.map(({ fact, clause }) => ({ clause, missing: fact })),
    ...limits.map(({ clause }) => ({ clause })),
  ];
}

/** Tests of limits, which are judged before anything is known to be there. */
export function gateTests({ facts }: Pick<TableContext, "facts">): PrintTest {
  return dealTests(facts, () => false);
}

/** Prints required facts and limits; `refusal` is run when any of them refuses, and ends the function. */
export function printGate(
  { requires, limits }: DiscountProgram,
  context: Pick<TableContext, "facts" | "leave">,
  refusal: string,
): string[] {
  const { facts, leave } = context;
  const required = new Set(requires.map(({ fact }) => fact));
  const test = gateTests(context);
  const many = requires.length + limits.length > mostRefusals;
  const mark = (index: number): string => (many ? leave : `refused |= ${2 ** index};`);
  const lines = requires.map(({ fact }, index) => `if (!(${facts.isKnown(fact)})) ${mark(index)}`);
  limits.forEach(({ when }, index) => {
    const { sure, possible } = printCondition(when, test);
    lines.push(`if (!${possible}) ${mark(requires.length + index)}`);
    // Left open by required facts only, the limit keeps silent: their own clauses say what is missing.
    if (factsIn(when).some((fact) => !required.has(fact))) lines.push(`else if (!${sure}) ${leave}`);
  });
  if (many || lines.length === 0) return lines;
  return ["let refused = 0;", ...lines, `if (refused !== 0) ${refusal}`];
}
