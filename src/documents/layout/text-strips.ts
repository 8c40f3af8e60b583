import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import { placesIn } from "../anchors.ts";
import { faceOf } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { footnotePlaces, raised } from "../footnote-places.ts";
import { recentOf } from "../recent.ts";
import type { TextStyle } from "../style.ts";
import type { Footnote, Inline } from "../tree.ts";
import type { LayoutContext } from "./context.ts";
import { widthBetween } from "./measure-text.ts";
import { type SetParagraph, setParagraph } from "./set-paragraph.ts";
import type { Mark, Strip } from "./strip.ts";
import type { StructureNode } from "./structure.ts";
import { joinRuns, keyOfRuns, type TextRun } from "./text-run.ts";

/** Half the height of a capital: it centres the text of a line in the height of the line. */
const halfCapital = 0.35;

interface TextPlace {
  readonly look: TextStyle;
  readonly measure: number;
  readonly owner: StructureNode | null;
  readonly at: SourceRange;
  readonly hyphenate: boolean;
  /** Make the lines about equally long, for headings. */
  readonly balance?: true;
}

/** Inlines set in lines, one strip each, with no line alone at the foot or the head of a page. */
export function textStrips(inlines: readonly Inline[], place: TextPlace, context: LayoutContext): readonly Strip[] {
  const { look, measure, owner } = place;
  const size = context.em * look.scale;
  const height = size * look.leading * context.style.text.leading;
  const runs = textRuns(inlines, look, size, context);
  const set = (width: number): SetParagraph =>
    setParagraph(runs, { measure: width, align: look.align, hyphenate: place.hyphenate }, context.fonts);
  const paragraph = place.balance === true ? balanced(set, measure) : set(measure);
  for (const codePoint of paragraph.missing) context.reportMissing(codePoint, place.at);
  const count = paragraph.lines.length;
  const places = inlines
    .flatMap(placesIn)
    .filter((inline) => context.places.holds(inline))
    .map(({ id }): Mark => ({ kind: "place", y: 0, name: id }));
  const footnotes = new Map(footnotesOf(inlines).map((each) => [`#${footnotePlaces(each.number).text}`, each]));
  return paragraph.lines.map((line, index) => ({
    height,
    marks: [
      ...(index === 0 ? places : []),
      ...line.pieces.flatMap((piece): readonly Mark[] => {
        const footnote = footnotes.get(piece.url ?? "");
        const baseline = height / 2 + halfCapital * size - (footnote === undefined ? 0 : raised.by * piece.size);
        const mark = { kind: "text" as const, ...piece, baseline, owner };
        if (footnote === undefined) return [mark];
        return [{ kind: "place", y: 0, name: footnotePlaces(footnote.number).reference }, mark];
      }),
    ],
    ...footnotesOfLine(line.pieces, footnotes, place.at, context),
    gap: false,
    // No orphan: the first line holds the second. No widow: the last but one holds the last.
    keep: count > 1 && (index === 0 || index === count - 2),
    lines: 1,
    characters: line.text.length,
    section: -1,
  }));
}

function footnotesOf(inlines: readonly Inline[]): readonly Footnote[] {
  return inlines.flatMap((inline) =>
    inline.kind === "footnote" ? [inline] : "children" in inline ? footnotesOf(inline.children) : [],
  );
}

/** The texts of the footnotes whose numbers stand in a line. */
function footnotesOfLine(
  pieces: SetParagraph["lines"][number]["pieces"],
  footnotes: ReadonlyMap<string, Footnote>,
  at: SourceRange,
  context: LayoutContext,
): Pick<Strip, "footnotes"> {
  if (footnotes.size === 0) return {};
  const here = new Set(pieces.map(({ url }) => footnotes.get(url ?? "")));
  const strips = [...here].flatMap((footnote) => (footnote === undefined ? [] : context.footnote(footnote, at)));
  return strips.length === 0 ? {} : { footnotes: strips };
}

/** Narrows the measure for as long as that takes no further line. */
function balanced(set: (width: number) => SetParagraph, measure: number): SetParagraph {
  let best = set(measure);
  const { length } = best.lines;
  if (length < 2) return best;
  let tooNarrow = measure / 2;
  let enough = measure;
  for (let step = 0; step < 6; step += 1) {
    const middle = (tooNarrow + enough) / 2;
    const tried = set(middle);
    if (tried.lines.length === length) {
      best = tried;
      enough = middle;
    } else tooNarrow = middle;
  }
  return best;
}

const mostWidths = 4000;
const widths = recentOf<number>(mostWidths);

/** The width that inlines would take if only a forced break ended a line. */
export function naturalWidth(inlines: readonly Inline[], look: TextStyle, context: LayoutContext): number {
  // Width grows with size: one that is known at the size of one point serves every setting of a page.
  const runs = textRuns(inlines, look, 1, context);
  return context.em * look.scale * widths(context.fonts).of(keyOfRuns(runs), () => widestLine(runs, context.fonts));
}

function widestLine(runs: readonly TextRun[], fonts: Fonts): number {
  const joined = joinRuns(runs, fonts);
  let widest = 0;
  let from = 0;
  for (const line of joined.text.split("\n")) {
    widest = Math.max(widest, widthBetween(joined, from, from + line.length, fonts));
    from += line.length + 1;
  }
  return widest;
}

function textRuns(
  inlines: readonly Inline[],
  look: TextStyle,
  size: number,
  context: LayoutContext,
): readonly TextRun[] {
  const runs: TextRun[] = [];
  const visit = (nodes: readonly Inline[], bold: boolean, italic: boolean, url: string | null): void => {
    for (const node of nodes) {
      switch (node.kind) {
        case "text":
        case "break":
          runs.push({
            text: node.kind === "break" ? "\n" : node.value,
            face: faceOf(look.family, bold, italic),
            size,
            colour: url === null ? look.colour : context.style.colours.link,
            url,
          });
          break;
        case "page": {
          const face = faceOf(look.family, bold, italic);
          runs.push({ text: context.places.pageOf(node.id), face, size, colour: look.colour, url: `#${node.id}` });
          break;
        }
        case "pages": {
          const face = faceOf(look.family, bold, italic);
          const common = { face, size, colour: look.colour };
          context.places.pagesOf(node.ids).forEach(({ text, name }, index) => {
            if (index > 0) runs.push({ ...common, text: ", ", url: null });
            runs.push({ ...common, text, url: `#${name}` });
          });
          break;
        }
        case "place":
        case "blank":
          break;
        case "footnote": {
          const face = faceOf(look.family, bold, italic);
          const url = `#${footnotePlaces(node.number).text}`;
          runs.push({ text: String(node.number), face, size: size * raised.scale, colour: look.colour, url });
          break;
        }
        case "strong":
          visit(node.children, true, italic, url);
          break;
        case "emphasis":
          visit(node.children, bold, !italic, url);
          break;
        case "link":
          visit(node.children, bold, italic, node.url);
          break;
      }
    }
  };
  visit(inlines, look.weight === "bold", false, null);
  return runs;
}
