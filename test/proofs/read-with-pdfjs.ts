import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a reader hears of one element: its role and the text of its own content, in the order of the structure. */
export interface SpokenElement {
  readonly role: string;
  /** Roles from the root down to the parent. */
  readonly above: readonly string[];
  readonly page: number;
  readonly text: string;
}

export interface InternalLink {
  /** The page that it stands on, and the page that it leads to; from 1. */
  readonly page: number;
  readonly to: number;
  /** The name of the destination. */
  readonly name: string;
}

export interface OutlineEntry {
  readonly title: string;
  readonly to: number;
}

/** A PDF as pdf.js reads it, through the tags. */
export interface SpokenPdf {
  readonly pages: number;
  readonly elements: readonly SpokenElement[];
  readonly links: readonly InternalLink[];
  readonly outline: readonly OutlineEntry[];
}

export async function readWithPdfjs(bytes: Uint8Array): Promise<SpokenPdf> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  const document = await task.promise;
  const elements: SpokenElement[] = [];
  const links: InternalLink[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    elements.push(...(await elementsOf(page, number)));
    links.push(...(await linksOf(document, page, number)));
    page.cleanup();
  }
  const outline = await outlineOf(document);
  await task.destroy();
  return { pages: elements.length === 0 ? 0 : document.numPages, elements, links, outline };
}

interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly StructNode[];
}

async function elementsOf(page: PDFPageProxy, number: number): Promise<readonly SpokenElement[]> {
  const texts = await textsOf(page);
  const elements: SpokenElement[] = [];
  const visit = (node: StructNode, above: readonly string[]): void => {
    const { role = "", children = [] } = node;
    const path = role === "" || role === "Root" ? above : [...above, role];
    let lines = "";
    const flush = (): void => {
      if (lines !== "") elements.push({ role, above, page: number, text: lines });
      lines = "";
    };
    let baseline: number | undefined;
    for (const child of children) {
      if (child.type === "content") {
        const text = texts.get(child.id ?? "");
        if (text === undefined) continue;
        lines += baseline === undefined || Math.abs(text.baseline - baseline) < 0.1 ? text.text : `\n${text.text}`;
        baseline = text.baseline;
      } else if (child.role === "Link") {
        // A link is part of the sentence around it.
        const text = (child.children ?? []).map(({ id }) => texts.get(id ?? "")).find((each) => each !== undefined);
        if (text === undefined) continue;
        lines += baseline === undefined || Math.abs(text.baseline - baseline) < 0.1 ? text.text : `\n${text.text}`;
        baseline = text.baseline;
      } else {
        flush();
        visit(child, path);
      }
    }
    flush();
  };
  const tree = (await page.getStructTree()) as StructNode | null;
  if (tree !== null) visit(tree, []);
  return elements;
}

interface MarkedText {
  readonly text: string;
  readonly baseline: number;
}

/** Texts of the page by their marked content; artifacts have none. */
async function textsOf(page: PDFPageProxy): Promise<ReadonlyMap<string, MarkedText>> {
  const { items } = await page.getTextContent({ includeMarkedContent: true, disableNormalization: true });
  const texts = new Map<string, MarkedText>();
  const open: (string | null)[] = [];
  for (const item of items) {
    if ("type" in item) {
      if (item.type === "endMarkedContent") open.pop();
      else open.push(item.type === "beginMarkedContentProps" ? (item.id ?? null) : null);
      continue;
    }
    const id = open.at(-1);
    if (id == null || item.str === "") continue;
    const known = texts.get(id);
    texts.set(id, { text: (known?.text ?? "") + item.str, baseline: known?.baseline ?? Number(item.transform[5]) });
  }
  return texts;
}

async function linksOf(
  document: PDFDocumentProxy,
  page: PDFPageProxy,
  number: number,
): Promise<readonly InternalLink[]> {
  const annotations = (await page.getAnnotations()) as readonly { subtype: string; dest?: unknown }[];
  const links: InternalLink[] = [];
  for (const { subtype, dest } of annotations) {
    if (subtype !== "Link" || typeof dest !== "string") continue;
    links.push({ page: number, name: dest, to: await pageOf(document, dest) });
  }
  return links;
}

async function outlineOf(document: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const visit = async (items: Awaited<ReturnType<PDFDocumentProxy["getOutline"]>>): Promise<void> => {
    for (const { title, dest, items: below } of items ?? []) {
      entries.push({ title, to: await pageOf(document, dest) });
      await visit(below);
    }
  };
  await visit(await document.getOutline());
  return entries;
}

async function pageOf(document: PDFDocumentProxy, dest: unknown): Promise<number> {
  const explicit = typeof dest === "string" ? await document.getDestination(dest) : (dest as unknown[] | null);
  const [page] = explicit ?? [];
  if (typeof page === "number") return page + 1;
  return page === undefined ? 0 : 1 + (await document.getPageIndex(page as { num: number; gen: number }));
}
