import type { GroupRole, HeadingDepth, LabelledVariant } from "./tree.ts";

/** A colour as six hexadecimal digits behind a hash: "#1f3a5f". */
export type Colour = string;

/** How a piece of text looks. Sizes are in ems of the body text, so that one number scales the whole page. */
export interface TextStyle {
  readonly family: "serif" | "sans";
  readonly weight: "regular" | "bold";
  readonly scale: number;
  /** Relative to the leading of the body text. */
  readonly leading: number;
  readonly align: "left" | "right" | "center" | "justify";
  readonly colour: Colour;
}

/** Text with the space before and after it, in ems of the body text. */
export interface BlockStyle extends TextStyle {
  readonly before: number;
  readonly after: number;
}

/** How documents look: data of a project, `templates/style.yaml`. Lengths of the page are in millimetres. */
export interface Style {
  readonly page: { readonly width: number; readonly height: number };
  /** At least 20 left, 10 right, 20 top and bottom by GOST R 7.0.97-2025. */
  readonly margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly text: BaseText;
  /** Between which bounds a one-page document may be set: [tightest, roomiest]. */
  readonly onePage: {
    readonly size: Bounds;
    readonly leading: Bounds;
    readonly rightMargin: Bounds;
  };
  /** The same for a slide, which is the page turned on its side. */
  readonly slides: Style["onePage"];
  readonly colours: { readonly accent: Colour; readonly rule: Colour; readonly tint: Colour; readonly link: Colour };
  readonly paragraph: { readonly before: number; readonly after: number };
  readonly headings: Readonly<Record<HeadingDepth, BlockStyle>>;
  /** A heading that opens a chapter of a book. */
  readonly chapter: BlockStyle;
  readonly groups: Readonly<Record<GroupRole, Partial<BlockStyle>>>;
  readonly list: { readonly bullet: string; readonly gap: number; readonly before: number; readonly after: number };
  readonly labelled: Readonly<Record<LabelledVariant, LabelledStyle>>;
  /** Entries of a table of contents by level, `before` is the space above each. */
  readonly contents: Readonly<Record<1 | 2 | 3, BlockStyle>>;
  readonly table: TableStyle;
  readonly signature: BlockStyle;
  readonly running: TextStyle;
  /** The page number stands centred at the top, from this page on (GOST: 2). */
  readonly pageNumbersFrom: number;
}

/** The body text: size in points, leading as a multiple of the size. */
export interface BaseText {
  readonly family: "serif" | "sans";
  readonly size: number;
  readonly leading: number;
  readonly align: "left" | "justify";
  readonly colour: Colour;
}

export type Bounds = readonly [least: number, most: number];

export interface LabelledStyle {
  readonly label: { readonly family: "serif" | "sans"; readonly weight: "regular" | "bold"; readonly colour: Colour };
  /** The widest label column, as a share of the measure. */
  readonly widest: number;
  /** Space between items, in ems. */
  readonly gap: number;
}

export interface TableStyle {
  readonly head: TextStyle;
  readonly cell: TextStyle;
  /** Inner space of a cell, in ems of the body text. */
  readonly padding: { readonly x: number; readonly y: number };
  readonly before: number;
  readonly after: number;
}

/** The style of paper turned on its side, for wide tables. */
export function turned(style: Style): Style {
  const { width, height } = style.page;
  return { ...style, page: { width: height, height: width } };
}

/** The style of slides: turned paper, large type without serifs, air between the points. */
export function slideStyle(style: Style): Style {
  const [, size] = style.slides.size;
  const [, leading] = style.slides.leading;
  const sideways = turned(style);
  return {
    ...sideways,
    text: { ...style.text, family: "sans", size, leading, align: "left" },
    list: { ...style.list, gap: 3 * style.list.gap },
    onePage: style.slides,
  };
}

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;
