import type { Group } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";

/** Blocks in a role of the style: the role may change the look of paragraphs, and keeps its blocks on one page. A caption
 * holds what it stands above. */
export const layOutGroup: BlockLayout<Group> = (block, context) => {
  const { before, after, ...look } = context.style.groups[block.role];
  const inner = context.stack(block.children, { ...context, text: { ...context.text, ...look } });
  const held = block.role === "caption" ? inner.strips.length : inner.strips.length - 1;
  return {
    strips: inner.strips.map((strip, index) => (index < held ? { ...strip, keep: true } : strip)),
    before: before === undefined ? inner.before : before * context.em,
    after: after === undefined ? inner.after : after * context.em,
  };
};
