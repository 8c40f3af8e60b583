import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { interpreted } from "../../src/engine/build-discount.ts";
import { printJsonRules } from "../../src/engine/emit/json-rules-engine.ts";
import type { DiscountProgram } from "../../src/engine/ir.ts";
import { commonLines, commonPolicy, factsOf } from "../conformance/discount-56.ts";
import { deals, type FlatFacts, factNames, nested, programs } from "./arbitrary-programs.ts";
import { decideByRules } from "./json-rules-host.ts";

async function expectAgreement(program: DiscountProgram, flat: FlatFacts): Promise<void> {
  const { outcome, allowed, approver, clauses } = interpreted(program)(nested(flat));
  const ours = { outcome, allowed, approver, clauses: outcome === "incomplete" ? [] : clauses };
  expect(await decideByRules(program, flat)).toEqual(ours);
}

/** The rules cannot tell a limit left open by required facts from one left open by others, so gaps come without limits. */
const withoutLimits = (program: DiscountProgram): DiscountProgram => ({ ...program, limits: [] });
const sayable = (program: DiscountProgram): boolean => printJsonRules(program).unsupported.length === 0;

describe("rules for json-rules-engine", () => {
  it("decide complete deals as we do", async () => {
    const complete = deals({ wild: false }).filter((deal) => factNames.every((name) => deal[name] !== undefined));
    await fc.assert(
      fc.asyncProperty(programs().filter(sayable), complete, (program, flat) => expectAgreement(program, flat)),
      { numRuns: 250 },
    );
  });

  it("decide deals that lack facts as we do", async () => {
    const policies = programs().map(withoutLimits).filter(sayable);
    const gone = fc.subarray([...factNames], { maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(policies, deals({ wild: false }), gone, (program, flat, removed) => {
        const left = Object.fromEntries(Object.entries(flat).filter(([name]) => !removed.includes(name)));
        return expectAgreement(program, left);
      }),
      { numRuns: 250 },
    );
  });

  it("say so when they cannot say it all", () => {
    fc.assert(
      fc.property(programs(), (program) => {
        const running = program.discounts.some(({ table }) => table.kind === "lookup" && table.over?.running);
        expect(printJsonRules(program).unsupported).toEqual(running ? ["basis: running"] : []);
      }),
    );
  });

  it("decide the common policy of 56 clauses", async () => {
    const { program } = commonPolicy();
    for (const { deal } of commonLines().slice(0, 150)) {
      const tree = factsOf(deal);
      const flat = Object.fromEntries(
        Object.entries(tree).flatMap(([group, facts]) =>
          Object.entries(facts ?? {}).map(([part, value]) => [`${group}.${part}`, value === "D" ? undefined : value]),
        ),
      );
      await expectAgreement(program, flat);
    }
  });
});
