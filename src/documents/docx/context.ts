import type { NamedHeading } from "../anchors.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { Block, DocumentTree } from "../tree.ts";
import type { NumberedLists } from "./numbered-lists.ts";
import type { WordStyle } from "./word-styles.ts";

/** Paints an SVG without words as PNG; the scale says how many pixels a unit of it takes. The same arguments give the same bytes. */
export type Rasterise = (svg: string, scale: number) => Uint8Array;

/** What the writers of blocks share, and where the block that they write stands. */
export interface DocxContext {
  readonly tree: DocumentTree;
  readonly headings: readonly NamedHeading[];
  readonly style: WordStyle;
  readonly fonts: Fonts;
  readonly rasterise: Rasterise;
  /** How high a picture may be, in points. */
  readonly highest: number;
  /** Room across, in twips. */
  readonly measure: number;
  /** How far the text stands to the right, in twips. */
  readonly indent: number;
  /** The paragraph style of ordinary text here, when it is not that of the document itself. */
  readonly textStyle: string | undefined;
  /** How deep in lists. */
  readonly listLevel: number;
  /** Stays on the page of what follows. */
  readonly keepNext: boolean;
  readonly quoted: boolean;
  readonly lists: NumberedLists;
}

/** The name under which a heading is found inside the file: Word allows letters, digits and underscores, 40 at most. */
export function bookmarkName(id: string, headings: readonly NamedHeading[]): string {
  return `heading_${headings.findIndex(({ name }) => name === id) + 1}`;
}

/** The number of the heading is its place in the document. */
export function bookmarkOf(block: Block, headings: readonly NamedHeading[]): string {
  return `heading_${headings.findIndex(({ heading }) => heading === block) + 1}`;
}
