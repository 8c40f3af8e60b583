import { createRequire } from "node:module";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { ColorSpace, Document, Matrix } from "mupdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentFormats } from "../../src/model/document-format.ts";
import { type OpenBrowser, openBrowser } from "./browser.ts";
import { inspectDocx } from "./inspect-docx.ts";
import { inspectReading, matchWords } from "./inspect-reading.ts";
import { inspectTags } from "./inspect-tags.ts";
import { inspectTypography, limits } from "./inspect-typography.ts";
import { openQpdf } from "./qpdf.ts";
import { renderNow, type ShippedDocument, shippedDocuments, templateFolders } from "./shipped-documents.ts";

// One file, so that the standard set is set and drawn once.
let documents: readonly ShippedDocument[];
let book: ShippedDocument;
beforeAll(async () => {
  documents = await shippedDocuments("oneOfEach");
  const found = documents.find(({ template }) => template === "book");
  if (found === undefined) throw new Error("the standard set has no book");
  book = found;
});

describe("the typography of the standard set", () => {
  it("leaves no place that a typographer would mend", () => {
    const faults = documents.flatMap(({ name, laid, options }) =>
      inspectTypography(laid, options.fonts).faults.map((fault) => ({ name, ...fault })),
    );
    expect(faults).toEqual([]);
    expect(documents.map(({ template }) => template)).toEqual(
      expect.arrayContaining([
        "page",
        "regulation",
        "book",
        "questionnaire",
        "presentation",
        "register",
        "offer",
        "letter",
      ]),
    );
  });

  it("is even in the book", () => {
    const { pages, justified, hyphenated, widest, narrowest } = inspectTypography(book.laid, book.options.fonts);
    expect(pages).toBeGreaterThan(100);
    expect(justified).toBeGreaterThan(300);
    expect((100 * hyphenated) / justified).toBeLessThanOrEqual(limits.hyphenated);
    expect(widest).toBeLessThanOrEqual(limits.widestSpace);
    expect(narrowest).toBeGreaterThanOrEqual(limits.narrowestSpace);
  });
});

describe("the PDF of every document, read by others", () => {
  it("says the words of its tree verbatim and in order, and its links, contents and outline lead to their headings", async () => {
    let links = 0;
    for (const document of documents) {
      const reading = await inspectReading(document, await document.bytes("pdf"));
      expect([document.name, ...reading.faults]).toEqual([document.name]);
      expect(reading.heard / reading.words, document.name).toBeGreaterThanOrEqual(0.999);
      links += reading.links;
    }
    expect(links).toBeGreaterThan(500);
  });

  it("is tagged without a gap, with its fonts inside and no glyph missing", async () => {
    for (const document of documents) {
      const { lang, title } = document.options;
      const faults = inspectTags(await document.bytes("pdf"), { lang: lang === "ru" ? "ru-RU" : "en-GB", title });
      expect([document.name, ...faults]).toEqual([document.name]);
    }
  });

  it("is sound for qpdf --check, which sees through a file that is not", async () => {
    const check = await openQpdf();
    for (const document of documents) {
      const { status, said } = check(await document.bytes("pdf"));
      expect([document.name, status, said]).toEqual([document.name, 0, expect.stringContaining("No syntax or stream")]);
    }
    const cut = (await book.bytes("pdf")).slice(0, 3000);
    expect(check(cut)).toMatchObject({ status: 2, said: expect.stringContaining("startxref") });
  });

  it("holds a code in the corner of an offer that a camera reads from the printed page", async () => {
    const offers = documents.filter(({ template, tree }) => template === "offer" && tree.corner !== null);
    expect(offers.length).toBeGreaterThan(0);
    for (const { name, tree, bytes } of offers) {
      const picture = tree.corner?.picture;
      const text = picture !== undefined && "text" in picture ? picture.text : "";
      expect(text.length).toBeGreaterThan(10);
      expect([name, codeOnPage(await bytes("pdf"))]).toEqual([name, text]);
    }
  });
});

const jsQR = createRequire(import.meta.url)("jsqr") as typeof import("jsqr").default;

/** The QR code in the corner of the first page, read from its pixels: 216 dots an inch, in grey as an office printer makes them. */
function codeOnPage(pdf: Uint8Array): string | undefined {
  const page = Document.openDocument(pdf, "application/pdf").loadPage(0);
  const pixmap = page.toPixmap(Matrix.scale(3, 3), ColorSpace.DeviceGray, false, true);
  const [across, down] = [pixmap.getWidth(), pixmap.getHeight()];
  const [left, top] = [Math.floor(0.7 * across), Math.floor(0.85 * down)];
  const [width, height] = [across - left, down - top];
  const grey = pixmap.getPixels();
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let index = 0; index < width * height; index += 1) {
    const from = (top + Math.floor(index / width)) * across + left + (index % width);
    pixels.fill(grey[from] ?? 0, 4 * index, 4 * index + 3);
  }
  return jsQR(pixels, width, height)?.data;
}

const offer = (): ShippedDocument => {
  const found = documents.find(({ template, tree }) => template === "offer" && tree.corner !== null);
  if (found === undefined) throw new Error("the standard set has no offer with a code");
  return found;
};

/** One document of every template by the template's folder. */
const oneOfEachFolder = (): ReadonlyMap<string, ShippedDocument> =>
  new Map(documents.map((document) => [document.folder, document]));

