import { strFromU8, unzipSync } from "fflate";
import { Document, type PDFDocument, type PDFPage } from "mupdf";
import { beforeAll, describe, expect, test } from "vitest";
import { norms } from "../../../src/model/kinds/norms.ts";
import { reports } from "../../../src/model/kinds/reports.ts";
import { regulationsOf, roleTitle } from "../../../src/model/project.ts";
import { build } from "../../../src/workspace/build.ts";
import { type OpenedProject, openProject } from "../../../src/workspace/open-project.ts";
import { packagePath } from "../../../src/workspace/package-files.ts";
import { partsPrintedAs, regulationsPrintedAs, renderStanding } from "../../../src/workspace/render.ts";
import { readPdf, wordsOf } from "../../documents/read-pdf.ts";

const asOf = 20261122;

let opened: OpenedProject;
/** What `build` puts into the folder of forms, by name. */
const built = new Map<string, Uint8Array>();
beforeAll(async () => {
  opened = await openProject(packagePath("."));
  for await (const one of build(opened, asOf, "reports")) {
    if (one.ok && one.folder === "forms") built.set(one.document.fileName, one.document.bytes);
  }
});

function form(part: string): Uint8Array {
  const bytes = built.get(`reporting-${part}.pdf`);
  if (bytes === undefined) throw new Error(`${part} was not built`);
  return bytes;
}

async function rendered(part: string, format: "html" | "docx"): Promise<Uint8Array> {
  const [regulation] = regulationsPrintedAs(opened, "report-form", asOf);
  if (regulation === undefined) throw new Error("no regulation of reports");
  const result = await renderStanding(opened, "report-form", regulation, asOf, format, { part });
  if (!result.ok) throw new Error(JSON.stringify(result.diagnostics));
  expect(result.document.fileName).toBe(`reporting-${part}.${format}`);
  return result.document.bytes;
}

interface Typed {
  readonly name: string;
  readonly label: string;
}

function fieldsOf(bytes: Uint8Array): readonly Typed[] {
  const document = Document.openDocument(bytes, "application/pdf") as PDFDocument;
  return Array.from({ length: document.countPages() }, (_, page) => document.loadPage(page) as PDFPage).flatMap(
    (page) => page.getWidgets().map((field) => ({ name: field.getName(), label: field.getLabel() })),
  );
}

const reporting = () => regulationsOf(opened.project, reports)[0];
const inOneLine = (text: string): string => wordsOf(text).join(" ");

describe("the forms of reports", () => {
  test("are a form for every report and one for the cuts, all built into the folder of forms", () => {
    const regulation = reporting();
    if (regulation === undefined) throw new Error("no regulation of reports");
    const parts = partsPrintedAs("report-form", regulation);
    expect(parts).toEqual(["shift", "daily", "weekly", "monthly", "finance", "cuts"]);
    expect([...built.keys()]).toEqual(parts.map((part) => `reporting-${part}.pdf`));
  });

  test("a day has a page for every role that hands in other fields, each with its own norms", () => {
    const pages = readPdf(form("daily")).pages.map(inOneLine);
    const daily = reporting()?.content.reports.find(({ id }) => id === "daily");
    expect(pages).toHaveLength(5);
    const owed = regulationsOf(opened.project, norms)[0]?.content.roles;
    daily?.from.forEach((role, index) => {
      const words = pages[index] ?? "";
      expect(words).toContain(inOneLine(roleTitle(opened.project.company, role)));
      for (const field of daily.fields) {
        const asked = (field.from ?? daily.from).includes(role);
        expect([role, field.title, words.includes(inOneLine(field.title))]).toEqual([role, field.title, asked]);
      }
      const calls = owed?.get(role)?.find(({ shownBy }) => shownBy === "reporting#daily/calls");
      if (calls !== undefined) expect(words).toContain(`2.1 Звонки, шт. ${calls.atLeast / 1000}`);
    });
    expect(pages[3]).toContain("4 за неделю");
  });

  test.each(["shift", "daily", "weekly", "monthly", "finance", "cuts"])(
    "%s has a field of its own name in every cell, told by its row and column",
    (part) => {
      const bytes = form(part);
      const { pages, unmarkedText, fonts } = readPdf(bytes);
      const fields = fieldsOf(bytes);
      expect(fields.length).toBeGreaterThan(10);
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
      expect(unmarkedText).toBe(0);
      expect(fonts.every(({ embedded }) => embedded)).toBe(true);
      // Each sheet is a page: none runs over.
      expect(pages.filter((text) => !/Срок/.test(text))).toEqual([]);
    },
  );

  test("are typed into in a browser and in Word, and the structure says table, cell, field", async () => {
    const bytes = form("weekly");
    const count = fieldsOf(bytes).length;
    expect(fieldsOf(bytes).map(({ label }) => label)).toContain("Выигранные сделки, 2-я нед.");
    const html = strFromU8(await rendered("weekly", "html"));
    expect(html.match(/<input type="text" name="[^"]+" aria-label="[^"]+"/g)).toHaveLength(count);
    const word = strFromU8(unzipSync(await rendered("weekly", "docx"))["word/document.xml"] ?? new Uint8Array());
    expect(word.match(/<w:sdt>/g)).toHaveLength(count);
    const cells = JSON.stringify(readPdf(bytes).structure);
    expect(cells).toMatch(/"role":"TD".*?"role":"Form"/);
  });
});
