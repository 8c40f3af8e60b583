import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import { page } from "../model/kinds/page.ts";
import { inForceOn, regulationsOf } from "../model/project.ts";
import type { Day } from "../values/day.ts";
import { type Assets, loadAssets } from "./assets.ts";
import type { OpenedProject } from "./open-project.ts";
import { renderPage } from "./render-page.ts";
import type { RenderedDocument } from "./rendered.ts";

/** One standing document as it is finished, in the folder of its kind. */
export type BuiltDocument =
  | { readonly ok: true; readonly folder: string; readonly document: RenderedDocument }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Kinds that have a standing document: one that needs no client and no deal. */
export const standingKinds: readonly string[] = [page.kind];

/** Prints every standing document of the regulations in force on the day, one after another. `only` narrows it to a kind. */
export async function* build(opened: OpenedProject, asOf: Day, only?: string): AsyncGenerator<BuiltDocument> {
  const { project, dir } = opened;
  const inForce = inForceOn(project, asOf);
  const assets: Assets = loadAssets(dir, project.company.language);
  if (only !== undefined && only !== page.kind) return;
  for (const regulation of regulationsOf(inForce, page)) {
    const rendered = await renderPage(project, regulation, asOf, assets);
    yield rendered.ok ? { ok: true, folder: "pages", document: rendered.document } : rendered;
  }
}
