import type { Condition } from "../../../conditions/condition.ts";
import type { DiscountProgram, DiscountRule, LookupTable, WindowTable } from "../../ir.ts";
import { printCondition } from "../condition.ts";
import { dayRows } from "../day-rows.ts";
import type { NamedTable, PrintedAllowed } from "../print-allowed.ts";
import { printRow, type TableContext } from "../rate-tables.ts";
import { type PrintValue, printConditionTrace } from "./condition-trace.ts";

/**
 * What one discount did is told beside the variables of its table: `why_NAME` is its own condition, `bar_NAME` the same
 * when that keeps it silent or open, `lost_NAME` the reason when a larger discount was taken.
 */
function toldRule(rule: DiscountRule, { name }: NamedTable, context: TableContext, value: PrintValue): string[] {
  if (rule.when === undefined) return [`const bar_${name} = undefined;`];
  const condition = printConditionTrace(rule.when, context.test, value);
  return [
    `const why_${name} = { kind: "condition", condition: ${condition} };`,
    `const bar_${name} = why_${name}.condition.truth === "yes" ? undefined : why_${name};`,
  ];
}

/** Calls what tells a lookup table: the cell that spoke, unless it is told otherwise. */
function tellLookup(
  { by, over }: LookupTable,
  name: string,
  { facts }: TableContext,
  told: { readonly bar: string; readonly standing: string; readonly reason: string },
): string {
  const choice = by === undefined ? "0" : facts.variable(by);
  const measure = over === undefined ? "undefined, 0" : `${facts.variable(over.fact)}, band_${name}`;
  return `tell_${name}(considered, ${choice}, ${measure}, ${told.bar}, ${told.standing}, ${told.reason});`;
}

function tellWindows(
  table: WindowTable,
  { name, table: printed }: NamedTable,
  context: TableContext,
  value: PrintValue,
): string[] {
  const { facts, constants, test } = context;
  const rows = dayRows(table);
  const day = facts.variable(table.day);
  const onDayKnown = context.isSure(table.day) ? "true" : `(${facts.isKnown(table.day)})`;
  const standings = rows.map((row, index) => {
    const { open } = printRow(row, table.day, context);
    return `const standing_${name}_${index} = ${open.possible} ? ${open.sure} ? "applied" : "unsettled" : "silent";`;
  });
  const clauses = JSON.stringify(printed.cells.map((cell) => cell?.clause));
  constants.push(`const clauses_${name} = ${clauses};`);
  const first = rows.map(
    ({ clause }, index) => `standing_${name}_${index} !== "silent" ? ${JSON.stringify(clause)} : `,
  );
  const by = table.hit === "best" ? `clauses_${name}[row_${name} - 1]` : `${first.join("")}undefined`;
  const pushed = rows.map((row, index) => {
    const { onDay } = printRow(row, table.day, context);
    constants.push(`const dates_${name}_${index} = ${JSON.stringify(row.dates)};`);
    const dates = `{ kind: "dates", fact: ${JSON.stringify(table.day)}, value: ${day}, dates: dates_${name}_${index} }`;
    const missing = `{ kind: "missing", fact: ${JSON.stringify(table.day)} }`;
    const open = `${onDayKnown} ? ${dates} : ${missing}`;
    const behind = (when: Condition): string => {
      const { sure, possible } = printCondition(when, test);
      const condition = `{ kind: "condition", condition: ${printConditionTrace(when, test, value)} }`;
      return `!${onDay.possible} ? ${dates} : ${sure} || (${possible} && !${onDayKnown}) ? ${open} : ${condition}`;
    };
    const reason = row.when === undefined ? open : behind(row.when);
    const taken = `row_${name} === ${printed.cells.indexOf(row) + 1}`;
    const cell = `${JSON.stringify(row.clause)}, ${row.rate}`;
    return `toldRow(${cell}, standing_${name}_${index}, ${reason}, ${taken}, by_${name}, bar_${name}, lost_${name})`;
  });
  return [
    ...standings,
    `const row_${name} = ${printed.found};`,
    `const by_${name} = ${by};`,
    `considered.push(${pushed.join(", ")});`,
  ];
}

/** Says of every discount whether another one, the largest, was taken in its place. */
function printLosers({ stacking }: DiscountProgram, { discounts }: PrintedAllowed, constants: string[]): string[] {
  if (stacking !== "best-of") return discounts.map(({ name }) => `const lost_${name} = undefined;`);
  const clauses = discounts.flatMap(({ table }) => table.cells.map((cell) => cell?.clause ?? null));
  constants.push(`const winners = ${JSON.stringify([null, ...clauses])};`);
  let offset = 0;
  return discounts.map(({ name, table }) => {
    const first = offset;
    offset += table.cells.length;
    const isOther = `winner !== 0 && !(winner > ${first} && winner <= ${offset})`;
    return `const lost_${name} = ${isOther} ? { kind: "outranked", by: winners[winner] } : undefined;`;
  });
}

function tellDiscount(rule: DiscountRule, printed: NamedTable, context: TableContext, value: PrintValue): string[] {
  const { name } = printed;
  const before = toldRule(rule, printed, context, value);
  const { table } = rule;
  if (table.kind === "windows") return [...before, ...tellWindows(table, printed, context, value)];
  // A table of one cell has no reason of its own.
  const own =
    table.by === undefined && table.over === undefined && rule.when !== undefined ? `why_${name}` : "undefined";
  const lost = `lost_${name}`;
  const told = {
    bar: `bar_${name}`,
    standing: `${lost} === undefined ? "applied" : "silent"`,
    reason: `${lost} ?? ${own}`,
  };
  return [...before, tellLookup(table, name, context, told)];
}

/** Statements that tell what every discount and every cap did. */
export function toldAllowed(
  program: DiscountProgram,
  allowed: PrintedAllowed,
  context: TableContext,
  value: PrintValue,
): string[] {
  const discounts = allowed.discounts.flatMap((each) => tellDiscount(each.rule, each, context, value));
  let offset = 0;
  const caps = allowed.caps.map(({ cap, name, table }) => {
    const bites = `digit_cap === ${offset} + at_${name}`;
    offset += table.cells.length;
    const reason = `{ kind: "cap", total, cap: rates_${name}[at_${name}] }`;
    return tellLookup(cap, name, context, { bar: "undefined", standing: `${bites} ? "applied" : "silent"`, reason });
  });
  return [...printLosers(program, allowed, context.constants), ...discounts, ...caps];
}
