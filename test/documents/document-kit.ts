import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { parse } from "yaml";
import type { Diagnostic } from "../../src/diagnostics/diagnostic.ts";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import { completeStyle } from "../../src/documents/complete-style.ts";
import { type FontFiles, fontSources } from "../../src/documents/fonts/face.ts";
import { type Fonts, loadFonts } from "../../src/documents/fonts/load-fonts.ts";
import { renderDocument } from "../../src/documents/render-document.ts";
import { type PdfOptions, renderPdf } from "../../src/documents/render-pdf.ts";
import type { Style } from "../../src/documents/style.ts";
import { compileTemplate } from "../../src/documents/template/compile-template.ts";
import { composeTree } from "../../src/documents/template/compose-tree.ts";
import type { DocumentTree } from "../../src/documents/tree.ts";
import type { DocumentFormat } from "../../src/model/document-format.ts";
import type { StyleFile } from "../../src/model/generated/style.ts";
import type { Language } from "../../src/values/language.ts";

const root = new URL("../../", import.meta.url);
const require = createRequire(import.meta.url);

export const fontFiles = Object.fromEntries(
  Object.entries(fontSources).map(([face, source]) => [face, readFileSync(require.resolve(source))]),
) as Record<string, Uint8Array> as FontFiles;

export const fonts: Fonts = loadFonts(fontFiles);

/** The shipped style as a project gets it. */
export const styleFile = parse(readText("templates/style.yaml")) as StyleFile;

/** The shipped style with what a project's own file says otherwise. */
export function styleWith(own: StyleFile): Style {
  const completed = completeStyle(styleFile, own, { valueAt: () => startOfFile("templates/style.yaml") });
  if (!completed.ok) throw new Error(codesOf(completed.diagnostics).join(", "));
  return completed.style;
}

export const style: Style = styleWith({});

export function readText(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

export type ShippedDocument =
  | "page"
  | "offer"
  | "letter"
  | "questionnaire"
  | "regulation"
  | "book"
  | "presentation"
  | "register"
  | "document";

const printed: readonly ShippedDocument[] = [
  "page",
  "offer",
  "letter",
  "questionnaire",
  "regulation",
  "book",
  "presentation",
  "register",
];

/** Every document with its sample, once in each language. */
export const shippedInBoth = printed.flatMap((name) => [[name, "ru"] as const, [name, "en"] as const]);

export function sampleOf(document: ShippedDocument): Record<string, unknown> {
  return parse(readText(`templates/${document}/sample.yaml`));
}

export function shippedTemplate(document: ShippedDocument, lang: Language = "ru"): string {
  return readText(`templates/${document}/template${lang === "ru" ? "" : `.${lang}`}.md.hbs`);
}

function shippedPartial(name: string, lang: Language): { readonly file: string; readonly text: string } | undefined {
  if (name === "partial" || !/^[a-z-]+$/.test(name)) return undefined;
  const [named, plain] = [`templates/partials/${name}.${lang}.md.hbs`, `templates/partials/${name}.md.hbs`];
  const file = existsSync(new URL(named, root)) ? named : plain;
  return { file, text: readText(file) };
}

/** The tree of a template over data; fails the test with the codes of its problems. */
export function treeOf(source: string, data: object = {}, lang: Language = "ru"): DocumentTree {
  const compiled = compileTemplate(source, "template.md.hbs", lang, (name) => shippedPartial(name, lang));
  if (!compiled.ok) throw new Error(codesOf(compiled.diagnostics).join(", "));
  const composed = composeTree(compiled.template, data);
  if (!composed.ok) throw new Error(codesOf(composed.diagnostics).join(", "));
  return composed.tree;
}

/** The problems of a template over data; none when it is sound. */
export function problemsOf(source: string, data: object = {}): readonly Diagnostic[] {
  const compiled = compileTemplate(source, "template.md.hbs", "ru");
  if (!compiled.ok) return compiled.diagnostics;
  const composed = composeTree(compiled.template, data);
  return composed.ok ? [] : composed.diagnostics;
}

export function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

type PdfAsked = { onePage?: PdfOptions["onePage"]; title?: string };

/** A PDF of a tree with the pages of its places; fails the test with the codes of its problems. */
export async function printedPdf(tree: DocumentTree, options: PdfAsked = {}) {
  const rendered = await renderPdf(tree, {
    style,
    fonts,
    lang: "ru",
    title: options.title ?? "Документ",
    createdOn: 20261123,
    onePage: options.onePage ?? "free",
    range: startOfFile("document.yaml"),
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered;
}

/** A PDF of a tree; fails the test with the codes of its problems. */
export async function pdfOf(tree: DocumentTree, options: PdfAsked = {}): Promise<Uint8Array> {
  return (await printedPdf(tree, options)).pdf;
}

/** A tree without pictures in any format. */
export async function bytesOf(tree: DocumentTree, format: DocumentFormat): Promise<Uint8Array> {
  const rendered = await renderDocument(tree, format, {
    ...{ style, fonts, lang: "ru", title: "Проверка", createdOn: 20260115, onePage: "free" },
    range: startOfFile("document.yaml"),
    rasteriser: () => Promise.reject(new Error("there are no pictures")),
  });
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.diagnostics));
  return rendered.bytes;
}
