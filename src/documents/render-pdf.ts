import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic, SourceRange } from "../diagnostics/diagnostic.ts";
import { type Day, dayText } from "../values/day.ts";
import type { Language } from "../values/language.ts";
import { danglingAnchors } from "./anchors.ts";
import { type FittedPage, fitPage, fitPages, pageTooLong, withSetting } from "./fit-page.ts";
import type { Fonts } from "./fonts/load-fonts.ts";
import { languageTags } from "./language-tag.ts";
import type { MissingGlyph } from "./layout/lay-out.ts";
import { type LaidDocument, layOutPages } from "./layout/lay-out-pages.ts";
import { drawDocument, type PdfFacts } from "./pdf/draw-document.ts";
import type { Style } from "./style.ts";
import type { DocumentTree } from "./tree.ts";

export interface PdfOptions {
  readonly style: Style;
  readonly fonts: Fonts;
  readonly lang: Language;
  readonly title: string;
  /** The day that the file states as its creation: the same arguments give the same bytes. */
  readonly createdOn: Day;
  /**
   * `required`: fit one page or fail; `preferred`: fit one page if that stays legible; `two`: fit two pages if that stays
   * legible; `free`: as the style says.
   */
  readonly onePage: "required" | "preferred" | "two" | "free";
  /** Where problems that no block owns are shown: the file that the document is made from. */
  readonly range: SourceRange;
}

/** The number of the page of every heading and place that links can lead to, by name. */
export type Places = ReadonlyMap<string, number>;

export type RenderedPdf =
  | {
      readonly ok: true;
      readonly pdf: Uint8Array;
      readonly pages: number;
      readonly places: Places;
      readonly warnings: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

export type LaidPdf =
  | { readonly ok: true; readonly laid: LaidDocument }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Draws a document as a tagged PDF, unless it cannot be laid out. */
export async function renderPdf(tree: DocumentTree, options: PdfOptions): Promise<RenderedPdf> {
  const result = layOutPdf(tree, options);
  if (!result.ok) return result;
  const { laid } = result;
  const pdf = await drawDocument(laid, pdfFacts(options), options.fonts);
  const warnings = smallPictures(laid, options.range);
  return { ok: true, pdf, pages: laid.pages.length, places: laid.places, warnings };
}

/** What the file says about itself. */
export function pdfFacts({ title, lang, createdOn }: Pick<PdfOptions, "title" | "lang" | "createdOn">): PdfFacts {
  return { title, language: languageTags[lang], created: new Date(`${dayText(createdOn)}T00:00:00Z`) };
}

/**
 * Shares of a page that browsers waste where our own layout does not, the one that is surely enough first: they break paragraphs
 * line by line. Their lines are set a little closer for the same reason.
 */
const wasted = [0.08, 0.04, 0];
const browserLeading = 0.97;

/** The style in which a browser prints a document on one page or two, where our own layout does so. */
export function styleOnPaper(
  tree: DocumentTree,
  { style, fonts, onePage }: Pick<PdfOptions, "style" | "fonts" | "onePage">,
): Style {
  if (onePage === "free") return style;
  const { margins, page } = style;
  for (const share of wasted) {
    const tried = { ...style, margins: { ...margins, bottom: margins.bottom + share * page.height } };
    const fit = onePage === "two" ? fitPages(tree, tried, fonts, 2) : fitPage(tree, tried, fonts);
    if (fit?.fits !== true) continue;
    const { text, ...set } = withSetting(style, fit.setting);
    return { ...set, text: { ...text, leading: browserLeading * text.leading } };
  }
  return style;
}

/** The pages of a document, unless a character cannot be printed or a one-page document needs more. */
export function layOutPdf(
  tree: DocumentTree,
  options: Pick<PdfOptions, "style" | "fonts" | "title" | "onePage" | "range">,
): LaidPdf {
  const { fonts, title } = options;
  let fitted: FittedPage | undefined;
  if (options.onePage === "two") fitted = fitPages(tree, options.style, fonts, 2);
  else if (options.onePage !== "free") {
    const fit = fitPage(tree, options.style, fonts);
    if (fit.fits) fitted = fit;
    else if (options.onePage === "required") {
      return { ok: false, diagnostics: [pageTooLong(fit, title, options.range)] };
    }
  }
  const dangling = danglingAnchors(tree).map(({ id, at }) => problem("document-anchor-unknown", at, { id }));
  if (dangling.length > 0) return { ok: false, diagnostics: dangling };
  const style = fitted === undefined ? options.style : withSetting(options.style, fitted.setting);
  const laid = layOutPages(tree, style, fonts, fitted?.flow);
  const diagnostics = missingGlyphs(laid.missing, options.range);
  if (laid.tooHigh) diagnostics.push(problem("document-block-too-high", options.range, { title }));
  if (diagnostics.length > 0) return { ok: false, diagnostics };
  return { ok: true, laid };
}

/** The least size of type that is read without a glass, in points. */
const leastType = 6.5;

/** Pictures that had to be made so small for their page that their words can hardly be read. */
function smallPictures({ pages }: LaidDocument, range: SourceRange): readonly Diagnostic[] {
  return pages.flatMap(({ marks }, index) =>
    marks.flatMap((mark) => {
      if (mark.kind !== "picture") return [];
      const sizes = mark.drawing.shapes.flatMap((shape) => (shape.kind === "text" ? [mark.scale * shape.size] : []));
      const size = Math.min(...sizes);
      if (size >= leastType) return [];
      const args = { title: mark.title, page: index + 1, size: Math.round(size * 10) / 10, least: leastType };
      return [problem("picture-too-small", range, args)];
    }),
  );
}

/** One problem per character, at the first place where it stands. */
function missingGlyphs(missing: readonly MissingGlyph[], range: SourceRange): Diagnostic[] {
  const first = new Map<number, SourceRange>();
  for (const { codePoint, at } of missing) {
    if (!first.has(codePoint)) first.set(codePoint, at.file === "" ? range : at);
  }
  return [...first].map(([codePoint, at]) => {
    const character = String.fromCodePoint(codePoint);
    const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
    return problem("document-missing-glyph", at, { character, code });
  });
}
