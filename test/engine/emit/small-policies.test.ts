import { describe, expect, it } from "vitest";
import { interpretedExplanation } from "../../../src/engine/build-discount.ts";
import { bordersOf } from "../../../src/engine/explain/borders.ts";
import { nested } from "../arbitrary-programs.ts";
import { interpretedTrace, mustAgree, printedWays } from "./printed-ways.ts";
import { fallingLadders, smallPolicies } from "./small-policies.ts";
import { type Facts, usualDeal } from "./small-policy.ts";

const dealOf = (facts: Facts) => nested({ ...usualDeal, ...facts });

describe.each([...smallPolicies, ...fallingLadders])("$name", ({ program, decided, left: open = [] }) => {
  it("is decided in print as by the interpreter", () => {
    const { decide } = printedWays(program);
    const oracle = interpretedTrace(program);
    for (const facts of [...decided, ...open]) mustAgree(facts, decide(dealOf(facts)), oracle(dealOf(facts)).verdict);
  });

  it("is told and explained in print as by the interpreter", () => {
    const { trace, explain } = printedWays(program);
    const [told, explained] = [interpretedTrace(program), interpretedExplanation(program)];
    const hasBorders = bordersOf(program) !== undefined;
    for (const facts of [...decided, ...open]) {
      mustAgree(facts, trace(dealOf(facts)), told(dealOf(facts)));
      if (hasBorders) mustAgree(facts, explain(dealOf(facts)), explained(dealOf(facts)));
    }
  });

  it("is left to the interpreter only where something is open", () => {
    const { decide, trace, left } = printedWays(program);
    const timesLeft = (facts: Facts): number => {
      const before = left();
      decide(dealOf(facts));
      trace(dealOf(facts));
      return left() - before;
    };
    expect(decided.filter((facts) => timesLeft(facts) !== 0)).toEqual([]);
    expect(open.filter((facts) => timesLeft(facts) !== 2)).toEqual([]);
  });
});
