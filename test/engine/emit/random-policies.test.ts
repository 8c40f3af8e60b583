import { describe, expect, it } from "vitest";
import { interpretedExplanation } from "../../../src/engine/build-discount.ts";
import { bordersOf } from "../../../src/engine/explain/borders.ts";
import { interpretedTrace, mustAgree, printedWays } from "./printed-ways.ts";
import { sampledLadders, sampledPolicies } from "./sampled-policies.ts";

describe.each([
  ["random policies", sampledPolicies],
  ["random ladders", sampledLadders],
])("%s in print", (_, samples) => {
  it("decide, tell and explain as the interpreter does", () => {
    let compared = 0;
    for (const { program, asked } of samples) {
      const { decide, trace, explain } = printedWays(program);
      const [told, explained] = [interpretedTrace(program), interpretedExplanation(program)];
      const hasBorders = bordersOf(program) !== undefined;
      for (const [index, [facts, net]] of asked.entries()) {
        const oracle = told(facts, net);
        mustAgree(facts, decide(facts, net), oracle.verdict);
        mustAgree(facts, trace(facts, net), oracle);
        if (hasBorders && index < 2) mustAgree(facts, explain(facts), explained(facts));
        compared += 1;
      }
    }
    expect(compared).toBe(5 * samples.length);
  });
});
