import { Document } from "mupdf";
import { describe, expect, it, test } from "vitest";
import { titlesOfPlaces } from "../../src/documents/anchors.ts";
import { type HtmlOptions, renderHtml } from "../../src/documents/html/render-html.ts";
import { longestRunning } from "../../src/documents/shortened.ts";
import type { DocumentTree } from "../../src/documents/tree.ts";
import type { Language } from "../../src/values/language.ts";
import { fonts, sampleOf, shippedInBoth, shippedTemplate, style, treeOf } from "./document-kit.ts";
import { hostileNames } from "./hostile.ts";
import { blockNames, elementNamed, readHtml } from "./read-html.ts";
import { elementsIn, textIn } from "./read-markup.ts";
import { wordsOf } from "./read-pdf.ts";
import { treeWords } from "./tree-words.ts";

function htmlOf(tree: DocumentTree, options: Partial<HtmlOptions> = {}): Promise<Uint8Array> {
  return renderHtml(tree, { style, lang: "ru", title: "Документ", fonts, ...options });
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe("a document as HTML", () => {
  test.each(shippedInBoth)(
    "%s in %s says every word of its tree in order, and the same bytes twice",
    async (name, lang: Language) => {
      const tree = treeOf(shippedTemplate(name, lang), sampleOf(name), lang);
      const html = await htmlOf(tree, { lang });
      const { root, words } = readHtml(html);
      const main = wordsOf(textIn(elementNamed(root, "main"), blockNames));
      // An aside that holds the number of a page is left out of HTML.
      const titles = titlesOfPlaces(tree);
      const inPages = (ids: readonly string[]): string => [...new Set(ids.map((id) => titles.get(id)))].join(", ");
      const said = treeWords(tree, { inText: () => "→", inContents: () => "", inPages });
      // The picture of the corner is named to whoever cannot see it.
      const corner = tree.corner === null ? [] : wordsOf(tree.corner.picture.title);
      expect(main.join(" ")).toBe([...said, ...corner].join(" ").replace(/ \((?:с|p)\. →\)/g, ""));
      expect(words.length).toBeGreaterThan(30);
      expect(elementNamed(root, "html").attributes).toEqual({ lang: lang === "ru" ? "ru-RU" : "en-GB" });
      expect(Buffer.from(await htmlOf(tree, { lang })).equals(Buffer.from(html))).toBe(true);
    },
  );

  it("is opened by another program, which finds the same letters in the same order", async () => {
    const html = await htmlOf(treeOf(shippedTemplate("letter"), sampleOf("letter")));
    // That program knows no boxes in the margins of paper, and says so.
    const plain = textOf(html).replace(/<style>[^<]*<\/style>/, "");
    const document = Document.openDocument(Buffer.from(plain), "text/html");
    const pages = Array.from({ length: document.countPages() }, (_, index) =>
      document.loadPage(index).toStructuredText("preserve-whitespace").asText(),
    );
    const letters = (text: string): string => text.replace(/[\s\u00a0\u00ad•]/g, "");
    // The number of the list's one item is set by whoever shows the page.
    expect(letters(pages.join("")).replace("Приложения1.", "Приложения")).toBe(letters(readHtml(html).words.join("")));
  });

  it("shows what a client is called literally and never as markup", async () => {
    const source =
      '# {{v}}\n\n::foot[{{v}}]\n\n{{v}} и **{{v}}**\n\n- {{v}}\n\n| {{v}} |\n|---|\n| {{v}} |\n\n::clause[{{v}}]{label="1"}\n\n[{{v}}](https://example.com/?q={{v}})\n\n::signature{role="{{v}}" name="{{v}}"}';
    for (const name of hostileNames) {
      const html = await htmlOf(treeOf(source, { v: name }), { title: name });
      const { root } = readHtml(html);
      const all = textIn(root, new Set()).split(name).length - 1;
      // The margin of a page has no room for a name of any length.
      expect([all, name.slice(0, 40)]).toEqual([name.length > longestRunning ? 11 : 12, name.slice(0, 40)]);
      expect(textOf(html).match(/<(script|img|b|iframe|object)\b/)).toBeNull();
      // One style sheet, which nothing ends before its time.
      expect(textOf(html).match(/<\/style/g)).toHaveLength(1);
      const [link] = elementsIn(root, "a");
      expect(link?.attributes["href"]).toMatch(/^https:\/\/example\.com\/\?q=[^"<>\s]*$/);
    }
  });

  it("keeps what turns the direction of writing away from its neighbours", async () => {
    const { root } = readHtml(await htmlOf(treeOf("Клиент {{v}} оплатил", { v: "\u202eООО" })));
    expect(elementsIn(root, "bdi").map((node) => textIn(node, new Set()))).toEqual(["\u202eООО"]);
  });

  it("shows a character that HTML cannot hold as the replacement character", async () => {
    const { words } = readHtml(await htmlOf(treeOf("a{{v}}b", { v: "\u0000\u0008\ud800" })));
    expect(words).toEqual(["a\ufffd\ufffd\ufffdb"]);
  });

  it("needs nothing beside it and forbids what it does not need", async () => {
    const html = textOf(await htmlOf(treeOf(shippedTemplate("book"), sampleOf("book"))));
    expect(html).not.toMatch(/<(?:link|script|img)\b|url\((?!t|"data:font\/woff2;base64,[\w+/=]*"\))|@import|\son\w+=/);
    expect(html).toContain("default-src &#x27;none&#x27;");
  });
});

describe("the structure of HTML", async () => {
  const source =
    '::foot[Низ «{{v}}»]\n\n# Один\n\n::contents{depth="2"}\n\n## Два\n\n::heading[Цены]{depth="2" id="prices"}\n\nсм. «Цены» (с. [](#prices)) и [](#prices)\n\n3. раз\n4. два\n\n| a | b | |\n|---|---:|---|\n| 1 | 2 | |\n\n::term[текст]{label="Доставка"}\n\n[сайт](https://example.com/a)';
  const html = await htmlOf(treeOf(source, { v: '"; } </style>' }));
  const { root } = readHtml(html);

  it("has headings, landmarks, lists and heads of tables", () => {
    const names = ["h1", "h2", "main", "footer", "nav", "ol", "dl", "dt", "thead", "th"];
    expect(names.map((name) => elementsIn(root, name).length)).toEqual([1, 2, 1, 1, 1, 1, 1, 1, 1, 2]);
    expect(elementNamed(root, "ol").attributes).toEqual({ start: "3" });
    for (const head of elementsIn(root, "th")) expect(head.attributes["scope"]).toBe("col");
    expect(elementNamed(root, "nav").attributes["aria-label"]).toBe("Содержание");
  });

  it("has links that lead to a heading, once under its name", () => {
    const ids = elementsIn(root, "h1", "h2", "h3", "h4").map(({ attributes }) => attributes["id"]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = elementsIn(root, "a").map(({ attributes }) => attributes["href"] ?? "");
    expect(targets).toHaveLength(4);
    for (const target of targets.filter((href) => href.startsWith("#"))) expect(ids).toContain(target.slice(1));
  });

  it("leaves out the numbers of pages, which only paper has", () => {
    const texts = elementsIn(root, "p").map((node) => textIn(node, new Set()));
    expect(texts).toContain("см. «Цены» и →");
  });

  it("prints on the paper of the style, with numbers of pages and the foot as one string", () => {
    const css = /<style>([^<]*)<\/style>/.exec(textOf(html))?.[1] ?? "";
    expect(css).toContain("@page { size: 210mm 297mm; margin: 20mm 15mm 20mm 20mm;");
    expect(css).toContain("@top-center { content: counter(page)");
    expect(css).toContain('@bottom-left { content: "Низ\\20 \\ab \\22 \\3b \\20 \\7d \\20 \\3c \\2f style\\3e \\bb "');
    expect(css).toContain("thead { display: table-header-group; }");
  });
});

describe("a book as one HTML file", () => {
  it("names the printed pages of every chapter, so that its title runs above them", async () => {
    const html = new TextDecoder().decode(await htmlOf(treeOf(shippedTemplate("book"), sampleOf("book"))));
    const named = [...html.matchAll(/<section style="page: (chapter-\d+)">/g)].map(([, name]) => name);
    const titled = [...html.matchAll(/@page (chapter-\d+) \{ @top-left/g)].map(([, name]) => name);
    expect(titled.length).toBeGreaterThan(6);
    expect(titled.filter((name) => !named.includes(name))).toEqual([]);
  });
});
