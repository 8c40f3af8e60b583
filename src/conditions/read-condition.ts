import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import { unknownWord } from "../diagnostics/unknown-word.ts";
import type { Currency } from "../values/money.ts";
import type { Condition, Test } from "./condition.ts";
import { type FactDeclaration, type FactType, type FactValue, readFactValue } from "./fact-type.ts";
import type { Operand, Operator } from "./operator.ts";
import { operatorOf, operators } from "./operators.ts";

/** What is needed to read conditions of one file. */
export interface ConditionContext {
  readonly facts: ReadonlyMap<string, FactDeclaration>;
  readonly currency: Currency;
  readonly places: Places;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** How a value of each type is written, for the help line. */
export const writtenExample: Readonly<Record<FactType, string>> = {
  money: "100000",
  percent: "7.5",
  quantity: "2.5",
  number: "3",
  date: "2026-01-15",
  moment: "2026-01-15 09:30",
  days: "14",
  choice: "VIP",
  text: '"..."',
  flag: "true / false",
};

function isMapping(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === "object" && raw !== null && !Array.isArray(raw);
}

/**
 * Reads the condition at `path`: entries side by side must all hold; `all`, `any`, `not` group; everything else is a
 * fact with operators. Every problem is reported; `undefined` when nothing usable is left.
 */
export function readCondition(raw: unknown, path: Path, context: ConditionContext): Condition | undefined {
  if (!isMapping(raw) || Object.keys(raw).length === 0) {
    context.report(problem("condition-shape", context.places.valueAt(path), { expected: "mapping" }));
    return undefined;
  }
  const parts = Object.entries(raw).flatMap(([key, value]) => readEntry(key, value, [...path, key], context));
  return joined("all", parts);
}

function joined(kind: "all" | "any", parts: readonly Condition[]): Condition | undefined {
  const [first, second] = parts;
  if (first === undefined) return undefined;
  return second === undefined ? first : { kind, of: parts };
}

function readEntry(key: string, value: unknown, path: Path, context: ConditionContext): Condition[] {
  if (key === "all" || key === "any") return readGroup(key, value, path, context);
  if (key === "not") {
    const inner = readCondition(value, path, context);
    return inner === undefined ? [] : [{ kind: "not", of: inner }];
  }
  const fact = context.facts.get(key);
  if (fact === undefined) {
    const range = context.places.keyAt(path);
    const known = [...context.facts.keys(), "all", "any", "not"];
    context.report(
      unknownWord(key, known, range, (suggestion) => problem("unknown-fact", range, { fact: key, suggestion })),
    );
    return [];
  }
  return readTests(fact, value, path, context);
}

function readGroup(kind: "all" | "any", value: unknown, path: Path, context: ConditionContext): Condition[] {
  if (!Array.isArray(value) || value.length === 0) {
    context.report(problem("condition-shape", context.places.valueAt(path), { expected: "list" }));
    return [];
  }
  const parts = value.flatMap((item: unknown, index) => readCondition(item, [...path, index], context) ?? []);
  const group = joined(kind, parts);
  return group === undefined ? [] : [group];
}

function readTests(fact: FactDeclaration, value: unknown, path: Path, context: ConditionContext): Test[] {
  if (!isMapping(value) || Object.keys(value).length === 0) {
    context.report(problem("condition-shape", context.places.valueAt(path), { expected: "tests" }));
    return [];
  }
  const tests = Object.entries(value).flatMap(([word, operand]) =>
    readTest(fact, word, operand, [...path, word], context),
  );
  reportBounds(fact, tests, path, context);
  return tests;
}

function readTest(fact: FactDeclaration, word: string, raw: unknown, path: Path, context: ConditionContext): Test[] {
  const range = context.places.keyAt(path);
  const operator = operatorOf(word);
  if (operator === undefined) {
    const names = operators.map((known) => known.name);
    context.report(
      unknownWord(word, names, range, (suggestion) =>
        problem("unknown-operator", range, { word, suggestion, operators: names }),
      ),
    );
    return [];
  }
  if (!operator.types.includes(fact.type)) {
    const fitting = operators.filter((known) => known.types.includes(fact.type)).map((known) => known.name);
    context.report(
      problem("operator-does-not-fit", range, { operator: word, fact: fact.name, type: fact.type, operators: fitting }),
    );
    return [];
  }
  const operand = readOperand(operator, fact, raw, path, context);
  return operand === undefined ? [] : [{ kind: "test", fact: fact.name, operator: word, operand, range }];
}

function readOperand(
  operator: Operator,
  fact: FactDeclaration,
  raw: unknown,
  path: Path,
  context: ConditionContext,
): Operand | undefined {
  if (operator.operand === "flag") {
    if (typeof raw === "boolean") return raw;
    context.report(problem("condition-shape", context.places.valueAt(path), { expected: "flag" }));
    return undefined;
  }
  if (operator.operand === "value") return readValue(fact, raw, path, context);
  if (!Array.isArray(raw) || raw.length === 0) {
    context.report(problem("condition-shape", context.places.valueAt(path), { expected: "values" }));
    return undefined;
  }
  const items = raw.map((item: unknown, index) => readValue(fact, item, [...path, index], context));
  return items.every((item) => item !== undefined) ? items : undefined;
}

/** Reads one value of a fact's type at `path` and reports what does not fit. */
export function readValue(
  fact: FactDeclaration,
  raw: unknown,
  path: Path,
  context: ConditionContext,
): FactValue | undefined {
  const result = readFactValue(fact, raw, context.currency);
  if ("value" in result) return result.value;
  const range = context.places.valueAt(path);
  if (result.fault === "unknown-choice") {
    const choices = [...(fact.choices?.keys() ?? [])];
    const value = String(raw);
    context.report(
      unknownWord(value, choices, range, (suggestion) =>
        problem("unknown-choice", range, { fact: fact.name, value, suggestion, choices }),
      ),
    );
  } else {
    const expected = writtenExample[fact.type];
    context.report(
      problem("wrong-fact-value", range, {
        fact: fact.name,
        type: fact.type,
        value: JSON.stringify(raw) ?? "",
        expected,
      }),
    );
  }
  return undefined;
}

function reportBounds(fact: FactDeclaration, tests: readonly Test[], path: Path, context: ConditionContext): void {
  const lower = tests.filter((test) => test.operator === "from" || test.operator === "above");
  const upper = tests.filter((test) => test.operator === "to" || test.operator === "below");
  for (const side of [lower, upper]) {
    const [first, second] = side;
    if (first !== undefined && second !== undefined) {
      context.report(
        problem("doubled-bound", second.range, { fact: fact.name, first: first.operator, second: second.operator }),
      );
    }
  }
  const [low] = lower;
  const [high] = upper;
  if (low === undefined || high === undefined || typeof low.operand !== "number" || typeof high.operand !== "number")
    return;
  // Measured values are integers inside, so "above 3 and below 4" of a whole number is empty too.
  const first = low.operator === "from" ? low.operand : low.operand + 1;
  const last = high.operator === "to" ? high.operand : high.operand - 1;
  if (first > last) context.report(problem("empty-range", context.places.valueAt(path), { fact: fact.name }));
}
