import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import { isBlank } from "../layout/blank-row.ts";
import { isNumeric } from "../layout/numeric-column.ts";
import { blankOf, type Cell, type Table as TreeTable } from "../tree.ts";
import { columnWidths } from "./column-widths.ts";
import type { DocxContext } from "./context.ts";
import { inlinesToDocx } from "./inlines-to-docx.ts";
import { twips, wordColour } from "./measures.ts";

const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;

/** A table without any line. */
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/** Names of alignments as Word has them. */
export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const;

/** A table with the widths of its columns stated: Word repeats the head on every page and divides no row. */
export function tableToDocx(block: TreeTable, context: DocxContext): Table {
  const { table, colours, text } = context.style;
  const ruled = block.variant === "ruled";
  const padX = ruled ? twips(table.padding.x * text.size) : 0;
  const padY = twips((ruled ? 1 : 0.5) * table.padding.y * text.size);
  const widths = columnWidths(block, context, 2 * padX);
  const aligns = block.columns.map(({ align }, column) => align ?? (isNumeric(block, column) ? "right" : "left"));
  const cell = (inlines: Cell, column: number, head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      margins: { top: padY, bottom: padY, left: padX, right: ruled ? padX : twips(0.5 * text.size) },
      ...(head && ruled ? { shading: { type: ShadingType.CLEAR, color: "auto", fill: wordColour(colours.tint) } } : {}),
      ...(head ? { verticalAlign: VerticalAlignTable.BOTTOM } : {}),
      ...(ruled
        ? {
            borders: {
              ...(blankOf(inlines) === undefined
                ? {}
                : { left: { style: BorderStyle.SINGLE, size: 4, color: wordColour(colours.rule) } }),
              bottom: {
                style: BorderStyle.SINGLE,
                size: head ? 8 : 4,
                color: wordColour(head ? colours.accent : colours.rule),
              },
            },
          }
        : {}),
      children: [
        new Paragraph({
          style: head ? "TableHead" : "TableText",
          alignment: alignments[aligns[column] ?? "left"],
          ...(head ? { keepNext: true } : {}),
          children: inlinesToDocx(inlines, context.bookmarks),
        }),
      ],
    });
  const row = (cells: readonly Cell[], head: boolean): TableRow =>
    new TableRow({
      ...(head ? { tableHeader: true } : {}),
      cantSplit: true,
      // Room to write by hand.
      ...(isBlank(cells) || cells.some((inlines) => blankOf(inlines) !== undefined)
        ? { height: { value: twips(2.2 * text.size), rule: HeightRule.ATLEAST } }
        : {}),
      children: widths.map((_, column) => cell(cells[column] ?? [], column, head)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    ...(context.indent === 0 ? {} : { indent: { size: context.indent, type: WidthType.DXA } }),
    borders: noBorders,
    rows: [...(block.head === null ? [] : [row(block.head, true)]), ...block.rows.map((cells) => row(cells, false))],
  });
}
