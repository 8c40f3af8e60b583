import { describe, expect, it } from "vitest";
import type { Clause } from "../../../src/model/clause.ts";
import { pricePolicy } from "../../../src/model/kinds/price-policy.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import type { Section } from "../../../src/model/section.ts";
import { projectIn } from "../load-project.ts";

const project = projectIn(new URL("../../../examples/prices-in-full/regulations", import.meta.url).pathname);
const [policy] = regulationsOf(project, pricePolicy);
if (policy === undefined) throw new Error("the example has no price policy");

function sections(lang: "ru" | "en"): readonly Section[] {
  if (policy === undefined) return [];
  const context = { facts: project.facts, currency: project.company.currency, lang, roleTitle: (role: string) => role };
  return pricePolicy.sectionsOf?.(policy.content, context) ?? [];
}

/** Every number that is printed, with what stands beside it. */
function printed(all: readonly Section[]): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const { number, title, blocks } of all) {
    if (number !== undefined) numbers.set(number, title);
    for (const block of blocks) {
      if (block.type === "items")
        for (const item of block.items) numbers.set(item.number ?? "", `${item.title ?? ""} ${item.text}`);
      if (block.type !== "table") continue;
      for (const row of block.table.rows) {
        const [first] = row;
        if (first?.type === "text") numbers.set(first.value, JSON.stringify(row));
      }
    }
  }
  return numbers;
}

describe("a price policy in full, on paper", () => {
  const clauses = policy?.clauses ?? [];

  it("prints every clause under its number", () => {
    const numbers = printed(sections("ru"));
    const lost = clauses.filter(({ number }) => !numbers.has(number)).map(({ id }) => id);
    expect(lost).toEqual([]);
  });

  it.each([
    ["quarter/at-most", "Эта скидка не бывает больше 5\u00a0000\u00a0₽."],
    [
      "quarter/budget",
      "8\u00a0000\u00a0₽; израсходованное показывает «Получено по акции за квартал»; если не хватает, даётся остаток; отменённый заказ возвращает израсходованное.",
    ],
    ["welcome/budget", "1 раз;"],
    ["groups/promo", "Акции: действует самая большая."],
    ["closed/books", "Группа товара"],
    ["surcharges/lift", "1\u00a0500\u00a0₽"],
    ["store-kit", "Склад под ключ — 150\u00a0000\u00a0₽."],
    ["caps/money/C", '{"type":"money","value":2200000}'],
  ])("says what %s is", (id, words) => {
    const number = clauses.find((clause: Clause) => clause.id === id)?.number ?? "";
    expect(printed(sections("ru")).get(number)).toContain(words);
  });

  it("says in both languages how tiers, lines, surcharges and floors work", () => {
    const text = (lang: "ru" | "en"): string => JSON.stringify(sections(lang));
    for (const words of [
      "Каждая ступень действует своей ставкой только на свою часть",
      "прибавляется 5\u00a0%",
      "Скидка на заказ берётся с того, что осталось после скидки строки",
      "Строка с этой скидкой других скидок не получает",
      "от цены после всех скидок",
      "Ниже этой цены строка не продаётся",
      "Заказ целиком обходится в названную сумму",
      "Деньги делятся между строками, которые участвуют",
      "Потолок в деньгах — на весь заказ вместе",
      "1 короб = 2 (где Артикул",
    ])
      expect(text("ru")).toContain(words);
    for (const words of [
      "Every tier acts on its own part",
      "The most specific discount",
      "No line is sold below",
      "The whole order costs",
    ])
      expect(text("en")).toContain(words);
  });

  it("makes a table of every discount, surcharge and minimum", () => {
    if (policy === undefined) return;
    const context = {
      facts: project.facts,
      currency: project.company.currency,
      lang: "ru" as const,
      roleTitle: String,
    };
    const rows = (part: string) => pricePolicy.tableOf?.(policy.content, part, context)?.rows;
    expect(rows("rack-200")?.[0]?.[1]).toEqual({ type: "money", value: 450_000 });
    expect(rows("surcharges/lift")?.[0]?.[1]).toEqual({ type: "money", value: 150_000 });
    expect(rows("minimum-order")).toHaveLength(4);
  });
});
