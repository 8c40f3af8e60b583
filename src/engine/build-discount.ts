import type { DiscountVerdict } from "../model/decision.ts";
import type { Money } from "../values/money.ts";
import type { DealLine } from "./deal/deal.ts";
import { beyondPrint } from "./emit/beyond-print.ts";
import { printDiscountProgram } from "./emit/javascript.ts";
import { bandOf, bandOfRunning, sequentialTotal, signOfMargin, signOfNet } from "./exact.ts";
import { interpretDiscount } from "./interpret/discount.ts";
import type { DiscountProgram } from "./ir.ts";
import { type FactTree, knownIn, ownValue } from "./known-facts.ts";
import { nearBands } from "./near-bands.ts";
import { frozen, verdictMemory } from "./verdict-memory.ts";

/** Decides one deal. `net` is the rounded total of `lines` that were priced, `owed` the same with tax. */
export type DecideDiscount = (
  facts: FactTree,
  net?: Money,
  lines?: readonly DealLine[],
  owed?: Money,
) => DiscountVerdict;

/** The program as the interpreter runs it: slower, the same answers. */
export function interpreted(program: DiscountProgram): DecideDiscount {
  return (facts, net, lines, owed) =>
    frozen(interpretDiscount(program, knownIn(program.facts, facts), net, lines, owed).verdict);
}

/** The program as generated JavaScript; where it counts what is not printed, or making code is forbidden, the interpreter. */
export function buildDiscount(program: DiscountProgram): DecideDiscount {
  if (beyondPrint(program).length > 0) return interpreted(program);
  const printed = printDiscountProgram(program);
  const cold = interpreted(program);
  const runtime = {
    ...verdictMemory(printed),
    own: ownValue,
    bandOf,
    bandOfRunning,
    nearBands,
    sequentialTotal,
    signOfNet,
    signOfMargin,
    cold,
  };
  let make: (runtime: unknown) => DecideDiscount;
  try {
    make = new Function("runtime", printed.source) as typeof make;
  } catch (error) {
    if (error instanceof EvalError) return cold;
    throw error;
  }
  return make(runtime);
}
