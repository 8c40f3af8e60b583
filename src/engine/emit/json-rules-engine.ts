import { type Condition, operatorOfTest } from "../../conditions/condition.ts";
import type { Operand } from "../../conditions/operator.ts";
import type { WindowDates } from "../../model/kinds/price-policy/content.ts";
import type { Percent } from "../../values/percent.ts";
import type { Cap, DiscountProgram, DiscountRule, LookupTable, WindowTable } from "../ir.ts";
import { rankOf } from "../ladder.ts";
import { beyondPrint } from "./beyond-print.ts";
import { dayRows } from "./day-rows.ts";

/**
 * The discount question as rules of json-rules-engine, one rule for each clause that can speak. That engine has two truths
 * and no arithmetic, so:
 * - run it with `allowUndefinedFacts` and with an operator `known`: `(value, wanted) => (value !== undefined) === wanted`;
 * - facts keep their names; values are the exact integers of the engine; `<day>#yearly` is the day as mmdd;
 * - the host adds the facts `deal.*`, and `deal.rank` (the rank that is needed), from the events before.
 */
export interface JsonRules {
  readonly rules: readonly JsonRule[];
  /** What json-rules-engine cannot say, in words of the language; the rules are then not the whole policy. */
  readonly unsupported: readonly string[];
}

export type JsonCondition =
  | { readonly fact: string; readonly operator: string; readonly value: Operand }
  | { readonly all: readonly JsonCondition[] }
  | { readonly any: readonly JsonCondition[] }
  | { readonly not: JsonCondition };

/** What an event says. `unsettled` means that missing facts leave the clause open. */
export type JsonEvent =
  | { readonly type: "requires" | "limits" | "deny" | "own"; readonly params: { readonly clause: string } }
  | { readonly type: "unsettled"; readonly params: { readonly clause: string; readonly stage: string } }
  | {
      readonly type: "rate";
      readonly params: { readonly clause: string; readonly discount: number; readonly rate: Percent };
    }
  | { readonly type: "cap"; readonly params: { readonly clause: string; readonly cap: number; readonly rate: Percent } }
  | { readonly type: "raise" | "ladder"; readonly params: { readonly clause: string; readonly rank: number } };

export interface JsonRule {
  readonly name: string;
  readonly priority: number;
  readonly conditions: { readonly all: readonly JsonCondition[] };
  readonly event: JsonEvent;
}

/** Rules of a later phase see the events of the phases before. */
const phases = { gate: 60, rates: 50, caps: 40, rulings: 30, ladder: 20, own: 10 } as const;

const test = (fact: string, operator: string, value: Operand): JsonCondition => ({ fact, operator, value });
const known = (fact: string): JsonCondition => test(fact, "known", true);
const missing = (fact: string): JsonCondition => test(fact, "known", false);

/** The condition surely holds: every test that decides has its fact. */
export function sure(condition: Condition): JsonCondition {
  switch (condition.kind) {
    case "test": {
      const asked = test(condition.fact, operatorOfTest(condition).jsonRulesEngine, condition.operand);
      return condition.operator === "known" ? asked : { all: [known(condition.fact), asked] };
    }
    case "all":
      return { all: condition.of.map(sure) };
    case "any":
      return { any: condition.of.map(sure) };
    case "not":
      return { not: possible(condition.of) };
  }
}

/** The condition holds, or missing facts leave it open. */
export function possible(condition: Condition): JsonCondition {
  switch (condition.kind) {
    case "test": {
      const asked = test(condition.fact, operatorOfTest(condition).jsonRulesEngine, condition.operand);
      return condition.operator === "known" ? asked : { any: [missing(condition.fact), asked] };
    }
    case "all":
      return { all: condition.of.map(possible) };
    case "any":
      return { any: condition.of.map(possible) };
    case "not":
      return { not: sure(condition.of) };
  }
}

const open = (condition: Condition): JsonCondition => ({ all: [possible(condition), { not: sure(condition) }] });

function rule(priority: number, event: JsonEvent, ...all: JsonCondition[]): JsonRule {
  return { name: `${event.type} ${event.params.clause}`, priority, conditions: { all }, event };
}

function gateRules({ requires, limits }: DiscountProgram): JsonRule[] {
  return [
    ...requires.map(({ fact, clause }) => rule(phases.gate, { type: "requires", params: { clause } }, missing(fact))),
    ...limits.flatMap(({ when, clause }) => [
      rule(phases.gate, { type: "limits", params: { clause } }, { not: possible(when) }),
      rule(phases.gate, { type: "unsettled", params: { clause, stage: "limits" } }, open(when)),
    ]),
  ];
}

interface Cell {
  readonly rate: Percent;
  readonly clause: string;
  readonly when: readonly JsonCondition[];
}

