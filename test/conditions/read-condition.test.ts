import { describe, expect, test } from "vitest";
import type { FactDeclaration } from "../../src/conditions/fact-type.ts";
import { readCondition } from "../../src/conditions/read-condition.ts";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { readSource } from "../../src/reader/read-source.ts";
import { currencyOf } from "../../src/values/money.ts";

/** What the reader makes of a condition as it is written, and what it says of one that is written wrong. */

const currency = currencyOf("RUB") ?? { code: "", digits: 0, sign: "" };
const declarations: readonly FactDeclaration[] = [
  { name: "client.turnover", title: "Оборот", type: "money" },
  {
    name: "client.category",
    title: "Категория",
    type: "choice",
    choices: new Map([
      ["VIP", "ВИП"],
      ["A", "А"],
    ]),
  },
  { name: "client.new", title: "Новый", type: "flag" },
  { name: "client.overdue", title: "Просрочка", type: "days" },
  { name: "order.date", title: "Дата", type: "date" },
  { name: "order.placed", title: "Оформлен", type: "moment", zone: "Europe/Moscow" },
  { name: "order.note", title: "Примечание", type: "text" },
  { name: "order.weight", title: "Вес", type: "quantity" },
  { name: "request.discount", title: "Скидка", type: "percent" },
];
const facts = new Map(declarations.map((fact) => [fact.name, fact]));

function read(yaml: string) {
  const { value, places } = readSource("a.yaml", yaml);
  const found: Diagnostic[] = [];
  const condition = readCondition(value, [], { facts, currency, places, report: (each) => void found.push(each) });
  const problems = found.map(({ code, args, range: { start, end } }) => ({
    code,
    args: args as Readonly<Record<string, unknown>>,
    text: yaml.slice(start.offset, end.offset),
  }));
  return { condition, problems };
}

/** A condition without its places: `client.new is true`, groups in brackets. */
function said(condition: ReturnType<typeof readCondition>): string {
  if (condition === undefined) return "nothing";
  if (condition.kind === "test") return `${condition.fact} ${condition.operator} ${String(condition.operand)}`;
  if (condition.kind === "not") return `not(${said(condition.of)})`;
  return `${condition.kind}(${condition.of.map(said).join("; ")})`;
}

describe("a condition is read as", () => {
  test.each([
    ["client.new: { is: true }", "client.new is true"],
    ["client.turnover: { from: 10.5 }", "client.turnover from 1050"],
    ["request.discount: { above: 7.5 }", "request.discount above 75000"],
    ["order.weight: { to: 0.25 }", "order.weight to 250"],
    ["client.overdue: { below: 14 }", "client.overdue below 14"],
    ["order.date: { from: 2026-03-01 }", "order.date from 20260301"],
    ["order.placed: { from: 1970-01-01 03:01 }", "order.placed from 60000"],
    ["order.note: { in: [a, b] }", "order.note in a,b"],
    ["client.category: { known: false }", "client.category known false"],
    ["client.turnover: { from: 1, below: 2 }", "all(client.turnover from 100; client.turnover below 200)"],
    ["client.new: { is: true }\nclient.overdue: { to: 0 }", "all(client.new is true; client.overdue to 0)"],
    ["all: [{ client.new: { is: true } }]", "client.new is true"],
    [
      "any: [{ client.new: { is: true } }, { client.overdue: { to: 0 } }]",
      "any(client.new is true; client.overdue to 0)",
    ],
    ["not: { client.new: { is: true } }", "not(client.new is true)"],
    [
      "any: [{ client.new: { is: true }, client.overdue: { to: 0 } }, { not: { order.note: { is: x } } }]",
      "any(all(client.new is true; client.overdue to 0); not(order.note is x))",
    ],
    // Side by side is all of them, also beside a group.
    [
      "client.new: { is: true }\nany: [{ client.overdue: { to: 0 } }, { order.note: { is: x } }]",
      "all(client.new is true; any(client.overdue to 0; order.note is x))",
    ],
  ])("%s", (yaml, expected) => {
    const { condition, problems } = read(yaml);
    expect(problems).toEqual([]);
    expect(said(condition)).toBe(expected);
  });
});

const everyOperator = ["from", "above", "to", "below", "is", "is-not", "in", "not-in", "known"];

