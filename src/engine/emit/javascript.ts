import type { DiscountProgram } from "../ir.ts";
import { dealTests } from "./condition.ts";
import { factVariables } from "./fact-variables.ts";
import type { Ending } from "./ladder-endings.ts";
import { printAllowed } from "./print-allowed.ts";
import { printAuthority } from "./print-authority.ts";
import { printGate, type Refusal, refusalsOf } from "./print-gate.ts";
import type { TableContext } from "./rate-tables.ts";
import { usedFacts } from "./used-facts.ts";
import { type Digit, endingsOf, type Memory, memoryFor, printReturn } from "./verdict-key.ts";

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

const runtime = [
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
  "cold",
];

/** Prints the discount question as JavaScript. Every name and text of the regulations goes through JSON.stringify. */
export function printDiscountProgram(program: DiscountProgram): PrintedDiscount {
  const constants: string[] = [];
  const facts = factVariables(program.facts, usedFacts(program), constants);
  const required = new Set(program.requires.map(({ fact }) => fact));
  const isSure = (fact: string): boolean => required.has(fact);
  const context: TableContext = { facts, isSure, constants, test: dealTests(facts, isSure) };
  const endings = endingsOf(program);
  const gate = printGate(program, facts);
  const allowed = printAllowed(program, context);
  const authority = printAuthority(program, endings, context);
  const digits = [...allowed.digits, ...authority.digits];
  const memory = memoryFor(digits, endings);
  const body = [
    ...facts.reads,
    ...gate,
    ...allowed.statements,
    ...authority.statements,
    ...printReturn(digits, memory),
  ];
  const source = [
    '"use strict";',
    `const { ${runtime.join(", ")} } = runtime;`,
    ...constants,
    "return function decide(facts, net) {",
    ...body.map((line) => `  ${line}`),
    "};",
    "",
  ].join("\n");
  return { source, digits, endings: endings.all, refusals: refusalsOf(program), memory };
}
