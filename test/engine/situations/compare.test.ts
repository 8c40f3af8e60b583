import { expect, it } from "vitest";
import { compareOutcome } from "../../../src/engine/situations/compare.ts";

const places = { valueAt: (path: readonly (string | number)[]) => path.join("/") };

/** What is told of an expectation that did not come true: the key, what was expected and what came. */
function told(expected: object, outcome: Readonly<Record<string, unknown>>): string[] {
  const situation = { name: "one", given: {}, expect: expected, path: ["situations", 0] };
  return compareOutcome(situation as never, outcome, places as never).map(({ args, range }) => {
    const { key, expected: wanted, got, lacking, extra } = args as Record<string, unknown>;
    const difference = lacking === undefined ? `${wanted} / ${got}` : `-${lacking} +${extra}`;
    return `${key}: ${difference} @ ${range}`;
  });
}

it.each<[string, object, Readonly<Record<string, unknown>>, string[]]>([
  ["the same value", { allowed: 3 }, { allowed: 3, more: 1 }, []],
  ["another value", { allowed: 3 }, { allowed: 4 }, ["allowed: 3 / 4 @ situations/0/expect/allowed"]],
  ["a number as text", { allowed: 3 }, { allowed: "3" }, ["allowed: 3 / 3 @ situations/0/expect/allowed"]],
  ["nothing where nothing is said", { due: null }, {}, []],
  ["nothing where something is said", { due: null }, { due: false }, ["due: — / false @ situations/0/expect/due"]],
  ["something where nothing is said", { due: 1 }, { due: null }, ["due: 1 / — @ situations/0/expect/due"]],
  ["words in another order", { missing: ["a", "b"] }, { missing: ["b", "a"] }, []],
  ["other words", { missing: ["a", "b"] }, { missing: ["b", "c"] }, ["missing: -a +c @ situations/0/expect/missing"]],
  ["the same words twice", { missing: ["a"] }, { missing: ["a", "a"] }, []],
  [
    "words in a record",
    { access: { hidden: ["a"] } },
    { access: { hidden: ["b", "c"], sees: [] } },
    ["access.hidden: a / b, c @ situations/0/expect/access/hidden"],
  ],
  ["people in their order", { approvals: { "in-order": ["a", "b"] } }, { approvals: { "in-order": ["a", "b"] } }, []],
  [
    "people in another order",
    { approvals: { "in-order": ["a", "b"] } },
    { approvals: { "in-order": ["b", "a"] } },
    ["approvals.in-order: a, b / b, a @ situations/0/expect/approvals/in-order"],
  ],
  [
    "people together in another order",
    { approvals: { together: ["a", "b"] } },
    { approvals: { together: ["b", "a"] } },
    [],
  ],
  ["of a record what is written", { totals: { vat: 1 } }, { totals: { vat: 1, sum: 2 } }, []],
  [
    "every key of a record that differs",
    { totals: { vat: 1, sum: { net: 5 } } },
    { totals: { vat: 2, sum: { net: 6 } } },
    [
      "totals.vat: 1 / 2 @ situations/0/expect/totals/vat",
      "totals.sum.net: 5 / 6 @ situations/0/expect/totals/sum/net",
    ],
  ],
  [
    "a record without a key",
    { totals: { vat: 1, sum: 2 } },
    { totals: { vat: 2 } },
    ["totals: vat: 1, sum: 2 / vat: 2 @ situations/0/expect/totals"],
  ],
  ["a record that is none", { role: { id: "a" } }, { role: "a" }, ["role: id: a / a @ situations/0/expect/role"]],
  ["a record that is nothing", { role: { id: "a" } }, { role: null }, ["role: id: a / — @ situations/0/expect/role"]],
  [
    "a word instead of a record",
    { role: "a" },
    { role: { id: "a", n: null } },
    ["role: a / id: a, n: — @ situations/0/expect/role"],
  ],
  ["a word instead of words", { role: "a" }, { role: ["a"] }, ["role: a / a @ situations/0/expect/role"]],
  ["words instead of a word", { role: ["a"] }, { role: "a" }, ["role: a / a @ situations/0/expect/role"]],
  [
    "one record of a list",
    { lines: [{ d: 1 }, { d: 2 }] },
    { lines: [{ d: 1 }, { d: 3 }] },
    ["lines[1].d: 2 / 3 @ situations/0/expect/lines/1/d"],
  ],
  [
    "records in another order",
    { lines: [{ d: 1 }, { d: 2 }] },
    { lines: [{ d: 2 }, { d: 1 }] },
    ["lines[0].d: 1 / 2 @ situations/0/expect/lines/0/d", "lines[1].d: 2 / 1 @ situations/0/expect/lines/1/d"],
  ],
  [
    "fewer records",
    { lines: [{ d: 1, of: ["a", "b"] }] },
    { lines: [] },
    ["lines: { d: 1, of: a, b } /  @ situations/0/expect/lines"],
  ],
  [
    "numbers in their order",
    { rates: [1, 2] },
    { rates: [2, 1] },
    ["rates[0]: 1 / 2 @ situations/0/expect/rates/0", "rates[1]: 2 / 1 @ situations/0/expect/rates/1"],
  ],
])("a situation that expects %s", (_, expected, outcome, differences) => {
  expect(told(expected, outcome)).toEqual(differences);
});
