import type { TextStyle } from "../style.ts";
import type { Cell, Table } from "../tree.ts";
import { plainText } from "../tree.ts";
import type { LayoutContext } from "./context.ts";
import { naturalWidth } from "./text-strips.ts";

interface Wish {
  /** The width of the longest word. */
  readonly least: number;
  /** The width of the longest cell on one line. */
  readonly most: number;
}

/** Widths of the columns of a table in points: as the template says in percent, else as the content wishes. */
export function columnWidths(table: Table, context: LayoutContext): readonly number[] {
  const given = table.columns.map(({ width }) => width);
  const stated = given.reduce((sum: number, width) => sum + (width ?? 0), 0);
  if (given.every((width) => width !== null)) return given.map((width) => (context.measure * (width ?? 0)) / stated);
  const wishes = table.columns.map((_, column) => wishOf(table, column, context));
  return shareOut(wishes, context.measure);
}

/** Gives every column its longest word, then shares the rest by how much each still wants. */
export function shareOut(wishes: readonly Wish[], measure: number): readonly number[] {
  const least = wishes.reduce((sum, wish) => sum + wish.least, 0);
  const most = wishes.reduce((sum, wish) => sum + wish.most, 0);
  if (least >= measure) return wishes.map((wish) => (wish.least / least) * measure);
  if (most <= measure) return wishes.map((wish) => wish.most + ((measure - most) * wish.most) / most);
  return wishes.map((wish) => wish.least + ((measure - least) * (wish.most - wish.least)) / (most - least));
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
    for (const word of plainText(content).split(/\s+/)) {
      least = Math.max(
        least,
        naturalWidth([{ kind: "strong", children: [{ kind: "text", value: word }] }], look, context),
      );
    }
  }
  return { least: least + padding, most: Math.max(most, least) + padding };
}
