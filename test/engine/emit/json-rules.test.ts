import { describe, it } from "vitest";
import { interpreted } from "../../../src/engine/build-discount.ts";
import { printJsonRules } from "../../../src/engine/emit/json-rules-engine.ts";
import type { DiscountProgram } from "../../../src/engine/ir.ts";
import { fits } from "../../../src/engine/known-facts.ts";
import { type FlatFacts, nested } from "../arbitrary-programs.ts";
import { decideByRules } from "../json-rules-host.ts";
import { mustAgree } from "./printed-ways.ts";
import { smallPolicies } from "./small-policies.ts";
import { type Facts, usualDeal } from "./small-policy.ts";

/** The facts of a deal that the rules may see: who runs them hands over none that is no value of its type. */
function factsFor({ facts }: DiscountProgram, deal: Facts): FlatFacts {
  const known = [...facts.values()].filter((slot) => fits(slot, deal[slot.name]));
  return Object.fromEntries(known.map(({ name }) => [name, deal[name]]));
}

const sayable = smallPolicies.filter(({ program }) => printJsonRules(program).unsupported.length === 0);

describe.each(sayable)("$name, by json-rules-engine", ({ program, decided, left = [] }) => {
  it("is decided as by the interpreter", async () => {
    const oracle = interpreted(program);
    for (const deal of [...decided, ...left]) {
      const facts = factsFor(program, { ...usualDeal, ...deal });
      const { outcome, allowed, approver, clauses } = oracle(nested(facts));
      const ours = { outcome, allowed, approver, clauses: outcome === "incomplete" ? [] : clauses };
      mustAgree(deal, await decideByRules(program, facts), ours);
    }
  });
});
