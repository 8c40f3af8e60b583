import type { Group } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";

/** Blocks in a role of the style: the role may change the look of paragraphs, and keeps its blocks on one page. */
export const layOutGroup: BlockLayout<Group> = (block, context) => {
  const { before, after, ...look } = context.style.groups[block.role];
  const strips = context.stack(block.children, { ...context, text: { ...context.text, ...look } });
  return {
    strips: strips.map((strip, index) => (index < strips.length - 1 ? { ...strip, keep: true } : strip)),
    before: (before ?? context.style.paragraph.before) * context.em,
    after: (after ?? context.style.paragraph.after) * context.em,
  };
};
