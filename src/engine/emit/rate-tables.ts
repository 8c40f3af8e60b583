import type { WindowDates } from "../../model/kinds/price-policy/content.ts";
import type { Bands, DiscountRule, LookupTable, Rate, WindowTable } from "../ir.ts";
import { type Dual, joined, type PrintTest, printCondition, whenKnown } from "./condition.ts";
import { type DayRow, dayRows } from "./day-rows.ts";
import type { FactVariables } from "./fact-variables.ts";

/** What printing needs to know of the program around. */
export interface TableContext {
  readonly facts: FactVariables;
  readonly isSure: (fact: string) => boolean;
  readonly test: PrintTest;
  /** The statement that leaves the question to the interpreter. */
  readonly leave: string;
  /** What is built once, outside the function. */
  readonly constants: string[];
}

/**
 * A table in print: `digit` is an expression for which cell answers, 0 for none, n for the nth of `cells`;
 * cells without a rate keep their place.
 */
export interface PrintedTable {
  readonly statements: readonly string[];
  readonly digit: string;
  /** The same whatever the condition of the discount itself. */
  readonly found: string;
  readonly cells: readonly (Rate | undefined)[];
}

const mostInline = 16;
/** A table with more bands is searched through an index. */
const mostSearched = 64;

/** The band of a value as nested comparisons, halving what is left. */
function bandTree(value: string, from: readonly number[], first: number, last: number): string {
  if (first === last) return String(first);
  const middle = (first + last + 1) >> 1;
  const [lower, upper] = [bandTree(value, from, first, middle - 1), bandTree(value, from, middle, last)];
  return `(${value} < ${from[middle] ?? 0} ? ${lower} : ${upper})`;
}

function bandIndex({ fact, from, running }: Bands, name: string, { facts, constants }: TableContext): string {
  const value = facts.variable(fact);
  if (!running && from.length <= mostInline) return bandTree(value, from, -1, from.length - 1);
  if (!running && from.length > mostSearched) {
    constants.push(`const bandIn_${name} = nearBands(${JSON.stringify(from)});`);
    return `bandIn_${name}(${value})`;
  }
  constants.push(`const from_${name} = ${JSON.stringify(from)};`);
  return running ? `bandOfRunning(from_${name}, ${value}, given)` : `bandOf(from_${name}, ${value})`;
}

/** Prints a lookup table under the name `name`. */
export function printLookup(table: LookupTable, name: string, context: TableContext): PrintedTable {
  const { facts, isSure } = context;
  const { by, over, columns } = table;
  const choices = by === undefined ? [undefined] : (facts.slot(by)?.choices ?? []);
  const bands = over?.from.length ?? 1;
  const cells = choices.flatMap((choice) => Array.from({ length: bands }, (_, band) => columns.get(choice)?.[band]));
  const known = [by, over?.fact].filter((fact) => fact !== undefined && !isSure(fact)) as string[];
  const guards = known.map((fact) => facts.isKnown(fact));
  const statements: string[] = [];
  if (over !== undefined) {
    // An unknown value compares with nothing, so its band means nothing: the guard stands before its use.
    statements.push(`const band_${name} = ${bandIndex(over, name, context)};`);
    guards.push(`band_${name} >= 0`);
  }
  const position = [
    ...(by === undefined ? [] : [`${facts.variable(by)} * ${bands}`]),
    ...(over === undefined ? [] : [`band_${name}`]),
    "1",
  ].join(" + ");
  const digit = guards.length === 0 ? position : `(${guards.join(" && ")} ? ${position} : 0)`;
  return { statements, digit, found: digit, cells };
}

function printDates({ yearly, from, to }: WindowDates, day: string): string {
  const value = yearly ? `${day} % 10000` : day;
  const join = yearly && from > to ? "||" : "&&";
  return `(${value} >= ${from} ${join} ${value} <= ${to})`;
}

/** Whether a row is open: on the day, and by its own condition, if it has one. */
export function printRow(
  { dates, when }: DayRow,
  day: string,
  { facts, isSure, test }: TableContext,
): { readonly onDay: Dual; readonly open: Dual } {
  const isOpen = printDates(dates, facts.variable(day));
  const onDay = isSure(day) ? { sure: isOpen, possible: isOpen } : whenKnown(facts.isKnown(day), isOpen);
  return { onDay, open: when === undefined ? onDay : joined([onDay, printCondition(when, test)], "&&") };
}

function printWindows(table: WindowTable, context: TableContext): PrintedTable {
  // The best of the open windows is the first of them in falling order of rates.
  const days = dayRows(table);
  const rows = table.hit === "best" ? days.toSorted((a, b) => b.rate - a.rate) : days;
  const opens = rows.map((row) => printRow(row, table.day, context).open);
  const digit = opens.reduceRight((rest, { sure, possible }, index) => {
    const stop = table.hit === "first" && possible !== sure ? `${possible} ? 0 : ` : "";
    return `${sure} ? ${index + 1} : ${stop}${rest}`;
  }, "0");
  return { statements: [], digit: `(${digit})`, found: `(${digit})`, cells: rows };
}

/** Prints a discount: its table behind its own condition. */
export function printDiscount({ when, table }: DiscountRule, name: string, context: TableContext): PrintedTable {
  const printed = table.kind === "lookup" ? printLookup(table, name, context) : printWindows(table, context);
  if (when === undefined) return printed;
  const { sure } = printCondition(when, context.test);
  return { ...printed, digit: `(${sure} ? ${printed.digit} : 0)` };
}
