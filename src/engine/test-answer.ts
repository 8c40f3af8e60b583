import type { FactValue } from "../conditions/fact-type.ts";
import type { Operand } from "../conditions/operator.ts";
import type { Project } from "../model/project.ts";
import { factJson } from "./fact-json.ts";
import type { ConditionTrace } from "./trace.ts";

/** One test of a condition as it leaves the house: what the fact is and what it is compared with. */
export type TestAnswer = {
  readonly fact: string;
  readonly title: string;
  readonly value: FactValue | null;
  readonly operator: string;
  readonly needed: FactValue | readonly FactValue[];
};

export type TestTrace = Extract<ConditionTrace, { kind: "test" }>;

/** The single tests that keep a condition from holding. Of several that would do any is one. */
export function unmet(trace: ConditionTrace): readonly TestTrace[] {
  if (trace.truth === "yes") return [];
  if (trace.kind === "test") return [trace];
  return trace.kind === "not" ? [] : trace.of.flatMap(unmet);
}

/** The single tests by which a condition holds. */
export function met(trace: ConditionTrace): readonly TestTrace[] {
  if (trace.truth !== "yes") return [];
  if (trace.kind === "test") return [trace];
  return trace.kind === "not" ? [] : trace.of.flatMap(met);
}

/** A test with the title of its fact and values in JSON. */
export function testAnswer({ fact, value, operator, operand }: TestTrace, { facts, company }: Project): TestAnswer {
  const declared = facts.get(fact);
  const json = (each: FactValue): FactValue => factJson(declared, each, company.currency);
  return {
    fact,
    title: declared?.title ?? fact,
    value: value === undefined ? null : json(value),
    operator,
    needed: neededOf(operand, json),
  };
}

function neededOf(operand: Operand, json: (value: FactValue) => FactValue): FactValue | readonly FactValue[] {
  return typeof operand === "object" ? operand.map(json) : json(operand);
}
