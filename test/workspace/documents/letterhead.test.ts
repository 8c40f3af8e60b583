import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ColorSpace, Document } from "mupdf";
import { encode } from "uqr";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { blocksIn } from "../../../src/documents/anchors.ts";
import type { DocumentFormat } from "../../../src/model/document-format.ts";
import { loadAssets } from "../../../src/workspace/assets.ts";
import { standingDocuments } from "../../../src/workspace/documents.ts";
import { type OpenedProject, openProject, projectOfTexts } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { renderWithData } from "../../../src/workspace/render.ts";
import { readDocx } from "../../documents/read-docx.ts";
import { elementsIn } from "../../documents/read-markup.ts";
import { elementsOf, readPdf } from "../../documents/read-pdf.ts";

let shipped: OpenedProject;
let dir = "";
let pdf: Uint8Array = new Uint8Array();
beforeAll(async () => {
  shipped = await openProject(packagePath("."));
  dir = mkdtempSync(join(tmpdir(), "letterhead-"));
  mkdirSync(join(dir, "templates"));
  pdf = await render(shipped);
});
afterAll(() => rmSync(dir, { recursive: true }));

const offer = readFileSync(packagePath("examples/offers/offer.yaml"), "utf8");

async function render(opened: OpenedProject, format: DocumentFormat = "pdf"): Promise<Uint8Array> {
  const rendered = await renderWithData(opened, "offer", { text: offer, file: "offer.yaml", format });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.document.bytes;
}

/** The standard set in a folder of its own, with other lines in the company's card. */
function projectWith(change: (card: string) => string): OpenedProject {
  const texts = Object.fromEntries(shipped.sources);
  const card = "regulations/company.yaml";
  return projectOfTexts(dir, { ...texts, [card]: change(texts[card] ?? "") });
}

/** The dark squares of the picture in a box of the first page, as another program paints them. */
function squaresIn(pdf: Uint8Array, [left, , right, top]: readonly number[], count: number): boolean[][] {
  const scale = 6;
  const page = Document.openDocument(pdf, "application/pdf").loadPage(0);
  const [, , , height] = page.getBounds();
  const pixels = page.toPixmap([scale, 0, 0, scale, 0, 0], ColorSpace.DeviceGray, false, true);
  const [bytes, stride] = [pixels.getPixels(), pixels.getStride()];
  const side = ((right ?? 0) - (left ?? 0)) / count;
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: count }, (__, column) => {
      const x = Math.round(((left ?? 0) + (column + 0.5) * side) * scale);
      const y = Math.round((height - (top ?? 0) + (row + 0.5) * side) * scale);
      return (bytes[y * stride + x] ?? 255) < 128;
    }),
  );
}

/** The text of the code with four white squares around, as a reader of codes sees it. */
const squaresOf = (text: string): boolean[][] => encode(text, { ecc: "M", border: 4 }).data;

