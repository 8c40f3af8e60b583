import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { pointsPerMillimetre, type Style } from "../style.ts";
import type { Block, DocumentTree } from "../tree.ts";
import { layOutCallout } from "./blocks/callout.ts";
import { layOutCards } from "./blocks/cards.ts";
import { layOutColumns } from "./blocks/columns.ts";
import { layOutContents } from "./blocks/contents.ts";
import { layOutEntries } from "./blocks/entries.ts";
import { layOutField } from "./blocks/field.ts";
import { layOutFlow } from "./blocks/flow.ts";
import { layOutGroup } from "./blocks/group.ts";
import { layOutHeading } from "./blocks/heading.ts";
import { layOutLabelled } from "./blocks/labelled.ts";
import { layOutList } from "./blocks/list.ts";
import { layOutParagraph } from "./blocks/paragraph.ts";
import { layOutPicture } from "./blocks/picture.ts";
import { layOutQuote } from "./blocks/quote.ts";
import { layOutPageBreak, layOutRule } from "./blocks/rule.ts";
import { layOutSignature } from "./blocks/signature.ts";
import { layOutSpace } from "./blocks/space.ts";
import { layOutTable } from "./blocks/table.ts";
import { type BlockLayout, bodyText, type LaidBlock, type LayoutContext } from "./context.ts";
import { type DocumentPlaces, documentPlaces } from "./document-places.ts";
import { layOutFootnote } from "./footnote.ts";
import { eachMark, gapStrip, type Strip } from "./strip.ts";
import { type StructureNode, structureNode } from "./structure.ts";

/** One layout per kind of block: the visible list. */
const layouts: { readonly [K in Block["kind"]]: BlockLayout<Extract<Block, { kind: K }>> } = {
  heading: layOutHeading,
  paragraph: layOutParagraph,
  list: layOutList,
  labelled: layOutLabelled,
  table: layOutTable,
  quote: layOutQuote,
  callout: layOutCallout,
  columns: layOutColumns,
  cards: layOutCards,
  group: layOutGroup,
  signature: layOutSignature,
  field: layOutField,
  picture: layOutPicture,
  rule: layOutRule,
  contents: layOutContents,
  entries: layOutEntries,
  flow: layOutFlow,
  space: layOutSpace,
  pagebreak: layOutPageBreak,
};

/** A document as one endless column, before it is dealt out to pages. Lengths are in points. */
export interface Flow {
  readonly strips: readonly Strip[];
  /** Titles of the headings of the first two depths; `strip.section` counts in it. */
  readonly sections: readonly string[];
  readonly area: TextArea;
  /** The element that holds all others. */
  readonly root: StructureNode;
  readonly missing: readonly MissingGlyph[];
  /** The places whose page numbers a table of contents or a cross reference prints. */
  readonly asked: ReadonlySet<string>;
  /** The same document when the pages of its places are known: blocks that print none of them stay as they are. */
  again(pages: ReadonlyMap<string, number>): Flow;
}

/** How high a picture may be, in points: its heading and its caption stand on the same page. */
export function highestPicture(style: Style): number {
  return 0.9 * textArea(style).height;
}

/** The part of a page that text may fill, from the top left corner of the page. */
export interface TextArea {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A character that none of the fonts can draw. */
export interface MissingGlyph {
  readonly codePoint: number;
  readonly at: SourceRange;
}

/** What every block of a document shares: its fonts, and the room that its pages have. */
export function sheetOf(
  style: Style,
  fonts: Fonts,
): Pick<LayoutContext, "style" | "fonts" | "measure" | "page" | "highest" | "em"> {
  const { width, height } = textArea(style);
  return { style, fonts, measure: width, page: height, highest: highestPicture(style), em: style.text.size };
}

/** Lays the blocks of a document out in one column. No page is known yet. */
export function flowDocument(tree: DocumentTree, style: Style, fonts: Fonts): Flow {
  const area = textArea(style);
  const missing: MissingGlyph[] = [];
  const root = structureNode("Document", null);
  const contextWith = (places: DocumentPlaces): LayoutContext => {
    const context: LayoutContext = {
      ...sheetOf(style, fonts),
      text: bodyText(style),
      parent: root,
      places,
      footnote: (footnote, at) => layOutFootnote(footnote, at, { ...context, parent: root }),
      stack: (blocks, inner) => stack(blocks, (block) => layOutBlock(block, inner)),
      reportMissing: (codePoint, at) => missing.push({ codePoint, at }),
    };
    return context;
  };
  // A block that prints no page stays as it is, wherever it comes to stand.
  const settled = new Map<number, LaidBlock>();
  const flowWith = (pages: ReadonlyMap<string, number>): Flow => {
    const asked = new Set<string>();
    const layOut = (block: Block, index: number): LaidBlock => {
      const known = settled.get(index);
      if (known !== undefined) return known;
      const places = documentPlaces(tree, pages);
      const laid = layOutBlock(block, contextWith(places));
      if (places.asked.size === 0) settled.set(index, laid);
      for (const name of places.asked) asked.add(name);
      return laid;
    };
    const { strips, sections } = numberSections(stack(tree.blocks, layOut).strips);
    return { strips, sections, area, root, missing, asked, again: flowWith };
  };
  return flowWith(new Map());
}

/** The text area that the margins of a style leave. */
export function textArea({ page, margins }: Style): TextArea {
  return {
    left: margins.left * pointsPerMillimetre,
    top: margins.top * pointsPerMillimetre,
    width: (page.width - margins.left - margins.right) * pointsPerMillimetre,
    height: (page.height - margins.top - margins.bottom) * pointsPerMillimetre,
  };
}

/** Blocks one below another; of two spaces that meet, the larger counts. */
function stack(blocks: readonly Block[], layOut: (block: Block, index: number) => LaidBlock): LaidBlock {
  const strips: Strip[] = [];
  let before = 0;
  let after = 0;
  let previous: Block["kind"] | null = null;
  for (const [index, block] of blocks.entries()) {
    const laid = layOut(block, index);
    if (laid.strips.length === 0) continue;
    if (block.kind === "table" && previous === "paragraph") holdLast(strips);
    previous = block.kind;
    const space = Math.max(after, laid.before);
    if (strips.length === 0) before = laid.before;
    else if (space > 0) strips.push(gapStrip(space, strips.at(-1)?.keep ?? false));
    strips.push(...laid.strips);
    after = laid.after;
  }
  return { strips, before, after };
}

/** The words that introduce a table stay with it. */
function holdLast(strips: Strip[]): void {
  const last = strips.pop();
  if (last !== undefined) strips.push({ ...last, keep: true });
}

function layOutBlock(block: Block, context: LayoutContext): LaidBlock {
  const layout = layouts[block.kind] as BlockLayout<Block> | undefined;
  if (layout === undefined) throw new Error(`no layout for a block of the kind ${(block as Block).kind}`);
  return layout(block, context);
}

function numberSections(strips: readonly Strip[]): { strips: readonly Strip[]; sections: readonly string[] } {
  const sections: string[] = [];
  const numbered = strips.map((strip) => {
    eachMark(strip.marks, (mark) => {
      if (mark.kind === "outline" && mark.depth <= 2) sections.push(mark.title);
    });
    return { ...strip, section: sections.length - 1 };
  });
  return { strips: numbered, sections };
}
