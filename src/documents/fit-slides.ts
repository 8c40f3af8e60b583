import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import { fitPage, overflowOfPage, type PageOverflow, type PageSetting, withSetting } from "./fit-page.ts";
import type { Fonts } from "./fonts/load-fonts.ts";
import { type Style, slideStyle } from "./style.ts";
import type { DocumentTree } from "./tree.ts";

/** One slide alone, with the place where it is written. */
export interface MeasuredSlide {
  readonly title: string;
  readonly tree: DocumentTree;
  readonly range: SourceRange;
}

/** The style in which every slide fits its page, or every slide that fits none. */
export type SlidesFit =
  | { readonly ok: true; readonly style: Style }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** The slides that are longer than their page. */
export function overflowOfSlides(slides: readonly MeasuredSlide[], style: Style, fonts: Fonts): readonly Diagnostic[] {
  const wide = slideStyle(style);
  return slides.flatMap(({ title, tree, range }) => {
    const overflow = overflowOfPage(tree, wide, fonts);
    return overflow === undefined ? [] : [slideTooLong(overflow, title, range)];
  });
}

/** One setting for the whole presentation, so that the type does not jump from slide to slide: what its fullest slide needs. */
export function fitSlides(slides: readonly MeasuredSlide[], style: Style, fonts: Fonts): SlidesFit {
  const wide = slideStyle(style);
  const diagnostics: Diagnostic[] = [];
  const settings: PageSetting[] = [];
  for (const { title, tree, range } of slides) {
    const fit = fitPage(tree, wide, fonts);
    if (fit.fits) settings.push(fit.setting);
    else diagnostics.push(slideTooLong(fit, title, range));
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  const [tightest] = settings.sort((a, b) => a.size - b.size || a.leading - b.leading);
  return { ok: true, style: tightest === undefined ? wide : withSetting(wide, tightest) };
}

function slideTooLong(
  { linesOver, millimetresOver, cut }: PageOverflow,
  title: string,
  range: SourceRange,
): Diagnostic {
  return problem("slide-too-long", range, { title, linesOver, millimetresOver, characters: cut.aboutCharacters });
}
