import { readdirSync, readFileSync } from "node:fs";
import { startOfFile } from "../../src/diagnostics/diagnostic.ts";
import type { LaidDocument } from "../../src/documents/layout/lay-out-pages.ts";
import { type RenderOptions, renderDocument } from "../../src/documents/render-document.ts";
import { layOutPdf } from "../../src/documents/render-pdf.ts";
import type { DocumentTree } from "../../src/documents/tree.ts";
import type { DocumentFormat } from "../../src/model/document-format.ts";
import { inForceOn } from "../../src/model/project.ts";
import type { Assets } from "../../src/workspace/assets.ts";
import { loadAssets } from "../../src/workspace/assets.ts";
import { sheetOf } from "../../src/workspace/documents/regulation.ts";
import { composePrepared, type DocumentWithData } from "../../src/workspace/documents/with-data.ts";
import { documentsWithData, standingDocuments } from "../../src/workspace/documents.ts";
import { type OpenedProject, openProject } from "../../src/workspace/open-project.ts";
import { packagePath } from "../../src/workspace/package-files.ts";
import { rasteriser } from "../../src/workspace/rasteriser.ts";
import { sampleOf, shippedTemplate, treeOf } from "../documents/document-kit.ts";

/** The day of every proof over the standard set. */
const asOf = 20261122;

/** The folders of templates that print regulations or data of the standard set. */
export function templateFolders(): readonly string[] {
  const inside = (folder: string): readonly string[] => readdirSync(packagePath(`templates/${folder}`));
  const folders = readdirSync(packagePath("templates"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return folders.map(({ name }) => name).filter((name) => inside(name).includes("template.md.hbs"));
}

/** One document of the standard set as its faces see it. Everything is made once and kept: the same bytes come out anyway. */
export interface ShippedDocument {
  /** Unlike any other's: the folder and the file without its end. */
  readonly name: string;
  readonly template: string;
  /** The folder of its template: a regulation may have that of its kind. */
  readonly folder: string;
  readonly tree: DocumentTree;
  readonly options: RenderOptions;
  readonly laid: LaidDocument;
  bytes(format: DocumentFormat): Promise<Uint8Array>;
}

interface Source {
  readonly name: string;
  readonly template: string;
  readonly folder: string;
  readonly tree: DocumentTree;
  readonly options: RenderOptions;
}

/**
 * Every standing document of the standard set, the book included, and every example of a document with data. Of the kinds that
 * the template for any regulation prints, `oneOfEach` takes one regulation: the book binds the others.
 */
export async function shippedDocuments(which: "all" | "oneOfEach"): Promise<readonly ShippedDocument[]> {
  const opened = await openProject(packagePath("."));
  const loaded = loadAssets(opened.dir, opened.project);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.diagnostics));
  const { assets } = loaded;
  return [...standing(opened, assets, which), ...withData(opened, assets), plain(assets)].map(keeping);
}

/** The template of a document that a company declares itself over its sample: the standard set declares none. */
function plain({ style, fonts }: Assets): Source {
  const template = "document";
  const tree = treeOf(shippedTemplate(template), sampleOf(template));
  const range = startOfFile("templates/document/sample.yaml");
  const shared = { style, fonts, lang: "ru", onePage: "free", range, rasteriser } as const;
  const options = { ...shared, title: "Документ", createdOn: asOf };
  return { name: "samples/document", template, folder: template, tree, options };
}

function* standing({ project }: OpenedProject, assets: Assets, which: "all" | "oneOfEach"): Generator<Source> {
  const { language: lang } = project.company;
  const kinds = new Set<string>();
  for (const regulation of inForceOn(project, asOf).regulations) {
    for (const document of standingDocuments.filter((each) => each.prints(regulation))) {
      if (document.name === "regulation" && which === "oneOfEach" && kinds.has(regulation.kind)) continue;
      if (document.name === "regulation") kinds.add(regulation.kind);
      const composed = document.compose(project, regulation, asOf, assets);
      const name = `${document.folder(regulation)}/${regulation.id}`;
      if (!composed.ok) throw new Error(`${name}: ${JSON.stringify(composed.diagnostics)}`);
      const { tree, style, onePage } = composed;
      const { title, approved, places } = regulation;
      const range = places.valueAt(["title"]);
      const options = { style, fonts: assets.fonts, lang, title, createdOn: approved.on, onePage, range, rasteriser };
      const folder = document.name === "regulation" ? sheetOf(regulation.kind, assets) : document.name;
      yield { name, template: document.name, folder, tree, options };
    }
  }
}

interface Example {
  readonly template: string;
  readonly path: string;
  readonly id?: string;
}

const examples: readonly Example[] = [
  { template: "offer", path: "offers/offer.yaml" },
  { template: "offer", path: "offers/short.yaml" },
  { template: "register", path: "offers/register.csv" },
  { template: "norms-report", path: "norms/facts.yaml" },
  ...readdirSync(packagePath("examples/letters")).map((file) => ({
    template: "letter",
    path: `letters/${file}`,
    id: file.startsWith("payment") ? "letter-payment" : `letter-${file.replace(/\.\w+$/, "")}`,
  })),
];

function* withData(opened: OpenedProject, assets: Assets): Generator<Source> {
  const { language: lang } = opened.project.company;
  for (const { template, path, id } of examples) {
    const text = readFileSync(packagePath(`examples/${path}`), "utf8");
    const document = documentsWithData.find(({ name }) => name === template) as DocumentWithData;
    const result = document.prepare(opened, { text, file: path, ...(id === undefined ? {} : { id }) });
    if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.diagnostics)}`);
    const { title, date, range } = result.prepared;
    const composed = composePrepared(result.prepared, assets);
    if (!composed.ok) throw new Error(`${path}: ${JSON.stringify(composed.diagnostics)}`);
    const { tree, style, onePage } = composed;
    const options = { style, fonts: assets.fonts, lang, title, createdOn: date, onePage, range, rasteriser };
    yield { name: path.replace(/\.\w+$/, ""), template, folder: template, tree, options };
  }
}

function keeping(source: Source): ShippedDocument {
  const { name, tree, options } = source;
  const made = new Map<DocumentFormat, Promise<Uint8Array>>();
  let laid: LaidDocument | undefined;
  return {
    ...source,
    get laid() {
      if (laid !== undefined) return laid;
      const result = layOutPdf(tree, options);
      if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.diagnostics)}`);
      laid = result.laid;
      return laid;
    },
    bytes(format) {
      const bytes = made.get(format) ?? renderNow(source, format);
      made.set(format, bytes);
      return bytes;
    },
  };
}

/** A document made anew, whatever was kept. */
export async function renderNow({ name, tree, options }: Source, format: DocumentFormat): Promise<Uint8Array> {
  const rendered = await renderDocument(tree, format, options);
  if (!rendered.ok) throw new Error(`${name} as ${format}: ${JSON.stringify(rendered.diagnostics)}`);
  return rendered.bytes;
}
