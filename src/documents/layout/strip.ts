import type { Drawing } from "../pictures/drawing.ts";
import type { Colour } from "../style.ts";
import type { HeadingDepth } from "../tree.ts";
import type { Piece } from "./set-paragraph.ts";
import type { StructureNode } from "./structure.ts";

/** Text on one baseline. Lengths are in points from the top left corner of the strip, y downwards. */
export interface TextMark extends Piece {
  readonly kind: "text";
  readonly baseline: number;
  /** The element that the text belongs to; `null` for decoration such as running heads. */
  readonly owner: StructureNode | null;
}

/** A straight line. */
export interface RuleMark {
  readonly kind: "rule";
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly thickness: number;
  readonly colour: Colour;
  /** Round dots instead of a line: a leader in a table of contents. */
  readonly dotted?: true;
  /** A line to cut along. */
  readonly dashed?: true;
}

/** A filled rectangle. */
export interface BoxMark {
  readonly kind: "box";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: Colour;
}

/** Nothing visible: a heading begins here, for the outline and for links. */
export interface OutlineMark {
  readonly kind: "outline";
  readonly y: number;
  readonly depth: HeadingDepth;
  readonly title: string;
  /** The name that links use. */
  readonly name: string;
}

/** A picture as a whole. */
export interface PictureMark {
  readonly kind: "picture";
  readonly drawing: Drawing;
  readonly x: number;
  readonly y: number;
  /** By how much the drawing is enlarged. */
  readonly scale: number;
  readonly title: string;
  /** What the picture shows, for those who cannot see it. */
  readonly alt: string;
  readonly owner: StructureNode;
}

/** Room to type into. Its lines to write on are rules of their own. */
export interface FieldMark {
  readonly kind: "field";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly name: string;
  readonly title: string;
  /** Whether an answer may take several lines. */
  readonly multiline: boolean;
  readonly required: boolean;
  /** The size of what is typed, in points. */
  readonly size: number;
  readonly owner: StructureNode;
}

/** Nothing visible: a place that links lead to. */
export interface PlaceMark {
  readonly kind: "place";
  readonly y: number;
  readonly name: string;
}

/** Nothing visible: an element of the structure that has no content, such as an empty cell. */
export interface ElementMark {
  readonly kind: "element";
  readonly owner: StructureNode;
}

/** A mark that stands where it says. */
export type PlacedMark =
  | ElementMark
  | TextMark
  | RuleMark
  | BoxMark
  | OutlineMark
  | PlaceMark
  | PictureMark
  | FieldMark;

/** Marks that stand elsewhere by so much. A page puts them in place once, however many frames they have moved through. */
export interface MovedMarks {
  readonly kind: "moved";
  readonly x: number;
  readonly y: number;
  readonly marks: readonly Mark[];
}

export type Mark = PlacedMark | MovedMarks;

/** A band across the page that is never divided: a line of text, a row of a table, a gap. */
export interface Strip {
  readonly height: number;
  readonly marks: readonly Mark[];
  /** A gap vanishes at the top and at the bottom of a page. */
  readonly gap: boolean;
  /** The next strip must stand on the same page. */
  readonly keep: boolean;
  /** Lines of text, for people: a row counts its highest cell. */
  readonly lines: number;
  readonly characters: number;
  /** The index of the heading (of the first two depths) that it belongs to; -1 before the first. */
  readonly section: number;
  /** Strips to show again when this one opens a page: the head of its table. */
  readonly repeat?: readonly Strip[];
  /** What it may be divided into when it is higher than a page. */
  readonly parts?: () => readonly Strip[];
  /** Strips that fill columns: as many of them as the rest of a page has room for, then the next page. */
  readonly flow?: ColumnStrips;
  /** The footnotes whose numbers stand here: for each a line above it and its text, for the foot of the same page. */
  readonly footnotes?: readonly Strip[];
  /** A new page begins here. */
  readonly pageBreak?: true;
}

/** Strips of one width that run through columns. */
export interface ColumnStrips {
  readonly columns: number;
  /** From the left edge of one column to that of the next, in points. */
  readonly advance: number;
  readonly strips: readonly Strip[];
}

const empty = { marks: [], lines: 0, characters: 0, section: -1 } as const;

