import type { Face } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { Colour } from "../style.ts";
import { afterBreak, breakLines } from "./break-lines.ts";
import { textWidth, widthBetween } from "./measure-text.ts";
import { paragraphItems } from "./paragraph-items.ts";
import { type JoinedText, joinRuns, type TextRun } from "./text-run.ts";

/** Text of one look on one line, ready to draw. Lengths are in points. */
export interface Piece {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: Colour;
  readonly url: string | null;
  /** From the left edge of the measure. */
  readonly x: number;
  readonly width: number;
  /** Added to every ordinary space to fill the line; negative when the line is squeezed. */
  readonly extra: number;
}

export interface SetLine {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** The text of the line as it stands in the source, without the hyphen. */
  readonly text: string;
}

export interface ParagraphOptions {
  readonly measure: number;
  readonly align: "left" | "center" | "right" | "justify";
  readonly hyphenate: boolean;
}

export interface SetParagraph {
  readonly lines: readonly SetLine[];
  /** Code points that no face can draw. */
  readonly missing: readonly number[];
}

/** A gap between words wider than this many ems is worse than a ragged line. */
const widestGap = 1;

/** Sets text in lines no wider than the measure. Empty text gives no lines. */
export function setParagraph(runs: readonly TextRun[], options: ParagraphOptions, fonts: Fonts): SetParagraph {
  const joined = joinRuns(runs, fonts);
  if (joined.text === "") return { lines: [], missing: joined.missing };
  const justify = options.align === "justify";
  const { items, offsets } = paragraphItems(joined, options.measure, { justify, hyphenate: options.hyphenate }, fonts);
  const ends = breakLines(items, options.measure, { fill: justify ? "justify" : "ragged" });
  // Every box fits the measure and every space may end a line at some cost, so there always is a way.
  if (ends === null) throw new Error(`no line breaks for "${joined.text.slice(0, 40)}"`);
  const lines: SetLine[] = [];
  let start = 0;
  for (const end of ends) {
    const item = items[end];
    const to = offsets[end] ?? joined.text.length;
    const forced = item === undefined || (item.kind === "penalty" && item.cost === Number.NEGATIVE_INFINITY);
    const hyphen = item?.kind === "penalty" && item.hyphen;
    lines.push(setLine(joined, { from: offsets[start] ?? to, to, forced, hyphen }, options, fonts));
    start = afterBreak(items, end);
  }
  return { lines, missing: joined.missing };
}

interface LineSpan {
  readonly from: number;
  readonly to: number;
  /** The last line, or the line before a forced break: it is not justified. */
  readonly forced: boolean;
  readonly hyphen: boolean;
}

function setLine(joined: JoinedText, span: LineSpan, options: ParagraphOptions, fonts: Fonts): SetLine {
  const text = joined.text.slice(span.from, span.to);
  const natural =
    widthBetween(joined, span.from, span.to, fonts) + (span.hyphen ? hyphenAt(joined, span.to, fonts) : 0);
  const extra = extraSpace(text, natural, span, options, joined.segments[0]?.size ?? 0);
  const width = natural + extra * countSpaces(text);
  let x =
    options.align === "right"
      ? options.measure - width
      : options.align === "center"
        ? (options.measure - width) / 2
        : 0;
  const pieces: Piece[] = [];
  for (const segment of joined.segments) {
    if (segment.end <= span.from || segment.start >= span.to) continue;
    const from = Math.max(span.from, segment.start);
    const to = Math.min(span.to, segment.end);
    const part = joined.text.slice(from, to) + (span.hyphen && to === span.to ? "\u00ad" : "");
    const { face, size, colour, url } = segment;
    const pieceWidth = textWidth(part, face, size, fonts) + extra * countSpaces(part);
    pieces.push({ text: part, face, size, colour, url, x, width: pieceWidth, extra });
    x += pieceWidth;
  }
  return { pieces, width, text };
}

function extraSpace(text: string, natural: number, span: LineSpan, options: ParagraphOptions, size: number): number {
  const spaces = countSpaces(text);
  const spare = options.measure - natural;
  if (spaces === 0 || (options.align !== "justify" && spare >= 0)) return 0;
  if (spare < 0) return spare / spaces;
  if (span.forced) return 0;
  const extra = spare / spaces;
  return extra > widestGap * size ? 0 : extra;
}

function hyphenAt(joined: JoinedText, end: number, fonts: Fonts): number {
  const segment = joined.segments.find((candidate) => candidate.start < end && end <= candidate.end);
  return segment === undefined ? 0 : textWidth("\u00ad", segment.face, segment.size, fonts);
}

function countSpaces(text: string): number {
  return text.split(" ").length - 1;
}
