import { type Font, create as openFont } from "fontkit";
import { Document, type PDFDocument } from "mupdf";
import { describe, expect, it } from "vitest";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { renderPdf } from "../../src/documents/render-pdf.ts";
import { fonts, pdfOf, sampleOf, shippedTemplate, style, treeOf } from "./document-kit.ts";
import { elementsOf, readPdf, wordsOf } from "./read-pdf.ts";

const text = (
  "Коммерческое предложение формируется только после выявления потребности и подтверждения бюджета ответственным лицом. " +
  "Конфиденциальные сведения о ценообразовании третьим лицам не передаются, fine office afflictions included. "
).repeat(60);

describe("the PDF of a document", () => {
  it("gives back every word in order", async () => {
    const { words, pages } = readPdf(await pdfOf(treeOf(text)));
    const running = new Set(pages.map((_, index) => String(index + 1)));
    expect(words.filter((word) => !running.has(word))).toEqual(wordsOf(text));
    expect(pages.length).toBeGreaterThan(1);
  });

  it("shows a hostile name literally, in the text and in the title", async () => {
    const name = "**Acme** <script>| # x";
    const read = readPdf(
      await pdfOf(treeOf("# {{v}}\n\n| a |\n|---|\n| {{v}} |\n\n- {{v}}", { v: name }), { title: name }),
    );
    expect(read.pages[0]?.split(name)).toHaveLength(4);
    expect(read.catalog.title).toBe(name);
    expect(read.metadata).toContain("**Acme** &lt;script&gt;| # x");
    expect(read.outline.map(({ title }) => title)).toEqual([name]);
  });

  it("embeds subsets of its fonts with a way back to text", async () => {
    const { fonts: embedded } = readPdf(await pdfOf(treeOf("# Заголовок\n\nТекст **жирный** *наклонный* ✓ →")));
    expect(embedded.map(({ name }) => name.replace(/^[A-Z]{6}\+/, "")).sort()).toEqual([
      "DejaVuSans",
      "PTSans-Bold",
      "PTSerif-Bold",
      "PTSerif-Italic",
      "PTSerif-Regular",
    ]);
    for (const font of embedded)
      expect(font).toMatchObject({ embedded: true, mapped: true, name: expect.stringMatching(/^[A-Z]{6}\+/) });
  });

  it("keeps the outline of every letter, simple or put together, and leaves the instructions out", async () => {
    const letters = "АяйёЙЁfi№₽«»—ȘÅ";
    const pdf = Document.openDocument(await pdfOf(treeOf(letters)), "application/pdf") as PDFDocument;
    const files = Array.from({ length: pdf.countObjects() - 1 }, (_, index) => pdf.newIndirect(index + 1).resolve())
      .map((object) => object.get("FontFile2"))
      .filter((file) => !file.isNull())
      .map((file) => file.readStream().asUint8Array().slice());
    expect(files).toHaveLength(1);
    const embedded = openFont(Buffer.from(files[0] ?? [])) as Font;
    const outlines = new Set(Array.from({ length: embedded.numGlyphs }, (_, id) => embedded.getGlyph(id).path.toSVG()));
    const program = fonts.program("serif");
    for (const letter of letters) {
      const { path } = program.glyphForCodePoint(letter.codePointAt(0) ?? 0);
      expect([letter, outlines.has(path.toSVG())]).toEqual([letter, true]);
    }
    expect(files[0]?.length).toBeLessThan(30_000);
  });

  it("is the same to the byte when drawn again, also after other documents", async () => {
    const tree = treeOf(shippedTemplate("offer"), sampleOf("offer"));
    const first = await pdfOf(tree);
    await pdfOf(treeOf("Совсем другой документ: йёЩ № 5"));
    expect(Buffer.compare(first, await pdfOf(tree))).toBe(0);
    expect(readPdf(await pdfOf(tree)).words).toEqual(readPdf(first).words);
  });

  it("refuses a character that no font has, once, at its place", async () => {
    const tree = treeOf("раз\n\n{{v}} и {{v}}", { v: "漢" });
    const range = startOfFile("x.yaml");
    const rendered = await renderPdf(tree, {
      style,
      fonts,
      lang: "ru",
      title: "x",
      createdOn: 20260101,
      onePage: "free",
      range,
    });
    expect(rendered).toMatchObject({
      ok: false,
      diagnostics: [
        { code: "document-missing-glyph", args: { character: "漢", code: "U+6F22" }, range: { start: { line: 3 } } },
      ],
    });
  });

  it("refuses a page of one line too many", async () => {
    const range = startOfFile("regulations/page.yaml");
    const tree = treeOf(`# Регламент\n\n## Раздел\n\n${text}`);
    const rendered = await renderPdf(tree, {
      style,
      fonts,
      lang: "ru",
      title: "Р",
      createdOn: 20260101,
      onePage: "required",
      range,
    });
    expect(rendered).toMatchObject({
      ok: false,
      diagnostics: [{ code: "page-too-long", range, args: { largest: "Раздел" } }],
    });
  });

  it("has links that can be followed", async () => {
    const { links, structure } = readPdf(
      await pdfOf(treeOf("[портал](https://example.com/a) и [почта](mailto:{{m}})", { m: "a@b.example" })),
    );
    expect(links).toEqual(["https://example.com/a", "mailto:a@b.example"]);
    expect(elementsOf(structure, "Link")).toHaveLength(2);
  });
});

