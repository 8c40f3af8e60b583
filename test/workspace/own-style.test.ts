import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Document } from "mupdf";
import subsetFont from "subset-font";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Diagnostic, startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { renderDocument } from "../../src/documents/render-document.ts";
import type { DocumentTree } from "../../src/documents/tree.ts";
import type { DocumentFormat } from "../../src/model/document-format.ts";
import { type Assets, loadAssets } from "../../src/workspace/assets.ts";
import { projectOfTexts } from "../../src/workspace/open-project.ts";
import { rasteriser } from "../../src/workspace/rasteriser.ts";
import { treeOf } from "../documents/document-kit.ts";
import { readDocx } from "../documents/read-docx.ts";
import { readPdf } from "../documents/read-pdf.ts";

const require = createRequire(import.meta.url);
const dejavu = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);
const ptSans = (): string => require.resolve("@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf");

const { company } = projectOfTexts(".", {}).project;

let dir = "";
beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), "own-style-"));
  mkdirSync(join(dir, "templates/fonts"), { recursive: true });
  copyFileSync(dejavu("DejaVuSerif"), join(dir, "templates/fonts/Own.ttf"));
  copyFileSync(dejavu("DejaVuSerif-Bold"), join(dir, "templates/fonts/Own-Bold.ttf"));
});
afterAll(() => rmSync(dir, { recursive: true }));

function load(text: string): ReturnType<typeof loadAssets> {
  writeFileSync(join(dir, "templates/style.yaml"), text);
  return loadAssets(dir, { company, regulations: [] });
}

function assetsOf(text: string): Assets {
  const loaded = load(text);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  return loaded.assets;
}

function problemsOf(text: string): readonly Diagnostic[] {
  const loaded = load(text);
  return loaded.ok ? loaded.warnings : loaded.diagnostics;
}

/** The font with other bits in `fsType` of its table OS/2. */
function licensed(bits: number): string {
  const bytes = readFileSync(ptSans());
  const tables = bytes.readUInt16BE(4);
  for (let table = 0; table < tables; table += 1) {
    const entry = 12 + 16 * table;
    if (bytes.toString("latin1", entry, entry + 4) === "OS/2")
      bytes.writeUInt16BE(bits, bytes.readUInt32BE(entry + 8) + 8);
  }
  const name = `Licensed-${bits}.ttf`;
  writeFileSync(join(dir, "templates/fonts", name), bytes);
  return name;
}

const both = (name: string): string => `fonts: { sans: { regular: ${name}, bold: Own-Bold.ttf } }\n`;

describe("a project's own style", () => {
  it("is told its mistakes by the schema, with the nearest word, where they stand", () => {
    const [misspelt, ...others] = problemsOf("margns: { preset: gost }\n");
    expect(others).toEqual([]);
    expect(misspelt).toMatchObject({
      code: "unknown-key",
      range: { file: "templates/style.yaml", start: { line: 1 } },
    });
    expect(misspelt?.args).toMatchObject({ suggestion: "margins" });
    expect(problemsOf("margins: { preset: gots }\n").map(({ args }) => args["suggestion"])).toEqual(["gost"]);
    expect(problemsOf("colours: { accent: blue }\n")).toHaveLength(1);
    expect(problemsOf('page: { width: "210" }\n')).toHaveLength(1);
  });

  it("holds where it says nothing wrong", () => {
    expect(problemsOf("margins: { preset: gost }\n")).toEqual([]);
  });
});

