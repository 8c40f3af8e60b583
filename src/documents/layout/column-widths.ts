import type { TextStyle } from "../style.ts";
import type { Cell, Table } from "../tree.ts";
import { plainText } from "../tree.ts";
import type { LayoutContext } from "./context.ts";
import { isNumeric } from "./numeric-column.ts";
import { type ColumnWish, shareWidth } from "./share-width.ts";
import { naturalWidth } from "./text-strips.ts";
import { findTies } from "./ties.ts";

/** Longer than this, in letters, a tied word may be parted from the next rather than widen its column. */
const shortTied = 4;

/** Widths of the columns of a table in points: as the template says in percent, else as the content wishes. */
export function columnWidths(table: Table, context: LayoutContext): readonly number[] {
  const wishes = table.columns.map((_, column) => wishOf(table, column, context));
  if (table.columns.some(({ width }) => width === null)) {
    const widths = shareWidth(alikeNumbers(table, wishes), context.measure);
    // The eye follows words across a wide page, but not a number at its far edge.
    if (widths.some((_, column) => column > 0 && isNumeric(table, column))) return widths;
    const scale = context.measure / sumOf(widths);
    return widths.map((width) => width * scale);
  }
  const stated = table.columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const widths = table.columns.map(({ width }) => (context.measure * (width ?? 0)) / stated);
  return widenForWords(widths, wishes);
}

/** Gives a column that is narrower than its longest word what others can spare. */
function widenForWords(widths: readonly number[], wishes: readonly ColumnWish[]): readonly number[] {
  const lacking = widths.map((width, column) => Math.max(0, (wishes[column]?.least ?? 0) - width));
  const spare = widths.map((width, column) => Math.max(0, width - (wishes[column]?.least ?? 0)));
  const need = sumOf(lacking);
  const have = sumOf(spare);
  if (need === 0 || have === 0) return widths;
  const given = Math.min(need, have);
  return widths.map(
    (width, column) => width + ((lacking[column] ?? 0) * given) / need - ((spare[column] ?? 0) * given) / have,
  );
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Columns of numbers side by side look best when they are equally wide. */
function alikeNumbers(table: Table, wishes: readonly ColumnWish[]): readonly ColumnWish[] {
  const numeric = wishes.map((_, column) => column > 0 && isNumeric(table, column));
  const least = Math.max(0, ...wishes.filter((_, column) => numeric[column]).map((wish) => wish.least));
  const most = Math.max(0, ...wishes.filter((_, column) => numeric[column]).map((wish) => wish.most));
  // Not when one of them is far wider than the rest.
  const alike = wishes.every((wish, column) => !numeric[column] || wish.most * 2 >= most);
  return alike ? wishes.map((wish, column) => (numeric[column] ? { ...wish, least, most } : wish)) : wishes;
}

function wishOf(table: Table, column: number, context: LayoutContext): ColumnWish {
  const { head, cell } = context.style.table;
  const padding = 2 * context.style.table.padding.x * context.em;
  const cells: [Cell, TextStyle][] = table.rows.map((row) => [row[column] ?? [], cell]);
  if (table.head !== null) cells.push([table.head[column] ?? [], head]);
  const widths = cells.map(([content, look]) => naturalWidth(content, look, context) + padding);
  let least = 0;
  for (const [content, look] of cells) {
    for (const word of unbreakable(plainText(content))) {
      least = Math.max(
        least,
        naturalWidth([{ kind: "strong", children: [{ kind: "text", value: word }] }], look, context),
      );
    }
  }
  return { least: least + padding, most: Math.max(1, least + padding, ...widths), cells: widths };
}

/** Words, with those that typography ties together taken as one while they are short: "15 минут". */
function unbreakable(text: string): readonly string[] {
  const ties = findTies(text);
  const units: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/\s/g)) {
    if (text[index] === "\u00a0" || (ties.has(index) && index - from <= shortTied)) continue;
    units.push(text.slice(from, index));
    from = index + 1;
  }
  return [...units, text.slice(from)];
}
