import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import { interpreted, interpretedExplanation } from "../../src/engine/build-discount.ts";
import { commonLines, commonPolicy, factsOf } from "./discount-56.ts";

const lines = commonLines();
const policy = commonPolicy();

describe.each([
  ["generated code", policy.decide],
  ["the interpreter", interpreted(policy.program)],
])("the common policy of 56 clauses, by %s", (_, decide) => {
  const pairs = lines.map(({ deal, expected }) => ({ expected, verdict: decide(factsOf(deal)) }));

  it("has 3 000 deals", () => expect(pairs).toHaveLength(3000));

  it("decides every deal as five other engines do", () => {
    const answers = pairs.map(({ verdict: { outcome, approver, allowed } }) => ({
      outcome: outcome === "incomplete" ? "deny" : outcome,
      approver: approver === "nobody" ? "auto" : (approver ?? null),
      entitledBp: allowed / 100,
    }));
    const wanted = pairs.map(({ expected: { outcome, approver, entitledBp } }) => ({ outcome, approver, entitledBp }));
    expect(answers).toEqual(wanted);
  });

  it("says incomplete exactly when a required fact is missing", () => {
    for (const { expected, verdict } of pairs) {
      const lacks = expected.clauses.some((clause) => clause.startsWith("1."));
      expect(verdict.outcome === "incomplete").toBe(lacks);
      expect(verdict.missing).toHaveLength(expected.clauses.filter((clause) => clause.startsWith("1.")).length);
    }
  });

  it("cites the same clauses in the same order, one to one", () => {
    const ours = new Map<string, string>();
    const theirs = new Map<string, string>();
    for (const { expected, verdict } of pairs) {
      expect(verdict.clauses).toHaveLength(expected.clauses.length);
      expected.clauses.forEach((clause, index) => {
        const reference = verdict.clauses[index] ?? "";
        expect(ours.get(clause) ?? reference).toBe(reference);
        expect(theirs.get(reference) ?? clause).toBe(clause);
        ours.set(clause, reference);
        theirs.set(reference, clause);
      });
    }
    expect(ours.size).toBe(56);
    expect(theirs.size).toBe(56);
  });
});

describe("the common policy of 56 clauses, explained", () => {
  const oracle = interpretedExplanation(policy.program, policy.decide);
  const told = lines.map(({ deal }) => ({ facts: factsOf(deal), trace: policy.explain(factsOf(deal)) }));

  it("is told by generated code as by the interpreter, clause by clause", () => {
    expect(told.filter(({ facts, trace }) => !isDeepStrictEqual(trace, oracle(facts)))).toEqual([]);
  });

  it("explains the verdict that is given without an explanation", () => {
    for (const { facts, trace } of told) expect(trace.verdict).toBe(policy.decide(facts));
  });

  it("considers every clause of a deal that is granted, and says of each what it did", () => {
    const granted = told.filter(({ trace }) => trace.verdict.outcome === "approve");
    // Of the clauses by which an asker suffices only that of the needed step is weighed.
    for (const { trace } of granted) expect(trace.considered.length).toBe(granted[0]?.trace.considered.length);
    expect(new Set(granted.flatMap(({ trace }) => trace.considered.map(({ clause }) => clause))).size).toBe(56);
  });
});
