import type { SourceRange } from "../../diagnostics/diagnostic.ts";
import { footnotePlaces, raised } from "../footnote-places.ts";
import type { Footnote } from "../tree.ts";
import { withLabel } from "./blocks/list.ts";
import type { LayoutContext } from "./context.ts";
import { gapStrip, type Strip, stackStrips } from "./strip.ts";
import { structureNode } from "./structure.ts";
import { textStrips } from "./text-strips.ts";

/** Room for the number of a footnote, and space below its text, in ems. */
const numberRoom = 1.1;
const below = 0.12;
/** The line above the footnotes of a page: its share of the measure, and the space around it in ems. */
const separator = { share: 0.25, above: 0.9, below: 0.4, thickness: 0.5 } as const;

/**
 * The text of a footnote as one strip, which no page divides, under a line that the first footnote of a page keeps. Its number
 * leads back to the text.
 */
export function layOutFootnote(
  { number, children }: Footnote,
  at: SourceRange,
  context: LayoutContext,
): readonly [line: Strip, text: Strip] {
  const { em, measure, style } = context;
  const look = { ...context.text, ...style.groups.note, align: style.text.align, colour: style.text.colour };
  const note = structureNode("Note", context.parent);
  const indent = numberRoom * em;
  const places = footnotePlaces(number);
  const common = { at, hyphenate: true };
  const label = textStrips(
    [{ kind: "link", url: `#${places.reference}`, children: [{ kind: "text", value: String(number) }] }],
    {
      ...common,
      look: { ...look, scale: look.scale * raised.scale },
      measure: indent,
      owner: structureNode("Lbl", note),
    },
    context,
  );
  const owner = structureNode("P", note);
  const body = textStrips(children, { ...common, look, measure: measure - indent, owner }, context);
  const text = stackStrips([...withLabel(label, body, indent), gapStrip(below * em, false)]);
  const y = separator.above * em;
  const { colour } = look;
  const line: Strip = {
    ...gapStrip(y + separator.below * em, true),
    marks: [
      { kind: "rule", x1: 0, x2: separator.share * measure, y1: y, y2: y, thickness: separator.thickness, colour },
    ],
  };
  return [line, { ...text, marks: [{ kind: "place", y: 0, name: places.text }, ...text.marks] }];
}
