import type { WindowDates } from "../../../model/kinds/price-policy/content.ts";
import type { Percent } from "../../../values/percent.ts";
import type { DiscountRule, LookupTable, WindowTable } from "../../ir.ts";
import { type DayRow, dayRows } from "../day-rows.ts";
import { type JsonCondition, known, missing, open, possible, sure, test } from "./conditions.ts";

interface Cell {
  readonly rate: Percent;
  readonly clause: string;
  readonly when: readonly JsonCondition[];
}

/** The cells of a lookup table, each with the one place where it answers. */
export function lookupCells({ by, over, columns }: LookupTable): Cell[] {
  return [...columns].flatMap(([choice, cells]) =>
    cells.flatMap((cell, band): Cell[] => {
      if (cell === undefined) return [];
      const column = by === undefined ? [] : [test(by, "equal", choice ?? "")];
      const below = over?.from[band + 1];
      const inside =
        over === undefined
          ? []
          : [
              test(over.fact, "greaterThanInclusive", over.from[band] ?? 0),
              ...(below === undefined ? [] : [test(over.fact, "lessThan", below)]),
            ];
      return [{ ...cell, when: [...column, ...inside] }];
    }),
  );
}

function datesCondition({ yearly, from, to }: WindowDates, day: string): JsonCondition {
  const fact = yearly ? `${day}#yearly` : day;
  const ends = [test(fact, "greaterThanInclusive", from), test(fact, "lessThanInclusive", to)];
  return yearly && from > to ? { any: ends } : { all: ends };
}

interface JsonWindow {
  readonly row: DayRow;
  readonly sure: JsonCondition;
  readonly possible: JsonCondition;
}

/** Windows in the order in which they go before one another. */
function windowsOf(table: WindowTable): readonly JsonWindow[] {
  const { day, hit } = table;
  const rows = dayRows(table);
  const ordered = hit === "best" ? rows.toSorted((a, b) => b.rate - a.rate) : rows;
  return ordered.map((row) => {
    const span = datesCondition(row.dates, day);
    const own = row.when === undefined ? [] : [row.when];
    return {
      row,
      sure: { all: [known(day), span, ...own.map(sure)] },
      possible: { all: [{ any: [missing(day), span] }, ...own.map(possible)] },
    };
  });
}

/** Windows, each open only where none that goes before it is (or, for the first, may be) open. */
function windowCells(table: WindowTable): Cell[] {
  const all = windowsOf(table);
  return all.map(({ row: { rate, clause }, sure: opens }, index) => {
    const earlier = all.slice(0, index).map((each) => (table.hit === "first" ? each.possible : each.sure));
    return { rate, clause, when: [opens, ...earlier.map((before) => ({ not: before }))] };
  });
}

/** The cells of a table, each with the one place where it answers. */
export function cellsOf(table: DiscountRule["table"]): Cell[] {
  return table.kind === "lookup" ? lookupCells(table) : windowCells(table);
}

/** Where missing facts leave open what a table answers: any of these. */
function openPlaces(table: DiscountRule["table"]): JsonCondition[] {
  if (table.kind === "lookup") return [table.by, table.over?.fact].flatMap((fact) => (fact ? [missing(fact)] : []));
  const all = windowsOf(table);
  return all.map((window, index) => {
    const rivals =
      table.hit === "first"
        ? all.slice(0, index).map((each) => each.possible)
        : all.filter((each) => each !== window && each.row.rate >= window.row.rate).map((each) => each.sure);
    return { all: [window.possible, ...[window.sure, ...rivals].map((not) => ({ not }))] };
  });
}

/** Where missing facts leave open what a discount gives; `undefined` when they never do. */
export function openDiscount({ when, table }: DiscountRule): JsonCondition | undefined {
  const places = openPlaces(table);
  if (when === undefined) return places.length === 0 ? undefined : { any: places };
  return { any: [open(when), ...places.map((place) => ({ all: [sure(when), place] }))] };
}
