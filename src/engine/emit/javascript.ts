import { factsIn } from "../../conditions/condition.ts";
import { computedFacts } from "../../model/computed-facts.ts";
import type { DiscountOutcome } from "../../model/decision.ts";
import { wholePercent } from "../../values/percent.ts";
import type { DiscountProgram, DiscountRule, Ladder } from "../ir.ts";
import { computedTests } from "./computed-tests.ts";
import { dealTests, printCondition } from "./condition.ts";
import { factVariables } from "./fact-variables.ts";
import { type PrintedTable, printDiscount, printLookup, type TableContext } from "./rate-tables.ts";

/** One way in which a decision can end. */
export interface Ending {
  readonly outcome: DiscountOutcome;
  readonly approver: string | undefined;
  readonly clauses: readonly string[];
}

/**
 * A printed program. The source is the body of a factory that takes `runtime` and returns `decide(facts, net)`.
 * A verdict is a number in mixed radix: one digit per discount, one for the cap, one per raise, one for the ending;
 * `digits[i][n]` are the clauses that the value n of digit i cites, the endings come last.
 */
export interface PrintedDiscount {
  readonly source: string;
  readonly digits: readonly (readonly (readonly string[])[])[];
  readonly endings: readonly Ending[];
  /** Clauses that refuse before anything is computed, by bit; the fact is named when it is missing. */
  readonly refusals: readonly { readonly clause: string; readonly missing?: string }[];
  /** How verdicts are remembered: an array of this size, a map by number, or a map by text. */
  readonly memory: { readonly kind: "array"; readonly size: number } | { readonly kind: "number" | "text" };
}

const computed: ReadonlySet<string> = new Set(computedFacts.map(({ name }) => name));
const largestArray = 1 << 18;
/** Bits of one refusal; a policy with more of them refuses through the interpreter. */
const mostRefusals = 30;

/** The facts that a discount consults. */
function consulted({ when, table }: DiscountRule): string[] {
  const own = when === undefined ? [] : factsIn(when);
  if (table.kind === "windows")
    return [...own, table.day, ...table.rows.flatMap((row) => (row.when === undefined ? [] : factsIn(row.when)))];
  return [
    ...own,
    ...(table.by === undefined ? [] : [table.by]),
    ...(table.over === undefined ? [] : [table.over.fact]),
  ];
}

function usedFacts(program: DiscountProgram): string[] {
  const conditions = [...program.limits, ...program.deny, ...program.raise].map(({ when }) => when);
  const all = [
    ...program.requires.map(({ fact }) => fact),
    ...conditions.flatMap(factsIn),
    ...program.discounts.flatMap(consulted),
    ...program.caps.flatMap(({ by }) => by ?? []),
    program.amount,
    program.cost,
    program.requested,
    program.ladder.asker,
  ];
  return [...new Set(all)].filter((fact) => !computed.has(fact));
}

/** Whether a verdict hangs on how sure the discounts are, beyond their sum. */
function needsCertainty({ deny, raise, discounts }: DiscountProgram): boolean {
  const asked = [...deny, ...raise].flatMap(({ when }) => factsIn(when));
  return (
    asked.some((fact) => fact === "deal.allowed" || fact === "deal.excess") ||
    discounts.some(({ table }) => table.kind === "lookup" && table.over?.running === true)
  );
}

/** The endings in the order of their numbers: denials, no discount at all, nobody, each step twice, beyond. */
function endingsOf({ deny, ladder }: DiscountProgram): Ending[] {
  const { nobody, steps, beyond } = ladder;
  const denied = (clauses: readonly string[]): Ending => ({ outcome: "deny", approver: undefined, clauses });
  return [
    ...deny.map(({ clause }) => denied([clause])),
    denied([]),
    { outcome: "approve", approver: "nobody", clauses: [nobody.clause, nobody.ownClause] },
    ...steps.flatMap(({ role, clause, ownClause }): Ending[] => [
      { outcome: "escalate", approver: role, clauses: [clause] },
      { outcome: "approve", approver: role, clauses: [clause, ownClause] },
    ]),
    denied([beyond]),
  ];
}

function printRank(ladder: Ladder): string {
  const beyond = ladder.steps.length + 1;
  const ranks = ladder.steps.map(({ upTo }, index) =>
    upTo === undefined ? String(index + 1) : `excess <= ${upTo} ? ${index + 1} : `,
  );
  const unlimited = ladder.steps.findIndex(({ upTo }) => upTo === undefined);
  const reachable = unlimited === -1 ? [...ranks, String(beyond)] : ranks.slice(0, unlimited + 1);
  return `excess <= 0 ? 0 : ${reachable.join("")}`;
}

/** How the rates of the discounts make the total, and which digits stand for what was given. */
function printStacking(
  stacking: DiscountProgram["stacking"],
  tables: readonly { readonly name: string; readonly table: PrintedTable }[],
): string[] {
  const rate = (name: string): string => `rates_${name}[digit_${name}]`;
  if (stacking === "additive") return [`let allowed = ${tables.map(({ name }) => rate(name)).join(" + ") || "0"};`];
  if (stacking === "sequential") return ["let allowed = sequentialTotal(given);"];
  const lines = ["let allowed = 0;", "let winner = 0;", "let best = -1;"];
  let offset = 0;
  for (const { name, table } of tables) {
    lines.push(
      `if (digit_${name} > 0 && ${rate(name)} > best) { best = ${rate(name)}; winner = ${offset} + digit_${name}; }`,
    );
    offset += table.cells.length;
  }
  return [...lines, "if (best > 0) allowed = best;"];
}

