import type { Face } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { recentOf } from "../recent.ts";
import type { Colour } from "../style.ts";
import { afterBreak, breakLines } from "./break-lines.ts";
import { elasticSpaces } from "./elastic-spaces.ts";
import { glyphCount, textWidth, widthBetween } from "./measure-text.ts";
import { paragraphItems } from "./paragraph-items.ts";
import { type JoinedText, joinRuns, keyOfRuns, type Segment, type TextRun } from "./text-run.ts";

const softHyphen = "\u00ad";

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
  /** Added to every elastic space to fill the line; negative when the line is squeezed. */
  readonly extra: number;
  /** Added behind every glyph of a line that would be too loose otherwise. */
  readonly tracking: number;
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
/** A space may grow by this share of its width before the letters help to fill the line. */
const easyGrowth = 0.6;
/** As far apart as letters may move, in ems: nobody sees it, and a loose line gains the width of a few spaces. */
const mostTracking = 0.02;

/** More than the paragraphs that the letters of a mailing have in common, in every setting that is tried. */
const mostRemembered = 2000;
const remembered = recentOf<SetParagraph>(mostRemembered);

/** Sets text in lines no wider than the measure. Empty text gives no lines. */
export function setParagraph(runs: readonly TextRun[], options: ParagraphOptions, fonts: Fonts): SetParagraph {
  const { measure, align, hyphenate } = options;
  return remembered(fonts).of(`${measure} ${align} ${hyphenate} ${keyOfRuns(runs)}`, () =>
    setAnew(runs, options, fonts),
  );
}

function setAnew(runs: readonly TextRun[], options: ParagraphOptions, fonts: Fonts): SetParagraph {
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
  const parts = partsOf(joined, span);
  const { extra, tracking } = filling(parts, natural, span, options, fonts);
  const tracked = tracking === 0 ? [] : parts.map((part, index) => gapsIn(part, index === parts.length - 1, fonts));
  const width = natural + extra * sumOf(parts.map(({ spaces }) => spaces)) + tracking * sumOf(tracked);
  let x =
    options.align === "right"
      ? options.measure - width
      : options.align === "center"
        ? (options.measure - width) / 2
        : 0;
  const pieces: Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const { face, size, colour, url } = part.segment;
    const pieceWidth = textWidth(part.text, face, size, fonts) + extra * part.spaces + tracking * (tracked[index] ?? 0);
    pieces.push({ text: part.text, face, size, colour, url, x, width: pieceWidth, extra, tracking });
    x += pieceWidth;
  }
  return { pieces, width, text };
}

interface LinePart {
  readonly text: string;
  readonly segment: Segment;
  /** How many of its spaces are elastic. */
  readonly spaces: number;
}

function partsOf(joined: JoinedText, span: LineSpan): readonly LinePart[] {
  return joined.segments.flatMap((segment) => {
    if (segment.end <= span.from || segment.start >= span.to) return [];
    const to = Math.min(span.to, segment.end);
    const text =
      joined.text.slice(Math.max(span.from, segment.start), to) + (span.hyphen && to === span.to ? softHyphen : "");
    return [{ text, segment, spaces: elasticSpaces(text).size }];
  });
}

/** What fills a line: spaces first, and letters where spaces alone would tear holes. */
function filling(
  parts: readonly LinePart[],
  natural: number,
  span: LineSpan,
  options: ParagraphOptions,
  fonts: Fonts,
): { readonly extra: number; readonly tracking: number } {
  const none = { extra: 0, tracking: 0 };
  const spaces = sumOf(parts.map((part) => part.spaces));
  const spare = options.measure - natural;
  if (spaces === 0 || (options.align !== "justify" && spare >= 0)) return none;
  if (spare < 0) return { extra: spare / spaces, tracking: 0 };
  const [first] = parts;
  if (span.forced || first === undefined) return none;
  const { face, size } = first.segment;
  const easy = spaces * easyGrowth * textWidth(" ", face, size, fonts);
  const gaps = spare <= easy ? 0 : sumOf(parts.map((part) => gapsIn(part, part === parts.at(-1), fonts)));
  const tracking = gaps === 0 ? 0 : Math.min(mostTracking * size, (spare - easy) / gaps);
  const extra = (spare - tracking * gaps) / spaces;
  return extra > widestGap * size ? none : { extra, tracking };
}

/** Gaps between glyphs that tracking may widen; behind the last glyph of a line there is none. */
function gapsIn({ text, segment }: LinePart, last: boolean, fonts: Fonts): number {
  return glyphCount(text, segment.face, fonts) - (last ? 1 : 0);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function hyphenAt(joined: JoinedText, end: number, fonts: Fonts): number {
  const segment = joined.segments.find((candidate) => candidate.start < end && end <= candidate.end);
  return segment === undefined ? 0 : textWidth(softHyphen, segment.face, segment.size, fonts);
}
