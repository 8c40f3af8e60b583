import type { SourceRange } from "../diagnostics/diagnostic.ts";
import type { Picture } from "./pictures/picture.ts";

/**
 * The tree that every face of a document sees: a closed set of blocks and inlines, checked once after the template was
 * filled. A face is a map from kind to a small function, so that a new block is one kind here and one file per face.
 *
 * Markdown gives headings, paragraphs, lists, checklists (`- [ ]`), tables, quotes and rules. The rest is written as directives:
 *
 *     :::columns{widths="60 40"}   two or more `::::column` inside, side by side, kept on one page
 *     :::cards{columns="2"}   `:::card` inside: boxes of one size to cut out, never divided
 *     :::table{widths="6 54 40" variant="plain"}   widths in percent and the look of the one table inside
 *     :::letterhead, :::requisites, :::stamp, :::eyebrow, :::lead, :::note, :::caption, :::cover, :::figure, :::card, :::keep   a
 *     group
 *     with a role of the style; a caption stays with what follows
 *     ::clause[text]{label="3.1"}   a numbered clause; neighbours become one list
 *     ::term[text]{label="Доставка"}   a term and its meaning; neighbours become one list
 *     ::signature{role="..." name="..."}   a line to sign on
 *     ::field{name="7" title="..." lines="2" required="yes"}   lines to write an answer on, to be typed into on a screen
 *     [Звонки, среда](field:calls.3)   alone in a cell of a table: a place to write in, of the size of the cell
 *     ::heading[text]{depth="2" id="prices" look="chapter"}   a heading that links and page numbers can point to
 *     ::contents{depth="2"}   a table of the headings that follow it, with their pages
 *     ::picture{of="{{seller.logo}}" width="40" height="15" align="right"}   a picture of the data, as wide as the measure or
 *     at most so many millimetres; never divided
 *     ::entry[text]   one entry of an index, with hanging lines; neighbours become one list
 *     :::flow{columns="2"}   blocks that fill column after column, page after page
 *     ::space{height="40"}   empty millimetres, also at the top of a page
 *     ::head[text] and ::foot[text]   running text of every page
 *     ::corner{of="{{code}}"}   a small picture in the lower right corner of the first page, in its margin
 *     ::chapterhead   the title of the chapter (a heading of depth 2) runs above its pages
 *     ::pagebreak
 *
 * A footnote is `[^1]` with `[^1]: its text` elsewhere; in the text of a regulation, `^[its text]`. A paragraph or a quotation
 * that begins with `[!NOTE]`, `[!IMPORTANT]` or `[!WARNING]` is a callout: a box with that word above it.
 *
 * A link without text, `[](#prices)`, prints the number of the page that it leads to; with several names, `[](#prices,vat)`,
 * the numbers of their pages, each once. `[](place:prices)` prints nothing: it is a place that links and numbers can lead to.
 */
export interface DocumentTree {
  readonly blocks: readonly Block[];
  /** Running text above and below every page; empty for none. */
  readonly head: readonly Inline[];
  readonly foot: readonly Inline[];
  /** Whether the title of the chapter runs above its pages. */
  readonly chapterHead: boolean;
  /** The picture in the lower right corner of the first page, below its text; `null` for none. */
  readonly corner: PictureBlock | null;
}

export type Inline =
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "strong"; readonly children: readonly Inline[] }
  | { readonly kind: "emphasis"; readonly children: readonly Inline[] }
  | { readonly kind: "link"; readonly url: string; readonly children: readonly Inline[] }
  /** The number of the page where the heading of this id stands. */
  | { readonly kind: "page"; readonly id: string; readonly at: SourceRange }
  /** The numbers of the pages of several places, for an index: each page once, runs of pages as a range. */
  | { readonly kind: "pages"; readonly ids: readonly string[]; readonly at: SourceRange }
  /** Alone in a cell of a table: a place to write in. `name` and `title` as of a field. */
  | { readonly kind: "blank"; readonly name: string; readonly title: string }
  /** Nothing visible: a place that links lead to, at the beginning of its text. */
  | { readonly kind: "place"; readonly id: string }
  | Footnote
  | { readonly kind: "break" };

/** A raised number whose text stands at the foot of the page, or at the end where there are no pages. */
export interface Footnote {
  readonly kind: "footnote";
  /** From 1, in the order of the document. */
  readonly number: number;
  readonly children: readonly Inline[];
}

/** Where in the template a block was written. */
interface Placed {
  readonly at: SourceRange;
}

export interface Heading extends Placed {
  readonly kind: "heading";
  readonly depth: HeadingDepth;
  /** What links point to; `null` for a heading that nobody names. */
  readonly id: string | null;
  /** `chapter` opens a chapter of a book, whatever its depth. */
  readonly look: HeadingLook;
  readonly children: readonly Inline[];
}

/** Looks that `::heading` may ask for. */
export type HeadingLook = "plain" | "chapter";

/** The table of the headings that stand after it, down to a depth. */
export interface Contents extends Placed {
  readonly kind: "contents";
  readonly depth: HeadingDepth;
}

