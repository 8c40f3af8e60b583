import { blankOf, type Cell, type Table } from "../../tree.ts";
import { isBlank } from "../blank-row.ts";
import { columnWidths } from "../column-widths.ts";
import type { BlockLayout, LayoutContext } from "../context.ts";
import { isNumeric } from "../numeric-column.ts";
import { besideStrips, gapStrip, type Mark, movedMarks, placedMarks, type Strip } from "../strip.ts";
import { type StructureNode, structureNode } from "../structure.ts";
import { textStrips } from "../text-strips.ts";

const hairline = 0.4;
const headLine = 0.9;
/** The least height of a row with cells to write in, in ems. */
const toWriteIn = 2.1;

/** A table: its head is repeated on every page, and a row is divided only when it is higher than a page. */
export const layOutTable: BlockLayout<Table> = (block, context) => {
  const { table } = context.style;
  const node = structureNode("Table", context.parent);
  const widths = columnWidths(block, context);
  const aligns = block.columns.map(({ align }, column) => align ?? (isNumeric(block, column) ? "right" : "left"));
  const grid: Grid = { block, widths, aligns, node };
  const head = block.head === null ? null : layOutRow(block.head, "head", grid, context);
  const repeat = head === null ? [] : [withoutOwner(head)];
  const rows = block.rows.map((row, index): Strip => {
    const strip = layOutRow(row, "body", grid, context);
    // Neither the first nor the last row stands alone; a sheet to fill in is not divided.
    const next = block.rows[index + 1];
    const blank = isBlank(row) && next !== undefined && isBlank(next);
    const keep = blank || (block.rows.length > 2 && (index === 0 || index === block.rows.length - 2));
    return { ...strip, keep, repeat };
  });
  const strips = head === null ? rows : [{ ...head, keep: true }, ...rows];
  return { strips, before: table.before * context.em, after: table.after * context.em };
};

interface Grid {
  readonly block: Table;
  readonly widths: readonly number[];
  readonly aligns: readonly ("left" | "center" | "right")[];
  readonly node: StructureNode;
}

function layOutRow(cells: readonly Cell[], part: "head" | "body", grid: Grid, context: LayoutContext): Strip {
  const { table, colours } = context.style;
  const ruled = grid.block.variant === "ruled";
  const base = part === "head" ? table.head : table.cell;
  const owner = structureNode("TR", grid.node);
  const padX = ruled ? table.padding.x * context.em : 0;
  const padY = (ruled ? 1 : 0.5) * table.padding.y * context.em;
  let left = 0;
  const blanks: BlankCell[] = [];
  const columns = grid.widths.map((width, column) => {
    const look = { ...base, align: grid.aligns[column] ?? "left" };
    const last = column === grid.widths.length - 1;
    const inset = ruled ? padX : last ? 0 : 0.5 * context.em;
    const place = {
      look,
      measure: width - (ruled ? 2 * padX : inset),
      owner: structureNode(part === "head" && !isBlank([cells[column] ?? []]) ? "TH" : "TD", owner),
      at: grid.block.at,
      hyphenate: part === "body",
    };
    const strips = textStrips(cells[column] ?? [], place, context);
    const x = left + (ruled ? padX : 0);
    const blank = blankOf(cells[column] ?? []);
    if (blank !== undefined) blanks.push({ ...blank, x: left, width, owner: place.owner });
    left += width;
    // A row has as many cells for a screen reader as for the eye.
    return { x, strips: strips.length > 0 ? strips : [emptyCell(place.owner)] };
  });
  const beside = besideStrips(columns);
  const least =
    blanks.length > 0 ? toWriteIn * context.em - 2 * padY : isBlank(cells) ? 1.5 * table.cell.scale * context.em : 0;
  const inner = { ...beside, height: Math.max(beside.height, least) };
  const frame = (strip: Strip, top: number, bottom: number, line: boolean): Strip => {
    const height = strip.height + top + bottom;
    const marks: Mark[] = [...movedMarks(strip.marks, 0, top)];
    if (ruled && part === "head") marks.unshift(boxOf(left, height, colours.tint));
    if (ruled && line)
      marks.push(
        lineAt(height, left, part === "head" ? headLine : hairline, part === "head" ? colours.accent : colours.rule),
      );
    const { parts: _, ...rest } = strip;
    return { ...rest, height, marks };
  };
  const size = 0.86 * context.em;
  const whole = withBlanks(frame(inner, padY, padY, true), blanks, colours.rule, size);
  if (inner.parts === undefined) return whole;
  const { parts: divide } = inner;
  const parts = (): readonly Strip[] =>
    divide().map((part, index, { length }) => {
      const last = index === length - 1;
      const strip = frame(part, index === 0 ? padY : 0, last ? padY : 0, last);
      return index === 0 ? withBlanks(strip, blanks, colours.rule, size) : strip;
    });
  return { ...whole, parts };
}

/** A cell that is a place to write in: where it stands in its row. */
interface BlankCell {
  readonly name: string;
  readonly title: string;
  readonly x: number;
  readonly width: number;
  readonly owner: StructureNode;
}

/** The row with its cells to write in, each behind a hairline; what is typed stays clear of it. */
function withBlanks(strip: Strip, blanks: readonly BlankCell[], colour: string, size: number): Strip {
  const marks = blanks.flatMap(({ name, title, x, width, owner }): Mark[] => [
    { kind: "rule", x1: x, x2: x, y1: 0, y2: strip.height, thickness: hairline, colour },
    {
      kind: "field",
      x: x + 1,
      y: 1,
      width: width - 2,
      height: strip.height - 2,
      name,
      title,
      multiline: strip.height > 3 * size,
      required: false,
      size,
      owner: structureNode("Form", owner),
    },
  ]);
  return blanks.length === 0 ? strip : { ...strip, marks: [...strip.marks, ...marks] };
}

function emptyCell(owner: StructureNode): Strip {
  return { ...gapStrip(0, false), gap: false, marks: [{ kind: "element", owner }] };
}

function boxOf(width: number, height: number, colour: string): Mark {
  return { kind: "box", x: 0, y: 0, width, height, colour };
}

function lineAt(y: number, width: number, thickness: number, colour: string): Mark {
  return { kind: "rule", x1: 0, x2: width, y1: y, y2: y, thickness, colour };
}

/** The repeated head is decoration: the structure has it once. */
function withoutOwner(strip: Strip): Strip {
  const marks = placedMarks(strip.marks)
    .filter(({ kind }) => kind !== "place" && kind !== "element")
    .map((mark) => (mark.kind === "text" ? { ...mark, owner: null } : mark));
  return { ...strip, marks, keep: true, lines: 0, characters: 0, footnotes: [] };
}