describe("the structure of a PDF", () => {
  it("names headings, lists, tables and their heads", async () => {
    const source =
      '# Один\n\n## Два\n\nабзац\n\n1. раз\n2. два\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n::clause[текст]{label="3.1"}';
    const read = readPdf(await pdfOf(treeOf(source)));
    const roles = (role: string): number => elementsOf(read.structure, role).length;
    expect(read.catalog).toMatchObject({ lang: "ru-RU", marked: true, showsTitle: true });
    expect(read.metadata).toContain("<pdfuaid:part>1</pdfuaid:part>");
    expect(["Document", "H1", "H2", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD"].map(roles)).toEqual([
      1, 1, 1, 3, 2, 3, 3, 3, 1, 2, 2, 2,
    ]);
    for (const head of elementsOf(read.structure, "TH")) expect(head.scope).toBe("Column");
    expect(read.unmarkedText).toBe(0);
    expect(read.outline).toEqual([{ title: "Один", children: [{ title: "Два", children: [] }] }]);
  });

  it("has one element for a paragraph that goes over two pages, and one head for a table of three", async () => {
    const rows = Array.from({ length: 90 }, (_, index) => `| ${index} | текст |`).join("\n");
    const read = readPdf(await pdfOf(treeOf(`${text}\n\n| № | т |\n|---|---|\n${rows}`)));
    expect(read.pages.length).toBeGreaterThan(3);
    expect(elementsOf(read.structure, "P")).toHaveLength(1);
    expect(elementsOf(read.structure, "TH")).toHaveLength(2);
    expect(elementsOf(read.structure, "TR")).toHaveLength(91);
    expect(read.unmarkedText).toBe(0);
  });
});

describe("the shipped documents", () => {
  it("print the sample regulation on one page with all its words", async () => {
    const sample = sampleOf("page");
    const read = readPdf(await pdfOf(treeOf(shippedTemplate("page"), sample), { onePage: "required" }));
    expect(read.pages).toHaveLength(1);
    for (const word of ["УТВЕРЖДАЮ", "Подготовка", "14-П", "1.6", "2.5", "VIP", "Контроль"])
      expect(read.words).toContain(word);
  });

  it("leave out what a regulation does not have", async () => {
    const empty = { purpose: null, audience: [], steps: [], rules: [], tables: [], control: [] };
    const read = readPdf(
      await pdfOf(treeOf(shippedTemplate("page"), { ...sampleOf("page"), ...empty }), { onePage: "required" }),
    );
    expect(read.outline).toEqual([{ title: "Подготовка и отправка коммерческого предложения", children: [] }]);
  });

  it("print the sample offer with its prices, its total in words and the clause of the discount", async () => {
    const { pages } = readPdf(
      await pdfOf(treeOf(shippedTemplate("offer"), sampleOf("offer")), { onePage: "preferred" }),
    );
    const all = pages.join("\n").replaceAll("\u00a0", " ").replace(/\s+/g, " ");
    expect(all).toContain("278 640,00");
    expect(all).toContain("Один миллион шестьдесят две тысячи сто восемьдесят шесть рублей 00 копеек");
    expect(all).toContain("Регламент «Цены и скидки»: Пункт 3.2 «Категория B, заказ от 1 000 000 ₽» — 8 %");
    expect(all).toContain("в том числе НДС");
  });
});
