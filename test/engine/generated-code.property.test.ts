import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDiscount, interpreted } from "../../src/engine/build-discount.ts";
import { deals, nested, programs } from "./arbitrary-programs.ts";

describe("generated code", () => {
  it("answers as the interpreter does, whatever the policy and the deal", () => {
    const net = fc.option(fc.constantFrom(-1, 0, 1, 99_000, 9_007_199_254_740_991), { nil: undefined });
    const cases = fc.array(fc.tuple(deals({ wild: true }), net), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(programs(), cases, (program, asked) => {
        const { decide } = buildDiscount(program);
        const oracle = interpreted(program);
        for (const [deal, sum] of asked) {
          const facts = nested(deal);
          const verdict = oracle(facts, sum);
          expect(decide(facts, sum)).toEqual(verdict);
          expect(decide(facts, sum)).toEqual(verdict);
        }
      }),
      { numRuns: 800 },
    );
  });

  it("shares one frozen verdict between equal decisions", () => {
    fc.assert(
      fc.property(programs(), deals({ wild: false }), (program, deal) => {
        const { decide } = buildDiscount(program);
        const verdict = decide(nested(deal));
        expect(Object.isFrozen(verdict) && Object.isFrozen(verdict.clauses)).toBe(true);
        if (verdict.outcome !== "incomplete")
          expect(decide(nested(deal)) === verdict || verdict.missing.length === 0).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
