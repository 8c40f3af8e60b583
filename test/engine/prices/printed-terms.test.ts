import { describe, expect, it } from "vitest";
import { pricePolicy } from "../../../src/model/kinds/price-policy.ts";
import { regulationsOf } from "../../../src/model/project.ts";
import { projectIn } from "../load-project.ts";

/** The printed policy of an example as text, and its clauses. */
function printed(example: string, lang: "ru" | "en") {
  const project = projectIn(new URL(`../../../examples/${example}/regulations`, import.meta.url).pathname);
  const [policy] = regulationsOf(project, pricePolicy);
  if (policy === undefined) throw new Error(`${example} has no price policy`);
  const context = { facts: project.facts, currency: project.company.currency, lang, roleTitle: (role: string) => role };
  const text = JSON.stringify(pricePolicy.sectionsOf?.(policy.content, context)).replaceAll("\u00a0", " ");
  return { text, clauses: policy.clauses };
}

describe("terms beside prices, on paper", () => {
  const ru = printed("points-and-gifts", "ru");

  it.each([
    ["points/earn/silver", '"Серебряный"'],
    ["points/spend", "Оплата баллами: 100 баллов оплачивают 500 ₽; списываются только целыми блоками, не больше 30 %"],
    ["points/return", "Возврат товара: списанные баллы возвращаются в той же доле"],
    [
      "free-goods/eleventh-pallet",
      "Одиннадцатая паллета блока — за каждые 10 — 1 того же товара в подарок, не больше 3",
    ],
    ["free-goods/foam", "2 шт в подарок: Пена монтажная 750 мл"],
    ["sixth-tile", "Шестая упаковка плитки — из каждых 6 единиц строки бесплатно 1."],
    ["third-grout", "из каждых 3 единиц подходящих строк бесплатно 1, самых дешёвых"],
  ])("%s stands under its own number", (id, words) => {
    const number = ru.clauses.find((clause) => clause.id === id)?.number ?? "?";
    const at = ru.text.indexOf(words);
    expect(at).toBeGreaterThan(-1);
    expect(ru.text.slice(Math.max(0, at - 60), at)).toContain(`"${number}"`);
  });

  it("says windows by the clock, the limit of credit and who approves", () => {
    const { text } = printed("prices-in-full", "ru");
    for (const words of [
      "закрыты в последнюю; часы идут по поясу: Europe/Moscow.",
      "27.11.2026 09:00",
      "вт, чт 14:00",
      "сверх бюджета скидку согласует — director",
      "Что не помещается в лимит, клиент оплачивает до отгрузки.",
    ])
      expect(text).toContain(words);
    expect(printed("prices-in-full", "en").text).toContain("What does not fit into the limit is paid before shipment.");
  });
});
