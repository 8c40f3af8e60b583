import { describe, expect, it } from "vitest";
import { fitPage, overflowOfPage, withSetting } from "../../src/documents/fit-page.ts";
import { layOutPages } from "../../src/documents/layout/lay-out-pages.ts";
import { fonts, style, treeOf } from "./document-kit.ts";

const sentence = "Менеджер обязан ответить на входящее обращение клиента не позднее чем через пятнадцать минут. ";

/** The text of every page line by line, from top to bottom. */
function linesOfPages(source: string, data: object = {}): readonly (readonly string[])[] {
  return layOutPages(treeOf(source, data), style, fonts).pages.map(({ marks }) => {
    const lines = new Map<number, string>();
    for (const mark of marks) {
      if (mark.kind === "text") lines.set(mark.baseline, (lines.get(mark.baseline) ?? "") + mark.text);
    }
    return [...lines].sort(([a], [b]) => a - b).map(([, text]) => text);
  });
}

describe("pages", () => {
  it("never end with a heading", () => {
    for (let filler = 25; filler < 40; filler += 1) {
      const lines = "строка\\\n".repeat(filler);
      const pages = linesOfPages(`${lines}последняя\n\n## Заголовок\n\n${sentence.repeat(4)}`);
      for (const page of pages) expect(page.at(-1)).not.toBe("Заголовок");
    }
  });

  it("begin and end with at least two lines of a paragraph", () => {
    for (let filler = 30; filler < 48; filler += 1) {
      const source = `${"строка\\\n".repeat(filler)}последняя\n\n${sentence.repeat(8)}`;
      const [first = [], second = []] = linesOfPages(source);
      const inFirst = first.filter((line) => !/^(строка|последняя)$/.test(line)).length;
      const inSecond = second.filter((line) => !/^(строка|последняя)$/.test(line)).length;
      expect(inFirst).not.toBe(1);
      expect(inSecond).not.toBe(1);
    }
  });

  it("repeat the head of a table and keep its rows whole", () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| ${index + 1} | ${sentence} |`).join("\n");
    const pages = linesOfPages(`| № | Требование |\n|---|---|\n${rows}`);
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) expect(page[0]).toBe("№Требование");
    const numbers = pages.flat().flatMap((line) => /^\d+/.exec(line)?.[0] ?? []);
    expect(numbers).toEqual(Array.from({ length: 90 }, (_, index) => String(index + 1)));
  });

  it("divide a row only when it is higher than a page", () => {
    const pages = linesOfPages(`| № | Текст |\n|---|---|\n| 1 | ${sentence.repeat(90)} |\n| 2 | конец |`);
    expect(pages.length).toBeGreaterThan(1);
    for (const page of pages) expect(page[0]).toBe("№Текст");
    expect(pages.at(-1)?.at(-1)).toBe("2конец");
  });

  it("leave no page that holds only what was left over", () => {
    for (let filler = 44; filler < 62; filler += 1) {
      for (const source of ["строка\\\n".repeat(filler), "строка\n\n".repeat(filler)]) {
        const { pages } = layOutPages(treeOf(`${source}последняя\n\n::pagebreak\n\nодна`), style, fonts);
        const goingOn = pages.filter(({ opens }) => !opens).map(({ filled }) => filled);
        for (const filled of goingOn) expect(filled, String(filler)).toBeGreaterThanOrEqual(0.12);
        expect(pages.at(-1)).toMatchObject({ opens: true });
      }
    }
  });

  it.each(["{{v}}", "# {{v}}", "| a | b |\n|---|---|\n| {{v}} | c |", "| {{v}} | b |\n|---|---|\n| a | c |"])(
    "hold an endless word in %j",
    (source) => {
      const laid = layOutPages(treeOf(source, { v: "я".repeat(10_000) }), style, fonts);
      const letters = laid.pages.flatMap(({ marks }) => marks.map((mark) => (mark.kind === "text" ? mark.text : "")));
      expect(letters.join("").match(/я/g)?.length).toBeGreaterThanOrEqual(10_000);
      expect(laid.tooHigh).toBe(false);
    },
  );

  it("are numbered from the second on", () => {
    const { pages } = layOutPages(treeOf("раз\n\n::pagebreak\n\nдва\n\n::foot[низ]"), style, fonts);
    const running = pages.map((page) => page.running.flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])));
    expect(running).toEqual([["низ"], ["2", "низ"]]);
  });

  it("keep every line inside the margins", () => {
    const laid = layOutPages(
      treeOf(`# Заголовок\n\n${sentence.repeat(60)}\n\n> ${sentence}\n\n1. ${sentence}\n2. б`),
      style,
      fonts,
    );
    const points = 72 / 25.4;
    for (const { marks } of laid.pages) {
      for (const mark of marks) {
        if (mark.kind !== "text") continue;
        expect(mark.x).toBeGreaterThanOrEqual(20 * points - 0.1);
        expect(mark.x + mark.width).toBeLessThanOrEqual((210 - 15) * points + 0.2);
        expect(mark.baseline).toBeLessThanOrEqual((297 - 20) * points);
      }
    }
  });
});

