import type { List } from "../../tree.ts";
import type { BlockLayout, LayoutContext } from "../context.ts";
import { gapStrip, indentStrip, type Strip } from "../strip.ts";
import { structureNode } from "../structure.ts";
import { naturalWidth, textStrips } from "../text-strips.ts";

/** A bulleted or numbered list with hanging labels. */
export const layOutList: BlockLayout<List> = (block, context) => {
  const { list } = context.style;
  const node = structureNode("L", context.parent);
  const labels = block.items.map((_, index) => labelOf(block, index, list.bullet));
  const look = { ...context.text, align: "left" as const };
  const widths = labels.map((label) => naturalWidth([{ kind: "text", value: label }], look, context));
  const indent = Math.max(0, ...widths) + 0.55 * context.em;
  const strips: Strip[] = [];
  block.items.forEach((item, index) => {
    if (index > 0) strips.push(gapStrip(list.gap * context.em, false));
    const entry = structureNode("LI", node);
    const label = textStrips(
      [{ kind: "text", value: labels[index] ?? "" }],
      { look, measure: indent, owner: structureNode("Lbl", entry), at: block.at, hyphenate: false },
      context,
    );
    const inner: LayoutContext = {
      ...context,
      measure: context.measure - indent,
      parent: structureNode("LBody", entry),
    };
    strips.push(...withLabel(label, context.stack(item, inner).strips, indent));
  });
  return { strips, before: list.before * context.em, after: list.after * context.em };
};

/** Puts the label on the first line of the body. */
export function withLabel(label: readonly Strip[], body: readonly Strip[], indent: number): readonly Strip[] {
  const indented = body.map((strip) => indentStrip(strip, indent));
  const [first, ...rest] = indented;
  const mark = label[0];
  if (first === undefined) return label;
  if (mark === undefined) return indented;
  return [{ ...first, marks: [...mark.marks, ...first.marks], height: Math.max(first.height, mark.height) }, ...rest];
}

const boxSigns = { done: "☑", open: "☐" } as const;

function labelOf(block: List, index: number, bullet: string): string {
  const ticked = block.boxes[index] ?? null;
  if (ticked !== null) return ticked ? boxSigns.done : boxSigns.open;
  return block.start === null ? bullet : `${block.start + index}.`;
}
