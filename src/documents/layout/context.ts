import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { Style, TextStyle } from "../style.ts";
import type { Block, Footnote } from "../tree.ts";
import type { DocumentPlaces } from "./document-places.ts";
import type { Strip } from "./strip.ts";
import type { StructureNode } from "./structure.ts";

/** What a block needs to know to lay itself out. Lengths are in points. */
export interface LayoutContext {
  readonly style: Style;
  readonly fonts: Fonts;
  /** The width to fill. */
  readonly measure: number;
  /** The height of a page's text. */
  readonly page: number;
  /** How high a picture may be. */
  readonly highest: number;
  /** Points of one em of the body text: every length of the style is a multiple of it. */
  readonly em: number;
  /** The look of running paragraphs here. */
  readonly text: TextStyle;
  readonly parent: StructureNode;
  /** Lays out the text of a footnote for the foot of the page, whatever stands around its number. */
  readonly footnote: (footnote: Footnote, at: SourceRange) => readonly Strip[];
  readonly places: DocumentPlaces;
  /** Lays out child blocks with the space between them; what the first and the last want outside is left to the caller. */
  readonly stack: (blocks: readonly Block[], context: LayoutContext) => LaidBlock;
  readonly reportMissing: (codePoint: number, at: SourceRange) => void;
}

/** A block laid out: its strips and the space it wants around itself, in points. */
export interface LaidBlock {
  readonly strips: readonly Strip[];
  readonly before: number;
  readonly after: number;
}

export type BlockLayout<B> = (block: B, context: LayoutContext) => LaidBlock;

/** The text style of running paragraphs of a document. */
export function bodyText(style: Style): TextStyle {
  const { family, align, colour } = style.text;
  return { family, weight: "regular", scale: 1, leading: 1, align, colour };
}
