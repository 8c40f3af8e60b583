import type { NamedHeading } from "../../anchors.ts";
import type { BlockStyle } from "../../style.ts";
import type { Contents } from "../../tree.ts";
import type { BlockLayout, LayoutContext } from "../context.ts";
import { gapStrip, type Mark, type Strip } from "../strip.ts";
import { type StructureNode, structureNode } from "../structure.ts";
import { textStrips } from "../text-strips.ts";

/** How far a deeper entry stands in, in ems. */
const indent = 1.3;
/** Room for the number of a page, in ems. */
const numberRoom = 2.4;
/** Space between a leader and the words beside it, in ems. */
const leaderGap = 0.5;

/** A table of contents: titles that lead to their headings, dots, numbers of pages. */
export const layOutContents: BlockLayout<Contents> = (block, context) => {
  const entries = context.places.listedIn(block);
  const least = Math.min(...entries.map(({ heading }) => heading.depth));
  const toc = structureNode("TOC", context.parent);
  const strips: Strip[] = [];
  entries.forEach((entry, index) => {
    const level = entry.heading.depth - least;
    const look = context.style.contents[level === 0 ? 1 : level === 1 ? 2 : 3];
    if (index > 0) strips.push(gapStrip(look.before * context.em, false));
    const owner = structureNode("TOCI", toc);
    const lines = layOutEntry(entry, { block, look, owner, left: level * indent * context.em }, context);
    // The title of a part stays with its first chapter.
    strips.push(...lines.map((line) => ({ ...line, keep: line.keep || level === 0 })));
  });
  return { strips, before: 0, after: context.style.paragraph.after * context.em };
};

interface EntryPlace {
  readonly block: Contents;
  readonly look: BlockStyle;
  readonly owner: StructureNode;
  readonly left: number;
}

function layOutEntry({ name, title }: NamedHeading, place: EntryPlace, context: LayoutContext): readonly Strip[] {
  const { block, look, owner, left } = place;
  const { em, measure } = context;
  const set = (text: string, align: "left" | "right", width: number): readonly Strip[] =>
    textStrips(
      [{ kind: "link", url: `#${name}`, children: [{ kind: "text", value: text }] }],
      { look: { ...look, align }, measure: width, owner, at: block.at, hyphenate: false },
      context,
    ).map((strip) => ({ ...strip, marks: strip.marks.map((mark) => recolour(mark, look)) }));
  const lines = set(title, "left", measure - left - numberRoom * em).map((strip) => moved(strip, left));
  const number = set(context.places.pageOf(name), "right", measure)[0];
  const last = lines.at(-1);
  if (last === undefined || number === undefined) return lines;
  const leader = leaderBetween(last, number, em, look);
  return [...lines.slice(0, -1), { ...last, marks: [...last.marks, ...leader, ...number.marks] }];
}

/** Entries are links, but a page of underlined or coloured titles is hard to read. */
function recolour(mark: Mark, { colour }: BlockStyle): Mark {
  return mark.kind === "text" ? { ...mark, colour } : mark;
}

function moved(strip: Strip, x: number): Strip {
  return { ...strip, marks: strip.marks.map((mark) => (mark.kind === "text" ? { ...mark, x: mark.x + x } : mark)) };
}

function leaderBetween(title: Strip, number: Strip, em: number, { colour }: BlockStyle): readonly Mark[] {
  const texts = [...title.marks, ...number.marks].flatMap((mark) => (mark.kind === "text" ? [mark] : []));
  const baseline = texts[0]?.baseline ?? 0;
  const x1 = Math.max(...title.marks.map((mark) => (mark.kind === "text" ? mark.x + mark.width : 0))) + leaderGap * em;
  const x2 = Math.min(...number.marks.map((mark) => (mark.kind === "text" ? mark.x : x1))) - leaderGap * em;
  if (x2 - x1 < em) return [];
  return [{ kind: "rule", x1, x2, y1: baseline, y2: baseline, thickness: 0.7, colour, dotted: true }];
}
