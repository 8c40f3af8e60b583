import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IPropertiesOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  SimpleField,
  Tab,
  TabStopType,
  TextRun,
} from "docx";
import type { Day } from "../../values/day.ts";
import type { Language } from "../../values/language.ts";
import { blocksIn, footnotesIn, headingsOf, inlinesOf } from "../anchors.ts";
import { embeddedFaces } from "../fonts/embedded-faces.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { holdableText } from "../holdable-text.ts";
import { highestPicture } from "../layout/lay-out.ts";
import { hasPictures } from "../pictures/has-pictures.ts";
import type { Style } from "../style.ts";
import type { DocumentTree, Inline } from "../tree.ts";
import { blocksToDocx } from "./blocks-to-docx.ts";
import { bookmarksOf, type DocxContext, type Rasterise } from "./context.ts";
import { inlinesToDocx } from "./inlines-to-docx.ts";
import { twips, twipsOfMillimetres } from "./measures.ts";
import { numberedLists } from "./numbered-lists.ts";
import { cornerToDocx } from "./picture-to-docx.ts";
import { steadyPackage } from "./steady-package.ts";
import { wordFonts } from "./word-fonts.ts";
import { chapterStyleName, type WordStyle, wordStyles } from "./word-styles.ts";

export interface DocxOptions {
  readonly style: Style;
  readonly lang: Language;
  readonly title: string;
  /** The day that the file states as its creation. */
  readonly createdOn: Day;
  /** Go into the file, and measure the words of pictures. */
  readonly fonts: Fonts;
  /** What paints pictures for programs without SVG; asked for only when there are some. */
  readonly rasteriser: () => Promise<Rasterise>;
}

/** A document for Word and LibreOffice: styles of the company, real headings, lists and fields. The same arguments give the same bytes. */
export async function renderDocx(tree: DocumentTree, options: DocxOptions): Promise<Uint8Array> {
  const { lang, title, createdOn, fonts, rasteriser } = options;
  const style: WordStyle = {
    ...options.style,
    fontNames: { serif: fonts.familyName("serif"), sans: fonts.familyName("sans") },
  };
  const faces = await embeddedFaces(tree, style, fonts, "truetype");
  const { page, margins } = style;
  const lists = numberedLists(style);
  const context: DocxContext = {
    tree,
    headings: headingsOf(tree),
    bookmarks: bookmarksOf(tree),
    style,
    fonts,
    rasterise: hasPictures(tree) ? await rasteriser() : noPictures,
    highest: highestPicture(style),
    measure: twipsOfMillimetres(page.width - margins.left - margins.right),
    indent: 0,
    textStyle: undefined,
    listLevel: 0,
    keepNext: false,
    quoted: false,
    lists,
  };
  // The blocks come first: they define the lists that the document declares.
  const corner = tree.corner === null ? [] : [cornerToDocx(tree.corner, context)];
  const sections = sectionsOf(context, corner);
  const document = new Document({
    title: holdableText(title),
    creator: "Reglament",
    lastModifiedBy: "Reglament",
    fonts: wordFonts(faces),
    styles: wordStyles(style, lang, context.headings),
    numbering: lists.options(),
    hyphenation: { autoHyphenation: true, doNotHyphenateCaps: true },
    // Numbers of pages are fields: Word counts them when it opens the document.
    ...(asksForPages(tree) ? { features: { updateFields: true } } : {}),
    ...footnotesToDocx(context),
    sections,
  });
  return steadyPackage(new Uint8Array(await Packer.toArrayBuffer(document)), createdOn);
}

/** Footnotes by their numbers, which Word sets at the foot of the page. */
function footnotesToDocx({ tree, bookmarks }: DocxContext): Pick<IPropertiesOptions, "footnotes"> {
  const footnotes = footnotesIn(tree.blocks);
  if (footnotes.length === 0) return {};
  const written = footnotes.map(({ number, children }) => {
    const runs = [new TextRun(" "), ...inlinesToDocx(children, bookmarks)];
    return [number, { children: [new Paragraph({ style: "FootnoteText", children: runs })] }] as const;
  });
  return { footnotes: Object.fromEntries(written) };
}

