import type { Element } from "hast";
import { h } from "hastscript";
import type { Language } from "../../values/language.ts";
import { headingsOf, placesOf, titlesOfPlaces } from "../anchors.ts";
import { embeddedFaces } from "../fonts/embedded-faces.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { textArea } from "../layout/lay-out.ts";
import type { Style } from "../style.ts";
import { type Block, type DocumentTree, plainText } from "../tree.ts";
import { blocksToHast, cornerToHast, footnotesToHast, type HtmlContext } from "./blocks-to-hast.ts";
import { fontFaceRules } from "./font-faces.ts";
import { htmlPage } from "./html-page.ts";
import { inlinesToHast } from "./inlines-to-hast.ts";
import { type ChapterOnPaper, chapterPages, styleSheet } from "./style-sheet.ts";

export interface HtmlOptions {
  readonly style: Style;
  readonly lang: Language;
  readonly title: string;
  /** Go into the file, and measure the words of pictures. */
  readonly fonts: Fonts;
  /** How the document is set when it is printed, where that is tighter than on a screen. */
  readonly paper?: Style;
}

/**
 * A document as one HTML file that needs nothing beside it: its fonts are inside, there is no script, no style or image
 * from elsewhere, and a policy forbids them. Text reaches it as text nodes only. The same arguments give the same bytes.
 */
export async function renderHtml(tree: DocumentTree, options: HtmlOptions): Promise<Uint8Array> {
  const { style, fonts, lang, title, paper = style } = options;
  const faces = await embeddedFaces(tree, style, fonts, "woff2");
  const context: HtmlContext = {
    tree,
    headings: headingsOf(tree),
    titles: titlesOfPlaces(tree),
    places: placesOf(tree),
    addressOf: (name) => `#${name}`,
    raise: 0,
    lang,
    style,
    fonts,
    measure: textArea(style).width,
  };
  const running = (name: "header" | "footer", inlines: DocumentTree["foot"]): readonly Element[] =>
    inlines.length === 0 ? [] : [h(name, { className: ["running"] }, inlinesToHast(inlines, context))];
  const page = htmlPage({
    lang,
    title,
    sources: "style-src 'unsafe-inline'",
    head: [
      h(
        "style",
        `${fontFaceRules(faces)}\n${styleSheet(tree, style, fonts, paper)}\n${chapterPages(chaptersOf(tree), style, fonts)}`,
      ),
    ],
    body: [
      ...running("header", tree.head),
      h("main", [
        ...(tree.chapterHead ? chaptersToHast(tree, context) : blocksToHast(tree.blocks, context)),
        ...footnotesToHast(tree.blocks, context),
        ...cornerToHast(tree.corner, context),
      ]),
      ...running("footer", tree.foot),
    ],
  });
  return new TextEncoder().encode(page);
}

/** Stretches of a document that carry the title of one part or chapter above their printed pages. */
function chaptersOf({ blocks, chapterHead }: DocumentTree): readonly ChapterOnPaper[] {
  const chapters: { title: string; blocks: Block[] }[] = [{ title: "", blocks: [] }];
  if (!chapterHead) return [];
  for (const block of blocks) {
    if (block.kind === "heading" && block.depth <= 2) chapters.push({ title: plainText(block.children), blocks: [] });
    chapters.at(-1)?.blocks.push(block);
  }
  return chapters.map((chapter, index) => ({ ...chapter, page: `chapter-${index}` }));
}

function chaptersToHast(tree: DocumentTree, context: HtmlContext): readonly Element[] {
  return chaptersOf(tree).map(({ page, blocks }) =>
    h("section", { style: `page: ${page}` }, blocksToHast(blocks, context)),
  );
}
