import type { Fonts } from "../fonts/load-fonts.ts";
import { describe } from "../pictures/describe.ts";
import { pointsPerMillimetre, type Style } from "../style.ts";
import type { DocumentTree } from "../tree.ts";
import type { LayoutContext } from "./context.ts";
import { placeInCorner } from "./corner.ts";
import { documentPlaces } from "./document-places.ts";
import { type Flow, flowDocument, type MissingGlyph, sheetOf } from "./lay-out.ts";
import { type PageContent, paginate } from "./paginate.ts";
import { runningMarks, runningPages } from "./running.ts";
import { eachMark, movedMarks, type PlacedMark, placedMarks } from "./strip.ts";
import { structureNode } from "./structure.ts";

/** A page ready to draw: marks in points from the top left corner of the paper. */
export interface LaidPage {
  readonly marks: readonly PlacedMark[];
  /** Running heads, feet and page numbers. */
  readonly running: readonly PlacedMark[];
  /** Whether it begins the document or follows a page break that the template asks for. */
  readonly opens: boolean;
  /** The share of the text area, from 0 to 1, that stands above the end of its text. */
  readonly filled: number;
}

export interface LaidDocument {
  /** In points. */
  readonly width: number;
  readonly height: number;
  readonly pages: readonly LaidPage[];
  readonly missing: readonly MissingGlyph[];
  /** The number of the page of every heading and place, by name. */
  readonly places: ReadonlyMap<string, number>;
  /** Whether something could not be divided and runs off its page. */
  readonly tooHigh: boolean;
}

/** Lays a document out on pages. `first` is its first layout, when somebody has made it already. */
export function layOutPages(
  tree: DocumentTree,
  style: Style,
  fonts: Fonts,
  first: Flow = flowDocument(tree, style, fonts),
): LaidDocument {
  const { flow, contents } = settle(first);
  const { area } = flow;
  const runningMissing: MissingGlyph[] = [];
  const context: LayoutContext = {
    ...sheetOf(style, fonts),
    text: style.running,
    parent: structureNode("Document", null),
    places: documentPlaces(tree, new Map()),
    footnote: () => [],
    stack: () => ({ strips: [], before: 0, after: 0 }),
    reportMissing: (codePoint, at) => runningMissing.push({ codePoint, at }),
  };
  const running = runningPages(contents);
  const pages = contents.map((content, index) => {
    const runs = running[index];
    const corner = index === 0 ? cornerMarks(tree, flow, style, fonts) : [];
    return {
      marks: [...placedMarks(movedMarks(content.marks, area.left, area.top)), ...corner],
      running: runs === undefined ? [] : runningMarks(tree, runs, context),
      opens: content.opens,
      filled: content.height / area.height,
    };
  });
  return {
    width: style.page.width * pointsPerMillimetre,
    height: style.page.height * pointsPerMillimetre,
    pages,
    missing: [...flow.missing, ...runningMissing],
    places: pagesOfPlaces(contents),
    tooHigh: contents.some(({ height }) => height > area.height + 0.5),
  };
}

function cornerMarks({ corner }: DocumentTree, { root }: Flow, style: Style, fonts: Fonts): readonly PlacedMark[] {
  if (corner === null) return [];
  const { drawing, scale, x, y } = placeInCorner(corner, style, { fonts, em: style.text.size });
  const { title } = corner.picture;
  const alt = describe(corner.picture);
  return [{ kind: "picture", drawing, x, y, scale, title, alt, owner: structureNode("Figure", root) }];
}

interface Settled {
  readonly flow: Flow;
  readonly contents: readonly PageContent[];
}

/** More layouts than this would mean that a number keeps pushing its own heading to and fro. */
const mostLayouts = 6;

/** Lays out again until every page number that is printed is the number of the page where its heading stands. */
function settle(first: Flow): Settled {
  let flow = first;
  let known: ReadonlyMap<string, number> = new Map();
  for (let layout = 1; ; layout += 1) {
    const contents = paginate(flow.strips, flow.area.height);
    const found = pagesOfPlaces(contents);
    if (sameNumbers(flow.asked, known, found)) return { flow, contents };
    if (layout === mostLayouts) throw new Error("page numbers do not settle");
    known = found;
    flow = flow.again(known);
  }
}

function pagesOfPlaces(contents: readonly PageContent[]): ReadonlyMap<string, number> {
  const pages = new Map<string, number>();
  contents.forEach(({ marks }, index) => {
    eachMark(marks, (mark) => {
      if (mark.kind === "outline" || mark.kind === "place") pages.set(mark.name, index + 1);
    });
  });
  return pages;
}

/** Whether every number that is printed is right. */
function sameNumbers(
  printed: ReadonlySet<string>,
  known: ReadonlyMap<string, number>,
  found: ReadonlyMap<string, number>,
): boolean {
  return [...printed].every((name) => known.get(name) === found.get(name));
}
