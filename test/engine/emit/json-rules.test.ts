import { describe, expect, it } from "vitest";
import { interpreted } from "../../../src/engine/build-discount.ts";
import { printJsonRules } from "../../../src/engine/emit/json-rules-engine.ts";
import type { DiscountProgram } from "../../../src/engine/ir.ts";
import { fits } from "../../../src/engine/known-facts.ts";
import { type FlatFacts, nested } from "../arbitrary-programs.ts";
import { decideByRules } from "../json-rules-host.ts";
import { mustAgree } from "./printed-ways.ts";
import { smallPolicies } from "./small-policies.ts";
import { byChoice, type Facts, flat, policy, test, usualDeal, usualSteps } from "./small-policy.ts";

/** The facts of a deal that the rules may see: who runs them hands over none that is no value of its type. */
function factsFor({ facts }: DiscountProgram, deal: Facts): FlatFacts {
  const known = [...facts.values()].filter((slot) => fits(slot, deal[slot.name]));
  return Object.fromEntries(known.map(({ name }) => [name, deal[name]]));
}

const sayable = smallPolicies.filter(({ program }) => printJsonRules(program).unsupported.length === 0);

it("a rule says what it speaks of: the clause, and what else there is to know", () => {
  const { rules } = printJsonRules(
    policy({
      requires: ["order.amount"],
      limits: [{ when: test("order.amount", "from", 5), clause: "limits/amount" }],
      discounts: [{ table: flat(2, "base") }],
      caps: [byChoice("client.kind", { gold: 9 }, "caps")],
      deny: [{ when: test("order.note", "is", "odd"), clause: "deny/note" }],
      raise: [{ when: test("order.note", "is", "even"), rank: 2, clause: "raise/note" }],
      steps: usualSteps.slice(0, 2),
    }),
  );
  expect(rules.map(({ name, event: { type, params } }) => [name, type, params])).toEqual([
    ["requires requires/order.amount", "requires", { clause: "requires/order.amount" }],
    ["limits limits/amount", "limits", { clause: "limits/amount" }],
    ["unsettled limits/amount", "unsettled", { clause: "limits/amount", stage: "limits" }],
    ["rate base", "rate", { clause: "base", discount: 0, rate: 20_000 }],
    ["cap caps/gold", "cap", { clause: "caps/gold", cap: 0, rate: 90_000 }],
    ["unsettled caps/gold", "unsettled", { clause: "caps/gold", stage: "caps" }],
    ["deny deny/note", "deny", { clause: "deny/note" }],
    ["unsettled deny/note", "unsettled", { clause: "deny/note", stage: "deny" }],
    ["raise raise/note", "raise", { clause: "raise/note", rank: 2 }],
    ["unsettled raise/note", "unsettled", { clause: "raise/note", stage: "raise" }],
    ["ladder ladder/nobody", "ladder", { clause: "ladder/nobody", rank: 0 }],
    ["ladder ladder/low", "ladder", { clause: "ladder/low", rank: 1 }],
    ["ladder ladder/mid", "ladder", { clause: "ladder/mid", rank: 2 }],
    ["ladder ladder/beyond", "ladder", { clause: "ladder/beyond", rank: 3 }],
    ["own own/nobody", "own", { clause: "own/nobody" }],
    ["own own/low", "own", { clause: "own/low" }],
    ["own own/mid", "own", { clause: "own/mid" }],
  ]);
});

it("where authority weighs what is allowed, a discount that may be open says so by its first clause", () => {
  const unsure = (fact: string): string[] =>
    printJsonRules(
      policy({
        discounts: [
          { table: flat(2, "base") },
          { table: byChoice("client.kind", { gold: 9, plain: 5 }, "kind") },
          { table: flat(3, "note"), when: test("order.note", "is", "odd") },
        ],
        deny: [{ when: test(fact, "above", 0), clause: "deny" }],
      }),
    ).rules.flatMap(({ event: { type, params } }) =>
      type === "unsettled" && params.stage === "rates" ? [params.clause] : [],
    );
  expect(unsure("deal.allowed")).toEqual(["kind/gold", "note"]);
  expect(unsure("deal.excess")).toEqual(["kind/gold", "note"]);
  expect(unsure("deal.margin")).toEqual([]);
});

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
