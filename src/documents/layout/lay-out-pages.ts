import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { pointsPerMillimetre, type Style } from "../style.ts";
import type { DocumentTree, Inline } from "../tree.ts";
import type { LayoutContext } from "./context.ts";
import { flowDocument, type MissingGlyph } from "./lay-out.ts";
import { paginate } from "./paginate.ts";
import { type Mark, moveMark, type Strip } from "./strip.ts";
import { structureNode } from "./structure.ts";
import { textStrips } from "./text-strips.ts";

/** A page ready to draw: marks in points from the top left corner of the paper. */
export interface LaidPage {
  readonly marks: readonly Mark[];
  /** Running heads, feet and page numbers. */
  readonly running: readonly Mark[];
}

export interface LaidDocument {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly LaidPage[];
  readonly missing: readonly MissingGlyph[];
  /** Whether something could not be divided and runs off its page. */
  readonly tooHigh: boolean;
}

/** Lays a document out on pages. */
export function layOutPages(tree: DocumentTree, style: Style, fonts: Fonts): LaidDocument {
  const { strips, area, missing } = flowDocument(tree, style, fonts);
  const contents = paginate(strips, area.height);
  const runningMissing: MissingGlyph[] = [];
  const context: LayoutContext = {
    style,
    fonts,
    measure: area.width,
    em: style.text.size,
    text: style.running,
    parent: structureNode("Document", null),
    stack: () => ({ strips: [], before: 0, after: 0 }),
    reportMissing: (codePoint, at) => runningMissing.push({ codePoint, at }),
  };
  const pages = contents.map((content, index) => ({
    marks: content.marks.map((mark) => moveMark(mark, area.left, area.top)),
    running: runningMarks(tree, index + 1, context),
  }));
  return {
    width: style.page.width * pointsPerMillimetre,
    height: style.page.height * pointsPerMillimetre,
    pages,
    missing: [...missing, ...runningMissing],
    tooHigh: contents.some(({ height }) => height > area.height + 0.5),
  };
}

function runningMarks(tree: DocumentTree, page: number, context: LayoutContext): readonly Mark[] {
  const { style } = context;
  const top = style.margins.top * pointsPerMillimetre;
  const bottom = (style.page.height - style.margins.bottom) * pointsPerMillimetre;
  const numbered = page >= style.pageNumbersFrom;
  const number = numbered ? runningStrips([{ kind: "text", value: String(page) }], "center", context) : [];
  const head = runningStrips(tree.head, style.running.align, context);
  const foot = runningStrips(tree.foot, style.running.align, context);
  const above = [...number, ...head];
  return [
    ...placeDown(above, Math.max(0.35 * top, top - heightOf(above) - 0.2 * top), context),
    ...placeDown(foot, bottom + 0.3 * style.margins.bottom * pointsPerMillimetre, context),
  ];
}

function runningStrips(
  inlines: readonly Inline[],
  align: "left" | "center" | "right" | "justify",
  context: LayoutContext,
): readonly Strip[] {
  const look = { ...context.style.running, align };
  return textStrips(inlines, { look, measure: context.measure, owner: null, at: nowhere, hyphenate: false }, context);
}

function placeDown(strips: readonly Strip[], from: number, context: LayoutContext): readonly Mark[] {
  const left = context.style.margins.left * pointsPerMillimetre;
  let y = from;
  const marks: Mark[] = [];
  for (const strip of strips) {
    for (const mark of strip.marks) marks.push(moveMark(mark, left, y));
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