/** Empty space; `keep` carries a promise of the strip above over the gap. */
export function gapStrip(height: number, keep: boolean): Strip {
  return { ...empty, height, gap: true, keep };
}

export function pageBreakStrip(): Strip {
  return { ...empty, height: 0, gap: true, keep: false, pageBreak: true };
}

/** The same marks elsewhere. */
export function movedMarks(marks: readonly Mark[], x: number, y: number): readonly Mark[] {
  return marks.length === 0 || (x === 0 && y === 0) ? marks : [{ kind: "moved", x, y, marks }];
}

/** Visits every mark, wherever it has been moved to. */
export function eachMark(marks: readonly Mark[], visit: (mark: PlacedMark) => void): void {
  for (const mark of marks) {
    if (mark.kind === "moved") eachMark(mark.marks, visit);
    else visit(mark);
  }
}

/** Marks where they stand in the end. */
export function placedMarks(marks: readonly Mark[]): readonly PlacedMark[] {
  const placed: PlacedMark[] = [];
  const visit = (inner: readonly Mark[], x: number, y: number): void => {
    for (const mark of inner) {
      if (mark.kind === "moved") visit(mark.marks, x + mark.x, y + mark.y);
      else placed.push(x === 0 && y === 0 ? mark : placeMark(mark, x, y));
    }
  };
  visit(marks, 0, 0);
  return placed;
}

function placeMark(mark: PlacedMark, x: number, y: number): PlacedMark {
  switch (mark.kind) {
    case "text":
      return { ...mark, x: mark.x + x, baseline: mark.baseline + y };
    case "rule":
      return { ...mark, x1: mark.x1 + x, x2: mark.x2 + x, y1: mark.y1 + y, y2: mark.y2 + y };
    case "box":
    case "field":
    case "picture":
      return { ...mark, x: mark.x + x, y: mark.y + y };
    case "outline":
    case "place":
      return { ...mark, y: mark.y + y };
    case "element":
      return mark;
  }
}

/** The same strip moved to the right. */
export function indentStrip(strip: Strip, x: number): Strip {
  return x === 0 ? strip : { ...strip, marks: movedMarks(strip.marks, x, 0) };
}

/** Several strips glued into one. */
export function stackStrips(strips: readonly Strip[]): Strip {
  const marks: Mark[] = [];
  let height = 0;
  for (const strip of strips) {
    marks.push(...movedMarks(strip.marks, 0, height));
    height += strip.height;
  }
  return {
    height,
    marks,
    gap: false,
    keep: false,
    lines: strips.reduce((sum, { lines }) => sum + lines, 0),
    characters: strips.reduce((sum, { characters }) => sum + characters, 0),
    section: strips[0]?.section ?? -1,
    ...footnotesOf(strips),
  };
}

/** The footnotes of several strips as those of one. */
function footnotesOf(strips: readonly Strip[]): Pick<Strip, "footnotes"> {
  const footnotes = strips.flatMap((strip) => strip.footnotes ?? []);
  return footnotes.length === 0 ? {} : { footnotes };
}

/** Strips of several columns side by side as one strip that may be divided where its columns' strips end. */
export function besideStrips(columns: readonly { readonly x: number; readonly strips: readonly Strip[] }[]): Strip {
  const merged = overlay(columns.map(({ x, strips }) => indentStrip(stackStrips(strips), x)));
  const rows = Math.max(0, ...columns.map(({ strips }) => strips.length));
  if (rows < 2) return merged;
  const parts = (): readonly Strip[] =>
    Array.from({ length: rows }, (_, row) =>
      overlay(columns.flatMap(({ x, strips }) => strips.slice(row, row + 1).map((strip) => indentStrip(strip, x)))),
    );
  return { ...merged, parts };
}

function overlay(strips: readonly Strip[]): Strip {
  return {
    height: Math.max(0, ...strips.map(({ height }) => height)),
    marks: strips.flatMap(({ marks }) => marks),
    gap: false,
    keep: false,
    lines: Math.max(0, ...strips.map(({ lines }) => lines)),
    characters: strips.reduce((sum, { characters }) => sum + characters, 0),
    section: strips[0]?.section ?? -1,
    ...footnotesOf(strips),
  };
}
