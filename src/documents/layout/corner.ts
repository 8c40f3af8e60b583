import { placePicture } from "../pictures/place-picture.ts";
import { pointsPerMillimetre, type Style } from "../style.ts";
import type { PictureBlock } from "../tree.ts";
import type { LayoutContext } from "./context.ts";

/** Millimetres that printers leave white along the edge of the paper. */
const unprinted = 4;
/** No larger than this, in millimetres, however wide the margin is. */
const largest = 20;

/** The square for a picture below the text of a page, at its right margin, in points from the top left corner of the paper. */
export interface Corner {
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Where the picture of the corner stands: in the lower margin, as large as that lets it. */
export function cornerOf({ page, margins }: Style): Corner {
  const side = Math.min(largest, margins.bottom - unprinted - 0.5);
  return {
    x: (page.width - margins.right - side) * pointsPerMillimetre,
    y: (page.height - unprinted - side) * pointsPerMillimetre,
    side: side * pointsPerMillimetre,
  };
}

/** The picture drawn for its corner. */
export function placeInCorner(block: PictureBlock, style: Style, board: Pick<LayoutContext, "fonts" | "em">) {
  const { x, y, side } = cornerOf(style);
  const { drawing } = placePicture(block, { ...board, style, measure: side }, side);
  const scale = Math.min(side / drawing.width, side / drawing.height);
  return {
    drawing,
    scale,
    x: x + side - scale * drawing.width,
    y,
    width: scale * drawing.width,
    height: scale * drawing.height,
  };
}
