import { describe, expect, it } from "vitest";
import type { PrintedDiscount } from "../../src/engine/emit/javascript.ts";
import { frozen, verdictMemory } from "../../src/engine/verdict-memory.ts";

const printed: PrintedDiscount = {
  source: "",
  digits: [
    { variable: "base", clauses: [[], ["p#one"], ["p#two", "p#three"]] },
    { variable: "cap", clauses: [[], ["p#cap"]] },
  ],
  endings: [
    { outcome: "approve", approver: "nobody", clauses: ["l#nobody"], rank: 0 },
    {
      outcome: "escalate",
      approver: "top",
      approvals: { mode: "together", roles: ["mid", "top"] },
      clauses: ["l#top"],
      rank: 2,
    },
  ],
  refusals: [
    { clause: "p#amount", missing: "order.amount" },
    { clause: "p#closed" },
    { clause: "p#kind", missing: "client.kind" },
  ],
  memory: { kind: "array", size: 12 },
};
const byKey: PrintedDiscount = { ...printed, memory: { kind: "text" } };

/** So many verdicts, and so many refusals, are kept at most. */
const most = 65_536;

describe("the memory of a policy", () => {
  it("makes a verdict of its digits: what each discount cites, then the ending", () => {
    const { keep } = verdictMemory(printed);
    expect(keep(1, 30_000, [2, 1, 1])).toStrictEqual({
      outcome: "escalate",
      approver: "top",
      approvals: { mode: "together", roles: ["mid", "top"] },
      allowed: 30_000,
      clauses: ["p#two", "p#three", "p#cap", "l#top"],
      missing: [],
    });
    expect(keep(2, 0, [0, 0, 0])).toStrictEqual({
      outcome: "approve",
      approver: "nobody",
      allowed: 0,
      clauses: ["l#nobody"],
      missing: [],
    });
  });

  it.each([
    [0b010, "deny", ["p#closed"], []],
    [0b001, "incomplete", ["p#amount"], ["order.amount"]],
    [0b111, "incomplete", ["p#amount", "p#closed", "p#kind"], ["order.amount", "client.kind"]],
    [0b100, "incomplete", ["p#kind"], ["client.kind"]],
  ])("makes a refusal of its bits: %d", (bits, outcome, clauses, missing) => {
    const { refuse, refusals } = verdictMemory(printed);
    expect(refuse(bits)).toStrictEqual({ outcome, allowed: 0, approver: undefined, clauses, missing });
    expect([...refusals.keys()]).toEqual([bits]);
  });

  it("keeps a verdict where the printed function looks for it", () => {
    const ofArray = verdictMemory(printed);
    const kept = ofArray.keep(7, 0, [0, 0, 0]);
    expect(ofArray.verdicts).toHaveLength(12);
    expect((ofArray.verdicts as unknown[]).map((each) => each === kept)).toEqual(
      Array.from({ length: 12 }, (_, index) => index === 7),
    );
    const ofText = verdictMemory(byKey);
    const other = ofText.keep("1 0 0", 0, [1, 0, 0]);
    expect([...(ofText.verdicts as Map<string, unknown>)]).toEqual([["1 0 0", other]]);
  });

  it("refuses digits that no ending belongs to", () => {
    const { keep } = verdictMemory(printed);
    expect(() => keep(1, 0, [0, 0, 2])).toThrow("no ending for the verdict 0 0 2");
    expect(() => keep(1, 0, [])).toThrow("no ending");
  });

  it("forgets everything when it is full, and remembers anew", () => {
    const { keep, refuse, verdicts, refusals } = verdictMemory(byKey);
    const map = verdicts as Map<number, unknown>;
    for (let key = 0; key < most; key += 1) keep(key, 0, [0, 0, 0]);
    expect(map.size).toBe(most);
    keep(most, 0, [0, 0, 0]);
    expect([...map.keys()]).toEqual([most]);
    keep(1, 0, [0, 0, 0]);
    expect(map.size).toBe(2);
    for (let bits = 0; bits < most; bits += 1) refuse(bits);
    expect(refusals.size).toBe(most);
    refuse(most);
    expect([...refusals.keys()]).toEqual([most]);
  });
});

it("a verdict that everybody shares can be changed by nobody", () => {
  const roles = ["mid", "top"];
  const verdict = frozen({
    outcome: "escalate",
    allowed: 0,
    approver: "top",
    approvals: { mode: "together", roles },
    clauses: ["a"],
    missing: [],
  });
  const parts = [verdict, verdict.clauses, verdict.missing, verdict.approvals, verdict.approvals?.roles];
  expect(parts.map((part) => Object.isFrozen(part))).toEqual([true, true, true, true, true]);
  expect(verdict.approvals).toEqual({ mode: "together", roles: ["mid", "top"] });
  expect(Object.isFrozen(roles)).toBe(false);
});
