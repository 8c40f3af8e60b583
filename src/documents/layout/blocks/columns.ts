import type { TextStyle } from "../../style.ts";
import type { Columns } from "../../tree.ts";
import type { BlockLayout, LayoutContext } from "../context.ts";
import { besideStrips } from "../strip.ts";
import { structureNode } from "../structure.ts";

/** Narrower columns, in ems, cannot be justified without holes between the words. */
const narrow = 27;

/** The look of paragraphs in a column of this width. */
export function textInColumn(measure: number, { text, em }: LayoutContext): TextStyle {
  return measure < narrow * em && text.align === "justify" ? { ...text, align: "left" } : text;
}

/** Blocks side by side on one page. */
export const layOutColumns: BlockLayout<Columns> = (block, context) => {
  const gutter = 2 * context.em;
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  const room = context.measure - gutter * (block.columns.length - 1);
  let x = 0;
  const columns = block.columns.map(({ width, children }) => {
    const measure = (room * width) / total;
    const inner = {
      ...context,
      text: textInColumn(measure, context),
      measure,
      parent: structureNode("Sect", context.parent),
    };
    const { strips, before } = context.stack(children, inner);
    const column = { x, strips, before };
    x += measure + gutter;
    return column;
  });
  const { before, after } = context.style.paragraph;
  // A heading at the top of a column wants the space above it that it has everywhere.
  const wanted = Math.max(before * context.em, ...columns.map((column) => column.before));
  return { strips: [besideStrips(columns)], before: wanted, after: after * context.em };
};
