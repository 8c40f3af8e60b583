import { inForceOn } from "../model/project.ts";
import type { Regulation } from "../model/regulation.ts";
import type { Day } from "../values/day.ts";
import { loadAssets } from "./assets.ts";
import { standingDocuments } from "./documents.ts";
import type { OpenedProject } from "./open-project.ts";
import type { Rendered } from "./rendered.ts";

/** Documents that need data beside the regulations. */
export const documentsWithData: readonly string[] = ["offer"];

/** Every document that `render` knows. */
export const documentNames: readonly string[] = [...standingDocuments.map(({ name }) => name), ...documentsWithData];

/** The regulations that are printed as the standing document `name` and are in force on the day. */
export function regulationsPrintedAs({ project }: OpenedProject, name: string, asOf: Day): readonly Regulation[] {
  const document = standingDocuments.find((standing) => standing.name === name);
  if (document === undefined) return [];
  return inForceOn(project, asOf).regulations.filter((regulation) => document.prints(regulation));
}

/** Prints one regulation as a standing document. */
export async function renderStanding(
  opened: OpenedProject,
  name: string,
  regulation: Regulation,
  asOf: Day,
): Promise<Rendered> {
  const document = standingDocuments.find((standing) => standing.name === name);
  if (document === undefined) throw new Error(`no standing document ${name}`);
  const loaded = loadAssets(opened.dir, opened.project.company.language);
  if (!loaded.ok) return { ok: false, diagnostics: loaded.diagnostics };
  return document.render(opened.project, regulation, asOf, loaded.assets);
}
