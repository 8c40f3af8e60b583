import { beforeAll, describe, expect, it } from "vitest";
import { danglingAnchors } from "../../src/documents/anchors.ts";
import { pdfOf, problemsOf, sampleOf, shippedTemplate, treeOf } from "./document-kit.ts";
import { elementsOf, type ReadPdf, readPdf, wordsOf } from "./read-pdf.ts";

const text = "Менеджер звонит клиенту в названный день и записывает итог разговора в карточку до конца часа. ".repeat(
  12,
);

/** The sample with chapters that run over several pages each. */
function longBook(chapters: number, paragraphs: number): object {
  const [part, ...others] = (sampleOf("book") as { parts: { chapters: object[] }[] }).parts;
  const [first] = part?.chapters ?? [];
  const more = Array.from({ length: chapters }, (_, index) => ({
    ...first,
    anchor: `chapter-long-${index}`,
    number: String(index + 10),
    regulation: { ...(first as { regulation: object }).regulation, title: `Длинная глава ${index + 1}` },
    parts: Array.from({ length: paragraphs + index }, () => ({ kind: "text", text })),
  }));
  return { ...sampleOf("book"), parts: [{ ...part, chapters: [...(part?.chapters ?? []), ...more] }, ...others] };
}

/** The pages of a book by the first words on them, without running text. */
function pageOf(read: ReadPdf, heading: string): number {
  return 1 + read.pages.findIndex((page, index) => index > 1 && wordsOf(page).join(" ").includes(heading));
}

describe("the shipped book", () => {
  let read: ReadPdf;
  beforeAll(async () => {
    read = readPdf(await pdfOf(treeOf(shippedTemplate("book"), longBook(6, 9))));
  });

  it("lists parts and chapters with the numbers of their pages", () => {
    const contents = wordsOf(read.pages[1] ?? "").join(" ");
    const chapter = (name: string): RegExp => new RegExp(`${name.replace(".", "\\.")} ${pageOf(read, name)}( |$)`);
    expect(contents).toMatch(chapter("1. Категории клиентов"));
    for (let index = 1; index <= 6; index += 1) {
      expect(contents).toMatch(chapter(`${index + 9}. Длинная глава ${index}`));
    }
    expect(contents).toMatch(chapter("2. Скидки"));
    expect(contents).toContain("Содержание Предисловие");
  });

  it("prints the page in a cross reference and links to it", () => {
    const page = pageOf(read, "2. Скидки");
    expect(wordsOf(read.pages.join(" ")).join(" ")).toContain(`«Скидки» (с. ${page})`);
    expect(read.links.filter((link) => link.includes("chapter-prices")).length).toBeGreaterThan(2);
  });

  it("runs the title of the chapter above its later pages only", () => {
    const opening = pageOf(read, "10. Длинная глава 1");
    expect(wordsOf(read.pages[opening - 1] ?? "").join(" ")).not.toMatch(/10\. Длинная глава 1.*10\. Длинная глава 1/);
    expect(wordsOf(read.pages[opening] ?? "").join(" ")).toContain("10. Длинная глава 1");
    expect(read.pages[0]).not.toContain("редакция 1 от");
  });

  it("has parts, chapters and sections in its outline and a tagged table of contents", () => {
    expect(read.outline.map(({ title }) => title)).toEqual([
      "Содержание",
      "Предисловие",
      "Как читать книгу",
      "Что изменилось",
      "Клиенты",
      "Цены",
      "Указатель",
    ]);
    expect(read.outline[4]?.children.map(({ title }) => title)).toContain("12. Длинная глава 3");
    expect(elementsOf(read.structure, "TOCI")).toHaveLength(14);
    expect(read.unmarkedText).toBe(0);
  });

  it("is the same to the byte when it is printed again", async () => {
    const again = () => pdfOf(treeOf(shippedTemplate("book"), sampleOf("book")));
    expect(Buffer.from(await again()).equals(Buffer.from(await again()))).toBe(true);
  });

  it("speaks English", async () => {
    const english = readPdf(await pdfOf(treeOf(shippedTemplate("book", "en"), sampleOf("book"), "en")));
    expect(english.outline.map(({ title }) => title).slice(0, 2)).toEqual(["Contents", "Foreword"]);
    expect(wordsOf(english.pages[0] ?? "").join(" ")).toContain("Edition 1 · in force from 1 February 2026");
  });
});

