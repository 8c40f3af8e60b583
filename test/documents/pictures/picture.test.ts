import { zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { renderDocx } from "../../../src/documents/docx/render-docx.ts";
import { renderHtml } from "../../../src/documents/html/render-html.ts";
import type { Picture } from "../../../src/documents/pictures/picture.ts";
import { readRaster } from "../../../src/documents/pictures/read-raster.ts";
import { rasteriser } from "../../../src/workspace/rasteriser.ts";
import { codesOf, fonts, pdfOf, problemsOf, style, treeOf } from "../document-kit.ts";
import { readDocx } from "../read-docx.ts";
import { elementNamed, readHtml } from "../read-html.ts";
import { elementsIn } from "../read-markup.ts";
import { elementsOf, readPdf } from "../read-pdf.ts";

const qr: Picture = { picture: "qr", title: "QR-код номера", description: "Ведёт на register.example", text: "КП-17" };
const logo: Picture = {
  picture: "vector",
  title: "Логотип <А&Б>",
  width: 60,
  height: 20,
  shapes: [
    {
      kind: "path",
      steps: [["M", 0, 0], ["L", 60, 0], ["C", 60, 10, 50, 20, 30, 20], ["Z"]],
      fill: "#1f4e79",
      stroke: { colour: "#000000", width: 1, dash: [2, 1] },
    },
  ],
};

/** A PNG of one colour, made here byte by byte. */
function pngOf(width: number, height: number, alpha: boolean): Uint8Array {
  const pixel = alpha ? [200, 30, 30, 128] : [200, 30, 30];
  const row = [0, ...Array.from({ length: width }, () => pixel).flat()];
  const chunk = (type: string, body: Uint8Array): Uint8Array => {
    const bytes = new Uint8Array(12 + body.length);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, body.length);
    bytes.set(new TextEncoder().encode(type), 4);
    bytes.set(body, 8);
    view.setUint32(8 + body.length, crc(bytes.subarray(4, 8 + body.length)));
    return bytes;
  };
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  head.set([8, alpha ? 6 : 2, 0, 0, 0], 8);
  const data = zlibSync(new Uint8Array(Array.from({ length: height }, () => row).flat()));
  const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const parts = [signature, chunk("IHDR", head), chunk("IDAT", data), chunk("IEND", new Uint8Array())];
  return new Uint8Array(Buffer.concat(parts));
}

