import { isDeepStrictEqual } from "node:util";
import { expect } from "vitest";
import { interpretedExplanation, plainRuntime } from "../../../src/engine/build-discount.ts";
import type { DecideDiscount, TraceDiscount } from "../../../src/engine/discount-functions.ts";
import { type PrintedDiscount, printDiscountProgram } from "../../../src/engine/emit/javascript.ts";
import { printTracedProgram } from "../../../src/engine/emit/traced/print-traced.ts";
import { type ExplainDiscount, outlookOf } from "../../../src/engine/explain/explain-discount.ts";
import { tracedRuntime } from "../../../src/engine/explain/traced-runtime.ts";
import { interpretDiscount } from "../../../src/engine/interpret/discount.ts";
import type { DiscountProgram } from "../../../src/engine/ir.ts";
import { knownIn } from "../../../src/engine/known-facts.ts";

/** A program in print, run with an interpreter behind it that counts how often it is needed. */
export interface PrintedWays {
  readonly printed: PrintedDiscount;
  readonly traced: string;
  readonly decide: DecideDiscount;
  readonly trace: TraceDiscount;
  /** Of deals without lines. */
  readonly explain: ExplainDiscount;
  /** How often printed code has left a deal to the interpreter. */
  readonly left: () => number;
}

/** The interpreter with its trace: the oracle. */
export function interpretedTrace(program: DiscountProgram): TraceDiscount {
  return (facts, net) => interpretDiscount(program, knownIn(program.facts, facts), net);
}

function made<T>(source: string, runtime: object): T {
  return (new Function("runtime", source) as (runtime: object) => T)(runtime);
}

/** Prints a program that is printable. */
export function printedWays(program: DiscountProgram): PrintedWays {
  let count = 0;
  const oracle = interpretedTrace(program);
  const trace: TraceDiscount = (facts, net) => {
    count += 1;
    return oracle(facts, net);
  };
  const explain: ExplainDiscount = (facts) => {
    count += 1;
    return interpretedExplanation(program)(facts);
  };
  const printed = printDiscountProgram(program);
  const plain = plainRuntime(printed);
  const cold: DecideDiscount = (facts, net) => trace(facts, net).verdict;
  const outlook = outlookOf(program);
  const source = printTracedProgram(program, outlook.thresholds);
  return {
    printed,
    traced: source,
    decide: made<DecideDiscount>(printed.source, { ...plain, cold }),
    ...made<{ trace: TraceDiscount; explain: ExplainDiscount }>(source, {
      ...plain,
      ...tracedRuntime(program, outlook, trace, explain),
    }),
    left: () => count,
  };
}

/** An answer that differs is shown with the deal; to compare all by `expect` would take longer than to decide them. */
export function mustAgree(deal: unknown, answer: object, oracle: object): void {
  const [one, other] = [{ ...answer }, { ...oracle }];
  if (!isDeepStrictEqual(one, other)) expect({ deal, ...one }).toEqual({ deal, ...other });
}