describe("the code of an offer", () => {
  it("stands in the lower right corner of the first page and holds number, day, sum and hash", async () => {
    const figures = elementsOf(readPdf(pdf).structure, "Figure");
    const code = figures.at(-1);
    const text = code?.alt?.replace(/^.*Содержит: /, "") ?? "";
    expect(text).toMatch(/^КП-2026-0042 v1 2026-11-18 359911\.20 RUB sha256:[\da-f]{16}$/);
    const box = code?.box ?? [];
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    expect(right).toBeGreaterThan(595 - 57);
    expect(left).toBeGreaterThan(595 / 2);
    expect(top).toBeLessThan(57);
    expect(bottom).toBeGreaterThan(10);
    const squares = squaresOf(text);
    expect(squaresIn(pdf, box, squares.length)).toEqual(squares);
  });

  it("leads to the page where the company lets offers be checked", async () => {
    const opened = projectWith((card) =>
      card.replace("logo: logo.svg", "check-page: https://tara-ohta.example.com/kp/{number}?v=1"),
    );
    const figures = elementsOf(readPdf(await render(opened)).structure, "Figure");
    expect(figures.map(({ alt }) => alt)).toEqual([
      "QR-код предложения № КП-2026-0042. Содержит: https://tara-ohta.example.com/kp/%D0%9A%D0%9F-2026-0042?v=1",
    ]);
  });

  it("floats in the margin of DOCX and stands in the margin of printed HTML", async () => {
    const { body, media } = readDocx(await render(shipped, "docx"));
    expect(elementsIn(body, "wp:anchor")).toHaveLength(1);
    expect([...media.keys()].filter((name) => name.endsWith("svg"))).toHaveLength(2);
    const html = new TextDecoder().decode(await render(shipped, "html"));
    expect(html).toMatch(/@page :first \{[^}]*\}? ?@bottom-right \{ content: url\("data:image\/svg\+xml;base64,/);
    expect(html).toContain('<div class="corner"><svg');
  });
});

describe("the logo", () => {
  it("stands on the papers of the company, on its slides and its book", async () => {
    const alts = elementsOf(readPdf(pdf).structure, "Figure").map(({ alt }) => alt);
    expect(alts[0]).toBe("ООО «Тара на Охте»");
    const loaded = loadAssets(shipped.dir, shipped.project);
    if (!loaded.ok) throw new Error("no assets");
    for (const name of ["presentation", "book"]) {
      const document = standingDocuments.find((standing) => standing.name === name);
      const regulation = shipped.project.regulations.find((each) => document?.prints(each));
      if (document === undefined || regulation === undefined) throw new Error(`no ${name}`);
      const composed = document.compose(shipped.project, regulation, 20260301, loaded.assets);
      const pictures = composed.ok
        ? blocksIn(composed.tree.blocks).flatMap((block) => (block.kind === "picture" ? [block.picture] : []))
        : [];
      expect([name, pictures[0]]).toEqual([name, loaded.assets.logo]);
    }
  });

  it.each([
    ["is not there", "nowhere.svg", "", "logo-unusable", { fault: "missing" }],
    ["leads out of the project", "link.svg", "", "logo-unusable", { fault: "outside" }],
    ["is no picture", "broken.png", "no picture", "logo-unusable", { fault: "unreadable" }],
    ["is no SVG", "broken.svg", "no picture", "logo-unusable", { fault: "unreadable" }],
    ["is too large", "large.jpg", "x".repeat(2 * 1024 * 1024 + 1), "logo-unusable", { fault: "too-large" }],
    [
      "would fetch something",
      "remote.svg",
      '<svg viewBox="0 0 9 9"><image href="https://example.com/a.png"/></svg>',
      "logo-svg-part",
      { part: "href" },
    ],
    [
      "has words, whose font nobody knows",
      "words.svg",
      '<svg viewBox="0 0 9 9"><text>Тара</text></svg>',
      "logo-svg-part",
      { part: "text" },
    ],
  ])("is refused when its file %s, where the card names it", (_, file, content, code, args) => {
    if (content !== "") writeFileSync(join(dir, "templates", file), content);
    if (file === "link.svg") symlinkSync(packagePath("templates/logo.svg"), join(dir, "templates", file));
    const { company, regulations } = shipped.project;
    expect(loadAssets(dir, { company: { ...company, logo: file }, regulations })).toMatchObject({
      ok: false,
      diagnostics: [{ code, args: { file, ...args }, range: { file: "regulations/company.yaml" } }],
    });
  });

  it("may be named only as a file of the folder", () => {
    const card = readFileSync(packagePath("regulations/company.yaml"), "utf8");
    const wrong = ["../secret.svg", "/etc/logo.svg", "logo.gif"].map((file) => card.replace("logo.svg", file));
    for (const text of wrong) {
      const { diagnostics } = projectOfTexts(dir, { "regulations/company.yaml": text });
      expect(diagnostics).toMatchObject([{ severity: "error", range: { file: "regulations/company.yaml" } }]);
    }
  });
});
