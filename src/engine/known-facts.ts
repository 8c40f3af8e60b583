import type { FactValue } from "../conditions/fact-type.ts";
import type { FactSlot, FactSlots } from "./ir.ts";

/**
 * Facts in normalised values, nested by the parts of their names: `{ order: { amount: 1000000, day: 20260115 } }`.
 * Money in minor units, percents in 0.0001 %, quantities in thousandths, days as yyyymmdd; a missing fact is undefined.
 */
export interface FactTree {
  readonly [part: string]: FactValue | FactTree | undefined;
}

/** The value of a fact, or `undefined` when it is missing. */
export type Known = (fact: string) => FactValue | undefined;

/** The value of a fact that is a number in normalised values. */
export function numberKnown(known: Known, fact: string): number | undefined {
  const value = known(fact);
  return typeof value === "number" ? value : undefined;
}

/** Whether a value is one of the fact's type. A value that is not counts as missing: nothing is decided by it. */
export function fits(slot: FactSlot, value: unknown): value is FactValue {
  switch (slot.type) {
    case "choice":
      return typeof value === "string" && slot.choices.includes(value);
    case "text":
      return typeof value === "string";
    case "flag":
      return typeof value === "boolean";
    default:
      return Number.isSafeInteger(value);
  }
}

/** An own property or `undefined`: names come from users, and `constructor` is a name too. */
export function ownValue(holder: unknown, name: string): unknown {
  return typeof holder === "object" && holder !== null && Object.hasOwn(holder, name)
    ? (holder as Record<string, unknown>)[name]
    : undefined;
}

/** The tree with another value at a path. */
export function withFactAt(tree: FactTree, [part, ...rest]: readonly string[], value: FactValue | undefined): FactTree {
  if (part === undefined) return tree;
  if (rest.length === 0) return { ...tree, [part]: value };
  const below = ownValue(tree, part);
  return { ...tree, [part]: withFactAt(isTree(below) ? below : {}, rest, value) };
}

function isTree(value: unknown): value is FactTree {
  return typeof value === "object" && value !== null;
}

/** Reads the facts of a program out of a tree. */
export function knownIn(slots: FactSlots, facts: FactTree): Known {
  return (name) => {
    const slot = slots.get(name);
    if (slot === undefined) return undefined;
    let value: unknown = facts;
    for (const part of slot.path) value = ownValue(value, part);
    return fits(slot, value) ? value : undefined;
  };
}

/** The amount of a line before discounts, under a name that every rule of lines may use. */
export const lineAmount = "line.amount";

/** The facts of a line over the facts of its order. */
export function lineKnown(
  { facts, amount }: { readonly facts?: ReadonlyMap<string, FactValue>; readonly amount: number },
  known: Known,
): Known {
  return (name) => {
    if (name === lineAmount) return amount;
    return name.startsWith("line.") ? facts?.get(name) : known(name);
  };
}