/** The cells of a lookup table, each with the one place where it answers. */
function lookupCells({ by, over, columns }: LookupTable): Cell[] {
  return [...columns].flatMap(([choice, cells]) =>
    cells.flatMap((cell, band): Cell[] => {
      if (cell === undefined) return [];
      const column = by === undefined || choice === undefined ? [] : [test(by, "equal", choice)];
      const from = over?.from[band];
      const below = over?.from[band + 1];
      const inside =
        over === undefined || from === undefined
          ? []
          : [
              test(over.fact, "greaterThanInclusive", from),
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

/** Windows, each open only where none that goes before it is (or, for the first, may be) open. */
function windowCells(table: WindowTable): Cell[] {
  const { day, hit } = table;
  const rows = dayRows(table);
  const ordered = hit === "best" ? rows.toSorted((a, b) => b.rate - a.rate) : rows;
  const opens = ordered.map(({ dates, when }) => {
    const span = datesCondition(dates, day);
    const mayBe: JsonCondition = { any: [missing(day), span] };
    return {
      sure: { all: [known(day), span, ...(when === undefined ? [] : [sure(when)])] },
      before: hit === "first" ? { all: [mayBe, ...(when === undefined ? [] : [possible(when)])] } : undefined,
    };
  });
  return ordered.map(({ rate, clause }, index) => {
    const earlier = opens.slice(0, index).map(({ sure: surely, before }): JsonCondition => ({ not: before ?? surely }));
    return { rate, clause, when: [opens[index]?.sure ?? { all: [] }, ...earlier] };
  });
}

function rateRules({ when, table }: DiscountRule, discount: number): JsonRule[] {
  const guard = when === undefined ? [] : [sure(when)];
  const cells = table.kind === "lookup" ? lookupCells(table) : windowCells(table);
  return cells.map(({ rate, clause, when: place }) =>
    rule(phases.rates, { type: "rate", params: { clause, discount, rate } }, ...place, ...guard),
  );
}

function capRules(table: Cap, cap: number): JsonRule[] {
  const { by, gives } = table;
  if (gives === "amount") return [];
  const cells = lookupCells(table);
  return [
    ...cells.map(({ rate, clause, when }) =>
      rule(phases.caps, { type: "cap", params: { clause, cap, rate } }, ...when),
    ),
    ...(by === undefined
      ? []
      : cells.map(({ clause }) =>
          rule(phases.caps, { type: "unsettled", params: { clause, stage: "caps" } }, missing(by)),
        )),
  ];
}

function rulingRules({ deny, raise }: DiscountProgram): JsonRule[] {
  return [
    ...deny.flatMap(({ when, clause }) => [
      rule(phases.rulings, { type: "deny", params: { clause } }, sure(when)),
      rule(phases.rulings, { type: "unsettled", params: { clause, stage: "deny" } }, open(when)),
    ]),
    ...raise.flatMap(({ when, clause, rank }) => [
      rule(phases.rulings, { type: "raise", params: { clause, rank } }, sure(when)),
      rule(phases.rulings, { type: "unsettled", params: { clause, stage: "raise" } }, open(when)),
    ]),
  ];
}

/** The ladder by excess, then who has the rank that is needed (`deal.rank`, raises included). */
function ladderRules({ ladder }: DiscountProgram): JsonRule[] {
  const { steps, nobody, beyond, asker, superiors = new Map<string, readonly string[]>() } = ladder;
  const above = (limit: Percent | undefined): JsonCondition[] =>
    limit === undefined ? [] : [test("deal.excess", "greaterThan", limit)];
  const limitOf = (index: number): Percent | undefined => {
    const limit = steps[index]?.limit;
    return limit?.by === undefined ? limit?.upTo : undefined;
  };
  const byExcess = steps.map(({ clause }, index) => {
    const upTo = limitOf(index);
    const within = upTo === undefined ? [] : [test("deal.excess", "lessThanInclusive", upTo)];
    const start = index === 0 ? 0 : limitOf(index - 1);
    return rule(phases.ladder, { type: "ladder", params: { clause, rank: index + 1 } }, ...above(start), ...within);
  });
  const last = limitOf(steps.length - 1);
  const end = { type: "ladder", params: { clause: beyond, rank: steps.length + 1 } } as const;
  const own = steps.map(({ ownClause }, index) => {
    const named = steps.slice(index).flatMap((step) => step.roles);
    const roles = [...named, ...[...superiors.keys()].filter((role) => rankOf(ladder, role) > index)];
    const needed = test("deal.rank", "equal", index + 1);
    return rule(phases.own, { type: "own", params: { clause: ownClause } }, needed, test(asker, "in", roles));
  });
  return [
    rule(
      phases.ladder,
      { type: "ladder", params: { clause: nobody.clause, rank: 0 } },
      test("deal.excess", "lessThanInclusive", 0),
    ),
    ...byExcess,
    ...(last === undefined ? [] : [rule(phases.ladder, end, ...above(last))]),
    rule(phases.own, { type: "own", params: { clause: nobody.ownClause } }, test("deal.rank", "equal", 0)),
    ...own,
  ];
}

/** What a ladder has that these rules do not say, in words of the language. */
function beyondRules({ ladder, raise }: DiscountProgram): string[] {
  const { steps } = ladder;
  const used = {
    "ladder: roles": steps.some(({ roles, mode }) => roles.length > 1 && mode === "any"),
    "ladder: approvals": steps.some(({ mode }) => mode !== "any"),
    "ladder: by": steps.some(({ limit }) => limit?.by !== undefined),
    "ladder: when": steps.some(({ when }) => when !== undefined),
    "raise: approvals": raise.some(({ all }) => all !== undefined),
  };
  return Object.entries(used).flatMap(([words, isUsed]) => (isUsed ? [words] : []));
}

/** Prints the discount question as rules of json-rules-engine. */
export function printJsonRules(program: DiscountProgram): JsonRules {
  const running = program.discounts.some(({ table }) => table.kind === "lookup" && table.over?.running === true);
  return {
    rules: [
      ...gateRules(program),
      ...program.discounts.flatMap(rateRules),
      ...program.caps.flatMap(capRules),
      ...rulingRules(program),
      ...ladderRules(program),
    ],
    unsupported: [...(running ? ["basis: running"] : []), ...beyondPrint(program), ...beyondRules(program)],
  };
}
