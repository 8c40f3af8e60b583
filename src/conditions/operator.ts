import type { FactType, FactValue } from "./fact-type.ts";

/** What stands beside an operator: one value, a list of values, or for `known` a flag. */
export type Operand = FactValue | readonly FactValue[];

/** One operator of the language. Each means exactly one thing and has one translation into every other form. */
export interface Operator {
  readonly name: string;
  /** Fact types that it may be asked of. */
  readonly types: readonly FactType[];
  readonly operand: "value" | "list" | "flag";
  /** The test over a known fact. `known` itself is settled before: it is the only one asked of a missing fact. */
  readonly holds: (value: FactValue, operand: Operand) => boolean;
  /** A JavaScript expression of the test; `value` and `operand` are JavaScript expressions (a list comes as its items). */
  readonly javascript: (value: string, operand: readonly string[]) => string;
  /** The operator of json-rules-engine that means the same over a known fact. */
  readonly jsonRulesEngine: string;
  /** How it reads aloud, before the operand. */
  readonly words: { readonly ru: string; readonly en: string };
}
