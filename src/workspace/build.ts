import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { BookFormat } from "../model/document-format.ts";
import { inForceOn } from "../model/project.ts";
import type { Day } from "../values/day.ts";
import { loadAssets } from "./assets.ts";
import { printStanding } from "./documents/standing-document.ts";
import { standingDocuments } from "./documents.ts";
import type { OpenedProject } from "./open-project.ts";
import type { RenderedDocument } from "./rendered.ts";

/** One standing document as it is finished, with the folder that it goes to. */
export type BuiltDocument =
  | {
      readonly ok: true;
      readonly folder: string;
      readonly document: RenderedDocument;
      /** What is worth a look before it is hung on the wall. */
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Kinds of the project that have a standing document. */
export function printableKinds({ project }: OpenedProject): string[] {
  const printable = project.regulations.filter((regulation) =>
    standingDocuments.some((document) => document.prints(regulation)),
  );
  return [...new Set(printable.map(({ kind }) => kind))];
}

/**
 * Prints every standing document of the regulations in force on the day, one after another, as PDF unless said otherwise;
 * as a site only what can be one. `only` narrows it to a kind; the book counts its changes from `since`.
 */
export async function* build(
  opened: OpenedProject,
  asOf: Day,
  only?: string,
  format?: BookFormat,
  since?: Day,
): AsyncGenerator<BuiltDocument> {
  const { project, dir } = opened;
  const loaded = loadAssets(dir, project);
  if (!loaded.ok) return yield loaded;
  for (const regulation of inForceOn(project, asOf).regulations) {
    if (only !== undefined && regulation.kind !== only) continue;
    for (const document of standingDocuments.filter((standing) => standing.prints(regulation))) {
      if (format === "site" && document.site !== true) continue;
      for (const part of document.parts?.(regulation) ?? [undefined]) {
        const choices = { ...(since === undefined ? {} : { since }), ...(part === undefined ? {} : { part }) };
        const rendered = await printStanding(document, project, regulation, asOf, loaded.assets, format, choices);
        if (!rendered.ok) yield rendered;
        else {
          const { document: printed, warnings = [] } = rendered;
          yield { ok: true, folder: document.folder(regulation), document: printed, warnings };
        }
      }
    }
  }
}
