import type { Percent } from "../../values/percent.ts";
import type { Cap, DiscountProgram, DiscountRule } from "../ir.ts";
import { rankOf } from "../ladder.ts";
import { beyondPrint } from "./beyond-print.ts";
import { cellsOf, lookupCells, openDiscount } from "./json-rules/cells.ts";
import { type JsonCondition, missing, open, possible, sure, test } from "./json-rules/conditions.ts";
import { needsCertainty } from "./used-facts.ts";

/**
 * The discount question as rules of json-rules-engine, one rule for each clause that can speak. That engine has two truths
 * and no arithmetic, so:
 * - run it with `allowUndefinedFacts` and with an operator `known`: `(value, wanted) => (value !== undefined) === wanted`;
 * - facts keep their names; values are the exact integers of the engine; `<day>#yearly` is the day as mmdd;
 * - the host adds the facts `deal.*`, and `deal.rank` (the rank that is needed), from the events before; `deal.certain` is
 *   true unless an event `unsettled` of the stage `rates` says that missing facts could change what is allowed.
 */
export interface JsonRules {
  readonly rules: readonly JsonRule[];
  /** What json-rules-engine cannot say, in words of the language; the rules are then not the whole policy. */
  readonly unsupported: readonly string[];
}

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

function ruleOf(priority: number, event: JsonEvent, ...all: JsonCondition[]): JsonRule {
  return { name: `${event.type} ${event.params.clause}`, priority, conditions: { all }, event };
}

function gateRules({ requires, limits }: DiscountProgram): JsonRule[] {
  return [
    ...requires.map(({ fact, clause }) => ruleOf(phases.gate, { type: "requires", params: { clause } }, missing(fact))),
    ...limits.flatMap(({ when, clause }) => [
      ruleOf(phases.gate, { type: "limits", params: { clause } }, { not: possible(when) }),
      ruleOf(phases.gate, { type: "unsettled", params: { clause, stage: "limits" } }, open(when)),
    ]),
  ];
}

function rateRules(rule: DiscountRule, discount: number): JsonRule[] {
  const guard = rule.when === undefined ? [] : [sure(rule.when)];
  return cellsOf(rule.table).map(({ rate, clause, when: place }) =>
    ruleOf(phases.rates, { type: "rate", params: { clause, discount, rate } }, ...place, ...guard),
  );
}

/** Says of a discount that missing facts could change what it gives, and so what is allowed. */
function openRates(rule: DiscountRule): JsonRule[] {
  const isOpen = openDiscount(rule);
  if (isOpen === undefined) return [];
  const [first] = cellsOf(rule.table);
  const params = { clause: first?.clause ?? "", stage: "rates" };
  return [ruleOf(phases.rates, { type: "unsettled", params }, isOpen)];
}

function capRules(table: Cap, cap: number): JsonRule[] {
  const { by, gives } = table;
  if (gives === "amount") return [];
  const cells = lookupCells(table);
  // A fact that is missing is among none of them, nor is a choice that the cap forgot.
  const capped = [...table.columns].filter(([, [cell]]) => cell !== undefined).map(([choice = ""]) => choice);
  return [
    ...cells.map(({ rate, clause, when }) =>
      ruleOf(phases.caps, { type: "cap", params: { clause, cap, rate } }, ...when),
    ),
    ...(by === undefined
      ? []
      : cells.map(({ clause }) =>
          ruleOf(phases.caps, { type: "unsettled", params: { clause, stage: "caps" } }, test(by, "notIn", capped)),
        )),
  ];
}

function rulingRules({ deny, raise }: DiscountProgram): JsonRule[] {
  return [
    ...deny.flatMap(({ when, clause }) => [
      ruleOf(phases.rulings, { type: "deny", params: { clause } }, sure(when)),
      ruleOf(phases.rulings, { type: "unsettled", params: { clause, stage: "deny" } }, open(when)),
    ]),
    ...raise.flatMap(({ when, clause, rank }) => [
      ruleOf(phases.rulings, { type: "raise", params: { clause, rank } }, sure(when)),
      ruleOf(phases.rulings, { type: "unsettled", params: { clause, stage: "raise" } }, open(when)),
    ]),
  ];
}

/** The ladder by excess, then who has the rank that is needed (`deal.rank`, raises included). */
function ladderRules({ ladder }: DiscountProgram): JsonRule[] {
  const { steps, nobody, beyond, asker, superiors = new Map<string, readonly string[]>() } = ladder;
  // A limit by choice, which these rules do not say, bounds nothing.
  const limits = [0, ...steps.map(({ limit }) => (limit?.by === undefined ? limit?.upTo : undefined))];
  const above = (limit: Percent | undefined): JsonCondition[] =>
    limit === undefined ? [] : [test("deal.excess", "greaterThan", limit)];
  const within = (limit: Percent | undefined): JsonCondition[] =>
    limit === undefined ? [] : [test("deal.excess", "lessThanInclusive", limit)];
  const byExcess = steps.map(({ clause }, index) => {
    const event = { type: "ladder", params: { clause, rank: index + 1 } } as const;
    return ruleOf(phases.ladder, event, ...above(limits[index]), ...within(limits[index + 1]));
  });
  const last = limits.at(-1);
  const end = { type: "ladder", params: { clause: beyond, rank: steps.length + 1 } } as const;
  const own = steps.map(({ ownClause }, index) => {
    const named = steps.slice(index).flatMap((step) => step.roles);
    const roles = [...named, ...[...superiors.keys()].filter((role) => rankOf(ladder, role) > index)];
    const needed = test("deal.rank", "equal", index + 1);
    return ruleOf(phases.own, { type: "own", params: { clause: ownClause } }, needed, test(asker, "in", roles));
  });
  return [
    ruleOf(
      phases.ladder,
      { type: "ladder", params: { clause: nobody.clause, rank: 0 } },
      test("deal.excess", "lessThanInclusive", 0),
    ),
    ...byExcess,
    ...(last === undefined ? [] : [ruleOf(phases.ladder, end, ...above(last))]),
    ruleOf(phases.own, { type: "own", params: { clause: nobody.ownClause } }, test("deal.rank", "equal", 0)),
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
      ...(needsCertainty(program) ? program.discounts.flatMap(openRates) : []),
      ...program.caps.flatMap(capRules),
      ...rulingRules(program),
      ...ladderRules(program),
    ],
    unsupported: [...(running ? ["basis: running"] : []), ...beyondPrint(program), ...beyondRules(program)],
  };
}