const clausesOfCells = ({ cells }: PrintedTable): string[][] =>
  cells.map((cell) => (cell === undefined ? [] : [cell.clause]));

/** Prints the discount question as JavaScript. Every name and text of the regulations goes through JSON.stringify. */
export function printDiscountProgram(program: DiscountProgram): PrintedDiscount {
  const { discounts, caps, deny, raise, ladder, stacking } = program;
  const constants: string[] = [];
  const facts = factVariables(program.facts, usedFacts(program), constants);
  const required = new Set(program.requires.map(({ fact }) => fact));
  const isSure = (fact: string): boolean => required.has(fact);
  const context: TableContext = { facts, isSure, constants, test: dealTests(facts, isSure) };
  const body: string[] = [facts.reads, ...printGate(program, context)];
  const unsure = (names: readonly string[]): string[] => [...new Set(names)].filter((fact) => !isSure(fact));
  const goCold = (conditions: readonly string[]): string[] =>
    conditions.length === 0 ? [] : [`if (${conditions.join(" || ")}) return cold(facts, net);`];
  const isMissing = (fact: string): string => `!(${facts.isKnown(fact)})`;

  if (needsCertainty(program)) body.push(...goCold(unsure(discounts.flatMap(consulted)).map(isMissing)));
  if (stacking === "sequential") body.push("const given = [];");
  const rateList = (table: PrintedTable): string => JSON.stringify([0, ...table.cells.map((cell) => cell?.rate ?? 0)]);
  const tables = discounts.map((rule, index) => {
    const name = `discount${index}`;
    const table = printDiscount(rule, name, context);
    constants.push(`const rates_${name} = ${rateList(table)};`);
    body.push(...table.statements, `const digit_${name} = ${table.digit};`);
    if (stacking === "sequential")
      body.push(`if (rates_${name}[digit_${name}] > 0) given.push(rates_${name}[digit_${name}]);`);
    return { name, table };
  });
  body.push(...printStacking(stacking, tables), `if (allowed > ${wholePercent}) allowed = ${wholePercent};`);

  const printedCaps = caps.map((table, index) => {
    const name = `cap${index}`;
    const printed = printLookup(table, name, context);
    constants.push(`const rates_${name} = ${rateList(printed)};`);
    return { name, printed, cells: printed.cells };
  });
  body.push(...goCold(printedCaps.filter(({ cells }) => cells.some((cell) => cell === undefined)).map(() => "true")));
  body.push(...goCold(unsure(caps.flatMap(({ by }) => by ?? [])).map(isMissing)));
  let capOffset = 0;
  if (caps.length > 0) body.push("let digit_cap = 0;");
  for (const { name, printed, cells } of printedCaps) {
    body.push(
      ...printed.statements,
      `const at_${name} = ${printed.digit};`,
      `if (rates_${name}[at_${name}] < allowed) { allowed = rates_${name}[at_${name}]; digit_cap = ${capOffset} + at_${name}; }`,
    );
    capOffset += cells.length;
  }

  const given =
    stacking === "best-of"
      ? [{ variable: "winner", clauses: [[], ...tables.flatMap(({ table }) => clausesOfCells(table))] }]
      : tables.map(({ name, table }) => ({ variable: `digit_${name}`, clauses: [[], ...clausesOfCells(table)] }));
  const capped =
    caps.length === 0
      ? []
      : [{ variable: "digit_cap", clauses: [[], ...printedCaps.flatMap(({ printed }) => clausesOfCells(printed))] }];
  const raised = raise.map(({ clause }, index) => ({ variable: `raise${index}`, clauses: [[], [clause]] }));
  const digits = [...given, ...capped, ...raised];
  const endings = endingsOf(program);
  const memory = memoryFor(
    digits.map(({ clauses }) => clauses.length),
    endings.length,
  );
  const finish = finisher(digits, memory.kind);

  const asked = facts.variable(program.requested);
  const requested = isSure(program.requested) ? asked : `${asked} === undefined ? allowed : ${asked}`;
  const authority = computedTests(
    {
      amount: facts.variable(program.amount),
      cost: facts.variable(program.cost),
      amountIsKnown: isSure(program.amount) ? undefined : `(${facts.isKnown(program.amount)})`,
      costIsKnown: isSure(program.cost) ? undefined : `(${facts.isKnown(program.cost)})`,
    },
    context.test,
  );
  const denials = deny.map(({ when }) => printCondition(when, authority));
  const raises = raise.map(({ when }) => printCondition(when, authority));
  const [noDiscount, nobody, beyond] = [deny.length, deny.length + 1, endings.length - 1];
  const askerRanks = [
    0,
    ...(facts.slot(ladder.asker)?.choices ?? []).map(
      (choice) => ladder.steps.findIndex(({ role }) => role === choice) + 1,
    ),
  ];
  constants.push(`const ranks = ${JSON.stringify(askerRanks)};`);
  body.push(
    ...raised.map(({ variable }) => `let ${variable} = 0;`),
    `const requested = ${requested};`,
    "const excess = requested - allowed;",
    `if (requested < 0 || requested > ${wholePercent}) ${finish(String(noDiscount))}`,
    ...denials.map(({ sure }, index) => `if (${sure}) ${finish(String(index))}`),
    ...goCold(
      [...denials, ...raises]
        .filter(({ sure, possible }) => sure !== possible)
        .map(({ sure, possible }) => `(!${sure} && ${possible})`),
    ),
    `let rank = ${printRank(ladder)};`,
    ...raises.map(
      ({ sure }, index) =>
        `if (${sure}) { raise${index} = 1; if (rank < ${raise[index]?.rank ?? 0}) rank = ${raise[index]?.rank ?? 0}; }`,
    ),
    `if (rank === 0) ${finish(String(nobody))}`,
    `if (rank > ${ladder.steps.length}) ${finish(String(beyond))}`,
    ...goCold(isSure(ladder.asker) ? [] : [isMissing(ladder.asker)]),
    `const ending = ${nobody - 1} + 2 * rank + (ranks[${facts.variable(ladder.asker)} + 1] >= rank ? 1 : 0);`,
    finish("ending"),
  );
  return {
    source: factory(constants, body),
    digits: digits.map(({ clauses }) => clauses),
    endings,
    refusals: refusalsOf(program),
    memory,
  };
}

