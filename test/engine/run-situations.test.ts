import { describe, expect, it } from "vitest";
import { runSituations, type SituationReport } from "../../src/engine/run-situations.ts";
import { readProject } from "../../src/reader/read-project.ts";
import { packageValidator } from "../../src/workspace/package-validator.ts";
import { shopProject } from "./shop.ts";

const prices = `requires: [order.amount]
stacking: additive
discounts:
  - type: tiers
    id: base
    title: Base
    basis: original
    over: order.amount
    mode: whole
    tiers: [{ from: 0, below: 1000, rate: 1 }, { from: 1000, rate: 3 }]
`;

const categories = `
kind: categories
id: categories
title: Categories
owner: top
approved: { by: top, on: 2025-12-15 }
effective: { from: 2026-01-01 }
categories:
  - { id: best, title: Best, when: { order.count: { from: 10 } } }
  - { id: good, title: Good, when: { order.weight: { from: 5 } } }
  - { id: rest, title: Rest }
`;

function run(situations: string, question = "discount", asOf = "2026-06-01"): SituationReport {
  const text = `kind: situations\nquestion: ${question}\nas-of: ${asOf}\ncommon: { order: { amount: 1000 } }\nsituations:\n${situations}`;
  return runSituations(
    shopProject({ prices, more: { "prices.situations.yaml": text, "categories.yaml": categories } }),
  );
}

const one = (given: string, expectation: string): string =>
  `  - name: one\n    given: ${given}\n    expect: ${expectation}\n`;

describe("situations", () => {
  it("pass when every key that is given came true", () => {
    const report = run(
      one(
        "{}",
        "{ outcome: approve, allowed: 3, approver: nobody, clauses: [authority#own/nobody, prices#base/1000, authority#ladder/nobody] }",
      ) +
        one("{ order: { amount: null } }", "{ outcome: incomplete, missing: [order.amount] }") +
        one("{ lines: [{ quantity: 10, price: 100 }] }", "{ outcome: approve, total: 970 }"),
    );
    expect(report.diagnostics).toEqual([]);
    expect(report.results.map(({ passed }) => passed)).toEqual([true, true, true]);
  });

  it.each<[string, string, string, number, Record<string, unknown>]>([
    ["outcome", "{}", "{ outcome: deny }", 8, { expected: "deny", got: "approve" }],
    ["allowed", "{}", "{ outcome: approve, allowed: 2.5 }", 8, { expected: "2.5", got: "3" }],
    ["approver", "{}", "{ outcome: approve, approver: low }", 8, { expected: "low", got: "nobody" }],
    ["total", "{}", "{ outcome: approve, total: 970 }", 8, { expected: "970", got: "—" }],
    ["missing", "{}", "{ outcome: approve, missing: [order.cost] }", 8, { lacking: ["order.cost"], extra: [] }],
    [
      "clauses",
      "{}",
      "{ outcome: approve, clauses: [prices#base/0, authority#own/nobody, authority#ladder/nobody] }",
      8,
      { lacking: ["prices#base/0"], extra: ["prices#base/1000"] },
    ],
    [
      "approvals",
      "{ request: { discount: 9, role: low } }",
      "{ outcome: escalate, approvals: { together: [mid] } }",
      8,
      { expected: "together: mid", got: "any: mid" },
    ],
    [
      "totals.vat",
      "{ lines: [{ quantity: 10, price: 100 }] }",
      "{ outcome: approve, totals: { total: 970, vat: 1 } }",
      8,
      { expected: "1", got: "0" },
    ],
    [
      "lines[0].discount",
      "{ lines: [{ quantity: 10, price: 100 }] }",
      "{ outcome: approve, lines: [{ discount: 2 }] }",
      8,
      { expected: "2", got: "3" },
    ],
  ])("point at the expectation that failed: %s", (key, given, expectation, line, args) => {
    const { diagnostics, results } = run(one(given, expectation));
    expect(results).toEqual([{ file: "prices.situations.yaml", name: "one", passed: false }]);
    expect(diagnostics).toHaveLength(1);
    const [{ range, args: told } = { range: undefined, args: {} }] = diagnostics;
    expect(range).toMatchObject({ file: "prices.situations.yaml", start: { line } });
    expect(told).toMatchObject({ name: "one", key, ...args });
  });

  it("point at the fact that cannot be read", () => {
    const { diagnostics, results } = run(one("{ order: { amuont: 5 } }", "{ outcome: approve }"));
    expect(results[0]?.passed).toBe(false);
    expect(diagnostics.map(({ code, range }) => [code, range.start.line])).toEqual([["deal-unknown-fact", 7]]);
  });

  it("may expect the mistakes of a deal by their codes, all of them, in any order", () => {
    const wrong = '{ order: { amuont: 5, amount: "1 000" } }';
    const { diagnostics, results, coverage } = run(
      one(wrong, "{ refused: [deal-wrong-type, deal-unknown-fact] }") +
        one("{ lines: [{ quantity: -1, price: 100 }] }", "{ refused: [deal-negative] }"),
    );
    expect(diagnostics).toEqual([]);
    expect(results.map(({ passed }) => passed)).toEqual([true, true]);
    expect(coverage.cited).toEqual([]);
  });

  it.each([
    ["{}", "{ refused: [deal-wrong-type] }", { key: "refused", expected: "deal-wrong-type", got: "outcome: approve" }],
    [
      "{ order: { amuont: 5 } }",
      "{ refused: [deal-wrong-type] }",
      { key: "refused", lacking: ["deal-wrong-type"], extra: ["deal-unknown-fact"] },
    ],
    [
      '{ order: { amuont: 5, amount: "1 000" } }',
      "{ refused: [deal-wrong-type] }",
      { key: "refused", lacking: [], extra: ["deal-unknown-fact"] },
    ],
  ])("tell a refusal that did not come true: %s, %s", (given, expectation, args) => {
    const { diagnostics, results } = run(one(given, expectation));
    expect(results[0]?.passed).toBe(false);
    expect(diagnostics.map(({ range, args: told }) => [range.start.line, told])).toEqual([
      [8, expect.objectContaining(args)],
    ]);
  });

  it("that expect a refusal fail too when nobody can be asked", () => {
    const { diagnostics, results } = run(one("{}", "{ refused: [deal-negative] }"), "discount", "2025-06-01");
    expect(results[0]?.passed).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(["no-price-policy"]);
  });

  it("fail when their question cannot be asked on that day", () => {
    const { diagnostics, results } = run(one("{}", "{ outcome: approve }"), "discount", "2025-06-01");
    expect(results[0]?.passed).toBe(false);
    expect(diagnostics.map(({ code }) => code)).toEqual(["no-price-policy"]);
  });

  it("tell which clauses no situation reached", () => {
    const { coverage } = run(one("{}", "{ outcome: approve }"));
    const names = (clauses: readonly { regulation: string; id: string }[]) =>
      clauses.map(({ regulation, id }) => `${regulation}#${id}`);
    expect(names(coverage.cited).sort()).toEqual([
      "authority#ladder/nobody",
      "authority#own/nobody",
      "prices#base/1000",
    ]);
    expect(names(coverage.never)).toEqual(
      expect.arrayContaining([
        "prices#requires/order.amount",
        "prices#base/0",
        "authority#ladder/low",
        "categories#best",
      ]),
    );
    expect(names(coverage.never)).not.toContain("prices#rounding");
  });
});

