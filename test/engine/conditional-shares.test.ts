import { describe, expect, it } from "vitest";
import type { Condition } from "../../src/conditions/condition.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { firstShare, type ShareRule, shareRules, takeShares } from "../../src/engine/conditional-shares.ts";

const range = startOfFile("norms.yaml");
const atMost = (fact: string, operand: number): Condition => ({ kind: "test", fact, operator: "to", operand, range });

/** Half the norm in the first week, three quarters in the first month, and the bonus of a good quarter. */
const rules: readonly ShareRule[] = shareRules(
  [
    { id: "week", title: "First week", when: atMost("days", 7), percent: 500_000 },
    { id: "month", title: "First month", when: atMost("days", 30), percent: 750_000 },
    { id: "unread", title: "Nobody could read its condition", percent: 1 },
    { id: "quiet", title: "Few leads", when: atMost("leads", 10), percent: 900_000 },
  ],
  "norms#shares",
);

function taken(facts: Readonly<Record<string, number>>, first?: boolean) {
  return takeShares(rules, (fact) => facts[fact], "norms", first);
}

const ids = (clauses: readonly { readonly clause: string }[]): string[] =>
  clauses.map(({ clause }) => clause.slice(13));

describe("shares on conditions", () => {
  it.each<[Readonly<Record<string, number>>, string[], number]>([
    [{ days: 7, leads: 10 }, ["week", "month", "quiet"], 500_000],
    [{ days: 8, leads: 10 }, ["month", "quiet"], 750_000],
    [{ days: 31, leads: 10 }, ["quiet"], 900_000],
    [{ days: 31, leads: 11 }, [], 1_000_000],
  ])("are all taken that hold, and the first of them is the share (%#)", (facts, expected, percent) => {
    const shares = taken(facts);
    expect(ids(shares.taken)).toEqual(expected);
    expect(firstShare(shares)).toBe(percent);
    expect([shares.open, shares.missing]).toEqual([[], []]);
  });

  it("tell of every condition what came of it", () => {
    expect(taken({ days: 8 }).considered).toMatchObject([
      { clause: "norms#shares/week", stage: "norms", standing: "silent", reason: { condition: { truth: "no" } } },
      { clause: "norms#shares/month", stage: "norms", standing: "applied", reason: { condition: { truth: "yes" } } },
      { clause: "norms#shares/quiet", standing: "unsettled", reason: { kind: "condition" } },
    ]);
  });

  it("are left open by unknown facts, each named once", () => {
    const { taken: held, open, missing } = taken({ leads: 1 });
    expect(ids(held)).toEqual(["quiet"]);
    expect(open).toEqual(["norms#shares/week", "norms#shares/month"]);
    expect(missing).toEqual(["days"]);
  });

  it("after the first that holds give way to it, where one is enough", () => {
    const shares = taken({ days: 8, leads: 1 }, true);
    expect(ids(shares.taken)).toEqual(["month"]);
    expect(shares.considered.map(({ standing, reason }) => [standing, reason.kind])).toEqual([
      ["silent", "condition"],
      ["applied", "condition"],
      ["silent", "outranked"],
    ]);
    expect(shares.considered[2]).toEqual({
      clause: "norms#shares/quiet",
      stage: "norms",
      standing: "silent",
      reason: { kind: "outranked", by: "norms#shares/month" },
    });
  });

  it("ask nothing of the facts behind one that already holds", () => {
    expect(taken({ days: 1 }, true).missing).toEqual([]);
    expect(taken({ days: 1 }, false).missing).toEqual(["leads"]);
  });
});