function refusalsOf({ requires, limits }: DiscountProgram): PrintedDiscount["refusals"] {
  return [
    ...requires.map(({ fact, clause }) => ({ clause, missing: fact })),
    ...limits.map(({ clause }) => ({ clause })),
  ];
}

/** Required facts and limits, gathered as bits. Limits are judged before anything is known to be there. */
function printGate(program: DiscountProgram, { facts }: TableContext): string[] {
  const { requires, limits } = program;
  const required = new Set(requires.map(({ fact }) => fact));
  const test = dealTests(facts, () => false);
  const many = requires.length + limits.length > mostRefusals;
  const mark = (index: number): string => (many ? "return cold(facts, net);" : `refused |= ${2 ** index};`);
  const lines = requires.map(({ fact }, index) => `if (!(${facts.isKnown(fact)})) ${mark(index)}`);
  limits.forEach(({ when }, index) => {
    const { sure, possible } = printCondition(when, test);
    lines.push(`if (!${possible}) ${mark(requires.length + index)}`);
    if (factsIn(when).some((fact) => !required.has(fact))) lines.push(`else if (!${sure}) return cold(facts, net);`);
  });
  if (many || lines.length === 0) return lines;
  return ["let refused = 0;", ...lines, "if (refused !== 0) return refusals.get(refused) ?? refuse(refused);"];
}

function memoryFor(sizes: readonly number[], endings: number): PrintedDiscount["memory"] {
  const size = sizes.reduce((product, each) => product * each, endings);
  if (size <= largestArray) return { kind: "array", size };
  return { kind: size <= Number.MAX_SAFE_INTEGER ? "number" : "text" };
}

/** Prints the return of a verdict: the remembered one of these digits, or a new one. */
function finisher(
  digits: readonly { readonly variable: string; readonly clauses: readonly unknown[] }[],
  kind: PrintedDiscount["memory"]["kind"],
): (ending: string) => string {
  const variables = digits.map(({ variable }) => variable);
  const all = (ending: string): string => `[${[...variables, ending].join(", ")}]`;
  if (kind === "text")
    return (ending) => {
      const key = `${all(ending)}.join()`;
      return `return verdicts.get(${key}) ?? keep(${key}, allowed, ${all(ending)});`;
    };
  let weight = 1;
  const terms = digits.map(({ variable, clauses }) => {
    const term = weight === 1 ? variable : `${variable} * ${weight}`;
    weight *= clauses.length;
    return term;
  });
  const key = (ending: string): string => [...terms, `${ending} * ${weight}`].join(" + ");
  const found = kind === "array" ? "verdicts[key]" : "verdicts.get(key)";
  return (ending) => `{ const key = ${key(ending)}; return ${found} ?? keep(key, allowed, ${all(ending)}); }`;
}

function factory(constants: readonly string[], body: readonly string[]): string {
  const runtime = [
    "own",
    "bandOf",
    "bandOfRunning",
    "sequentialTotal",
    "signOfNet",
    "signOfMargin",
    "verdicts",
    "refusals",
    "keep",
    "refuse",
    "cold",
  ];
  const indent = (lines: readonly string[], by: string): string =>
    lines
      .flatMap((line) => line.split("\n"))
      .filter((line) => line !== "")
      .map((line) => by + line)
      .join("\n");
  return [
    '"use strict";',
    `const { ${runtime.join(", ")} } = runtime;`,
    ...constants,
    "return function decide(facts, net) {",
    indent(body, "  "),
    "};",
    "",
  ].join("\n");
}
