import type { ColumnFlow } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import type { Strip } from "../strip.ts";
import { textInColumn } from "./columns.ts";

/** Blocks set to the width of a column. How many lines each column takes is known when the page is. */
export const layOutFlow: BlockLayout<ColumnFlow> = ({ columns, children }, context) => {
  const gutter = 2 * context.em;
  const measure = (context.measure - gutter * (columns - 1)) / columns;
  const { strips } = context.stack(children, { ...context, text: textInColumn(measure, context), measure });
  const strip: Strip = {
    height: strips.reduce((sum, { height }) => sum + height, 0) / columns,
    marks: [],
    gap: false,
    keep: false,
    lines: Math.ceil(strips.reduce((sum, { lines }) => sum + lines, 0) / columns),
    characters: strips.reduce((sum, { characters }) => sum + characters, 0),
    section: -1,
    flow: { columns, advance: measure + gutter, strips },
  };
  const { before, after } = context.style.paragraph;
  return { strips: [strip], before: before * context.em, after: after * context.em };
};
