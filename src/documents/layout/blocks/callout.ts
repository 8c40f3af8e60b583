import type { Callout } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { gapStrip, indentStrip, type Mark, type Strip } from "../strip.ts";
import { structureNode } from "../structure.ts";
import { textStrips } from "../text-strips.ts";

const bar = 3;
const frame = 0.6;
/** Inner space, in ems. */
const padding = { x: 0.8, y: 0.5 } as const;
/** A box of no more lines is never divided. */
const shortest = 10;

/** A tinted box with a line around it and a bar at its left, so that it stands out on a grey print too. */
export const layOutCallout: BlockLayout<Callout> = (block, context) => {
  const { em, measure, style } = context;
  const { accent, tint } = style.colours;
  const left = bar + padding.x * em;
  const parent = structureNode("Sect", context.parent);
  const inner = { ...context, measure: measure - left - padding.x * em, parent };
  const label = textStrips(
    [{ kind: "text", value: block.title }],
    {
      look: { ...style.headings[4], colour: accent },
      measure: inner.measure,
      owner: structureNode("P", parent),
      at: block.at,
      hyphenate: false,
    },
    context,
  );
  const space: Strip = { ...gapStrip(padding.y * em, true), gap: false };
  const rows = [
    space,
    ...label.map((strip) => ({ ...strip, keep: true })),
    ...context.stack(block.children, inner).strips,
  ];
  const lines = rows.reduce((sum, strip) => sum + strip.lines, 0);
  const strips = rows.map((row, index): Strip => {
    const last = index === rows.length - 1;
    // The space below belongs to the last line; the tint of any other runs into the next, so that no hairline shows.
    const strip = last ? { ...row, height: row.height + padding.y * em } : row;
    const { height } = strip;
    const tinted = last ? height : height + 0.5;
    const marks: Mark[] = [
      { kind: "box", x: 0, y: 0, width: measure, height: tinted, colour: tint },
      { kind: "box", x: 0, y: 0, width: bar, height: tinted, colour: accent },
      line(measure - frame / 2, 0, measure - frame / 2, height, accent),
    ];
    if (index === 0) marks.push(line(0, frame / 2, measure, frame / 2, accent));
    if (last) marks.push(line(0, height - frame / 2, measure, height - frame / 2, accent));
    const moved = indentStrip(strip, left);
    const held = lines <= shortest || strip.keep || index >= rows.length - 3;
    return { ...moved, marks: [...marks, ...moved.marks], keep: held && !last };
  });
  const { before, after } = style.table;
  return { strips, before: Math.max(before, padding.y) * em, after: after * em };
};

function line(x1: number, y1: number, x2: number, y2: number, colour: string): Mark {
  return { kind: "rule", x1, y1, x2, y2, thickness: frame, colour };
}
