import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import { longestRunning, shortened } from "../shortened.ts";
import { pointsPerMillimetre, type TextStyle } from "../style.ts";
import { type DocumentTree, type Inline, plainText } from "../tree.ts";
import type { LayoutContext } from "./context.ts";
import { cornerOf } from "./corner.ts";
import type { PageContent } from "./paginate.ts";
import { eachMark, type Mark, movedMarks, type PlacedMark, placedMarks, type Strip } from "./strip.ts";
import { textStrips } from "./text-strips.ts";

/** What runs above and below one page. */
export interface RunningPage {
  /** From 1. */
  readonly number: number;
  /** The chapter that the page goes on with; `null` where a chapter opens or none has begun. */
  readonly chapter: string | null;
}

type RunningAlign = TextStyle["align"];

/** Room for the number of a page beside the title of its chapter, in ems. */
const numberRoom = 3;

/** Headings down to this depth open chapters. */
const chapterDepth = 2;

/** The running page of every page of a document. */
export function runningPages(contents: readonly PageContent[]): readonly RunningPage[] {
  let current: string | null = null;
  return contents.map(({ marks }, index) => {
    const opened: string[] = [];
    eachMark(marks, (mark) => {
      if (mark.kind === "outline" && mark.depth <= chapterDepth) opened.push(mark.title);
    });
    const chapter = opened.length > 0 ? null : current;
    current = opened.at(-1) ?? current;
    return { number: index + 1, chapter };
  });
}

/** Running heads, feet and numbers of pages, in points from the corner of the paper. */
export function runningMarks(tree: DocumentTree, page: RunningPage, context: LayoutContext): readonly PlacedMark[] {
  const { style } = context;
  const { align } = style.running;
  const top = style.margins.top * pointsPerMillimetre;
  const bottom = (style.page.height - style.margins.bottom) * pointsPerMillimetre;
  const numbered = page.number >= style.pageNumbersFrom;
  const number: readonly Inline[] = numbered ? [{ kind: "text", value: String(page.number) }] : [];
  // The title page of a book carries nothing but its title.
  const corner = tree.corner !== null && page.number === 1 ? cornerOf(style).side + 2 * pointsPerMillimetre : 0;
  const beside = { ...context, measure: context.measure - corner };
  const below = style.margins.bottom * pointsPerMillimetre;
  const foot = tree.chapterHead && !numbered ? [] : fittingStrips(tree.foot, align, 0.6 * below, beside);
  const numbers = tree.chapterHead
    ? chapterStrips(page.chapter, number, context)
    : runningStrips(number, "center", context);
  const above = [...numbers, ...fittingStrips(tree.head, align, 0.65 * top - heightOf(numbers), context)];
  return placedMarks([
    ...placeDown(above, Math.max(0.35 * top, top - heightOf(above) - 0.2 * top), context),
    ...placeDown(foot, bottom + 0.3 * below, context),
  ]);
}

/** The chapter at the left, the number at the right, a hairline below. */
function chapterStrips(chapter: string | null, number: readonly Inline[], context: LayoutContext): readonly Strip[] {
  const right = runningStrips(number, "right", context)[0];
  if (right === undefined) return [];
  const beside = { ...context, measure: context.measure - numberRoom * context.em };
  const title =
    chapter === null ? [] : fittingStrips([{ kind: "text", value: chapter }], "left", right.height, beside).slice(0, 1);
  const rule: Mark = {
    kind: "rule",
    x1: 0,
    x2: context.measure,
    y1: right.height + 2,
    y2: right.height + 2,
    thickness: 0.4,
    colour: context.style.colours.rule,
  };
  const marks = [...title.flatMap((strip) => strip.marks), ...right.marks, ...(chapter === null ? [] : [rule])];
  return [{ ...right, height: right.height + 2, marks }];
}

/** Running text that its place in the margin holds: what is too long is shortened, but never to nothing. */
function fittingStrips(
  inlines: readonly Inline[],
  align: RunningAlign,
  room: number,
  context: LayoutContext,
): readonly Strip[] {
  let most = Math.min(plainText(inlines).length, longestRunning);
  let strips = runningStrips(shortened(inlines, most), align, context);
  while (strips.length > 1 && heightOf(strips) > room) {
    most = Math.floor(most * 0.9);
    strips = runningStrips(shortened(inlines, most), align, context);
  }
  return strips;
}

function runningStrips(inlines: readonly Inline[], align: RunningAlign, context: LayoutContext): readonly Strip[] {
  const look = { ...context.style.running, align };
  return textStrips(inlines, { look, measure: context.measure, owner: null, at: nowhere, hyphenate: false }, context);
}

function placeDown(strips: readonly Strip[], from: number, context: LayoutContext): readonly Mark[] {
  const left = context.style.margins.left * pointsPerMillimetre;
  let y = from;
  const marks: Mark[] = [];
  for (const strip of strips) {
    marks.push(...movedMarks(strip.marks, left, y));
    y += strip.height;
  }
  return marks;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

const start = { line: 1, column: 1, offset: 0 };
/** Running text carries no place of its own. */
const nowhere: SourceRange = { file: "", start, end: start };
