import { afterEach, describe, expect, it, vi } from "vitest";
import { buildDiscount, interpreted, interpretedExplanation } from "../../src/engine/build-discount.ts";
import { printDiscountProgram } from "../../src/engine/emit/javascript.ts";
import type { DiscountProgram, DiscountRule, FactSlot } from "../../src/engine/ir.ts";
import type { FactTree } from "../../src/engine/known-facts.ts";
import { dealOf as readable, shopPolicy } from "./shop.ts";

const letters = Array.from("abcdefghijklmno");

/** A policy with so many discounts by choice, and so many required facts. */
function wide(discounts: number, requires = 0): DiscountProgram {
  const slot = (name: string, type: FactSlot["type"], choices: readonly string[] = []): [string, FactSlot] => [
    name,
    { name, path: name.split("."), type, choices },
  ];
  const names = Array.from({ length: discounts }, (_, index) => `a.choice${index}`);
  return {
    facts: new Map([
      ...names.map((name) => slot(name, "choice", letters)),
      ...Array.from({ length: requires }, (_, index) => slot(`r.fact${index}`, "number")),
      slot("b.amount", "money"),
      slot("b.cost", "money"),
      slot("b.asked", "percent"),
      slot("b.role", "choice", ["low"]),
    ]),
    amount: "b.amount",
    cost: "b.cost",
    requested: "b.asked",
    requires: Array.from({ length: requires }, (_, index) => ({ fact: `r.fact${index}`, clause: `p#r${index}` })),
    limits: [],
    stacking: "additive",
    discounts: names.map(
      (by): DiscountRule => ({
        table: {
          kind: "lookup",
          by,
          columns: new Map(letters.map((letter, rate) => [letter, [{ rate, clause: `p#${by}/${letter}` }]])),
        },
      }),
    ),
    caps: [],
    deny: [],
    raise: [],
    ladder: {
      asker: "b.role",
      nobody: { clause: "l#nobody", ownClause: "l#own" },
      steps: [{ roles: ["low"], mode: "any", clause: "l#low", ownClause: "l#own-low" }],
      beyond: "l#beyond",
    },
  };
}

/** The deal whose choices are the digits of a number. */
function dealOf(number: number, discounts: number): FactTree {
  const choices = Array.from({ length: discounts }, (_, index) => [
    `choice${index}`,
    letters[Math.floor(number / letters.length ** index) % letters.length],
  ]);
  return { a: Object.fromEntries(choices) as FactTree };
}

describe("a compiled policy of any width", () => {
  it.each([
    ["in an array", 3, "array"],
    ["by number", 8, "number"],
    ["by text, when the number would be too large", 14, "text"],
  ])("remembers its verdicts %s", (_, discounts, kind) => {
    const program = wide(discounts);
    expect(printDiscountProgram(program).memory.kind).toBe(kind);
    const [decide, oracle] = [buildDiscount(program).decide, interpreted(program)];
    for (const number of [0, 1, 16, 224, 3374, 50_624, 3, 50_624]) {
      const facts = dealOf(number, discounts);
      expect(decide(facts)).toEqual(oracle(facts));
      expect(decide(facts)).toBe(decide(facts));
    }
  });

  it("stays right after its memory was full", () => {
    const program = wide(5);
    const [decide, oracle] = [buildDiscount(program).decide, interpreted(program)];
    for (let number = 0; number < 70_000; number += 1) decide(dealOf(number, 5));
    for (const number of [0, 65_535, 65_536, 69_999]) {
      expect(decide(dealOf(number, 5))).toEqual(oracle(dealOf(number, 5)));
    }
  });

  it("refuses for more reasons than an integer has bits", () => {
    const program = wide(1, 40);
    const { outcome, missing, clauses } = buildDiscount(program).decide({ r: { fact3: 1 } });
    expect([outcome, missing.length, clauses.length]).toEqual(["incomplete", 39, 39]);
    const facts = { r: Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`fact${index}`, 1])) };
    expect(buildDiscount(program).decide(facts).outcome).toBe("approve");
  });
});

describe("where code from text is forbidden", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("the interpreter decides", () => {
    const program = wide(2);
    const verdict = buildDiscount(program).decide(dealOf(17, 2));
    vi.stubGlobal("Function", function forbidden() {
      throw new EvalError("code generation from strings disallowed for this context");
    });
    expect(buildDiscount(program).decide(dealOf(17, 2))).toEqual(verdict);
  });

  it("it explains and reads the terms too, whether it was forbidden from the beginning or later", () => {
    const program = wide(2);
    const facts = { ...dealOf(17, 2), b: { amount: 500, cost: 400, asked: 30_000, role: "low" } };
    const terms = { amount: 500, cost: 400, requested: 30_000 };
    const [free, late] = [buildDiscount(program), buildDiscount(program)];
    const told = free.explain(facts);
    expect(told).toEqual(interpretedExplanation(program)(facts));
    vi.stubGlobal("Function", function forbidden() {
      throw new EvalError("code generation from strings disallowed for this context");
    });
    const barred = buildDiscount(program);
    expect([late.explain(facts), barred.explain(facts)]).toEqual([told, told]);
    expect([free.termsOf(facts), barred.termsOf(facts)]).toEqual([terms, terms]);
    expect([free.termsOf({ b: 5 }), barred.termsOf({ b: 5 })]).toEqual([{}, {}]);
  });

  it("no other error is taken for that", () => {
    vi.stubGlobal("Function", function broken() {
      throw new TypeError("broken");
    });
    expect(() => buildDiscount(wide(2))).toThrow("broken");
  });
});

describe("the printed source", () => {
  it("carries no text of the regulations as code", () => {
    const evil = '"];globalThis.broken=true;//\u2028\n`$1`';
    const program = wide(1);
    const hostile: DiscountProgram = {
      ...program,
      facts: new Map([
        ...program.facts,
        ["x.y", { name: "x.y", path: ["x", evil], type: "choice", choices: [evil, "__proto__"] }],
        ["x.text", { name: "x.text", path: ["x", "text"], type: "text", choices: [] }],
      ]),
      deny: [
        {
          when: {
            kind: "any",
            of: [
              { kind: "test", fact: "x.y", operator: "is", operand: evil, range: undefined as never },
              { kind: "test", fact: "x.text", operator: "in", operand: [evil, "$1"], range: undefined as never },
            ],
          },
          clause: evil,
        },
      ],
    };
    const { decide } = buildDiscount(hostile);
    expect(decide({ x: { [evil]: evil } }).clauses).toEqual([evil]);
    expect(decide({ x: { text: "$1" } }).outcome).toBe("deny");
    expect(Object.hasOwn(globalThis, "broken")).toBe(false);
  });
});

it("a discount that hangs on the request is explained as the interpreter does", () => {
  const prices = `stacking: additive
discounts:
  - { type: rate, id: all, title: All, basis: original, rate: 1 }
  - { type: rate, id: bold, title: Bold, basis: original, rate: 4, when: { request.discount: { from: 5 } } }
`;
  const policy = shopPolicy({ prices, authority: "ladder: [{ role: low, up-to: 5 }, { role: top }]" });
  const { facts } = readable(policy, { order: { amount: 100 }, request: { discount: 0, role: "low" } });
  const told = policy.discount.explain(facts);
  expect(told).toEqual(interpretedExplanation(policy.discount.program)(facts));
  // Who asks for 5 % or more is allowed 5 %, and 5 points above them may be given.
  expect([told.withoutApproval, told.byAsker]).toEqual([10_000, 100_000]);
});
