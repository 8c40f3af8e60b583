import { describe, expect, it } from "vitest";
import { factJson } from "../../src/engine/fact-json.ts";
import { missingIn } from "../../src/engine/missing-facts.ts";
import { roleAnswer } from "../../src/engine/role-answer.ts";
import { met, type TestTrace, testAnswer, unmet } from "../../src/engine/test-answer.ts";
import type { ConditionTrace } from "../../src/engine/trace.ts";
import { onePrice, shopProject } from "./shop.ts";

const project = shopProject({ prices: onePrice });

const test = (fact: string, truth: TestTrace["truth"], more: Partial<TestTrace> = {}): TestTrace => ({
  kind: "test",
  truth,
  fact,
  operator: "is",
  operand: true,
  value: undefined,
  ...more,
});
const yes = test("a", "yes");
const no = test("b", "no");
const open = test("c", "unknown");
const names = (tests: readonly TestTrace[]): string => tests.map(({ fact }) => fact).join(" ");

describe("the single tests of a condition", () => {
  it.each<[ConditionTrace, string, string]>([
    [yes, "", "a"],
    [no, "b", ""],
    [open, "c", ""],
    [{ kind: "all", truth: "no", of: [yes, no, open] }, "b c", ""],
    [{ kind: "all", truth: "yes", of: [yes, test("d", "yes")] }, "", "a d"],
    [{ kind: "any", truth: "yes", of: [no, yes, open] }, "", "a"],
    [{ kind: "any", truth: "no", of: [no, test("d", "no")] }, "b d", ""],
    [{ kind: "any", truth: "no", of: [{ kind: "all", truth: "no", of: [yes, no] }] }, "b", ""],
    // Why a «not» holds is no single test: its tests say the contrary.
    [{ kind: "not", truth: "no", of: yes }, "", ""],
    [{ kind: "not", truth: "yes", of: no }, "", ""],
  ])("that keep it from holding, and by which it holds (%#)", (trace, missing, held) => {
    expect(names(unmet(trace))).toBe(missing);
    expect(names(met(trace))).toBe(held);
  });
});

describe("a test as it leaves the house", () => {
  it.each<[TestTrace, object]>([
    [
      test("order.amount", "no", { operator: "from", operand: 150_000, value: 99_950 }),
      { fact: "order.amount", title: "Amount", value: 999.5, operator: "from", needed: 1500 },
    ],
    [
      test("client.kind", "unknown", { operator: "in", operand: ["gold", "plain"] }),
      { fact: "client.kind", title: "Kind", value: null, operator: "in", needed: ["gold", "plain"] },
    ],
    [
      test("request.discount", "no", { operator: "in", operand: [15_000, 20_000], value: 10_000 }),
      { fact: "request.discount", title: "Discount", value: 1, operator: "in", needed: [1.5, 2] },
    ],
    [
      test("deal.other", "no", { operator: "above", operand: 5, value: 5 }),
      { fact: "deal.other", title: "deal.other", value: 5, operator: "above", needed: 5 },
    ],
  ])("%#", (trace, answer) => {
    expect(testAnswer(trace, project)).toEqual(answer);
  });
});

it.each([
  ["order.amount", 12_345, 123.45],
  ["request.discount", 12_345, 1.2345],
  ["order.weight", 1_500, 1.5],
  ["order.day", 20_260_131, "2026-01-31"],
  ["order.count", 7, 7],
  ["order.prepaid", true, true],
  ["order.note", "7", "7"],
  ["nobody.knows", 7, 7],
])("the fact %s is told in the units of people", (fact, value, told) => {
  expect(factJson(project.facts.get(fact), value, project.company.currency)).toBe(told);
});

it("a missing fact tells a word that is no choice of it from silence", () => {
  const deal = { facts: {}, unknownChoices: new Set(["client.kind"]) };
  expect(missingIn(deal, ["order.amount", "client.kind"])).toEqual([
    { fact: "order.amount", reason: "missing" },
    { fact: "client.kind", reason: "unknown-choice" },
  ]);
});

it("a role is named with its title", () => {
  expect(roleAnswer("mid", project)).toEqual({ role: "mid", title: "Mid" });
});
