import type { DiscountProgram } from "../ir.ts";
import { addPlainEndings, addStepEndings, type Ending, isPlain, type StepEndings } from "./ladder-endings.ts";

/** One place of a verdict's number: the variable that holds it, and the clauses that each of its values cites. */
export interface Digit {
  readonly variable: string;
  readonly clauses: readonly (readonly string[])[];
}

/** How verdicts are remembered: in an array of this size, in a map by number, or in a map by text. */
export type Memory = { readonly kind: "array"; readonly size: number } | { readonly kind: "number" | "text" };

/** All endings, and the numbers of those that are no denial by condition (denials come first). */
export interface Endings {
  readonly all: readonly Ending[];
  readonly noDiscount: number;
  readonly nobody: number;
  readonly beyond: number;
  /** On a plain ladder, the ending "escalate to the step of rank 1"; approval by the asker is the next number, then rank 2. */
  readonly firstStep: number;
  /** On any other ladder, where the endings of each step are looked up. */
  readonly steps: readonly StepEndings[];
}

const largestArray = 1 << 18;

/** Numbers the endings of a program. */
export function endingsOf({ deny, ladder, facts }: DiscountProgram): Endings {
  const { nobody, beyond } = ladder;
  const denied = (clauses: readonly string[]): Ending => ({ outcome: "deny", approver: undefined, clauses });
  const all: Ending[] = [
    ...deny.map(({ clause }) => denied([clause])),
    denied([]),
    denied([beyond]),
    { outcome: "approve", approver: "nobody", clauses: [nobody.clause, nobody.ownClause], rank: 0 },
  ];
  const first = deny.length;
  const steps = isPlain(ladder) ? addPlainEndings(ladder, all) : addStepEndings(ladder, facts, all);
  return { all, noDiscount: first, beyond: first + 1, nobody: first + 2, firstStep: first + 3, steps };
}

/** The memory for verdicts of these digits. */
export function memoryFor(digits: readonly Digit[], endings: Endings): Memory {
  const size = digits.reduce((product, { clauses }) => product * clauses.length, endings.all.length);
  if (size <= largestArray) return { kind: "array", size };
  return { kind: size <= Number.MAX_SAFE_INTEGER ? "number" : "text" };
}

/** Prints the variable `verdict`: the remembered one of these digits and the variable `ending`, or a new one. */
export function printVerdict(digits: readonly Digit[], { kind }: Memory): string[] {
  const values = `[${[...digits.map(({ variable }) => variable), "ending"].join(", ")}]`;
  const found = kind === "array" ? "verdicts[key]" : "verdicts.get(key)";
  return [
    `const key = ${kind === "text" ? `${values}.join()` : mixedRadix(digits)};`,
    `const verdict = ${found} ?? keep(key, allowed, ${values});`,
  ];
}

function mixedRadix(digits: readonly Digit[]): string {
  let weight = 1;
  const terms = digits.map(({ variable, clauses }) => {
    const term = `${variable} * ${weight}`;
    weight *= clauses.length;
    return term;
  });
  return [...terms, `ending * ${weight}`].join(" + ");
}