async function render(assets: Assets, format: DocumentFormat, text: DocumentTree): Promise<Uint8Array> {
  const { style, fonts } = assets;
  const rendered = await renderDocument(text, format, {
    style,
    fonts,
    rasteriser,
    lang: "ru",
    title: "Документ",
    createdOn: 20261123,
    onePage: "free",
    range: startOfFile("document.yaml"),
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.bytes;
}

/** How far from the edges of its first page, in millimetres, another program finds the outermost lines of text. */
function marginsOf(pdf: Uint8Array): Record<"left" | "right" | "top" | "bottom", number> {
  const page = Document.openDocument(pdf, "application/pdf").loadPage(0);
  const [, , width, height] = page.getBounds();
  const [left, right, top, bottom]: number[][] = [[], [], [], []];
  page.toStructuredText("preserve-whitespace").walk({
    beginLine([x0, y0, x1, y1]) {
      left?.push(x0);
      right?.push(width - x1);
      top?.push(y0);
      bottom?.push(height - y1);
    },
  });
  const least = (values: readonly number[] = []): number => Math.min(...values) / (72 / 25.4);
  return { left: least(left), right: least(right), top: least(top), bottom: least(bottom) };
}

describe("margins by name", () => {
  const long = treeOf("Договор о поставке упаковки вступает в силу со дня подписания. ".repeat(120));

  it.each([
    ["gost", { left: 20, right: 10, top: 20, bottom: 20 }],
    ["gost-archive", { left: 30, right: 10, top: 20, bottom: 20 }],
  ])("are on paper what %s says", async (preset, expected) => {
    const measured = marginsOf(await render(assetsOf(`margins: { preset: ${preset} }\n`), "pdf", long));
    expect(measured.left).toBeCloseTo(expected.left, 0);
    expect(measured.right).toBeCloseTo(expected.right, 0);
    // A line box is a little higher than the letters in it.
    for (const edge of ["top", "bottom"] as const) {
      expect(measured[edge]).toBeGreaterThan(expected[edge] - 1);
      expect(measured[edge]).toBeLessThan(expected[edge] + 8);
    }
  });
});

describe("fonts of the company's own", () => {
  const own = "fonts: { serif: { regular: Own.ttf, bold: Own-Bold.ttf } }\n";

  it("set the text of a PDF, and the shipped ones stand in for what they lack", async () => {
    const plain = treeOf("# Заголовок\n\nТекст **крепче**.\n");
    const pdf = Buffer.from(await render(assetsOf(own), "pdf", plain)).toString("latin1");
    const names = [...pdf.matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g)].map(([, name]) => name);
    expect([...new Set(names)].sort()).toEqual(["DejaVuSerif", "DejaVuSerif-Bold", "PTSans-Bold"]);
    expect(Buffer.from(await render(assetsOf(own), "pdf", plain)).toString("latin1")).toBe(pdf);
  });

  it("need not have every letter: the shipped font of the family has them", async () => {
    const latin = await subsetFont(readFileSync(dejavu("DejaVuSerif")), "Text.", {
      targetFormat: "truetype",
      noHinting: true,
    });
    writeFileSync(join(dir, "templates/fonts/Latin.ttf"), latin);
    const style = "fonts: { serif: { regular: Latin.ttf, bold: Own-Bold.ttf } }\n";
    const pdf = await render(assetsOf(style), "pdf", treeOf("Text, текст ⇶"));
    const names = [
      ...Buffer.from(pdf)
        .toString("latin1")
        .matchAll(/\/BaseFont \/[A-Z]{6}\+([\w-]+)/g),
    ];
    expect([...new Set(names.map(([, name]) => name))].sort()).toEqual([
      "DejaVuSans",
      "DejaVuSerif",
      "PTSerif-Regular",
    ]);
    expect(readPdf(pdf).words).toEqual(["Text,", "текст", "⇶"]);
  });

  it("come with HTML, cut to what it needs, and under their own name", async () => {
    const plain = treeOf("# Заголовок\n\nТекст **крепче** →.\n");
    const html = Buffer.from(await render(assetsOf(own), "html", plain)).toString();
    const faces = [...html.matchAll(/@font-face \{ font-family: ([^;]+); font-weight: (\d+)/g)].map(
      ([, name, weight]) => `${name} ${weight}`,
    );
    expect(faces).toContain('"DejaVu\\20 Serif" 400');
    expect(faces).toContain('"DejaVu\\20 Serif" 700');
    expect(faces).toContain('"PT\\20 Sans" 400');
    expect(html).toContain('font-family: "DejaVu\\20 Serif", "PT\\20 Serif", "DejaVu\\20 Sans", Georgia');
    expect(html.length).toBeLessThan(200_000);
  });

  it("come with DOCX under names that Word finds", async () => {
    const docx = await render(assetsOf(own), "docx", treeOf("# Заголовок\n\nТекст **крепче**.\n"));
    const table = readDocx(docx).parts.get("word/fontTable.xml");
    expect(JSON.stringify(table)).toContain('"w:name":"DejaVu Serif"');
    expect(JSON.stringify(readDocx(docx).parts.get("word/styles.xml"))).toContain("DejaVu Serif");
  });

  it("are in no HTML and no DOCX when their licence is for print only, which a check says", async () => {
    const style = both(licensed(4));
    expect(problemsOf(style)).toMatchObject([{ code: "style-font-print-only", severity: "warning" }]);
    const html = Buffer.from(await render(assetsOf(style), "html", treeOf("# Заголовок"))).toString();
    const faces = [...html.matchAll(/@font-face \{ font-family: ([^;]+); font-weight: 400/g)].map(([, name]) => name);
    expect(faces).not.toContain('"PT\\20 Sans"');
  });

  it.each([
    ["is not there", "Nowhere.ttf", "missing"],
    ["is a folder", "folder.ttf", "missing"],
    ["is no font", "Text.ttf", "unreadable"],
    ["is a broken font", "Broken.ttf", "unreadable"],
    ["leads out of the project", "Link.ttf", "outside"],
  ])("are refused when the file %s", (_, name, fault) => {
    mkdirSync(join(dir, "templates/fonts/folder.ttf"), { recursive: true });
    writeFileSync(join(dir, "templates/fonts/Text.ttf"), "no font");
    writeFileSync(join(dir, "templates/fonts/Broken.ttf"), readFileSync(ptSans()).subarray(0, 2000));
    rmSync(join(dir, "templates/fonts/Link.ttf"), { force: true });
    symlinkSync(ptSans(), join(dir, "templates/fonts/Link.ttf"));
    expect(problemsOf(both(name))).toMatchObject([
      { code: "style-font-unusable", args: { file: name, fault }, range: { start: { line: 1 } } },
    ]);
  });

  it.each([
    ["forbids embedding", 2, "restricted"],
    ["forbids cutting", 0x100, "no-subsetting"],
    ["allows bitmaps only", 0x200, "bitmap-only"],
  ])("are refused when the licence %s", (_, bits, permission) => {
    expect(problemsOf(both(licensed(bits)))).toMatchObject([
      { code: "style-font-not-embeddable", args: { family: "PT Sans", permission } },
    ]);
  });

  it.each(["../../secret.ttf", "/etc/font.ttf", "font.woff2"])("may not be named %s", (name) => {
    expect(problemsOf(both(name)).map(({ severity }) => severity)).toEqual(["error"]);
  });
});