describe("a condition that is written wrong", () => {
  test.each<[yaml: string, code: string, text: string, args: object]>([
    ["{}", "condition-shape", "{}", { expected: "mapping" }],
    ["not: [client.new]", "condition-shape", "[client.new]", { expected: "mapping" }],
    ["not: да", "condition-shape", "да", { expected: "mapping" }],
    ["all: []", "condition-shape", "[]", { expected: "list" }],
    ["any: { client.new: { is: true } }", "condition-shape", "{ client.new: { is: true } }", { expected: "list" }],
    ["client.new: true", "condition-shape", "true", { expected: "tests" }],
    ["client.new: {}", "condition-shape", "{}", { expected: "tests" }],
    ["client.new: [is]", "condition-shape", "[is]", { expected: "tests" }],
    ["client.new: { known: 1 }", "condition-shape", "1", { expected: "flag" }],
    ["order.note: { in: a }", "condition-shape", "a", { expected: "values" }],
    ["order.note: { in: [] }", "condition-shape", "[]", { expected: "values" }],
    [
      "client.trunover: { from: 1 }",
      "unknown-fact",
      "client.trunover",
      { fact: "client.trunover", suggestion: "client.turnover" },
    ],
    ["ani: []", "unknown-fact", "ani", { fact: "ani", suggestion: "any" }],
    [
      "client.overdue: { form: 1 }",
      "unknown-operator",
      "form",
      { word: "form", suggestion: "from", operators: everyOperator },
    ],
    [
      "client.new: { from: true }",
      "operator-does-not-fit",
      "from",
      { operator: "from", fact: "client.new", type: "flag", operators: ["is", "is-not", "known"] },
    ],
    [
      "client.category: { below: A }",
      "operator-does-not-fit",
      "below",
      {
        operator: "below",
        fact: "client.category",
        type: "choice",
        operators: ["is", "is-not", "in", "not-in", "known"],
      },
    ],
    [
      "order.placed: { is: 2026-03-01 10:00 }",
      "operator-does-not-fit",
      "is",
      { operator: "is", fact: "order.placed", type: "moment", operators: ["from", "above", "to", "below", "known"] },
    ],
    [
      "client.category: { is: VPI }",
      "unknown-choice",
      "VPI",
      { fact: "client.category", value: "VPI", suggestion: "VIP", choices: ["VIP", "A"] },
    ],
    [
      "client.turnover: { from: сто }",
      "wrong-fact-value",
      "сто",
      { fact: "client.turnover", type: "money", value: '"сто"', expected: "100000" },
    ],
    [
      "request.discount: { in: [5, 7.00001] }",
      "wrong-fact-value",
      "7.00001",
      { fact: "request.discount", type: "percent", value: "7.00001", expected: "7.5" },
    ],
    [
      "order.date: { is: 2026-02-30 }",
      "wrong-fact-value",
      "2026-02-30",
      { fact: "order.date", type: "date", value: '"2026-02-30"', expected: "2026-01-15" },
    ],
    [
      "client.overdue: { from: 1, above: 2 }",
      "doubled-bound",
      "above",
      { fact: "client.overdue", first: "from", second: "above" },
    ],
    [
      "client.overdue: { below: 1, to: 2 }",
      "doubled-bound",
      "to",
      { fact: "client.overdue", first: "below", second: "to" },
    ],
    ["client.overdue: { from: 3, below: 3 }", "empty-range", "{ from: 3, below: 3 }", { fact: "client.overdue" }],
    ["client.overdue: { above: 3, to: 3 }", "empty-range", "{ above: 3, to: 3 }", { fact: "client.overdue" }],
    // Days are whole: nothing lies between 3 and 4.
    ["client.overdue: { above: 3, below: 4 }", "empty-range", "{ above: 3, below: 4 }", { fact: "client.overdue" }],
    ["client.overdue: { from: 4, to: 3 }", "empty-range", "{ from: 4, to: 3 }", { fact: "client.overdue" }],
  ])("%s: %s", (yaml, code, text, args) => {
    expect(read(yaml).problems).toEqual([{ code, text, args }]);
  });

  test.each([
    "client.overdue: { from: 3, to: 3 }",
    "client.overdue: { above: 3, to: 4 }",
    "client.overdue: { from: 3, below: 4 }",
    "client.overdue: { above: 3, below: 5 }",
  ])("but one value is enough for a range: %s", (yaml) => {
    expect(read(yaml).problems).toEqual([]);
  });

  test("a word with a letter of another alphabet is told so", () => {
    // The first letter of the category is Cyrillic.
    const { problems } = read("client.category: { is: А }");
    expect(problems.map(({ code }) => code)).toEqual(["mixed-alphabets"]);
  });

  test.each([
    ["all: [{ client.new: { is: true } }, { client.newest: { is: true } }]", "client.new is true"],
    ["any: [{ client.neww: { is: true } }]", "nothing"],
    ["not: { client.neww: { is: true } }", "nothing"],
    ["client.overdue: { from: 1, upto: 3 }", "client.overdue from 1"],
    // Half a list is another list.
    ["client.category: { in: [VIP, C] }", "nothing"],
  ])("leaves what is right of it: %s", (yaml, rest) => {
    const { condition, problems } = read(yaml);
    expect(said(condition)).toBe(rest);
    expect(problems).toHaveLength(1);
  });
});
