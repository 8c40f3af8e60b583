import { describe, expect, it } from "vitest";
import { footnotesIn } from "../../src/documents/anchors.ts";
import { literalText } from "../../src/documents/data/literal-text.ts";
import { renderDocx } from "../../src/documents/docx/render-docx.ts";
import { renderHtml } from "../../src/documents/html/render-html.ts";
import { type LaidPage, layOutPages } from "../../src/documents/layout/lay-out-pages.ts";
import { type Block, plainText } from "../../src/documents/tree.ts";
import { rasteriser } from "../../src/workspace/rasteriser.ts";
import { inspectTags } from "../proofs/inspect-tags.ts";
import { fonts, pdfOf, problemsOf, style, treeOf } from "./document-kit.ts";
import { readDocx, wordText } from "./read-docx.ts";
import { elementNamed, readHtml } from "./read-html.ts";
import { elementsIn, textIn } from "./read-markup.ts";

const filler = `${"Менеджер отвечает клиенту в день обращения и называет точную цену. ".repeat(6)}\n\n`;
const source = `Раз[^a], {{text b}}\n\n| № | Что |\n|---|---|\n| 1 | В таблице[^c] |\n\n${filler.repeat(14)}Последний[^d].\n\n[^a]: Первая **сноска**.\n[^c]: Третья, [сайт](https://example.com).\n[^d]: Четвёртая.\n`;
const data = { b: "два^[Вторая, *из данных*.] и три." };
const texts = ["Первая сноска.", "Вторая, из данных.", "Третья, сайт.", "Четвёртая."];
const tree = treeOf(source, data);

const kindsOf = (blocks: readonly Block[]): readonly string[] => blocks.map(({ kind }) => kind);

