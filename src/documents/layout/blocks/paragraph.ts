import { type Paragraph, plainText } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { structureNode } from "../structure.ts";
import { textStrips } from "../text-strips.ts";

/** Running text. A paragraph that ends with a colon, or is all bold, stays with what it announces. */
export const layOutParagraph: BlockLayout<Paragraph> = (block, context) => {
  const owner = structureNode("P", context.parent);
  const place = { look: context.text, measure: context.measure, owner, at: block.at, hyphenate: true };
  const strips = textStrips(block.children, place, context);
  const allBold = block.children.every(({ kind }) => kind === "strong");
  const announces = allBold || /:\s*$/.test(plainText(block.children));
  return {
    strips: announces
      ? strips.map((strip, index) => (index === strips.length - 1 ? { ...strip, keep: true } : strip))
      : strips,
    before: context.style.paragraph.before * context.em,
    after: context.style.paragraph.after * context.em,
  };
};
