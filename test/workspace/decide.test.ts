import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { beforeAll, describe, expect, test } from "vitest";
import { type Decision, decideDeal, type OpenedProject, openProject } from "../../src/index.ts";

const root = new URL("../../", import.meta.url);
const asOf = "2026-11-22";

let standard: OpenedProject;
let common: OpenedProject;

beforeAll(async () => {
  standard = await openProject(root.pathname);
  common = await openProject(new URL("examples/discount-56/", root).pathname);
});

function decided(opened: OpenedProject, question: "discount" | "category", deal: unknown, day = asOf): Decision {
  const result = decideDeal(opened, question, deal, { asOf: day });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  return result.decision;
}

function schemaOf(question: string): object {
  return JSON.parse(readFileSync(new URL(`schemas/decisions/${question}.schema.json`, root), "utf8")) as object;
}

const exampleDeals = readFileSync(new URL("examples/deals/deals.ndjson", root), "utf8")
  .split("\n")
  .filter((line) => line.trim() !== "")
  .map((line) => JSON.parse(line) as unknown);

describe("the answer that leaves the house", () => {
  test("keeps its schema for every example deal", () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schemaOf("discount"));
    for (const deal of exampleDeals) {
      expect(
        validate(JSON.parse(JSON.stringify(decided(standard, "discount", deal)))),
        JSON.stringify(validate.errors),
      ).toBe(true);
    }
  });

  test("keeps its schema for categories", () => {
    const validate = new Ajv2020({ allErrors: true, allowUnionTypes: true }).compile(schemaOf("category"));
    expect(
      validate(JSON.parse(JSON.stringify(decided(standard, "category", {})))),
      JSON.stringify(validate.errors),
    ).toBe(true);
  });

  test("shows every outcome in the example deals", () => {
    const outcomes = new Set(exampleDeals.map((deal) => decided(standard, "discount", deal).outcome));
    expect(outcomes).toEqual(new Set(["approve", "escalate", "deny", "incomplete"]));
  });

  test("quotes clauses by the very line that sets them", () => {
    for (const deal of exampleDeals) {
      for (const { file, line, reference } of decided(standard, "discount", deal).clauses) {
        const text = standard.sources.get(file)?.split("\n")[line - 1] ?? "";
        const words = reference.split(/[#/]/).slice(1);
        // A step of the ladder or of "own authority" stands at its role or at the head of the ladder.
        const spoken = words.some((word) => text.includes(word)) || /ladder:|rate:|must:|when:|- id:/.test(text);
        expect(spoken, `${file}:${line} ${reference}: ${text}`).toBe(true);
      }
    }
  });
});

const deal = {
  client: { category: "A", loyalty: "gold" },
  order: { volume: 600000, cost: 400000, day: "2026-03-10", prepaid: true },
  request: { discount: 12, role: "manager" },
};

describe("the hash of the input", () => {
  const hashOf = (input: unknown, question: "discount" | "category" = "discount"): string =>
    decided(common, question, input, "2026-03-01").inputHash;

  test("does not depend on the order of keys", () => {
    const { request, order, client } = deal;
    expect(hashOf({ request, order, client })).toBe(hashOf(deal));
  });

  test("changes with any fact, so an approval cannot be moved to another deal", () => {
    expect(hashOf({ ...deal, request: { ...deal.request, discount: 12.0001 } })).not.toBe(hashOf(deal));
    expect(hashOf({ ...deal, order: { ...deal.order, prepaid: false } })).not.toBe(hashOf(deal));
  });
});

describe("a deal from outside", () => {
  test.each([
    ["no object", 7],
    ["a list", []],
    ["nothing", null],
    ["a prototype in disguise", JSON.parse('{"__proto__":{"category":"VIP"},"constructor":{"x":1}}')],
    ["a fact of another type", { client: { category: 1 } }],
    ["a number finer than a kopeck", { order: { volume: 0.001 } }],
    ["a million lines of nothing", { lines: Array.from({ length: 20_000 }, () => ({})) }],
  ])("%s is a problem as data, never a throw and never a yes", (_name, raw) => {
    const result = decideDeal(common, "discount", raw, { asOf: "2026-03-01" });
    expect(result.ok).toBe(false);
  });

  test("an empty deal is incomplete and says what is missing", () => {
    const decision = decided(common, "discount", {}, "2026-03-01");
    expect(decision.outcome).toBe("incomplete");
    expect(decision.missing.map(({ fact }) => fact)).toContain("client.category");
  });

  test("a word that is no category counts as missing, with its reason and the words that are", () => {
    const decision = decided(common, "discount", { ...deal, client: { ...deal.client, category: "D" } }, "2026-03-01");
    expect(decision.outcome).toBe("incomplete");
    expect(decision.missing).toEqual([
      {
        ...{ fact: "client.category", title: "Категория клиента", reason: "unknown-choice" },
        choices: ["VIP", "A", "B", "C"],
      },
    ]);
  });
});

test("equal regulations have equal versions, and a changed one another", async () => {
  const again = await openProject(root.pathname);
  expect(again.version).toBe(standard.version);
  expect(common.version).not.toBe(standard.version);
});

test("asOf that is no day is a mistake of the caller", () => {
  expect(() => decideDeal(common, "discount", deal, { asOf: "2026-02-30" })).toThrow(RangeError);
});