describe("a footnote", () => {
  it("is numbered in the order of reading, whoever wrote it", () => {
    const footnotes = footnotesIn(tree.blocks);
    expect(footnotes.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(footnotes.map(({ children }) => plainText(children))).toEqual(texts);
    const [first] = tree.blocks;
    expect(first?.kind === "paragraph" && plainText(first.children)).toBe("Раз, два и три.");
  });

  it("of a client's data is no footnote", () => {
    const { blocks } = treeOf("{{v}} {{text w}}", { v: "a^[b]", w: literalText("c^[d]") });
    expect(footnotesIn(blocks)).toEqual([]);
    expect(blocks[0]?.kind === "paragraph" && plainText(blocks[0].children)).toBe("a^[b] c^[d]");
  });

  it("that nothing refers to is reported", () => {
    expect(problemsOf("Текст.\n\n[^a]: Забытая.\n")).toMatchObject([
      { code: "document-footnote-unused", args: { name: "a" }, range: { start: { line: 3 } } },
    ]);
  });

  it("stands at the foot of the page of its number, under a line, and nothing stands below it", () => {
    const laid = layOutPages(tree, style, fonts);
    expect(laid.pages).toHaveLength(2);
    expect([1, 2, 3, 4].map((number) => laid.places.get(`footnote-${number}`))).toEqual([1, 1, 1, 2]);
    const foot = laid.height - style.margins.bottom * (72 / 25.4);
    for (const page of laid.pages) {
      const lines = linesOf(page);
      const [lowest] = lines;
      const rule = page.marks.findLast((mark) => mark.kind === "rule" && mark.x2 - mark.x1 < 150);
      expect(lowest?.owner).toBe("Note");
      expect(foot - (lowest?.baseline ?? 0)).toBeLessThan(8);
      const notes = lines.filter(({ owner }) => owner === "Note");
      const body = lines.filter(({ owner }) => owner !== "Note");
      const above = rule?.kind === "rule" ? rule.y1 : 0;
      expect(above).toBeGreaterThan(Math.max(...body.map(({ baseline }) => baseline)));
      expect(above).toBeLessThan(Math.min(...notes.map(({ baseline }) => baseline)));
    }
  });

  it("is kept on the page of its number, however little room is left", () => {
    for (let before = 30; before < 60; before += 1) {
      const tight = treeOf(`${"Строка.\n\n".repeat(before)}Число[^a].\n\n[^a]: ${"Длинная сноска. ".repeat(40)}\n`);
      const { places, tooHigh } = layOutPages(tight, style, fonts);
      expect([before, places.get("footnote-1")]).toEqual([before, places.get("footnote-1-from")]);
      expect(tooHigh).toBe(false);
    }
  });

  it("is a note by its tags, with links there and back", async () => {
    expect(inspectTags(await pdfOf(tree, { title: "x" }), { lang: "ru-RU", title: "x" })).toEqual([]);
  });

  it("stands at the end of HTML with links there and back", async () => {
    const { root } = readHtml(await renderHtml(tree, { style, fonts, lang: "ru", title: "x" }));
    const section = elementNamed(root, "section");
    expect(section.attributes).toMatchObject({ role: "doc-endnotes", "aria-label": "Сноски" });
    const items = elementsIn(section, "li");
    expect(items.map((item) => textIn(item, new Set()).replace(/^\d /, ""))).toEqual(texts);
    const references = elementsIn(root, "a").filter(({ attributes }) => attributes["role"] === "doc-noteref");
    expect(references.map(({ attributes }) => attributes["href"])).toEqual(
      items.map((item) => `#${item.attributes["id"]}`),
    );
    const back = elementsIn(section, "a").filter(({ attributes }) => attributes["role"] === "doc-backlink");
    expect(back.map(({ attributes }) => attributes["href"])).toEqual(
      references.map((each) => `#${each.attributes["id"]}`),
    );
  });

  it("is a footnote of Word", async () => {
    const docx = await renderDocx(tree, { style, fonts, lang: "ru", title: "x", createdOn: 20261123, rasteriser });
    const { body, parts } = readDocx(docx);
    expect(elementsIn(body, "w:footnoteReference").map(({ attributes }) => attributes["w:id"])).toEqual([
      "1",
      "2",
      "3",
      "4",
    ]);
    const notes = parts.get("word/footnotes.xml");
    const own =
      notes === undefined
        ? []
        : elementsIn(notes, "w:footnote").filter(({ attributes }) => Number(attributes["w:id"]) > 0);
    expect(own.map((note) => wordText(note).trim())).toEqual(texts);
  });
});

/** Lines of the body of a page with the role that holds them, the lowest first. */
function linesOf({ marks }: LaidPage): readonly { readonly baseline: number; readonly owner: string }[] {
  return marks
    .flatMap((mark) => {
      if (mark.kind !== "text" || mark.owner === null) return [];
      return [{ baseline: mark.baseline, owner: mark.owner.parent?.role ?? "" }];
    })
    .sort((a, b) => b.baseline - a.baseline);
}

describe("a callout", () => {
  it.each([
    ["[!WARNING] Не обещайте срока.", "warning", "Внимание"],
    ["> [!IMPORTANT]\n> Не обещайте срока.", "important", "Важно"],
    ["> [!NOTE] Не обещайте срока.", "note", "Примечание"],
    ["{{text v}}", "warning", "Внимание"],
  ])("is what begins with its mark: %j", (markdown, tone, title) => {
    const { blocks } = treeOf(markdown, { v: "[!WARNING] Не обещайте срока." });
    expect(blocks).toMatchObject([{ kind: "callout", tone, title, children: [{ kind: "paragraph" }] }]);
    const [block] = blocks;
    const [inside] = block?.kind === "callout" ? block.children : [];
    expect(inside?.kind === "paragraph" && plainText(inside.children)).toBe("Не обещайте срока.");
  });

  it("holds all blocks of its quotation", () => {
    const [block] = treeOf("> [!WARNING]\n>\n> Раз.\n>\n> - два\n> - три\n").blocks;
    expect(block?.kind === "callout" && kindsOf(block.children)).toEqual(["paragraph", "list"]);
  });

  it.each(["{{v}}", "Так: [!WARNING] x", "> Цитата [!NOTE]"])(
    "is not made by data, nor inside a sentence: %j",
    (markdown) => {
      expect(kindsOf(treeOf(markdown, { v: "[!WARNING] x" }).blocks)).not.toContain("callout");
    },
  );

  it("is one box with a line around it, which no page divides while it is short", () => {
    for (let before = 28; before < 50; before += 1) {
      const laid = layOutPages(
        treeOf(`${"Строка.\n\n".repeat(before)}[!WARNING] ${"Не обещайте срока. ".repeat(20)}`),
        style,
        fonts,
      );
      const boxed = laid.pages.filter(({ marks }) => marks.some((mark) => mark.kind === "box"));
      expect([before, boxed.length]).toEqual([before, 1]);
    }
  });

  it("leaves neither its title nor a line of its text alone when it must be divided", () => {
    for (let before = 20; before < 50; before += 3) {
      const long = `[!NOTE] ${"Не обещайте срока, которого не подтвердил склад. ".repeat(40)}`;
      const laid = layOutPages(treeOf(`${"Строка.\n\n".repeat(before)}${long}`), style, fonts);
      const lines = laid.pages.map(
        ({ marks }) =>
          new Set(
            marks.flatMap((mark) =>
              mark.kind === "text" && mark.owner?.parent?.role === "Sect" ? [mark.baseline] : [],
            ),
          ).size,
      );
      for (const count of lines.filter((each) => each > 0)) expect([before, count > 1]).toEqual([before, true]);
    }
  });

  it("is named to whoever cannot see it, in HTML and in the tags of PDF", async () => {
    const named = treeOf("[!WARNING] Не обещайте срока.");
    const { root } = readHtml(await renderHtml(named, { style, fonts, lang: "ru", title: "x" }));
    const [box] = elementsIn(root, "div").filter(({ attributes }) => attributes["role"] === "note");
    expect(box?.attributes["aria-label"]).toBe("Внимание");
    expect(inspectTags(await pdfOf(named, { title: "x" }), { lang: "ru-RU", title: "x" })).toEqual([]);
  });

  it("is a table of one cell for Word, with lines on all sides", async () => {
    const docx = await renderDocx(treeOf("[!WARNING] Не обещайте срока.\n\n- a"), {
      style,
      fonts,
      lang: "ru",
      title: "x",
      createdOn: 20261123,
      rasteriser,
    });
    const { body, words } = readDocx(docx);
    expect(words).toEqual(["Внимание", "Не", "обещайте", "срока.", "a"]);
    const [cell] = elementsIn(body, "w:tc");
    const [borders] = cell === undefined ? [] : elementsIn(cell, "w:tcBorders");
    expect(borders?.children.map((side) => (typeof side === "string" ? "" : side.name)).sort()).toEqual([
      "w:bottom",
      "w:left",
      "w:right",
      "w:top",
    ]);
  });
});