function noPictures(): never {
  throw new Error("a document without pictures has one");
}

/** Whether anything in a document is the number of a page. */
function asksForPages({ blocks }: DocumentTree): boolean {
  const counts = (inline: Inline): boolean =>
    inline.kind === "page" || inline.kind === "pages" || ("children" in inline && inline.children.some(counts));
  return blocksIn(blocks).some((block) => block.kind === "contents" || inlinesOf(block).some(counts));
}

/**
 * The document, cut where its first chapter begins: from there the title of the chapter runs above the pages, and before it
 * there is none to run.
 */
function sectionsOf(context: DocxContext, corner: readonly Paragraph[]): ISectionOptions[] {
  const { blocks, chapterHead } = context.tree;
  const first = chapterHead ? blocks.findIndex((block) => block.kind === "heading" && block.look === "chapter") : -1;
  const chapter = blocks[first];
  if (first < 1 || chapter?.kind !== "heading") {
    return [{ ...sectionOf(context, undefined), children: [...corner, ...blocksToDocx(blocks, context)] }];
  }
  // The section itself begins a page.
  const end = blocks[first - 1]?.kind === "pagebreak" ? first - 1 : first;
  const { properties, headers, footers } = sectionOf(context, undefined);
  const running = sectionOf(context, chapterStyleName(chapter.depth));
  return [
    { properties, headers, footers, children: [...corner, ...blocksToDocx(blocks.slice(0, end), context)] },
    {
      ...running,
      properties: { ...running.properties, titlePage: false, type: SectionType.NEXT_PAGE },
      children: blocksToDocx(blocks.slice(first), context),
    },
  ];
}

/** Paper and what runs on every page: with the name of a style, the last words in it that the page has met. */
function sectionOf({ tree, bookmarks, style, measure }: DocxContext, runs: string | undefined) {
  const { page, margins, text, pageNumbersFrom } = style;
  const sideways = page.width > page.height;
  const running = (inlines: readonly Inline[]): Paragraph =>
    new Paragraph({ style: "RunningText", children: inlinesToDocx(inlines, bookmarks) });
  const current = new TextRun({ children: [PageNumber.CURRENT] });
  const number =
    runs === undefined
      ? new Paragraph({
          style: "RunningText",
          alignment: tree.chapterHead ? AlignmentType.RIGHT : AlignmentType.CENTER,
          children: [current],
        })
      : new Paragraph({
          style: "RunningText",
          tabStops: [{ type: TabStopType.RIGHT, position: measure }],
          children: [new SimpleField(`STYLEREF "${runs}"`), new TextRun({ children: [new Tab()] }), current],
        });
  const head = tree.head.length === 0 ? [] : [running(tree.head)];
  const foot = tree.foot.length === 0 ? [] : [running(tree.foot)];
  const footer = (paragraphs: readonly Paragraph[]): Footer =>
    new Footer({ children: paragraphs.length === 0 ? [running([])] : paragraphs });
  const unnumbered = pageNumbersFrom > 1;
  return {
    properties: {
      titlePage: unnumbered,
      page: {
        // The library turns the paper itself.
        size: {
          width: twipsOfMillimetres(sideways ? page.height : page.width),
          height: twipsOfMillimetres(sideways ? page.width : page.height),
          orientation: sideways ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          left: twipsOfMillimetres(margins.left),
          right: twipsOfMillimetres(margins.right),
          top: twipsOfMillimetres(margins.top),
          bottom: twipsOfMillimetres(margins.bottom),
          header: twips(text.size * 2),
          footer: twips(text.size * 2),
        },
      },
    },
    headers: {
      default: new Header({ children: [number, ...head] }),
      ...(unnumbered ? { first: new Header({ children: head.length === 0 ? [running([])] : head }) } : {}),
    },
    footers: {
      default: footer(foot),
      // The title page of a book carries nothing but its title.
      ...(unnumbered ? { first: footer(tree.chapterHead ? [] : foot) } : {}),
    },
  };
}
