import { pointsPerMillimetre, type Style } from "../style.ts";
import type { PictureBlock } from "../tree.ts";
import { drawBars } from "./bars.ts";
import type { Board, Drawer } from "./board.ts";
import { drawBranches } from "./branches.ts";
import { drawCards } from "./cards/draw-cards.ts";
import type { Drawing } from "./drawing.ts";
import { drawFunnel } from "./funnel.ts";
import { drawGauges } from "./gauges.ts";
import type { Picture } from "./picture.ts";
import { drawQr } from "./qr.ts";
import { drawRaster } from "./raster.ts";
import { drawStairs } from "./stairs.ts";
import { drawVector } from "./vector.ts";

/** One drawer per kind of picture: the visible list. */
const drawers: { readonly [K in Picture["picture"]]: Drawer<Extract<Picture, { picture: K }>> } = {
  bars: drawBars,
  branches: drawBranches,
  cards: drawCards,
  funnel: drawFunnel,
  gauges: drawGauges,
  stairs: drawStairs,
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
  const drawing = drawn(picture, { ...board, measure });
  const across = measure / drawing.width;
  const down = Math.min(highest, asked(height)) / drawing.height;
  const scale = Math.min(across, down, width === null && height === null ? 1 : Number.POSITIVE_INFINITY);
  return { drawing, scale, width: scale * drawing.width, height: scale * drawing.height };
}

/** A document is laid out again and again until it fits: what was drawn for the same board need not be drawn anew. */
const known = new WeakMap<Picture, { readonly board: Board; readonly drawing: Drawing }>();

function drawn(picture: Picture, board: Board): Drawing {
  const last = known.get(picture);
  if (last !== undefined && isSameBoard(last.board, board)) return last.drawing;
  const draw = drawers[picture.picture] as Drawer<Picture>;
  const drawing = draw(picture, board);
  known.set(picture, { board, drawing });
  return drawing;
}

function isSameBoard(one: Board, other: Board): boolean {
  const same = one.fonts === other.fonts && one.measure === other.measure && one.em === other.em;
  return same && (one.style === other.style || sameLooks(one.style, other.style));
}

/** What a drawing takes from a style: its colours. */
function sameLooks(one: Style, other: Style): boolean {
  return one.colours === other.colours && one.running === other.running && one.text.colour === other.text.colour;
}

/** Whether a value of a document's data is a picture. */
export function isPicture(value: unknown): value is Picture {
  if (typeof value !== "object" || value === null || !("picture" in value)) return false;
  return typeof value.picture === "string" && Object.hasOwn(drawers, value.picture);
}