describe("the category question", () => {
  it.each([
    ["{ order: { count: 10 } }", "{ outcome: assign, category: best, clauses: [categories#best] }"],
    ["{ order: { count: 9, weight: 5 } }", "{ outcome: assign, category: good, clauses: [categories#good] }"],
    ["{ order: { count: 9, weight: 4.999 } }", "{ outcome: assign, category: rest, clauses: [categories#rest] }"],
    ["{ order: { weight: 5 } }", "{ outcome: incomplete, missing: [order.count], clauses: [categories#best] }"],
    ["{ order: { count: 9 } }", "{ outcome: incomplete, missing: [order.weight], clauses: [categories#good] }"],
  ])("%s", (given, expectation) => {
    expect(run(one(given, expectation), "category").diagnostics).toEqual([]);
  });
});

describe("what may be expected hangs on the question", () => {
  const told = (question: string, expectation: string) => {
    const text = `kind: situations\nquestion: ${question}\nas-of: 2026-06-01\nsituations:\n${one("{}", expectation)}`;
    return readProject([{ file: "x.situations.yaml", text }], packageValidator())
      .diagnostics.filter(({ code }) => code !== "no-company")
      .map(({ code, range, args }) => [code, range.start.line, args.suggestion ?? args.key]);
  };

  it.each([
    ["discount", "{ outcome: approve, category: best }", [["unknown-key", 7, "category"]]],
    ["discount", "{ outcome: approve, alowed: 3 }", [["unknown-key", 7, "allowed"]]],
    ["discount", "{ outcome: approve, totals: { totl: 3 } }", [["unknown-key", 7, "total"]]],
    ["discount", "{ outcome: aprove }", [["unknown-word", 7, "approve"]]],
    ["category", "{ outcome: approve }", [["unknown-word", 7, "outcome"]]],
    ["discont", "{ outcome: approve }", [["unknown-word", 2, "discount"]]],
    ["category", "{ refused: [deal-unknown-fakt] }", [["unknown-word", 7, "deal-unknown-fact"]]],
    ["category", "{ refussed: [deal-unknown-fact] }", [["unknown-key", 7, "refused"]]],
    ["discount", "{ allowed: 3 }", [["missing-key", 7, "expect"]]],
  ])("%s: %s", (question, expectation, problems) => {
    expect(told(question, expectation)).toEqual(problems);
  });
});
