import type { Operator } from "./operator.ts";
import { above } from "./operators/above.ts";
import { below } from "./operators/below.ts";
import { from } from "./operators/from.ts";
import { isIn } from "./operators/in.ts";
import { is } from "./operators/is.ts";
import { isNot } from "./operators/is-not.ts";
import { known } from "./operators/known.ts";
import { notIn } from "./operators/not-in.ts";
import { to } from "./operators/to.ts";

/** Every operator of the language. A new one is one file and one entry here. */
export const operators: readonly Operator[] = [from, above, to, below, is, isNot, isIn, notIn, known];

const byName: ReadonlyMap<string, Operator> = new Map(operators.map((operator) => [operator.name, operator]));

/** The operator of a name, or `undefined` for a word that is none. */
export function operatorOf(name: string): Operator | undefined {
  return byName.get(name);
}
