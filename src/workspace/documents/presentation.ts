import type { Diagnostic } from "../../diagnostics/diagnostic.ts";
import { presentationOfRegulation } from "../../documents/data/presentation-of-regulation.ts";
import { fitSlides, type MeasuredSlide } from "../../documents/fit-slides.ts";
import type { Style } from "../../documents/style.ts";
import { composeTree } from "../../documents/template/compose-tree.ts";
import type { DocumentTree } from "../../documents/tree.ts";
import type { PresentationFile } from "../../model/generated/presentation.ts";
import { presentation } from "../../model/kinds/presentation.ts";
import { inForceOn, type Project } from "../../model/project.ts";
import type { Regulation } from "../../model/regulation.ts";
import type { Day } from "../../values/day.ts";
import type { Assets } from "../assets.ts";
import { dayOfPage, notInForce } from "./compose-page.ts";
import { drawRegulation } from "./draw-regulation.ts";
import type { StandingDocument } from "./standing-document.ts";

type ComposedPresentation =
  | { readonly ok: true; readonly tree: DocumentTree; readonly style: Style }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The slides set in one style that every one of them fits. References must have been checked before. */
export function composePresentation(
  project: Project,
  regulation: Regulation<PresentationFile>,
  asOf: Day,
  { template, style, fonts }: Assets,
): ComposedPresentation {
  const day = dayOfPage(regulation, asOf);
  const inForce = inForceOn(project, day);
  const problems = notInForce(project, regulation, inForce, day);
  if (problems.length > 0) return { ok: false, diagnostics: problems };
  const compiled = template("presentation");
  if (!compiled.ok) return compiled;
  const data = presentationOfRegulation(inForce, regulation);
  const slides: MeasuredSlide[] = [];
  for (const [index, slide] of data.slides.entries()) {
    const composed = composeTree(compiled.template, { ...data, slides: [slide] });
    if (!composed.ok) return composed;
    const range = regulation.places.valueAt(["slides", index, "title"]);
    slides.push({ title: slide.title, tree: composed.tree, range });
  }
  const fit = fitSlides(slides, style, fonts);
  if (!fit.ok) return fit;
  const whole = composeTree(compiled.template, data);
  return whole.ok ? { ok: true, tree: whole.tree, style: fit.style } : whole;
}

/** The presentation of the company: one slide a page, on its side. */
export const presentationDocument: StandingDocument = {
  name: "presentation",
  folder: () => "presentation",
  prints: ({ kind }) => kind === presentation.kind,
  async render(project, regulation, asOf, assets) {
    const composed = composePresentation(project, regulation as Regulation<PresentationFile>, asOf, assets);
    if (!composed.ok) return composed;
    return drawRegulation(composed, project, regulation, { ...assets, style: composed.style }, "free");
  },
};
