import { describe, expect, it } from "vitest";
import { compile } from "../../../src/engine/compile.ts";
import { interpretCategory } from "../../../src/engine/interpret/category.ts";
import type { CategoryValues } from "../../../src/engine/questions/category/answer.ts";
import { header, shopProject } from "../shop.ts";
import { asking, lackOf, toBeReached } from "./asking.ts";

const facts = `${header("facts").replace("id: facts", "id: bought")}
facts:
  bought.sum: { title: Bought, type: money }
  bought.times: { title: Purchases, type: number }
`;

const categories = (id = "groups", from = "2026-01-01"): string => `${header("categories", id, from)}
categories:
  - id: large
    title: Large
    when: { bought.sum: { from: 1000 } }
  - id: often
    title: Often
    when: { any: [{ bought.times: { from: 5 } }, { all: [{ bought.times: { from: 3 } }, { bought.sum: { from: 500 } }] }] }
  - id: other
    title: Other
`;

const prices = "stacking: additive\ndiscounts: [{ type: rate, id: one, title: One, basis: original, rate: 1 }]";
const more = { "bought.yaml": facts, "groups.yaml": categories() };
const project = shopProject({ prices, more });
const ask = asking<CategoryValues>(project, "category");
const bought = (sum: number | null, times: number | null): object => ({ bought: { sum, times } });

describe("a client", () => {
  it.each<[string, object, string, string | null, string[], string[]]>([
    ["at the bound of the best", bought(1000, 0), "assign", "large", ["large"], []],
    ["of the best, whatever else is unknown", bought(1000, null), "assign", "large", ["large"], []],
    ["a kopeck below it", bought(999.99, 3), "assign", "often", ["often"], []],
    ["who comes often", bought(0, 5), "assign", "often", ["often"], []],
    ["who comes now and then", bought(500, 2), "assign", "other", ["other"], []],
    ["who may be of the best", bought(null, 5), "incomplete", null, ["large"], ["bought.sum"]],
    ["who may come often", bought(999, null), "incomplete", null, ["often"], ["bought.times"]],
    ["who may come often by one way or another", bought(499, null), "incomplete", null, ["often"], ["bought.times"]],
    ["of whom nothing is known", {}, "incomplete", null, ["large"], ["bought.sum"]],
  ])("%s", (_, raw, outcome, category, clauses, missing) => {
    const told = ask(raw);
    expect([told.outcome, told.values.category, told.clauses, told.missing]).toEqual([
      outcome,
      category,
      clauses,
      missing,
    ]);
  });

  it("is told which category, in a line and in a table", () => {
    const often = ask(bought(10, 6));
    expect([often.lines.ru, often.lines.en]).toEqual([
      ["Категория: often — присвоена"],
      ["Category: often — assigned"],
    ]);
    expect([often.cells.ru, often.cells.en]).toEqual([["often"], ["often"]]);
    const unknown = ask({});
    expect([unknown.lines.ru, unknown.lines.en]).toEqual([
      ["Категория: — — не хватает данных"],
      ["Category: — — incomplete"],
    ]);
    expect(unknown.cells.en).toEqual(["—"]);
  });

  it("is told why: every category before the one assigned, and none after it", () => {
    const { considered, reasons } = ask(bought(500, 1));
    expect(considered).toEqual({ large: "silent", often: "silent", other: "applied" });
    expect(reasons).toEqual({
      large: [expect.stringContaining("не выполнено"), "Bought from ₽1,000 (now ₽500 — not met)"],
      often: [expect.any(String), expect.stringContaining("Purchases from 5 (now 1 — not met)")],
      other: ["без условий", "without conditions"],
    });
    expect(ask(bought(null, 9)).considered).toEqual({ large: "unsettled" });
    expect(ask(bought(2000, 9)).considered).toEqual({ large: "applied" });
  });
});

it("situations have to reach every category", () => {
  expect(toBeReached(project, "groups")).toEqual(["large", "often", "other"]);
});

describe("a category is not asked", () => {
  it("where none are in force", () => {
    expect(lackOf(project, "category", 20251231)).toEqual([["no-categories 2025-12-31 line 1"], []]);
  });

  it("where two lists are in force at once", () => {
    const both = shopProject({ prices, more: { ...more, "twin.yaml": categories("twin", "2026-02-01") } });
    const [asked, otherwise] = lackOf(both, "category");
    expect([asked, otherwise]).toEqual([[expect.stringContaining("several-in-force")], [expect.any(String)]]);
    expect(compile(both, 20260131, "category").policy?.category?.categories).toHaveLength(3);
  });
});

it("a list of categories that takes not everyone leaves the others without any", () => {
  const program = compile(project, 20260310, "category").policy?.category;
  if (program === undefined) throw new Error("no categories");
  const known = (fact: string) => (fact === "bought.sum" ? 0 : 1);
  const open = interpretCategory({ ...program, categories: program.categories.slice(0, 2) }, known);
  expect(open.verdict).toEqual({ outcome: "incomplete", category: undefined, clauses: [], missing: [] });
  expect(open.considered.map(({ standing }) => standing)).toEqual(["silent", "silent"]);
});
