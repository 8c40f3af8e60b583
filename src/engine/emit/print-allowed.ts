import { wholePercent } from "../../values/percent.ts";
import type { Cap, DiscountProgram, DiscountRule } from "../ir.ts";
import { type PrintedTable, printDiscount, printLookup, type TableContext } from "./rate-tables.ts";
import { consulted, needsCertainty } from "./used-facts.ts";
import type { Digit } from "./verdict-key.ts";

/**
 * Statements that end with the variable `allowed`, and the digits that tell which clauses made it. `total` is what the
 * discounts come to together, `digit_NAME` the cell of a discount, `at_NAME` that of a cap.
 */
export interface PrintedAllowed {
  readonly statements: readonly string[];
  readonly digits: readonly Digit[];
  readonly discounts: readonly (NamedTable & { readonly rule: DiscountRule })[];
  readonly caps: readonly (NamedTable & { readonly cap: Cap })[];
}

/** A table in print and the name that its variables end with. */
export interface NamedTable {
  readonly name: string;
  readonly table: PrintedTable;
}

/** Leaves the question to the interpreter when any of the conditions holds. */
export function goCold(conditions: readonly string[], { leave }: Pick<TableContext, "leave">): string[] {
  return conditions.length === 0 ? [] : [`if (${conditions.join(" || ")}) ${leave}`];
}

/** Conditions that say that a fact is missing, for those that may be. */
export function missingOf(names: readonly string[], { facts, isSure }: TableContext): string[] {
  return [...new Set(names)].filter((fact) => !isSure(fact)).map((fact) => `!(${facts.isKnown(fact)})`);
}

const rate = (name: string, digit: string): string => `rates_${name}[${digit}_${name}]`;

/** The rates of a table as data; index 0 stands for no answer, `empty` is the rate of a cell that is not there. */
function rateList(name: string, { cells }: PrintedTable, empty: number): string {
  return `const rates_${name} = ${JSON.stringify([0, ...cells.map((cell) => cell?.rate ?? empty)])};`;
}

function clausesOf(tables: readonly NamedTable[]): string[][] {
  return tables.flatMap(({ table }) => table.cells.map((cell) => (cell === undefined ? [] : [cell.clause])));
}

/** How the rates make the total. */
function printTotal(stacking: DiscountProgram["stacking"], tables: readonly NamedTable[]): string[] {
  if (stacking === "additive")
    return [`const total = ${tables.map(({ name }) => rate(name, "digit")).join(" + ") || "0"};`];
  if (stacking === "sequential") return ["const total = sequentialTotal(given);"];
  const lines = ["let winner = 0;", "let best = -1;"];
  let offset = 0;
  for (const { name, table } of tables) {
    const each = rate(name, "digit");
    lines.push(`if (digit_${name} > 0 && ${each} > best) { best = ${each}; winner = ${offset} + digit_${name}; }`);
    offset += table.cells.length;
  }
  return [...lines, "const total = best > 0 ? best : 0;"];
}

function printCaps(caps: readonly NamedTable[]): string[] {
  let offset = 0;
  return caps.flatMap(({ name, table }) => {
    const each = rate(name, "at");
    const digit = `digit_cap = ${offset} + at_${name};`;
    offset += table.cells.length;
    return [
      ...table.statements,
      `const at_${name} = ${table.digit};`,
      `if (${each} < allowed) { allowed = ${each}; ${digit} }`,
    ];
  });
}

/** Prints the discounts, how they stack, and the caps above them. */
export function printAllowed(program: DiscountProgram, context: TableContext): PrintedAllowed {
  const { discounts, stacking } = program;
  const statements: string[] = [];
  if (needsCertainty(program)) statements.push(...goCold(missingOf(discounts.flatMap(consulted), context), context));
  if (stacking === "sequential") statements.push("const given = [];");
  const tables = discounts.map((rule, index) => {
    const name = `discount${index}`;
    const table = printDiscount(rule, name, context);
    // An empty cell must not win among discounts of 0 %.
    context.constants.push(rateList(name, table, stacking === "best-of" ? -1 : 0));
    statements.push(...table.statements, `const digit_${name} = ${table.digit};`);
    if (stacking === "sequential") statements.push(`if (digit_${name} > 0) given.push(${rate(name, "digit")});`);
    return { name, table, rule };
  });
  statements.push(...printTotal(stacking, tables), `let allowed = total > ${wholePercent} ? ${wholePercent} : total;`);
  const digits: Digit[] =
    stacking === "best-of"
      ? [{ variable: "winner", clauses: [[], ...clausesOf(tables)] }]
      : tables.map((each) => ({ variable: `digit_${each.name}`, clauses: [[], ...clausesOf([each])] }));
  if (program.caps.length === 0) return { statements, digits, discounts: tables, caps: [] };

  const caps = program.caps.map((cap, index) => {
    const name = `cap${index}`;
    const table = printLookup(cap, name, context);
    context.constants.push(rateList(name, table, 0));
    return { name, table, cap };
  });
  const unknown = missingOf(
    program.caps.flatMap(({ by }) => by ?? []),
    context,
  );
  // A choice that a cap forgot has no cap that anybody could know.
  const holes = caps.flatMap(({ table }) =>
    table.cells.flatMap((cell, index) => (cell === undefined ? [`${table.digit} === ${index + 1}`] : [])),
  );
  statements.push(...goCold([...unknown, ...holes], context), "let digit_cap = 0;", ...printCaps(caps));
  const capDigit = { variable: "digit_cap", clauses: [[], ...clausesOf(caps)] };
  return { statements, digits: [...digits, capDigit], discounts: tables, caps };
}