describe("the DOCX of every template, the book included", () => {
  it("has nothing that Word repairs, and its tables, headings, fields, pictures and notes are what they seem", async () => {
    for (const { name, bytes, options } of oneOfEachFolder().values()) {
      const lang = options.lang === "ru" ? "ru-RU" : "en-GB";
      expect([name, ...inspectDocx(await bytes("docx"), { lang })]).toEqual([name]);
    }
  });

  it("is seen through when it is bad", async () => {
    const good = unzipSync(await offer().bytes("docx"));
    const spoilt = (part: string, from: string | RegExp, to: string): readonly string[] => {
      const xml = strFromU8(good[part] ?? new Uint8Array());
      expect(xml).toMatch(from);
      return inspectDocx(zipSync({ ...good, [part]: strToU8(xml.replace(from, to)) }, { level: 0 }), { lang: "ru-RU" });
    };
    const text = "word/document.xml";
    for (const [part, from, to, fault] of [
      [text, /(<w:tcW [^>]*>)(<w:tcBorders>.*?<\/w:tcBorders>)/, "$2$1", "w:tcW stands in the wrong place of w:tcPr"],
      [text, /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="1"/>', "stands in 1"],
      [text, /<w:tcW w:type="dxa" w:w="\d+"\/>/, '<w:tcW w:type="dxa" w:w="10.5"/>', 'w:tcW has w:w="10.5"'],
      [text, "<w:tblHeader/>", "", "a head does not repeat"],
      [text, "<w:cantSplit/>", "", "a row may be divided"],
      [text, /<\/w:p><\/w:tc>/, "</w:p><w:tbl/></w:tc>", "a cell does not end with a paragraph"],
      [text, 'w:val="Heading1"', 'w:val="Heading9"', "no style Heading9"],
      [text, 'w:val="Heading1"', 'w:val="Heading3"', "leaves one out"],
      [text, / descr="[^"]*"/, ' descr=""', "a picture has no words"],
      [text, /(<wp:docPr id=")2/, "$11", "the picture 1 is not alone"],
      [text, /r:embed="[^"]*"/, 'r:embed="rId99"', "no relation rId99"],
      ["word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="style.xml"', "nothing at word/style.xml"],
      ["word/styles.xml", 'w:lang w:val="ru-RU"', 'w:lang w:val="en-US"', "the language is en-US"],
      ["word/header1.xml", 'w:fldCharType="end"', 'w:fldCharType="begin"', "a field does not end"],
      ["word/footnotes.xml", 'w:type="separator"', "", "the footnotes have continuationSeparator"],
      ["[Content_Types].xml", 'Extension="png"', 'Extension="tif"', "image1.png has no type"],
    ] as const) {
      expect(spoilt(part, from, to).join("; ")).toContain(fault);
    }
  });
});

describe("the HTML of every template in a real browser", () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("asks for nothing, passes the audit of axe, fits its window and loses nothing in print", async () => {
    const printed = oneOfEachFolder();
    expect([...printed.keys()]).toEqual(expect.arrayContaining([...templateFolders()]));
    for (const { name, template, laid, bytes } of printed.values()) {
      const page = await browser.open(name, await bytes("html"));
      // Contrast takes long, and the book has the style of all the others.
      const options = template === "book" ? { rules: { "color-contrast": { enabled: false } } } : {};
      expect([name, ...(await page.audit(options))]).toEqual([name]);
      expect([name, await page.overflowAt(1280), await page.overflowAt(360)]).toEqual([name, 0, 0]);
      const print = await page.print();
      // A browser prints an offer on as many sheets as we do.
      if (template === "offer") expect([name, print.sheets]).toEqual([name, laid.pages.length]);
      expect(print.shown, name).toBeGreaterThan(300);
      expect(print.printed, name).toBeGreaterThanOrEqual(print.shown);
      expect([name, ...page.requests, ...page.complaints]).toEqual([name]);
      await page.close();
    }
  });

  it("is seen through when it is bad", async () => {
    const html = (body: string): Uint8Array =>
      new TextEncoder().encode(`<!doctype html><html><title>x</title><body><main>${body}</main></body></html>`);
    const page = await browser.open(
      "bad",
      html('<img src="https://example.invalid/x.png"><p style="width: 2000px; color: #eee">слово</p>'),
    );
    expect((await page.audit()).map((finding) => finding.split(":")[0])).toEqual(
      expect.arrayContaining(["image-alt", "html-has-lang", "color-contrast"]),
    );
    expect(await page.overflowAt(360)).toBeGreaterThan(1000);
    expect(page.requests).toEqual(["https://example.invalid/x.png"]);
    const cut = await browser.open("cut", html('<p style="position: absolute; left: -2000px">слово</p>'));
    const { shown, printed } = await cut.print();
    expect([shown, printed]).toEqual([5, 0]);
  });
});

describe("a document made again", () => {
  it.each(documentFormats)("is the same to the byte as %s", async (format) => {
    const templates = new Map(documents.map((document) => [document.template, document]));
    for (const document of templates.values()) {
      // The other tests of the book print its sample twice.
      if (document === book) continue;
      const [first, second] = [await document.bytes(format), await renderNow(document, format)];
      expect(Buffer.from(second).equals(Buffer.from(first)), document.name).toBe(true);
    }
  });
});

describe("the comparison of words", () => {
  const words = (text: string): readonly string[] => text.split(" ");
  it.each([
    ["один два три", "один два\nтри", 3, 0],
    ["один двадцать три", "один два\nдцать три", 3, 0],
    ["один двадцать три", "один два дцать три", 2, 2],
    ["один два три", "один три", 2, 0],
    ["один два", "один ещё два", 2, 1],
    ["один два", "один два три", 2, 1],
  ])("%j heard as %j", (expected, heard, matched, extra) => {
    expect(matchWords(words(expected), heard)).toMatchObject({ matched, extra });
  });
});
