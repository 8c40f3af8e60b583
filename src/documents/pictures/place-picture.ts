import { pointsPerMillimetre } from "../style.ts";
import type { PictureBlock } from "../tree.ts";
import type { Board, Drawer } from "./board.ts";
import type { Drawing } from "./drawing.ts";
import type { Picture } from "./picture.ts";
import { drawQr } from "./qr.ts";
import { drawRaster } from "./raster.ts";
import { drawVector } from "./vector.ts";

/** One drawer per kind of picture: the visible list. */
const drawers: { readonly [K in Picture["picture"]]: Drawer<Extract<Picture, { picture: K }>> } = {
  qr: drawQr,
  raster: drawRaster,
  vector: drawVector,
};

/** A drawing with its size on the page, in points. */
export interface PlacedPicture {
  readonly drawing: Drawing;
  /** By how much the drawing is enlarged. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Draws a picture for the room that it has: never wider than the measure, never higher than `highest`, and of the size
 * that the template asks for where there is room for it.
 */
export function placePicture({ picture, width, height }: PictureBlock, board: Board, highest: number): PlacedPicture {
  const asked = (millimetres: number | null): number =>
    millimetres === null ? Number.POSITIVE_INFINITY : millimetres * pointsPerMillimetre;
  const measure = Math.min(board.measure, asked(width));
  const draw = drawers[picture.picture] as Drawer<Picture>;
  const drawing = draw(picture, { ...board, measure });
  const across = measure / drawing.width;
  const down = Math.min(highest, asked(height)) / drawing.height;
  const scale = Math.min(across, down, width === null && height === null ? 1 : Number.POSITIVE_INFINITY);
  return { drawing, scale, width: scale * drawing.width, height: scale * drawing.height };
}

/** Whether a value of a document's data is a picture. */
export function isPicture(value: unknown): value is Picture {
  if (typeof value !== "object" || value === null || !("picture" in value)) return false;
  return typeof value.picture === "string" && Object.hasOwn(drawers, value.picture);
}