function crc(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

function rasterOf(bytes: Uint8Array): Picture {
  const image = readRaster(bytes);
  if (image === undefined) throw new Error("not an image");
  return { picture: "raster", title: "Снимок", image };
}

const source = [
  "Слова до.",
  '::picture{of="{{qr}}" width="30" align="right"}',
  '::::columns{widths="50 50"}\n:::column\n::picture{of="{{logo}}" height="15" align="left"}\n:::\n:::column\n{{#each photos}}\n::picture{of="{{this}}" width="20"}\n\n{{/each}}\n:::\n::::',
  "Слова после.",
].join("\n\n");
const data = { qr, logo, photos: [rasterOf(pngOf(40, 20, false)), rasterOf(pngOf(30, 30, true))] };
const titles = ["QR-код номера", "Логотип <А&Б>", "Снимок", "Снимок"];

describe("a picture of the data", () => {
  it("is a figure of a PDF with words for those who cannot see it, and the same bytes twice", async () => {
    const tree = treeOf(source, data);
    const pdf = await pdfOf(tree);
    const read = readPdf(pdf);
    const figures = elementsOf(read.structure, "Figure");
    expect(figures.map(({ alt }) => alt)).toEqual(["QR-код номера. Ведёт на register.example", ...titles.slice(1)]);
    expect(figures.map(({ contents }) => contents)).toEqual([1, 1, 1, 1]);
    expect(figures.map(({ box }) => box?.map((side) => Math.round(side)))).toMatchObject([
      // 30 mm at the right margin of 15 mm.
      [467.7, expect.any(Number), 552.8, expect.any(Number)].map((side) =>
        typeof side === "number" ? Math.round(side) : side,
      ),
      {},
      {},
      {},
    ]);
    expect(read.unmarkedText).toBe(0);
    expect(read.words).toEqual(["Слова", "до.", "Слова", "после."]);
    expect(Buffer.compare(pdf, await pdfOf(tree))).toBe(0);
  });

  it("is an image with a name and a description in HTML", async () => {
    const html = await renderHtml(treeOf(source, data), { style, lang: "ru", title: "Документ", fonts });
    const images = elementsIn(readHtml(html).root, "svg");
    expect(images.map(({ attributes }) => attributes.role)).toEqual(["img", "img", "img", "img"]);
    expect(images.map((image) => elementNamed(image, "title").children.join(""))).toEqual(titles);
    expect(images.flatMap((image) => elementsIn(image, "desc")).map(({ children }) => children.join(""))).toEqual([
      "Ведёт на register.example",
    ]);
    expect(elementsIn(readHtml(html).root, "image").map(({ attributes }) => attributes.href?.slice(0, 22))).toEqual([
      "data:image/png;base64,",
      "data:image/png;base64,",
    ]);
  });

  it("is SVG with PNG beside it in DOCX, a photograph as it is, and the same bytes twice", async () => {
    const write = (): Promise<Uint8Array> =>
      renderDocx(treeOf(source, data), {
        style,
        lang: "ru",
        title: "Документ",
        createdOn: 20261123,
        fonts,
        rasteriser,
      });
    const docx = await write();
    const { body, media } = readDocx(docx);
    expect(elementsIn(body, "wp:docPr").map(({ attributes }) => attributes.title)).toEqual(titles);
    expect(new Set(elementsIn(body, "wp:docPr").map(({ attributes }) => attributes.id)).size).toBe(4);
    expect(elementsIn(body, "asvg:svgBlip")).toHaveLength(2);
    const kinds = [...media.keys()].map((name) => name.replace(/^.*\./, ""));
    expect(kinds.sort()).toEqual(["png", "png", "png", "png", "svg", "svg"]);
    for (const [name, bytes] of media) if (name.endsWith("png")) expect(readRaster(bytes)?.width).toBeGreaterThan(10);
    expect(Buffer.compare(docx, await write())).toBe(0);
  });

  it("never comes wider than its column or higher than its page", async () => {
    const tall: Picture = { ...logo, width: 50, height: 5000 };
    const wide: Picture = { ...logo, width: 5000, height: 50 };
    const read = readPdf(await pdfOf(treeOf('::picture{of="{{tall}}"}\n\n::picture{of="{{wide}}"}', { tall, wide })));
    for (const { box } of elementsOf(read.structure, "Figure")) {
      const [left = 0, bottom = 0, right = 0, top = 0] = box ?? [];
      expect(left).toBeGreaterThanOrEqual(56);
      expect(right).toBeLessThanOrEqual(553);
      expect(bottom).toBeGreaterThanOrEqual(56);
      expect(top).toBeLessThanOrEqual(786);
    }
  });

  it("is reported where it would vanish: in a line of text, in an address, in another attribute", () => {
    for (const lost of [
      "Вот {{qr}}.",
      "[x](https://example.com/{{qr}})",
      '::heading[x]{depth="1" id="a{{qr}}"}',
      "::foot[{{qr}}]",
    ])
      expect([lost, codesOf(problemsOf(lost, data))]).toEqual([lost, ["template-unprintable"]]);
    for (const wrong of [
      '::picture{of="qr"}',
      '::picture{of="{{qr}} "}',
      '::picture{of="{{qr}}" width="0"}',
      '::picture{of="{{qr}}" align="top"}',
      '::picture[{{qr}}]{of="{{qr}}"}',
      "::picture",
    ])
      expect([wrong, codesOf(problemsOf(wrong, data))]).toEqual([wrong, ["document-directive-usage"]]);
    expect(codesOf(problemsOf('::picture{of="{{lack}}"}', data))).toEqual(["template-unknown-name"]);
  });
});

describe("the bytes of an image", () => {
  it("are read only when they are whole", () => {
    const png = pngOf(8, 5, true);
    expect(readRaster(png)).toMatchObject({ format: "png", width: 8, height: 5 });
    for (let length = 0; length < png.length - 12; length += 1)
      expect(readRaster(png.subarray(0, length))).toBeUndefined();
    const huge = png.slice();
    new DataView(huge.buffer).setUint32(16, 2_000_000_000);
    expect(readRaster(huge)).toBeUndefined();
    expect(readRaster(new TextEncoder().encode("<svg/>"))).toBeUndefined();
    expect(readRaster(new Uint8Array([0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0, 20, 0, 30, 3, 0]))).toMatchObject({
      format: "jpeg",
      width: 30,
      height: 20,
    });
  });
});
