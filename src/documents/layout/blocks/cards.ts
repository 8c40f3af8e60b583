import type { Cards } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { besideStrips, movedMarks, type RuleMark, type Strip } from "../strip.ts";
import { structureNode } from "../structure.ts";

/** Inner space of a card, in ems. */
const padding = 0.9;
const cutLine = 0.6;

/** Rows of cards as high as the highest of all: a stack of them lies even in the hand. A row is never divided. */
export const layOutCards: BlockLayout<Cards> = ({ columns, cards }, context) => {
  const pad = padding * context.em;
  const width = context.measure / columns;
  const contents = cards.map((card) => {
    const text = { ...context.text, align: "left" as const };
    const parent = structureNode("Sect", context.parent);
    return context.stack([card], { ...context, text, measure: width - 2 * pad, parent }).strips;
  });
  const rows = Array.from({ length: Math.ceil(cards.length / columns) }, (_, row) => {
    const inRow = contents.slice(row * columns, (row + 1) * columns);
    const { parts: _parts, ...strip } = besideStrips(inRow.map((strips, at) => ({ x: at * width + pad, strips })));
    return { strip, count: inRow.length };
  });
  const least = Math.max(...rows.map(({ strip }) => strip.height)) + 2 * pad;
  // As many rows as a page has room for share it evenly, so that a sheet is cut without a ruler.
  const height = Math.max(least, context.page / Math.max(1, Math.floor(context.page / least)));
  const strips = rows.map(({ strip, count }): Strip => {
    const lines = cutLines(count, width, height, context.style.running.colour);
    return { ...strip, height, marks: [...lines, ...movedMarks(strip.marks, 0, pad)] };
  });
  const { before, after } = context.style.table;
  return { strips, before: before * context.em, after: after * context.em };
};

/** Lines around every card of a row; neighbours share theirs. */
function cutLines(count: number, width: number, height: number, colour: string): readonly RuleMark[] {
  const line = (x1: number, y1: number, x2: number, y2: number): RuleMark => ({
    ...{ kind: "rule", x1, y1, x2, y2, colour },
    ...{ thickness: cutLine, dashed: true },
  });
  const upright = Array.from({ length: count + 1 }, (_, at) => line(at * width, 0, at * width, height));
  return [line(0, 0, count * width, 0), line(0, height, count * width, height), ...upright];
}
