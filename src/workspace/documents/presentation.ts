import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { presentationOfRegulation } from "../../documents/data/presentation-of-regulation.ts";
import { fitSlides, type MeasuredSlide, overflowOfSlides } from "../../documents/fit-slides.ts";
import { type ComposedTree, composeTree } from "../../documents/template/compose-tree.ts";
import type { PresentationFile } from "../../model/generated/presentation.ts";
import { presentation } from "../../model/kinds/presentation.ts";
import { inForceOn, type Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import { type Assets, onLetterhead } from "../assets.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { type ComposedDocument, composedIn, type StandingDocument } from "./standing-document.ts";

type ReadSlides =
  | { readonly ok: true; readonly slides: readonly MeasuredSlide[]; readonly whole: () => ComposedTree }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Every slide by itself, and the way to all of them in one tree. */
function readSlides(project: Project, regulation: Regulation<PresentationFile>, asOf: Day, assets: Assets): ReadSlides {
  const day = dayOfPage(regulation, asOf);
  const inForce = inForceOn(project, day);
  const problems = notInForce(project, regulation, inForce, day);
  if (problems.length > 0) return { ok: false, diagnostics: problems };
  const compiled = assets.template("presentation");
  if (!compiled.ok) return compiled;
  const data = presentationOfRegulation(inForce, regulation);
  const slides: MeasuredSlide[] = [];
  for (const [index, slide] of data.slides.entries()) {
    const composed = composeTree(compiled.template, onLetterhead({ ...data, slides: [slide] }, assets));
    if (!composed.ok) return composed;
    const range = regulation.places.valueAt(["slides", index, "title"]);
    slides.push({ title: slide.title, tree: composed.tree, range });
  }
  return { ok: true, slides, whole: () => composeTree(compiled.template, onLetterhead(data, assets)) };
}

/** Whether every slide fits its page. References must have been checked before. */
export function problemsOfSlides(
  project: Project,
  regulation: Regulation<PresentationFile>,
  asOf: Day,
  assets: Assets,
): readonly Diagnostic[] {
  const read = readSlides(project, regulation, asOf, assets);
  return read.ok ? overflowOfSlides(read.slides, assets.style, assets.fonts) : read.diagnostics;
}

/** The slides set in one style that every one of them fits. References must have been checked before. */
function composePresentation(
  project: Project,
  regulation: Regulation<PresentationFile>,
  asOf: Day,
  assets: Assets,
): ComposedDocument {
  const read = readSlides(project, regulation, asOf, assets);
  if (!read.ok) return read;
  const fit = fitSlides(read.slides, assets.style, assets.fonts);
  if (!fit.ok) return fit;
  return composedIn(fit.style, "free", read.whole());
}

/** The presentation of the company: one slide a page, on its side. */
export const presentationDocument: StandingDocument = {
  name: "presentation",
  // The folder of its kind holds the same regulation as text.
  folder: () => "slides",
  prints: ({ kind }) => kind === presentation.kind,
  compose: (project, regulation, asOf, assets) =>
    composePresentation(project, regulation as Regulation<PresentationFile>, asOf, assets),
};
