import { readFileSync } from "node:fs";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Fact } from "../../../src/model/fact.ts";
import { type Asked, ask } from "../../../src/workspace/decide.ts";
import { emit } from "../../../src/workspace/emit.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { commonLines } from "../../conformance/discount-56.ts";

const root = new URL("../../../", import.meta.url);

type Decide = (deal: unknown) => object;

interface Prepared {
  readonly opened: OpenedProject;
  readonly asked: Asked;
  readonly text: string;
  readonly decide: Decide;
}

async function prepared(folder: string, question: "discount" | "category" = "discount"): Promise<Prepared> {
  const opened = await openProject(new URL(folder, root).pathname);
  const result = ask(opened, question, 20261122);
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  const { text = "" } = emit(opened, result.asked, "javascript") ?? {};
  const module = (await import(`data:text/javascript,${encodeURIComponent(text)}`)) as { readonly decide: Decide };
  return { opened, asked: result.asked, text, decide: module.decide };
}

/** What the product answers, without what a module on its own does not say: the hash of the input, sentences. */
function expected(asked: Asked, deal: unknown): unknown {
  const decided = asked.decide(deal, "deal");
  if (!decided.ok) return { problems: decided.diagnostics.map(({ code, args }) => [code, args.where]) };
  const { inputHash: _, ...answer } = decided.decision;
  return answer;
}

function said(answer: object): unknown {
  if (!("problems" in answer)) return answer;
  const problems = answer.problems as readonly { readonly code: string; readonly where: string }[];
  return { problems: problems.map(({ code, where }) => [code, where]) };
}

/** Any value that a fact may be sent with: right, nearly right, or nonsense. */
function anyValueOf({ type, choices }: Fact): fc.Arbitrary<unknown> {
  const right: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
    choice: fc.constantFrom(...(choices?.keys() ?? [""])),
    date: fc.constantFrom("2026-01-01", "2026-03-10", "2026-07-15", "2026-12-31"),
    moment: fc.constantFrom("2026-11-27T09:00:00+03:00", "2026-11-27 23:59", "2026-03-01 10:00"),
    flag: fc.boolean(),
    text: fc.constantFrom("", "x"),
    days: fc.integer({ min: 0, max: 60 }),
    number: fc.integer({ min: 0, max: 20 }),
    percent: fc.integer({ min: 0, max: 3000 }).map((value) => value / 100),
    quantity: fc.integer({ min: 0, max: 50_000 }).map((value) => value / 10),
    money: fc.oneof(
      fc.integer({ min: 0, max: 3_000_000 }),
      fc.integer({ min: 0, max: 99_999 }).map((value) => value / 100),
    ),
  };
  return fc.oneof(
    { weight: 100, arbitrary: right[type] ?? fc.constant(null) },
    { weight: 1, arbitrary: fc.constantFrom(null, "D", -1, 0.001, []) },
  );
}

/** Deals over a dictionary: most facts there, some not. */
function deals(facts: ReadonlyMap<string, Fact>): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  const shapes = [...facts.values()].filter(({ name }) => !name.startsWith("line."));
  const lineShapes = [...facts.values()].filter(({ name }) => name.startsWith("line."));
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 900 }),
    price: fc.integer({ min: 1, max: 9999 }).map((value) => value / 10),
    ...Object.fromEntries(lineShapes.map((fact) => [fact.name.slice("line.".length), anyValueOf(fact)])),
  });
  const flat = fc.record(Object.fromEntries(shapes.map((fact) => [fact.name, anyValueOf(fact)])), { requiredKeys: [] });
  return fc
    .tuple(flat, fc.option(fc.array(line, { minLength: 1, maxLength: 4 }), { nil: undefined, freq: 2 }))
    .map(([given, lines]) => ({ ...given, ...(lines === undefined ? {} : { lines }) }));
}

describe.each([
  ["the common policy", "examples/discount-56/", 300],
  ["the standard set", "./", 150],
  ["a shop in English", "examples/english/", 150],
  ["every way to set a price", "examples/prices-in-full/", 300],
])("%s as a module on its own", (_, folder, numRuns) => {
  let one: Prepared;

  beforeAll(async () => {
    one = await prepared(folder);
  });

  it("answers random deals as the product does", () => {
    fc.assert(
      fc.property(deals(one.opened.project.facts), (deal) => {
        expect(said(one.decide(deal))).toEqual(expected(one.asked, deal));
      }),
      { numRuns },
    );
  });

  it("stands alone: no import, no code made at run time, no place outside", () => {
    expect(one.text).not.toMatch(/^\s*import\b(?! \{ decide \})|\brequire\(|new Function|\beval\(|process\./m);
  });

  it("quotes clauses with the number and the title that are printed", () => {
    expect(one.text).toContain("export const clauses");
    for (const clause of one.asked.inForce.regulations.find(({ kind }) => kind === "authority")?.clauses ?? []) {
      if (one.text.includes(`#${clause.id}"`)) expect(one.text).toContain(JSON.stringify(clause.title));
    }
  });
});

it("the module of the common policy answers all deals of the common file", async () => {
  const { decide, asked } = await prepared("examples/discount-56/");
  const dayOf = (day: number): string => String(day).replace(/^(\d{4})(\d{2})(\d{2})$/, "$1-$2-$3");
  const lines = commonLines();
  for (const { deal } of lines) {
    const { client, order, request } = deal;
    const { discountBp, ...rest } = request;
    const raw = {
      client,
      order: { ...order, ...(order.day === undefined ? {} : { day: dayOf(order.day) }) },
      request: { ...rest, ...(discountBp === undefined ? {} : { discount: discountBp / 100 }) },
    };
    expect(decide(raw)).toEqual(expected(asked, raw));
  }
  expect(lines).toHaveLength(3000);
});

it("a module of categories answers as the product does", async () => {
  const { decide, asked, opened } = await prepared("./", "category");
  fc.assert(
    fc.property(deals(opened.project.facts), ({ lines: _, ...deal }) => {
      expect(said(decide(deal))).toEqual(expected(asked, deal));
    }),
    { numRuns: 100 },
  );
});

it("no deal makes it throw", async () => {
  const { decide } = await prepared("examples/discount-56/");
  for (const deal of [null, 7, [], "x", { __proto__: null, lines: {} }, JSON.parse('{"__proto__":{"a":1}}')]) {
    expect(decide(deal)).toHaveProperty("problems");
  }
});

it("rules for json-rules-engine name what they leave out", async () => {
  const { asked, opened } = await prepared("examples/prices-in-full/");
  const rules = emit(opened, asked, "json-rules-engine");
  const file = JSON.parse(rules?.text ?? "") as {
    readonly unsupported: string[];
    readonly rules: object[];
    readonly clauses: object[];
  };
  expect(rules?.unsupported).toContain("surcharges");
  expect(file.unsupported).toEqual(rules?.unsupported);
  expect(file.rules.length).toBeGreaterThan(0);
  expect(file.clauses[0]).toHaveProperty("number");
  expect(readFileSync(new URL("examples/prices-in-full/regulations/prices/price-policy.yaml", root), "utf8")).toContain(
    "surcharges",
  );
});
