import { describe, expect, test } from "vitest";
import { loyalty } from "../../../src/model/kinds/loyalty.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import type { Block } from "../../../src/model/section.ts";
import { openProject } from "../../../src/workspace/open-project.ts";

const { project } = await openProject(new URL("../../../", import.meta.url).pathname);
const [regulation] = regulationsOf(project, loyalty);
const { company, facts } = project;
const context = { facts, currency: company.currency, lang: company.language, roleTitle: (role: string) => role };

function textsOf(block: Block): string[] {
  switch (block.type) {
    case "text":
      return [block.text];
    case "items":
      return block.items.flatMap(({ title, text, role, within }) => [title ?? "", text, role ?? "", within ?? ""]);
    case "table":
      return block.table.rows.flatMap((row) => row.map((cell) => ("value" in cell ? String(cell.value) : "")));
    default:
      return [];
  }
}

describe("the loyalty programme of the standard set", () => {
  test("prints everything it says", () => {
    expect(regulation).toBeDefined();
    if (regulation === undefined) return;
    const { content } = regulation;
    const sections = loyalty.sectionsOf?.(content, context) ?? [];
    const printed = sections.flatMap(({ blocks }) => blocks.flatMap(textsOf)).join("\n");
    const said = [
      content.purpose,
      ...content.levels.flatMap(({ gives }) => Object.values(gives)),
      ...content.fall.atOnce.map(({ title }) => title),
      content.review.text,
      ...Object.values(content.rules),
    ];
    for (const text of said) expect(printed).toContain(text);
  });

  test("names levels as the dictionary of facts does", () => {
    const levels = regulation && loyalty.tableOf?.(regulation.content, "levels", context);
    const titles = [...(facts.get("client.loyalty")?.choices?.values() ?? [])];
    expect(levels?.rows.map(([cell]) => cell)).toEqual(titles.reverse().map((value) => ({ type: "text", value })));
  });

  test("takes every percent from the price policy", () => {
    const discounts = regulation?.content.levels.flatMap(({ gives }) => gives.discount ?? []) ?? [];
    expect(discounts).toHaveLength(3);
    for (const text of discounts) expect(text).toMatch(/\{\{prices#loyalty\/[a-z]+\}\}/);
  });
});
