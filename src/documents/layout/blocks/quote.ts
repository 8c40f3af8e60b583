import type { Quote } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { indentStrip } from "../strip.ts";
import { structureNode } from "../structure.ts";

const barThickness = 2;

/** A quotation: a coloured bar at the left. */
export const layOutQuote: BlockLayout<Quote> = (block, context) => {
  const indent = context.em;
  const inner = {
    ...context,
    measure: context.measure - indent,
    parent: structureNode("BlockQuote", context.parent),
  };
  const strips = context.stack(block.children, inner).strips.map((strip) => {
    const bar = {
      kind: "box" as const,
      x: 0,
      y: 0,
      width: barThickness,
      // A little overlap: viewers show a hairline between boxes that only touch.
      height: strip.height + 0.25,
      colour: context.style.colours.accent,
    };
    const moved = indentStrip(strip, indent);
    return { ...moved, marks: [bar, ...moved.marks] };
  });
  const { before, after } = context.style.list;
  return { strips, before: before * context.em, after: after * context.em };
};
