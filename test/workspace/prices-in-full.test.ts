import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { explanationText } from "../../src/cli/explanation-text.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { openProject } from "../../src/index.ts";
import { ask } from "../../src/workspace/decide.ts";
import { inputSchema } from "../../src/workspace/input-schema.ts";

/** What a CRM and a salesperson are told of lines and of other currencies. */

const root = new URL("../../", import.meta.url);
const shop = await openProject(new URL("examples/prices-in-full/", root).pathname);
const schema = JSON.parse(readFileSync(new URL("schemas/decisions/discount.schema.json", root), "utf8")) as object;
const result = ask(shop, "discount", 20260202);
if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
const { asked } = result;

const raw = (more: object = {}): object => ({
  client: { category: "C", "promo-spent": 0, "first-orders": 0 },
  order: {
    day: "2026-02-02",
    moment: "2026-02-02 10:00",
    urgent: false,
    pickup: true,
    "store-kit": false,
    deferral: 0,
  },
  request: { role: "manager", goodwill: false },
  lines: [
    { id: "К-1", title: "Книга", article: "К-1", group: "books", unit: "шт", quantity: 200, price: 100 },
    { id: "П-1", title: "Полка", article: "П-1", group: "shelves", unit: "короб", quantity: 100, price: 400 },
  ].map((line) => ({ ...line, "purchase-price": 1 })),
  ...more,
});

function decided(deal: object) {
  const answer = asked.decide(deal, "deal");
  if (!answer.ok || answer.decision.question !== "discount") throw new Error(JSON.stringify(answer));
  return answer.decision;
}

function explained(deal: object, lang: "ru" | "en"): string {
  const answer = asked.explain(deal, () => startOfFile("deal"), lang);
  if (!answer.ok) throw new Error(JSON.stringify(answer.diagnostics));
  return explanationText(answer.explanation, lang, true).replaceAll("\u00a0", " ");
}

const yuan = raw({
  currency: "CNY",
  lines: [
    { id: "К-1", article: "К-1", group: "books", unit: "шт", quantity: 20, price: 100, "purchase-price": 1 },
    { id: "П-1", article: "П-1", group: "shelves", unit: "шт", quantity: 10, price: 400, "purchase-price": 1 },
  ],
});

describe("a deal in yuan", () => {
  const decision = decided(yuan);

  it("is asked and answered in the forms that are published", () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    const input = ajv.compile(inputSchema(shop.project, "discount"));
    const output = ajv.compile(schema);
    for (const deal of [yuan, raw()]) {
      expect([input(deal), input.errors]).toEqual([true, null]);
      expect([output(decided(deal)), output.errors]).toEqual([true, null]);
    }
    expect(input(raw({ currency: "USD" }))).toBe(false);
  });

  it("says the rate with its clause, and lines and totals in both currencies", () => {
    expect(decision.currency).toBe("RUB");
    expect(decision.lines?.map(({ price, sum }) => [price, sum])).toEqual([
      [1093.51, 21870.2],
      [4374.04, 42428.19],
    ]);
    expect(decision.exchange).toMatchObject({
      currency: "CNY",
      rates: [{ currency: "CNY", per: 1, rate: 10.9351, from: "2026-02-02", reference: "currencies#CNY/2026-02-02" }],
      lines: [
        { price: 100, sum: 2000 },
        { price: 400, sum: 3880 },
      ],
      totals: { amount: 6000, discount: 120, total: 5880 },
    });
    expect(decided(raw()).exchange).toBeNull();
  });

  it("is explained with the rate and both totals", () => {
    expect(explained(yuan, "ru")).toContain("1 CNY = 10,9351 RUB, действует с 02.02.2026");
    expect(explained(yuan, "en")).toMatch(/To pay: .*64,298\.39.*\(¥5,880\.00\)/);
  });
});

describe("a line", () => {
  it("names the clauses that made its price, short and as printed", () => {
    const { lines, clauses } = decided(raw());
    const references = lines?.map((line) => line.clauses.map(({ reference }) => reference));
    expect(references).toEqual([["prices#closed/books"], ["prices#volume/0", "prices#welcome"]]);
    const numbers = new Map(clauses.map(({ reference, number }) => [reference, number]));
    for (const { reference, number } of lines?.flatMap((line) => line.clauses) ?? [])
      expect(number).toBe(numbers.get(reference));
  });

  it("stands in the explanation with its price before and after", () => {
    const text = explained(raw(), "ru");
    expect(text).toContain("Строки и пункты, из которых сложилась цена:");
    expect(text).toMatch(/2\. П-1 Полка: 400,00 ₽ → 388,00 ₽ \(\d+\.1, \d+\.1\)/);
  });
});
