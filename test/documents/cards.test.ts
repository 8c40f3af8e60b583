import { describe, expect, it } from "vitest";
import { layOutPages } from "../../src/documents/layout/lay-out-pages.ts";
import { bytesOf, fonts, problemsOf, style, treeOf } from "./document-kit.ts";
import { readDocx } from "./read-docx.ts";
import { elementNamed, readHtml } from "./read-html.ts";
import { elementsIn } from "./read-markup.ts";
import { readPdf } from "./read-pdf.ts";

const template = `# Карточки

:::::cards{columns="2"}
{{#each cards}}
::::card
### {{title}}

- {{text}}
::::

{{/each}}
:::::
`;
const cards = Array.from({ length: 11 }, (_, index) => ({
  title: `Карточка-${index + 1}`,
  text: `слово-${index + 1} `.repeat(12 * ((index % 4) + 1)).trim(),
}));
const tree = treeOf(template, { cards });

describe("cards to cut out", () => {
  it("are boxes of one size, each whole on its page, with its own words inside", () => {
    const { pages } = layOutPages(tree, style, fonts);
    expect(pages.length).toBeGreaterThan(1);
    const heights = new Set<number>();
    const boxes = pages.flatMap(({ marks }) => {
      const cuts = marks.flatMap((mark) => (mark.kind === "rule" && mark.dashed ? [mark] : []));
      const uprights = cuts.filter(({ x1, x2 }) => x1 === x2);
      const across = [...new Set(cuts.filter(({ y1, y2 }) => y1 === y2).map(({ y1 }) => Math.round(y1)))];
      expect(across.length, "a line above and below every row").toBe(
        new Set(uprights.map(({ y1 }) => Math.round(y1))).size + 1,
      );
      return uprights.flatMap((left) => {
        const right = uprights.find(({ x1, y1 }) => y1 === left.y1 && x1 > left.x1 + 1);
        if (right === undefined) return [];
        heights.add(Math.round(left.y2 - left.y1));
        const inside = marks.flatMap((mark) =>
          mark.kind === "text" &&
          mark.baseline > left.y1 &&
          mark.baseline < left.y2 &&
          mark.x > left.x1 &&
          mark.x + mark.width < right.x1
            ? [mark.text]
            : [],
        );
        return [new Set(inside.join(" ").match(/(?<=[а-я]-)\d+/g))];
      });
    });
    expect(boxes.map((numbers) => [...numbers])).toEqual(cards.map((_, index) => [String(index + 1)]));
    expect(heights.size).toBe(1);
  });

  it("are tagged, and read card by card", async () => {
    const { words, unmarkedText } = readPdf(await bytesOf(tree, "pdf"));
    expect(words.filter((word) => word.startsWith("Карточка-"))).toEqual(cards.map(({ title }) => title));
    expect(unmarkedText).toBe(0);
  });

  it("are a grid in HTML, and in Word a table of rows that are never divided", async () => {
    const html = readHtml(await bytesOf(tree, "html"));
    expect(elementsIn(html.root, "div").filter(({ attributes }) => attributes.class === "cards")).toHaveLength(1);
    expect(elementsIn(html.root, "h2")).toHaveLength(11);
    const table = elementNamed(readDocx(await bytesOf(tree, "docx")).body, "w:tbl");
    expect(elementsIn(table, "w:tr")).toHaveLength(6);
    expect(elementsIn(table, "w:cantSplit")).toHaveLength(6);
    const lines = elementsIn(elementNamed(table, "w:tblBorders"), "w:insideH");
    expect(lines.map(({ attributes }) => attributes["w:val"])).toEqual(["dashed"]);
  });

  it("refuse what is no card, and a number of columns that no sheet has", () => {
    const codes = (source: string): readonly string[] => problemsOf(source).map(({ code }) => code);
    expect(codes('::::cards{columns="2"}\nСлова\n::::')).toEqual(["document-directive-usage"]);
    expect(codes('::::cards{columns="9"}\n:::card\nСлова\n:::\n::::')).toEqual(["document-directive-usage"]);
  });
});
