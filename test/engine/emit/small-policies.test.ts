import { describe, expect, it } from "vitest";
import { interpretedExplanation } from "../../../src/engine/build-discount.ts";
import { bordersOf } from "../../../src/engine/explain/borders.ts";
import { nested } from "../arbitrary-programs.ts";
import { interpretedTrace, mustAgree, printedWays } from "./printed-ways.ts";
import { fallingLadders, smallPolicies } from "./small-policies.ts";
import { type Facts, usualDeal } from "./small-policy.ts";

const dealOf = (facts: Facts) => nested({ ...usualDeal, ...facts });

describe.each([...smallPolicies, ...fallingLadders])("$name", ({ program, decided, left: open = [] }) => {
  it("is decided, told and explained in print as by the interpreter, which is asked only where something is open", () => {
    const { decide, trace, explain, left } = printedWays(program);
    const [told, explained] = [interpretedTrace(program), interpretedExplanation(program)];
    const hasBorders = bordersOf(program) !== undefined;
    const timesLeft = (facts: Facts): number => {
      const [deal, before] = [dealOf(facts), left()];
      const oracle = told(deal);
      mustAgree(facts, decide(deal), oracle.verdict);
      mustAgree(facts, trace(deal), oracle);
      const times = left() - before;
      if (hasBorders) mustAgree(facts, explain(deal), explained(deal));
      return times;
    };
    expect(decided.filter((facts) => timesLeft(facts) !== 0)).toEqual([]);
    expect(open.filter((facts) => timesLeft(facts) !== 2)).toEqual([]);
  });
});
