import { describe, expect, it } from "vitest";
import { interpretedExplanation } from "../../../src/engine/build-discount.ts";
import { bordersOf } from "../../../src/engine/explain/borders.ts";
import { interpretedTrace, mustAgree, printedWays } from "./printed-ways.ts";
import { sampledLadders, sampledPolicies } from "./sampled-policies.ts";

describe.each([
  ["random policies", sampledPolicies],
  ["random ladders", sampledLadders],
])("%s in print", (_, samples) => {
  it("decide and tell as the interpreter does", () => {
    let compared = 0;
    for (const { program, asked } of samples) {
      const { decide, trace } = printedWays(program);
      const oracle = interpretedTrace(program);
      for (const [facts, net] of asked) {
        const told = oracle(facts, net);
        mustAgree(facts, decide(facts, net), told.verdict);
        mustAgree(facts, trace(facts, net), told);
        compared += 1;
      }
    }
    expect(compared).toBe(6 * samples.length);
  });

  it("explain as the interpreter does", () => {
    let compared = 0;
    for (const { program, asked } of samples) {
      if (bordersOf(program) === undefined) continue;
      const { explain } = printedWays(program);
      const oracle = interpretedExplanation(program);
      for (const [facts] of asked.slice(0, 3)) {
        mustAgree(facts, explain(facts), oracle(facts));
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(samples.length);
  });
});
