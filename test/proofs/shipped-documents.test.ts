import { createRequire } from "node:module";
import { ColorSpace, Document, Matrix } from "mupdf";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { documentFormats } from "../../src/model/document-format.ts";
import { type OpenBrowser, openBrowser } from "./browser.ts";
import { inspectReading, matchWords } from "./inspect-reading.ts";
import { inspectTags } from "./inspect-tags.ts";
import { inspectTypography, limits } from "./inspect-typography.ts";
import { openQpdf } from "./qpdf.ts";
import { renderNow, type ShippedDocument, shippedDocuments } from "./shipped-documents.ts";

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

describe("the HTML of every template in a real browser", () => {
  let browser: OpenBrowser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  it("asks for nothing, passes the audit of axe, fits its window and loses nothing in print", async () => {
    const templates = new Map(documents.map((document) => [document.template, document]));
    for (const { name, template, laid, bytes } of templates.values()) {
      const page = await browser.open(name, await bytes("html"));
      // Contrast takes long, and the book has the style of all the others.
      const options = template === "book" ? { rules: { "color-contrast": { enabled: false } } } : {};
      expect([name, ...(await page.audit(options))]).toEqual([name]);
      expect([name, await page.overflowAt(1280), await page.overflowAt(360)]).toEqual([name, 0, 0]);
      const { shown, printed, sheets } = await page.print();
      // A browser prints an offer on as many sheets as we do.
      if (template === "offer") expect([name, sheets]).toEqual([name, laid.pages.length]);
      expect(shown, name).toBeGreaterThan(300);
      expect(printed, name).toBeGreaterThanOrEqual(shown);
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
