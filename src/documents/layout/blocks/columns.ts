import type { Columns } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { besideStrips } from "../strip.ts";
import { structureNode } from "../structure.ts";

/** Narrower columns, in ems, cannot be justified without holes between the words. */
const narrow = 22;

/** Blocks side by side on one page. */
export const layOutColumns: BlockLayout<Columns> = (block, context) => {
  const gutter = 2 * context.em;
  const total = block.columns.reduce((sum, { width }) => sum + width, 0);
  const room = context.measure - gutter * (block.columns.length - 1);
  let x = 0;
  const columns = block.columns.map(({ width, children }) => {
    const measure = (room * width) / total;
    const align = measure < narrow * context.em ? "left" : context.text.align;
    const text = { ...context.text, align };
    const inner = { ...context, text, measure, parent: structureNode("Sect", context.parent) };
    const column = { x, strips: context.stack(children, inner).strips };
    x += measure + gutter;
    return column;
  });
  const { before, after } = context.style.paragraph;
  return { strips: [besideStrips(columns)], before: before * context.em, after: after * context.em };
};
