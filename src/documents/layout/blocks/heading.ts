import { type Heading, plainText } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { structureNode } from "../structure.ts";
import { textStrips } from "../text-strips.ts";

/** A heading: kept with what follows, an entry of the outline, never hyphenated. */
export const layOutHeading: BlockLayout<Heading> = (block, context) => {
  const { headings, chapter } = context.style;
  const look = block.look === "chapter" ? chapter : headings[block.depth];
  const owner = structureNode(`H${context.places.levelOf(block)}`, context.parent);
  const place = { look, measure: context.measure, owner, at: block.at, hyphenate: false, balance: true as const };
  const strips = textStrips(block.children, place, context);
  const outline = {
    kind: "outline" as const,
    y: 0,
    depth: block.depth,
    title: plainText(block.children).trim(),
    name: context.places.nameOf(block),
  };
  return {
    strips: strips.map((strip, index) => ({
      ...strip,
      keep: true,
      marks: index === 0 ? [outline, ...strip.marks] : strip.marks,
    })),
    before: look.before * context.em,
    after: look.after * context.em,
  };
};
