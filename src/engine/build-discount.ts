import type { DecideDiscount, ReadTerms, TraceDiscount } from "./discount-functions.ts";
import { beyondPrint } from "./emit/beyond-print.ts";
import { type PrintedDiscount, printDiscountProgram } from "./emit/javascript.ts";
import { printTerms } from "./emit/print-terms.ts";
import { printTracedProgram } from "./emit/traced/print-traced.ts";
import { bandOf, bandOfRunning, sequentialTotal, signOfMargin, signOfNet } from "./exact.ts";
import {
  type DiscountTrace,
  type ExplainDiscount,
  explainBy,
  type Outlook,
  outlookOf,
} from "./explain/explain-discount.ts";
import { tracedRuntime } from "./explain/traced-runtime.ts";
import { interpretDiscount } from "./interpret/discount.ts";
import { interpretedTerms } from "./interpret/terms.ts";
import type { DiscountProgram } from "./ir.ts";
import { type FactTree, knownIn, ownValue } from "./known-facts.ts";
import { madeOf } from "./made-code.ts";
import { nearBands } from "./near-bands.ts";
import { frozen, verdictMemory } from "./verdict-memory.ts";

/** A program that answers: with the verdict alone, or with the reasons too. */
export interface BuiltDiscount {
  readonly decide: DecideDiscount;
  readonly explain: ExplainDiscount;
  readonly termsOf: ReadTerms;
}

/** The program as the interpreter runs it: slower, the same answers. */
export function interpreted(program: DiscountProgram): DecideDiscount {
  return (facts, net, lines, owed) =>
    frozen(interpretDiscount(program, knownIn(program.facts, facts), net, lines, owed).verdict);
}

/** The trace as the interpreter tells it. */
function interpretedTrace(program: DiscountProgram): TraceDiscount {
  return (facts, net, lines, owed) => interpretDiscount(program, knownIn(program.facts, facts), net, lines, owed);
}

/** The explanation as the interpreter gives it; `decide` answers for other discounts. */
export function interpretedExplanation(program: DiscountProgram, decide = interpreted(program)): ExplainDiscount {
  return explainBy(program, interpretedTrace(program), decide, outlookOf(program));
}

/** What a printed program calls, beside `cold`: the function that decides what is not printed. */
export function plainRuntime(printed: PrintedDiscount): object {
  return {
    ...verdictMemory(printed),
    own: ownValue,
    bandOf,
    bandOfRunning,
    nearBands,
    sequentialTotal,
    signOfNet,
    signOfMargin,
  };
}

/** What traced source makes: see `printTracedProgram`. */
interface Traced {
  readonly trace: TraceDiscount;
  readonly explain: (facts: FactTree) => DiscountTrace;
}

/** Explains as `slowly` does, a deal without lines by generated code alone. */
function buildExplain(program: DiscountProgram, decide: DecideDiscount, plain: object): ExplainDiscount {
  const outlook: Outlook = outlookOf(program);
  const cold = interpretedTrace(program);
  const slowly = explainBy(program, cold, decide, outlook);
  const source = printTracedProgram(program, outlook.thresholds);
  const traced = madeOf<Traced>(source, { ...plain, ...tracedRuntime(program, outlook, cold, slowly) });
  if (traced === undefined) return slowly;
  const { trace, explain } = traced;
  const withLines = explainBy(program, trace, decide, outlook);
  if (outlook.borders === undefined) return withLines;
  return (facts, netAt, lines) => (netAt === undefined ? explain(facts) : withLines(facts, netAt, lines));
}

/** Builds on the first call: most policies are never asked why. */
function onceAsked(build: () => ExplainDiscount): ExplainDiscount {
  let built: ExplainDiscount | undefined;
  return (facts, netAt, lines) => {
    built ??= build();
    return built(facts, netAt, lines);
  };
}

/** The program as generated JavaScript; where it counts what is not printed, or making code is forbidden, the interpreter. */
export function buildDiscount(program: DiscountProgram): BuiltDiscount {
  const cold = interpreted(program);
  const termsOf = madeOf<ReadTerms>(printTerms(program), { own: ownValue }) ?? interpretedTerms(program);
  const slowly = (): BuiltDiscount => ({
    decide: cold,
    termsOf,
    explain: onceAsked(() => interpretedExplanation(program, cold)),
  });
  if (beyondPrint(program).length > 0) return slowly();
  const printed = printDiscountProgram(program);
  const runtime = plainRuntime(printed);
  const decide = madeOf<DecideDiscount>(printed.source, { ...runtime, cold });
  if (decide === undefined) return slowly();
  return { decide, termsOf, explain: onceAsked(() => buildExplain(program, decide, runtime)) };
}