describe("one page", () => {
  const clause = (count: number): string => '::clause[Короткое правило]{label="1.1"}\n'.repeat(count);
  const tree = (count: number) => treeOf(`# Регламент\n\n## Малый\n\nтекст\n\n## Большой\n\n${clause(count)}`);

  function mostThatFits(): number {
    let count = 10;
    while (overflowOfPage(tree(count + 1), style, fonts) === undefined) count += 1;
    return count;
  }

  it("takes the roomiest setting when there is little text", () => {
    const fit = fitPage(tree(3), style, fonts);
    expect(fit).toMatchObject({ fits: true, setting: { size: 11, leading: 1.36, rightMargin: 15 } });
  });

  it("tightens the setting no further than it must", () => {
    const fit = fitPage(tree(45), style, fonts);
    expect(fit.fits).toBe(true);
    expect(fit.setting.size).toBeLessThan(11);
    expect(fit.setting.size).toBeGreaterThan(9.5);
    expect(fit.fits && fit.usedPercent).toBeGreaterThan(97);
  });

  it("counts the footnotes, which stand on the same page", () => {
    const noted = (count: number) =>
      treeOf(`# Регламент\n\nтекст[^1]\n\n${clause(count)}\n[^1]: ${"Пояснение мелким шрифтом. ".repeat(20)}\n`);
    let count = 20;
    for (let fit = fitPage(noted(count), style, fonts); fit.fits; fit = fitPage(noted(count), style, fonts)) {
      expect(layOutPages(noted(count), withSetting(style, fit.setting), fonts).pages).toHaveLength(1);
      count += 1;
    }
    expect(fitPage(noted(count), style, fonts)).toMatchObject({ fits: false, linesOver: 1 });
  });

  it("says how many lines are over, which section is the largest and how much to cut", () => {
    const most = mostThatFits();
    expect(fitPage(tree(most), style, fonts).fits).toBe(true);
    const one = fitPage(tree(most + 1), style, fonts);
    expect(one).toMatchObject({ fits: false, linesOver: 1, firstOverflowing: "Большой", setting: { size: 9.5 } });
    const four = fitPage(tree(most + 4), style, fonts);
    expect(four).toMatchObject({ fits: false, linesOver: 4, cut: { section: "Большой" } });
    expect(overflowOfPage(tree(most + 4), style, fonts)).toEqual(four);
    if (four.fits) throw new Error("it fits");
    expect(four.sections.map(({ title }) => title)).toEqual(["Большой", "Малый", "Регламент"]);
    expect(four.sections[0]?.lines).toBe(most + 5);
    expect(four.cut.aboutCharacters).toBeGreaterThan(4 * "Короткое".length);
  });
});
