import { BorderStyle, type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { DocxContext } from "./context.ts";
import { noBorders } from "./table-to-docx.ts";

/** What stands in one cell; `right` is its inner space on the right, in twips. */
export interface LayoutCell {
  readonly written: readonly (Paragraph | Table)[];
  readonly right: number;
}

/** Boxes to cut out: the inner space of a cell in twips, and the colour of the broken lines between cells. */
interface CutLook {
  readonly padding: number;
  readonly cut: string;
}

/** A table that only places things: without a head, and without lines unless they are to be cut along. */
export function layoutTable(
  widths: readonly number[],
  rows: readonly (readonly LayoutCell[])[],
  { indent }: Pick<DocxContext, "indent">,
  look?: CutLook,
): Table {
  const space = look?.padding ?? 0;
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    ...(indent === 0 ? {} : { indent: { size: indent, type: WidthType.DXA } }),
    borders: look === undefined ? noBorders : cutBorders(look.cut),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            ({ written, right }, index) =>
              new TableCell({
                width: { size: widths[index] ?? 0, type: WidthType.DXA },
                margins: { top: space, bottom: space, left: space, right },
                children: written,
              }),
          ),
        }),
    ),
  });
}

function cutBorders(color: string) {
  const line = { style: BorderStyle.DASHED, size: 5, color } as const;
  const edges = { top: line, bottom: line, left: line, right: line };
  return { ...edges, insideHorizontal: line, insideVertical: line };
}
