import { strFromU8, unzipSync } from "fflate";
import { Document, type PDFDocument, type PDFPage, type PDFWidget } from "mupdf";
import { beforeAll, describe, expect, it } from "vitest";
import { type OpenedProject, openProject } from "../../src/workspace/open-project.ts";
import { regulationsPrintedAs, renderStanding } from "../../src/workspace/render.ts";
import { readPdf, type StructureNode } from "./read-pdf.ts";

const day = 20261122;
let opened: OpenedProject;

async function form(name: "questionnaire" | "dossier", format: "pdf" | "html" | "docx"): Promise<Uint8Array> {
  const [regulation] = regulationsPrintedAs(opened, name, day);
  if (regulation === undefined) throw new Error(`nothing is printed as ${name}`);
  const rendered = await renderStanding(opened, name, regulation, day, format);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.document.bytes;
}

function fieldsOf(document: PDFDocument): PDFWidget[] {
  return Array.from({ length: document.countPages() }, (_, page) =>
    (document.loadPage(page) as PDFPage).getWidgets(),
  ).flat();
}

const opening = (bytes: Uint8Array): PDFDocument => Document.openDocument(bytes, "application/pdf") as PDFDocument;

function elements(node: StructureNode | null, role: string): StructureNode[] {
  if (node === null) return [];
  return [...(node.role === role ? [node] : []), ...node.children.flatMap((child) => elements(child, role))];
}

beforeAll(async () => {
  opened = await openProject(".");
});

describe("the questionnaire of a potential client", () => {
  it("has a named field for every question, read aloud by what it asks, on one page", async () => {
    const bytes = await form("questionnaire", "pdf");
    const fields = fieldsOf(opening(bytes));
    expect(fields).toHaveLength(12);
    expect(new Set(fields.map((field) => field.getName())).size).toBe(12);
    expect(fields[4]?.getLabel()).toBe("Что и во что вы сейчас упаковываете?");
    expect(fields.map((field) => field.isMultiline()).filter(Boolean)).toHaveLength(4);
    const read = readPdf(bytes);
    expect(read.pages).toHaveLength(1);
    expect(elements(read.structure, "Form").map(({ alt }) => alt)).toEqual(fields.map((field) => field.getLabel()));
    expect(read.unmarkedText).toBe(0);
    expect(read.fonts.every(({ embedded, mapped }) => embedded && mapped)).toBe(true);
  });

  it("keeps what was typed, in Russian too", async () => {
    const document = opening(await form("questionnaire", "pdf"));
    const [field] = fieldsOf(document);
    const typed = "ООО «Пряничный берег», ёлочные наборы № 5 — 300 шт";
    field?.setTextValue(typed);
    field?.update();
    const saved = opening(document.saveToBuffer("").asUint8Array());
    expect(fieldsOf(saved)[0]?.getValue()).toBe(typed);
  });

  it("is typed into in a browser and in Word", async () => {
    const html = strFromU8(await form("questionnaire", "html"));
    expect(html.match(/<(?:input type="text"|textarea rows="\d+") name="\d+" aria-label="[^"]+"/g)).toHaveLength(12);
    expect(html).toMatch(/aria-label="Сколько уходит в месяц\?" required/);
    const word = strFromU8(unzipSync(await form("questionnaire", "docx"))["word/document.xml"] ?? new Uint8Array());
    expect(word.match(/<w:sdt>/g)).toHaveLength(12);
    expect(word).toContain('<w:alias w:val="Сколько уходит в месяц?"/>');
    expect(word).toContain('<w:text w:multiLine="1"/>');
  });
});

describe("the dossier", () => {
  it("has a field beside every line, and the same bytes every time", async () => {
    const bytes = await form("dossier", "pdf");
    const names = fieldsOf(opening(bytes)).map((field) => field.getName());
    expect(names.length).toBeGreaterThan(40);
    expect(new Set(names).size).toBe(names.length);
    expect(Buffer.from(await form("dossier", "pdf")).equals(Buffer.from(bytes))).toBe(true);
  });
});