describe("places that links lead to", () => {
  it("knows a link and a page number that lead nowhere", () => {
    const tree = treeOf('::heading[Цены]{depth="1" id="prices"}\n\n[Скидки](#discounts), с. [](#nowhere), [](#prices)');
    expect(danglingAnchors(tree).map(({ id }) => id)).toEqual(["discounts", "nowhere"]);
  });

  it("refuses to print a document with such a link", async () => {
    await expect(pdfOf(treeOf("[Скидки](#discounts)"))).rejects.toThrow("document-anchor-unknown");
  });

  it.each([
    '::heading[Цены]{depth="5" id="prices"}',
    '::heading[Цены]{depth="1"}',
    '::heading[Цены]{depth="1" id="две цены"}',
    '::heading[Цены]{depth="1" id="prices" look="huge"}',
    '::contents{depth="all"}',
    '::space{height="a lot"}',
  ])("%s is not how it is written", (source) => {
    expect(problemsOf(source)).toMatchObject([{ code: "document-directive-usage" }]);
  });

  it("gives the table of contents as many pages as it needs before it counts", async () => {
    const headings = Array.from({ length: 120 }, (_, index) => `## Раздел ${index + 1}\n\nТекст.`);
    const { pages } = readPdf(await pdfOf(treeOf(`::contents{depth="2"}\n\n::pagebreak\n\n${headings.join("\n\n")}`)));
    const contents = wordsOf(pages.slice(0, 4).join(" ")).join(" ");
    const of = (index: number): number => 1 + pages.findLastIndex((page) => page.includes(`Раздел ${index}\n`));
    for (const index of [1, 60, 120]) expect(contents).toContain(`Раздел ${index} ${of(index)}`);
  });
});

describe("an index in columns", () => {
  const many = (count: number): string =>
    Array.from({ length: count }, (_, index) => `::entry[Слово ${index + 1}, [](#prices,place-${index % 3})]`).join(
      "\n",
    );
  const places =
    '::heading[Цены]{depth="1" id="prices"}\n\n[](place:place-0)Раз.\n\n::pagebreak\n\n[](place:place-1)Два.\n\n::pagebreak\n\n[](place:place-2)Три.\n\n::pagebreak\n\n';
  const leftsOf = (page: string): readonly number[] =>
    [...page.matchAll(/Слово (\d+),/g)].map(([, number]) => Number(number));

  it("prints every page once, neighbours side by side, runs as a range", async () => {
    const all = "::entry[Всё, [](#prices,place-0,place-1,place-2)]\n::entry[Две, [](#place-1,prices)]";
    const { pages } = readPdf(await pdfOf(treeOf(`${places}${all}`)));
    expect(wordsOf(pages.at(-1) ?? "").join(" ")).toMatch(/Всё, 1–3 Две, 1, 2/);
  });

  it("fills one column after another, page after page, and ends with columns of one height", async () => {
    const { pages, unmarkedText } = readPdf(await pdfOf(treeOf(`${places}::::flow{columns="2"}\n${many(150)}\n::::`)));
    const index = pages.slice(3);
    expect(index).toHaveLength(2);
    expect(index.flatMap(leftsOf)).toEqual(Array.from({ length: 150 }, (_, at) => at + 1));
    expect(unmarkedText).toBe(0);
  });

  it.each(['::::flow{columns="9"}\nТекст.\n::::', "::::flow\nТекст.\n::::", '::entry[x]{id="a"}'])(
    "%s is not how it is written",
    (source) => {
      expect(problemsOf(source)).toMatchObject([{ code: "document-directive-usage" }]);
    },
  );

  it("keeps the first of two places of one name", () => {
    const tree = treeOf("[](place:same)Раз.\n\n[](place:same)Два.\n\n[](#same)");
    expect(danglingAnchors(tree)).toEqual([]);
  });
});
