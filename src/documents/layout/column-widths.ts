import type { TextStyle } from "../style.ts";
import type { Cell, Table } from "../tree.ts";
import { plainText } from "../tree.ts";
import type { LayoutContext } from "./context.ts";
import { naturalWidth } from "./text-strips.ts";
import { findTies } from "./ties.ts";

/** Longer than this, in letters, a tied word may be parted from the next rather than widen its column. */
const shortTied = 4;

interface Wish {
  /** The width of the longest word. */
  readonly least: number;
  /** The width of the longest cell on one line. */
  readonly most: number;
}

/** Widths of the columns of a table in points: as the template says in percent, else as the content wishes. */
export function columnWidths(table: Table, context: LayoutContext): readonly number[] {
  const wishes = table.columns.map((_, column) => wishOf(table, column, context));
  if (table.columns.some(({ width }) => width === null)) return shareOut(wishes, context.measure);
  const stated = table.columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  const widths = table.columns.map(({ width }) => (context.measure * (width ?? 0)) / stated);
  return widenForWords(widths, wishes);
}

/** Gives a column that is narrower than its longest word what others can spare. */
function widenForWords(widths: readonly number[], wishes: readonly Wish[]): readonly number[] {
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

/**
 * Columns get what they wish up to a common limit, so that a wide column of text never squeezes a short one;
 * when all wishes fit, what is left over is shared equally.
 */
export function shareOut(wishes: readonly Wish[], measure: number): readonly number[] {
  const least = sumOf(wishes.map((wish) => wish.least));
  const most = sumOf(wishes.map((wish) => wish.most));
  if (least >= measure) return wishes.map((wish) => (wish.least / least) * measure);
  if (most <= measure) return wishes.map((wish) => wish.most + (measure - most) / wishes.length);
  const upTo = (limit: number): readonly number[] =>
    wishes.map((wish) => Math.min(wish.most, Math.max(wish.least, limit)));
  let low = 0;
  let high = measure;
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (sumOf(upTo(middle)) > measure) high = middle;
    else low = middle;
  }
  return upTo(low);
}

function wishOf(table: Table, column: number, context: LayoutContext): Wish {
  const { head, cell } = context.style.table;
  const padding = 2 * context.style.table.padding.x * context.em;
  const cells: [Cell, TextStyle][] = table.rows.map((row) => [row[column] ?? [], cell]);
  if (table.head !== null) cells.push([table.head[column] ?? [], head]);
  let least = 0;
  let most = 1;
  for (const [content, look] of cells) {
    most = Math.max(most, naturalWidth(content, look, context));
    for (const word of unbreakable(plainText(content))) {
      least = Math.max(
        least,
        naturalWidth([{ kind: "strong", children: [{ kind: "text", value: word }] }], look, context),
      );
    }
  }
  return { least: least + padding, most: Math.max(most, least) + padding };
}

/** Words, with those that typography ties together taken as one while they are short: "15 минут". */
function unbreakable(text: string): readonly string[] {
  const ties = findTies(text);
  const units: string[] = [];
  let from = 0;
  for (const { index } of text.matchAll(/\s/g)) {
    if (ties.has(index) && index - from <= shortTied) continue;
    units.push(text.slice(from, index));
    from = index + 1;
  }
  return [...units, text.slice(from)];
}
