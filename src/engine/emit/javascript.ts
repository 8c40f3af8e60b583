import type { DiscountProgram } from "../ir.ts";
import { dealTests } from "./condition.ts";
import { factVariables } from "./fact-variables.ts";
import type { Ending } from "./ladder-endings.ts";
import { printAllowed } from "./print-allowed.ts";
import { printAuthority } from "./print-authority.ts";
import { printGate, type Refusal, refusalsOf } from "./print-gate.ts";
import type { TableContext } from "./rate-tables.ts";
import { usedFacts } from "./used-facts.ts";
import { type Digit, endingsOf, type Memory, memoryFor, printVerdict } from "./verdict-key.ts";

/**
 * A printed program. The source is the body of a function that takes `runtime` and returns `decide(facts, net)`.
 * A verdict is a number in mixed radix: a digit for each discount, one for the cap, one for each raise, the ending last.
 */
export interface PrintedDiscount {
  readonly source: string;
  readonly digits: readonly Digit[];
  readonly endings: readonly Ending[];
  readonly refusals: readonly Refusal[];
  readonly memory: Memory;
}

/** What printed functions call. */
export const calledAtRunTime = [
  "own",
  "bandOf",
  "bandOfRunning",
  "nearBands",
  "sequentialTotal",
  "signOfNet",
  "signOfMargin",
  "verdicts",
  "refusals",
  "keep",
  "refuse",
];

/** The verdict of the bits in `refused`. */
export const refusedVerdict = "refusals.get(refused) ?? refuse(refused)";

/** Where printing begins: the variables of the facts, and the list that receives what is built once. */
export function printingContext(program: DiscountProgram, leave: string): TableContext {
  const constants: string[] = [];
  const facts = factVariables(program.facts, usedFacts(program), constants);
  const required = new Set(program.requires.map(({ fact }) => fact));
  const isSure = (fact: string): boolean => required.has(fact);
  return { facts, isSure, constants, leave, test: dealTests(facts, isSure) };
}

/** The body of a function that takes `runtime`; what is printed twice needs its constants once. */
export function moduleSource(
  called: readonly string[],
  constants: readonly string[],
  result: readonly string[],
): string {
  return ['"use strict";', `const { ${called.join(", ")} } = runtime;`, ...new Set(constants), ...result, ""].join(
    "\n",
  );
}

/** Prints a function of these statements. */
export function printFunction(head: string, body: readonly string[]): string[] {
  return [`${head} {`, ...body.map((line) => `  ${line}`), "}"];
}

/** Prints the discount question as JavaScript. Every name and text of the regulations goes through JSON.stringify. */
export function printDiscountProgram(program: DiscountProgram): PrintedDiscount {
  const context = printingContext(program, "return cold(facts, net);");
  const endings = endingsOf(program);
  const gate = printGate(program, context, `return ${refusedVerdict};`);
  const allowed = printAllowed(program, context);
  const authority = printAuthority(program, endings, context);
  const digits = [...allowed.digits, ...authority.digits];
  const memory = memoryFor(digits, endings);
  const body = [
    ...context.facts.reads,
    ...gate,
    ...allowed.statements,
    ...authority.statements,
    ...printVerdict(digits, memory),
    "return verdict;",
  ];
  const source = moduleSource(
    [...calledAtRunTime, "cold"],
    context.constants,
    printFunction("return function decide(facts, net)", body),
  );
  return { source, digits, endings: endings.all, refusals: refusalsOf(program), memory };
}
