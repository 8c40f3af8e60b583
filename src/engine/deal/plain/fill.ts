import type { FactValue } from "../../../conditions/fact-type.ts";
import { madeOf } from "../../made-code.ts";
import { type PlainValue, unknownWord } from "./read-value.ts";

/** The facts of a form's deal, as a tree. */
export type Values = { [part: string]: FactValue | Values | undefined };

/** Where the value of a fact is kept. */
export interface Slot {
  readonly holder: Values;
  readonly key: string;
}

/** Puts the values of a text into the deal of its form, a value that is no choice of its fact as missing; whether there is one. */
export type Fill = (values: readonly PlainValue[]) => boolean;

type Slots = readonly (Slot | undefined)[];

function fillOneByOne(slots: Slots): Fill {
  return (values) => {
    let someUnknown = false;
    for (const [index, slot] of slots.entries()) {
      const value = values[index];
      if (value === unknownWord) someUnknown = true;
      if (slot !== undefined) slot.holder[slot.key] = value === unknownWord ? undefined : value;
    }
    return someUnknown;
  };
}

/**
 * A filler for these slots, one for each value. It is printed, since code that sets one key of one object is several times
 * quicker than code that sets any key of any; where making code is forbidden the slots are gone through.
 */
export function fillOf(slots: Slots): Fill {
  const holders = [...new Set(slots.flatMap((slot) => slot?.holder ?? []))];
  const sets = slots.map((slot, index) => {
    const value = `value = values[${index}]; if (value === unknown) { someUnknown = true; value = undefined; }`;
    return slot === undefined
      ? value
      : `${value} at${holders.indexOf(slot.holder)}[${JSON.stringify(slot.key)}] = value;`;
  });
  const source = [
    "const { unknown, holders } = runtime;",
    ...holders.map((_, index) => `const at${index} = holders[${index}];`),
    "return (values) => { let someUnknown = false; let value;",
    ...sets,
    "return someUnknown; };",
  ].join("\n");
  return madeOf<Fill>(source, { unknown: unknownWord, holders }) ?? fillOneByOne(slots);
}