/** Entries of an index, one below another: lines after the first stand in. */
export interface Entries extends Placed {
  readonly kind: "entries";
  readonly items: readonly (readonly Inline[])[];
}

/** Blocks that run through columns of one width and on over pages. */
export interface ColumnFlow extends Placed {
  readonly kind: "flow";
  readonly columns: number;
  readonly children: readonly Block[];
}

/** Empty space that stays at the top of a page. */
export interface Space extends Placed {
  readonly kind: "space";
  readonly millimetres: number;
}

export type HeadingDepth = 1 | 2 | 3 | 4;

export interface Paragraph extends Placed {
  readonly kind: "paragraph";
  readonly children: readonly Inline[];
}

export interface List extends Placed {
  readonly kind: "list";
  /** The first number, or `null` for bullets. */
  readonly start: number | null;
  readonly items: readonly (readonly Block[])[];
  /** A box before each item of a checklist, ticked or not; `null` for an item without a box. */
  readonly boxes: readonly (boolean | null)[];
}

/** A list whose labels are part of the content: printed clause numbers, names of terms. */
export interface LabelledList extends Placed {
  readonly kind: "labelled";
  readonly variant: LabelledVariant;
  readonly items: readonly LabelledItem[];
}

export type LabelledVariant = "clause" | "term";

export interface LabelledItem {
  readonly label: string;
  readonly children: readonly Inline[];
}

export interface Table extends Placed {
  readonly kind: "table";
  readonly variant: TableVariant;
  readonly columns: readonly TableColumn[];
  /** `null` when every cell of the head is empty. */
  readonly head: readonly Cell[] | null;
  readonly rows: readonly (readonly Cell[])[];
}

/** `ruled` has a head and hairlines between rows; `plain` has neither. */
export type TableVariant = "ruled" | "plain";

export interface TableColumn {
  /** Share of the table's width in percent; `null` lets the content decide. */
  readonly width: number | null;
  /** `null`: numbers to the right, text to the left. */
  readonly align: "left" | "center" | "right" | null;
}

export type Cell = readonly Inline[];

export interface Quote extends Placed {
  readonly kind: "quote";
  readonly children: readonly Block[];
}

/** What must not be overlooked, in a box under a word of its own. */
export interface Callout extends Placed {
  readonly kind: "callout";
  readonly tone: CalloutTone;
  /** The word above it, in the language of the document. */
  readonly title: string;
  readonly children: readonly Block[];
}

export type CalloutTone = "note" | "important" | "warning";

export interface Columns extends Placed {
  readonly kind: "columns";
  readonly columns: readonly { readonly width: number; readonly children: readonly Block[] }[];
}

/** Boxes of one size with lines to cut along, row by row; none is divided. */
export interface Cards extends Placed {
  readonly kind: "cards";
  /** How many stand side by side. */
  readonly columns: number;
  /** Groups of the role `card`. */
  readonly cards: readonly Group[];
}

export interface Group extends Placed {
  readonly kind: "group";
  readonly role: GroupRole;
  readonly children: readonly Block[];
}

/** Roles of `:::` groups; the style says how each looks. */
export const groupRoles = [
  "keep",
  "letterhead",
  "requisites",
  "stamp",
  "eyebrow",
  "lead",
  "note",
  "caption",
  "cover",
  "figure",
  "card",
] as const;

export type GroupRole = (typeof groupRoles)[number];

export interface Signature extends Placed {
  readonly kind: "signature";
  readonly role: string;
  readonly name: string;
}

/** A picture of the document's data. Millimetres; `null` where only the room on the page is a limit. */
export interface PictureBlock extends Placed {
  readonly kind: "picture";
  readonly picture: Picture;
  readonly width: number | null;
  readonly height: number | null;
  readonly align: "left" | "center" | "right";
}

/** A place to write an answer in: lines on paper, a field to type into on a screen. */
export interface Field extends Placed {
  readonly kind: "field";
  /** What programs call the field; no two of a document share one. */
  readonly name: string;
  /** What is asked, for those who cannot see what stands beside it. */
  readonly title: string;
  /** Lines to write on, at least 1. */
  readonly lines: number;
  readonly required: boolean;
}

export interface Rule extends Placed {
  readonly kind: "rule";
}

export interface PageBreak extends Placed {
  readonly kind: "pagebreak";
}

export type Block =
  | Heading
  | Paragraph
  | List
  | LabelledList
  | Table
  | Quote
  | Callout
  | Columns
  | Cards
  | Group
  | Signature
  | Field
  | PictureBlock
  | Rule
  | Contents
  | Entries
  | ColumnFlow
  | Space
  | PageBreak;

/** The place to write in that a cell is; `undefined` for a cell of words. */
export function blankOf(cell: Cell): Extract<Inline, { kind: "blank" }> | undefined {
  const [only, another] = cell;
  return only?.kind === "blank" && another === undefined ? only : undefined;
}

/** The text of inlines without their markup; a break reads as a space. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      switch (inline.kind) {
        case "text":
          return inline.value;
        case "break":
          return " ";
        case "page":
        case "pages":
        case "place":
        case "blank":
        case "footnote":
          return "";
        default:
          return plainText(inline.children);
      }
    })
    .join("");
}
