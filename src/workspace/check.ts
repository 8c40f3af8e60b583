import { compareDiagnostics, type Diagnostic, hasErrors } from "../diagnostics/diagnostic.ts";
import { toldOnce } from "../diagnostics/told-once.ts";
import { overflowOfPage, pageTooLong } from "../documents/fit-page.ts";
import { page } from "../model/kinds/page.ts";
import { presentation } from "../model/kinds/presentation.ts";
import { regulationsOf } from "../model/project.ts";
import type { Day } from "../values/day.ts";
import { loadAssets } from "./assets.ts";
import { composePage } from "./documents/compose-page.ts";
import { problemsOfSlides } from "./documents/presentation.ts";
import { hasOwnStyle } from "./load-style.ts";
import type { OpenedProject } from "./open-project.ts";
import { problemsOf } from "./problems.ts";
import { templateFolders } from "./template-folders.ts";
import { checkTemplates } from "./templates.ts";

/** What a check found, ordered by file and place. */
export interface CheckReport {
  readonly diagnostics: readonly Diagnostic[];
  readonly files: number;
  readonly pages: number;
}

function checkPaper(opened: OpenedProject, asOf: Day): readonly Diagnostic[] {
  const { dir, project } = opened;
  const loaded = loadAssets(dir, project);
  if (!loaded.ok) return loaded.diagnostics;
  const { assets } = loaded;
  const slides = regulationsOf(project, presentation).flatMap((regulation) =>
    problemsOfSlides(project, regulation, asOf, assets),
  );
  const pages = regulationsOf(project, page).flatMap((regulation) => {
    const composed = composePage(project, regulation, asOf, assets);
    if (!composed.ok) return composed.diagnostics;
    const overflow = overflowOfPage(composed.tree, assets.style, assets.fonts);
    return overflow === undefined
      ? []
      : [pageTooLong(overflow, regulation.title, regulation.places.valueAt(["title"]))];
  });
  return toldOnce([...loaded.warnings, ...checkTemplates(opened, assets.template), ...pages, ...slides]);
}

/**
 * Checks everything: each file, what lies between files, and that each page and slide fits its paper. Pages are measured only when the
 * regulations are sound, because a page over a dangling reference cannot be set.
 */
export function check(opened: OpenedProject, asOf: Day): CheckReport {
  const found = problemsOf(opened);
  const pages = regulationsOf(opened.project, page).length;
  const printed = pages + regulationsOf(opened.project, presentation).length + templateFolders(opened.dir).length;
  const isPlain = printed === 0 && !hasOwnStyle(opened.dir);
  const measured = hasErrors(found) || isPlain ? [] : checkPaper(opened, asOf);
  return { diagnostics: [...found, ...measured].sort(compareDiagnostics), files: opened.sources.size, pages };
}
