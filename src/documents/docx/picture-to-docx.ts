import { type IFloating, ImageRun, Paragraph } from "docx";
import { toHtml } from "hast-util-to-html";
import { placeInCorner } from "../layout/corner.ts";
import { describe } from "../pictures/describe.ts";
import type { Drawing } from "../pictures/drawing.ts";
import { drawingToHast } from "../pictures/drawing-to-hast.ts";
import { outlineWords } from "../pictures/outline-words.ts";
import { type PlacedPicture, placePicture } from "../pictures/place-picture.ts";
import type { PictureBlock } from "../tree.ts";
import type { DocxContext } from "./context.ts";
import { twips } from "./measures.ts";
import { alignments } from "./table-to-docx.ts";

/** Pixels of Word in a point. */
const pixelsPerPoint = 96 / 72;
/** What programs without SVG show: 220 dots to the inch, as Word itself keeps pictures for print. */
const dotsPerPoint = 220 / 72;

/** A picture in a paragraph of its own: as SVG with the same in pixels beside it, a photograph as it is. */
export function pictureToDocx(block: PictureBlock, context: DocxContext): Paragraph {
  const { style, fonts, measure, highest } = context;
  const { text, table } = style;
  const board = { style, fonts, measure: measure / 20, em: text.size };
  return new Paragraph({
    alignment: alignments[block.align],
    spacing: { before: twips(table.after * text.size), after: twips(table.after * text.size) },
    ...(context.indent === 0 ? {} : { indent: { left: context.indent } }),
    ...(context.keepNext ? { keepNext: true } : {}),
    children: [imageOf(block, placePicture(block, board, highest), context)],
  });
}

/** English Metric Units, in which Word places what floats: 12 700 in a point. */
const emus = (points: number): number => Math.round(points * 12_700);

/** The picture of the first page's corner: it floats over the margin from a paragraph that takes no room. */
export function cornerToDocx(block: PictureBlock, context: DocxContext): Paragraph {
  const { style, fonts } = context;
  const placed = placeInCorner(block, style, { fonts, em: style.text.size });
  const at = (offset: number) => ({ relative: "page", offset: emus(offset) }) as const;
  const floating = { horizontalPosition: at(placed.x), verticalPosition: at(placed.y), allowOverlap: true };
  return new Paragraph({ style: "Spacer", children: [imageOf(block, placed, context, floating)] });
}

function imageOf(
  block: PictureBlock,
  { drawing, scale, width, height }: PlacedPicture,
  context: DocxContext,
  floating?: IFloating,
): ImageRun {
  const { fonts } = context;
  const { title } = block.picture;
  const shared = {
    transformation: { width: width * pixelsPerPoint, height: height * pixelsPerPoint },
    altText: { name: title, title, description: describe(block.picture) },
    ...(floating === undefined ? {} : { floating }),
  };
  if (block.picture.picture === "raster") {
    const { format, bytes } = block.picture.image;
    return new ImageRun({ type: format === "png" ? "png" : "jpg", data: Buffer.from(bytes), ...shared });
  }
  const words = (shown: Drawing): string =>
    toHtml(drawingToHast(shown, block.picture), { space: "svg", closeEmptyElements: true });
  const png = context.rasterise(words(outlineWords(drawing, fonts)), scale * dotsPerPoint);
  return new ImageRun({
    type: "svg",
    data: Buffer.from(words(drawing)),
    fallback: { type: "png", data: Buffer.from(png) },
    ...shared,
  });
}
