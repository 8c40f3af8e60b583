import type { BookFormat } from "../model/document-format.ts";
import { inForceOn } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import type { Day } from "../values/day.ts";
import { loadAssets } from "./assets.ts";
import { printStanding, type StandingChoices } from "./documents/standing-document.ts";
import { type DataRequest, printWithData } from "./documents/with-data.ts";
import { documentOfRows, documentsWithData, standingDocuments } from "./documents.ts";
import type { OpenedProject } from "./open-project.ts";
import type { Rendered } from "./rendered.ts";

/** Every document that `render` knows. */
export const documentNames: readonly string[] = [
  ...new Set([...standingDocuments, ...documentsWithData].map(({ name }) => name)),
];

/** Whether a document takes data beside the regulations: it cannot do without, prints a blank form without, or takes none. A template of a
 * project's own prints data. */
export function dataOf(name: string): "needed" | "optional" | "none" {
  if (!documentNames.includes(name)) return "needed";
  if (!documentsWithData.some((document) => document.name === name)) return "none";
  return standingDocuments.some((document) => document.name === name) ? "optional" : "needed";
}

/** Whether a document can be made as a site. */
export function hasSite(name: string): boolean {
  return standingDocuments.some((document) => document.name === name && document.site === true);
}

/** The regulations that are printed as the standing document `name` and are in force on the day. */
export function regulationsPrintedAs({ project }: OpenedProject, name: string, asOf: Day): readonly Regulation[] {
  const document = standingDocuments.find((standing) => standing.name === name);
  if (document === undefined) return [];
  return inForceOn(project, asOf).regulations.filter((regulation) => document.prints(regulation));
}

/** The parts of a regulation that can be printed alone as the standing document `name`; none where it is one document. */
export function partsPrintedAs(name: string, regulation: Regulation): readonly string[] {
  return standingDocuments.find((standing) => standing.name === name)?.parts?.(regulation) ?? [];
}

/** Prints one regulation, or one part of it, as a standing document. */
export async function renderStanding(
  opened: OpenedProject,
  name: string,
  regulation: Regulation,
  asOf: Day,
  format?: BookFormat,
  choices?: StandingChoices,
): Promise<Rendered> {
  const document = standingDocuments.find((standing) => standing.name === name);
  if (document === undefined) throw new Error(`no standing document ${name}`);
  const loaded = loadAssets(opened.dir, opened.project);
  if (!loaded.ok) return { ok: false, diagnostics: loaded.diagnostics };
  return printStanding(document, opened.project, regulation, asOf, loaded.assets, format, choices);
}

/** Whether every row of a table may be one document of this name. */
export function isDocumentOfRows({ project }: OpenedProject, name: string): boolean {
  return documentOfRows(name, project.ownTemplates) !== undefined;
}

/** Prints a document for a client from its data, such as an offer or a letter. */
export function renderWithData(opened: OpenedProject, name: string, request: DataRequest): Promise<Rendered> {
  const document =
    documentsWithData.find((each) => each.name === name) ?? documentOfRows(name, opened.project.ownTemplates);
  if (document === undefined) throw new Error(`no document with data ${name}`);
  return printWithData(document, opened, request);
}
