import type { Entries } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { indentStrip } from "../strip.ts";
import { structureNode } from "../structure.ts";
import { textStrips } from "../text-strips.ts";

/** How far the lines after the first stand in, in ems. */
const hanging = 1;

/** Entries of an index as a list without signs. */
export const layOutEntries: BlockLayout<Entries> = (block, context) => {
  const list = structureNode("L", context.parent);
  const indent = hanging * context.em;
  const look = { ...context.style.table.cell, align: "left" as const };
  const strips = block.items.flatMap((item) => {
    const owner = structureNode("LBody", structureNode("LI", list));
    const place = { look, measure: context.measure - indent, owner, at: block.at, hyphenate: false };
    return textStrips(item, place, context).map((strip, line) => (line === 0 ? strip : indentStrip(strip, indent)));
  });
  return { strips, before: 0, after: context.style.paragraph.after * context.em };
};
