import { describe, expect, it } from "vitest";
import { pdfOf, sampleOf, shippedTemplate, treeOf } from "./document-kit.ts";
import { elementsOf, readPdf, wordsOf } from "./read-pdf.ts";

/** Whether the texts stand in the document one after another. */
function inOrder(words: readonly string[], texts: readonly string[]): readonly string[] {
  const whole = words.join(" ");
  let from = 0;
  return texts.filter((text) => {
    const at = whole.indexOf(wordsOf(text).join(" "), from);
    if (at >= 0) from = at;
    return at < 0;
  });
}

describe("the shipped regulation", () => {
  it("says everything in the order of its parts", async () => {
    const read = readPdf(await pdfOf(treeOf(shippedTemplate("regulation"), sampleOf("regulation"))));
    const texts = [
      "УТВЕРЖДАЮ Коммерческий директор 12 января 2026 г., приказ № 15-П",
      "Возврат и обмен товара",
      "Отвечает: руководитель отдела продаж · Действует с 1 февраля 2026 г. по 31 декабря 2026 г.",
      "Зачем",
      "Клиент возвращает товар без спора",
      "1. Порядок действий",
      "№ Что Кто Срок",
      "Принять обращение. Записать товар, причину",
      "2. Правила",
      "2.1 Срок возврата. Четырнадцать дней",
      "2.2 Нарезанный",
      "2.3 Что приложить к заявлению",
      "• накладную или её номер;",
      "• Фотографии. Общий вид",
      "Если документов нет",
      "3. Сколько возвращаем",
      "Доля цены по сроку возврата",
      "3.1 до 14 дней 100 % 3.2 до 30 дней 80 %",
      "Лист ознакомления",
      "Фамилия, имя, отчество Дата Подпись",
    ];
    expect(inOrder(read.words, texts)).toEqual([]);
  });

  it("tags headings by depth and every table, and puts headings into the outline", async () => {
    const read = readPdf(await pdfOf(treeOf(shippedTemplate("regulation"), sampleOf("regulation"))));
    expect(["H1", "H2", "H3", "H4", "Table"].map((role) => elementsOf(read.structure, role).length)).toEqual([
      1, 5, 1, 1, 3,
    ]);
    const [title] = read.outline;
    expect(title?.title).toBe("Возврат и обмен товара");
    expect(title?.children.map((child) => child.title)).toContain("2. Правила");
    expect(read.unmarkedText).toBe(0);
  });

  it("speaks English with dates in English forms", async () => {
    const tree = treeOf(shippedTemplate("regulation", "en"), sampleOf("regulation"), "en");
    const read = readPdf(await pdfOf(tree));
    const texts = [
      "APPROVED Коммерческий директор 12 January 2026, order 15-П",
      "In force from 1 February 2026 to 31 December 2026",
      "No. What Who Within",
    ];
    expect(inOrder(read.words, texts)).toEqual([]);
    expect(read.pages[0]).toContain("edition 2 of 12/01/2026");
  });

  it("keeps a sheet to sign on one page with its title", async () => {
    const filler = Array.from({ length: 34 }, (_, index) => ({ kind: "text", text: `Абзац ${index + 1}.` }));
    const sample = sampleOf("regulation") as { parts: readonly object[] };
    const sheet = sample.parts.slice(-3);
    for (const count of [28, 30, 32, 34]) {
      const data = { ...sample, parts: [...filler.slice(0, count), ...sheet] };
      const { pages } = readPdf(await pdfOf(treeOf(shippedTemplate("regulation"), data)));
      const withTitle = pages.findIndex((page) => page.includes("Лист ознакомления"));
      expect(pages[withTitle], String(count)).toContain("Подпись");
      expect(pages.filter((page) => page.includes("Подпись"))).toHaveLength(1);
    }
  });
});
