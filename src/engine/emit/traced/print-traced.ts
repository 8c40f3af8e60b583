import { factsIn } from "../../../conditions/condition.ts";
import { mostTried, type Thresholds } from "../../explain/next-rates.ts";
import type { DiscountProgram } from "../../ir.ts";
import type { FactVariables } from "../fact-variables.ts";
import { calledAtRunTime, moduleSource, printFunction, printingContext, refusedVerdict } from "../javascript.ts";
import { printAllowed } from "../print-allowed.ts";
import { printAuthority } from "../print-authority.ts";
import { printGate } from "../print-gate.ts";
import type { TableContext } from "../rate-tables.ts";
import { usedFacts } from "../used-facts.ts";
import { endingsOf, memoryFor, printVerdict } from "../verdict-key.ts";
import type { PrintValue } from "./condition-trace.ts";
import { toldAuthority } from "./told-authority.ts";
import { toldGate } from "./told-gate.ts";
import { toldAllowed } from "./told-tables.ts";

/** What traced functions call beside what plain ones do. */
const calledByTraces = [
  "netOf",
  "marginOf",
  "toldRequired",
  "toldLimit",
  "toldRuling",
  "toldRow",
  "toldNobody",
  "toldStep",
  "toldBeyond",
  "toldOwn",
  "toldOwnNobody",
  "excessReason",
  "tellers",
  "ends",
  "refusedEnd",
  "verdictAt",
  "borders",
  "stretchEnds",
  "largestDiscounts",
  "traceCold",
  "explainCold",
];

/** Facts as people see them: a choice by its word. */
function printValues({ slot, variable }: FactVariables, constants: string[]): PrintValue {
  return (fact) => {
    const declared = slot(fact);
    if (declared === undefined) return "undefined";
    if (declared.type !== "choice") return variable(fact);
    constants.push(`const words_${variable(fact)} = ${JSON.stringify(declared.choices)};`);
    return `words_${variable(fact)}[${variable(fact)}]`;
  };
}

/** The function that tells what would be allowed with other facts; they are its parameters. */
function printAllowedWith(program: DiscountProgram, context: TableContext, variables: readonly string[]): string[] {
  // What is open with one measure is open with every other one, and then nobody asks.
  const { statements } = printAllowed(program, { ...context, leave: "return -1;" });
  return printFunction(`function allowedWith(${variables.join(", ")})`, [...statements, "return allowed;"]);
}

/** The function that tells how another request would end, everything else as it is. */
function printEndingAt(program: DiscountProgram, context: TableContext, variables: readonly string[]): string[] {
  const { requested, limits } = program;
  const leaving = { ...context, leave: `return verdictAt(facts, ${context.facts.variable(requested)});` };
  const ofRequest = limits.filter(({ when }) => factsIn(when).includes(requested));
  return printFunction(`function endingAt(facts, net, allowed, ${variables.join(", ")})`, [
    ...printGate({ ...program, requires: [], limits: ofRequest }, leaving, "return refusedEnd;"),
    ...printAuthority(program, endingsOf(program), leaving).statements,
    "return ends[ending];",
  ]);
}

/** Statements that end with `next`: for every measured fact the nearest threshold that allows more. */
function printNext(thresholds: Thresholds, { facts, constants }: TableContext, variables: readonly string[]): string[] {
  const loops = [...thresholds].flatMap(([fact, values]) => {
    const own = facts.variable(fact);
    constants.push(`const thresholds_${own} = ${JSON.stringify(values)};`);
    const others = variables.map((name) => (name === own ? "needed" : name)).join(", ");
    return [
      `if (${own} !== undefined) {`,
      `  const first = bandOf(thresholds_${own}, ${own}) + 1;`,
      `  const last = Math.min(first + ${mostTried}, ${values.length});`,
      "  for (let index = first; index < last; index += 1) {",
      `    const needed = thresholds_${own}[index];`,
      `    const then = allowedWith(${others});`,
      `    if (then > allowed) { next.push({ fact: ${JSON.stringify(fact)}, value: ${own}, needed, allowed: then }); break; }`,
      "  }",
      "}",
    ];
  });
  return ["const next = [];", ...loops];
}

/**
 * Prints a program that tells why: the body of a function that takes `runtime` and returns `trace(facts, net)` and, for
 * deals without lines, `explain(facts)`. Both decide with the statements of the plain function and tell with its variables;
 * what that one leaves to the interpreter, so do they. `tellers` at run time are those of the discounts and caps in order.
 */
export function printTracedProgram(program: DiscountProgram, thresholds: Thresholds): string {
  const context = printingContext(program, "");
  const { facts, constants } = context;
  const variables = usedFacts(program).map(facts.variable);
  const value = printValues(facts, constants);
  const endings = endingsOf(program);
  /** Decides and tells; `refused` ends a refused deal, `leave` one that is the interpreter's. */
  const told = (leave: string, refused: string): string[] => {
    const leaving = { ...context, leave };
    const allowed = printAllowed(program, leaving);
    const authority = printAuthority(program, endings, leaving);
    const digits = [...allowed.digits, ...authority.digits];
    [...allowed.discounts, ...allowed.caps].forEach(({ name }, index) => {
      constants.push(`const tell_${name} = tellers[${index}];`);
    });
    return [
      ...facts.reads,
      `const considered = [${toldGate(program, leaving, value).join(", ")}];`,
      ...printGate(program, leaving, `{ const verdict = ${refusedVerdict}; ${refused} }`),
      ...allowed.statements,
      ...authority.statements,
      ...printVerdict(digits, memoryFor(digits, endings)),
      ...toldAllowed(program, allowed, leaving, value),
      ...toldAuthority(program, leaving, value),
    ];
  };
  const trace = printFunction("function trace(facts, net)", [
    ...told("return traceCold(facts, net);", "return { verdict, considered, allowed: undefined };"),
    "return { verdict, considered, allowed, rank: ends[ending].rank };",
  ]);
  const requested = facts.variable(program.requested);
  const withRequest = variables.map((name) => (name === requested ? "percent" : name)).join(", ");
  const explain = printFunction("function explain(facts)", [
    "const net = undefined;",
    ...told(
      "return explainCold(facts);",
      "return { verdict, considered, next: [], withoutApproval: undefined, byAsker: undefined, withApproval: undefined, approvers: [] };",
    ),
    ...printNext(thresholds, context, variables),
    `const at = (percent) => endingAt(facts, net, allowed, ${withRequest});`,
    `const last = stretchEnds(borders, allowed, ${facts.variable(program.amount)}, ${facts.variable(program.cost)});`,
    "const { withoutApproval, byAsker, withApproval } = largestDiscounts(at, allowed, last);",
    "return { verdict, considered, next, withoutApproval, byAsker, withApproval, approvers: ends[ending].approvers };",
  ]);
  return moduleSource([...calledAtRunTime, ...calledByTraces], constants, [
    ...printAllowedWith(program, context, variables),
    ...printEndingAt(program, context, variables),
    ...trace,
    ...explain,
    "return { trace, explain };",
  ]);
}
