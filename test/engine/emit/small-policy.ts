import type { Condition } from "../../../src/conditions/condition.ts";
import type { FactType } from "../../../src/conditions/fact-type.ts";
import type { Operand } from "../../../src/conditions/operator.ts";
import { startOfFile } from "../../../src/diagnostics/diagnostic.ts";
import type {
  DiscountProgram,
  DiscountRule,
  FactSlot,
  LookupTable,
  Rate,
  Step,
  WindowRow,
} from "../../../src/engine/ir.ts";

/** Words to write small policies with: percents are whole ones, every clause is named after what it does. */

function slot(name: string, type: FactType, choices: readonly string[] = []): [string, FactSlot] {
  return [name, { name, path: name.split("."), type, choices }];
}

/** More regions than are compared one by one. */
export const regions: readonly string[] = Array.from({ length: 13 }, (_, index) => `r${index}`);

const facts = new Map([
  slot("client.kind", "choice", ["gold", "plain", "new"]),
  slot("client.region", "choice", regions),
  slot("order.amount", "money"),
  slot("order.cost", "money"),
  slot("order.day", "date"),
  slot("order.count", "quantity"),
  slot("order.prepaid", "flag"),
  slot("order.note", "text"),
  slot("ask.percent", "percent"),
  slot("ask.role", "choice", ["low", "mid", "top", "side", "owner"]),
]);

const percent = 10_000;

/** So many percent as the engine counts them. */
export const points = (value: number): number => Math.round(value * percent);

/** A test, as a condition. */
export function test(fact: string, operator: string, operand: Operand): Condition {
  return { kind: "test", fact, operator, operand, range: startOfFile("small.yaml") };
}

export const all = (...of: readonly Condition[]): Condition => ({ kind: "all", of });
export const any = (...of: readonly Condition[]): Condition => ({ kind: "any", of });
export const not = (of: Condition): Condition => ({ kind: "not", of });

const cell = (value: number | undefined, clause: string): Rate | undefined =>
  value === undefined ? undefined : { rate: points(value), clause };

/** One percent for all. */
export function flat(value: number, clause: string): LookupTable {
  return { kind: "lookup", columns: new Map([[undefined, [cell(value, clause)]]]) };
}

/** A percent for each choice of a fact. */
export function byChoice(by: string, rates: Readonly<Record<string, number | undefined>>, clause: string): LookupTable {
  const columns = Object.entries(rates).map(
    ([choice, value]) => [choice, [cell(value, `${clause}/${choice}`)]] as const,
  );
  return { kind: "lookup", by, columns: new Map(columns) };
}

/** A percent for each band of a measure, each with the number that it starts at. */
export function bands(
  fact: string,
  rates: readonly (readonly [from: number, value: number | undefined])[],
  clause: string,
  running = false,
): LookupTable {
  const cells = rates.map(([from, value]) => cell(value, `${clause}/${from}`));
  return {
    kind: "lookup",
    over: { fact, from: rates.map(([from]) => from), running },
    columns: new Map([[undefined, cells]]),
  };
}

/** A window of days; yearly ones are written as mmdd. */
export function windowOf(value: number, from: number, to: number, clause: string, when?: Condition): WindowRow {
  const dates = { yearly: from < 10_000, from, to };
  return { dates, rate: points(value), clause, ...(when === undefined ? {} : { when }) };
}

export function windows(hit: "first" | "best", ...rows: readonly WindowRow[]): DiscountRule["table"] {
  return { kind: "windows", day: "order.day", hit, rows };
}

/** A step of one role, or of several of whom any one approves. */
export function step(roles: string | readonly string[], upTo?: number, more: Partial<Step> = {}): Step {
  const list = typeof roles === "string" ? [roles] : roles;
  return {
    roles: list,
    mode: "any",
    ...(upTo === undefined ? {} : { limit: { upTo: points(upTo) } }),
    clause: `ladder/${list.join("+")}`,
    ownClause: `own/${list.join("+")}`,
    ...more,
  };
}

/** Three roles one above the other; `owner` stands beside them, above the lowest two. */
export const usualSteps: readonly Step[] = [step("low", 5), step("mid", 10), step("top")];

/** A policy with nothing but a ladder, unless more is said. */
export function policy({
  steps = usualSteps,
  requires = [],
  ...parts
}: Partial<Omit<DiscountProgram, "requires">> & {
  readonly steps?: readonly Step[];
  readonly requires?: readonly string[];
}): DiscountProgram {
  return {
    facts,
    amount: "order.amount",
    cost: "order.cost",
    requested: "ask.percent",
    requires: requires.map((fact) => ({ fact, clause: `requires/${fact}` })),
    limits: [],
    stacking: "additive",
    discounts: [],
    caps: [],
    deny: [],
    raise: [],
    ladder: {
      asker: "ask.role",
      nobody: { clause: "ladder/nobody", ownClause: "own/nobody" },
      steps,
      superiors: new Map([["owner", ["low", "mid"]]]),
      beyond: "ladder/beyond",
    },
    ...parts,
  };
}

/** A deal by the names of facts; every fact that is not named is there all the same, unless it is set to `undefined`. */
export type Facts = Readonly<Record<string, unknown>>;

/** A deal that lacks nothing and asks for nothing but what it may have. */
export const usualDeal: Facts = {
  "client.kind": "gold",
  "client.region": "r3",
  "order.amount": 100_000,
  "order.cost": 60_000,
  "order.day": 20260615,
  "order.count": 5000,
  "order.prepaid": true,
  "order.note": "usual",
  "ask.percent": points(3),
  "ask.role": "low",
};
