import { type ColumnWish, shareWidth } from "../layout/share-width.ts";
import { plainText, type Table } from "../tree.ts";
import type { DocxContext } from "./context.ts";
import { twips } from "./measures.ts";

/** The usual width of a character, in its size: the reader's fonts are not known here. */
const characterWidth = 0.56;

/** Widths of the columns in twips: the shares that the template gives, the rest by what the cells hold. */
export function columnWidths(block: Table, { style, measure }: DocxContext, padding: number): number[] {
  const total = block.columns.reduce((sum, { width }) => sum + (width ?? 0), 0);
  if (block.columns.every(({ width }) => width !== null))
    return block.columns.map(({ width }) => Math.floor(((width ?? 0) / total) * measure));
  const character = twips(characterWidth * style.table.cell.scale * style.text.size);
  const widthOf = (text: string): number => [...text].length * character + padding;
  const rows = block.head === null ? block.rows : [block.head, ...block.rows];
  const wishes = block.columns.map((_, column): ColumnWish => {
    const texts = rows.map((row) => plainText(row[column] ?? []));
    const cells = texts.map(widthOf);
    const words = texts.flatMap((text) => text.split(/[\s\u00a0]+/)).map(widthOf);
    return { least: Math.max(padding + character, ...words), most: Math.max(padding + character, ...cells), cells };
  });
  return shareWidth(wishes, measure).map(Math.floor);
}
