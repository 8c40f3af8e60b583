import type { Board, Drawer } from "./board.ts";
import type { Shape } from "./drawing.ts";
import { type Inks, inksOf } from "./inks.ts";
import type { StairsPicture } from "./picture.ts";
import { arrowHead, type Box, boxShape, lineShape } from "./shapes.ts";
import { setWords, type Words } from "./words.ts";

interface PlacedStair {
  readonly box: Box;
  readonly words: readonly { readonly words: Words; readonly x: number; readonly y: number }[];
}

/** Draws stairs; a step is never lower than its words. */
export const drawStairs: Drawer<StairsPicture> = (picture, board) => {
  const inks = inksOf(board.style);
  const placed = placeStairs(picture, board);
  const shapes = placed.flatMap((stair, index): readonly Shape[] => [
    boxShape(stair.box, {
      fill: inks.tint,
      stroke: { colour: inks.line, width: 0.06 * board.em },
      radius: 0.22 * board.em,
    }),
    // The edge one treads on.
    lineShape(
      [
        [stair.box.x + 0.2 * board.em, stair.box.y],
        [stair.box.x + stair.box.width - 0.2 * board.em, stair.box.y],
      ],
      { colour: inks.accent, width: 0.2 * board.em },
    ),
    ...(picture.direction === "down" ? arrowBetween(placed[index - 1], stair, inks, board.em) : []),
    ...stair.words.flatMap(({ words, x, y }) => words.at(x, y)),
  ]);
  const words = placed.flatMap((stair) => stair.words);
  return {
    width: board.measure,
    height: Math.max(0, ...placed.map(({ box }) => box.y + box.height)) + 0.05 * board.em,
    shapes,
    missing: words.flatMap(({ words: set }) => set.missing),
  };
};

/** The boxes of stairs with their words. */
export function placeStairs({ steps, direction }: StairsPicture, board: Board): readonly PlacedStair[] {
  const { em, measure } = board;
  const inks = inksOf(board.style);
  const gap = (direction === "up" ? 0.35 : 0.9) * em;
  const width = (measure - gap * (steps.length - 1)) / Math.max(1, steps.length);
  const pad = 0.5 * em;
  const inner = width - 2 * pad;
  const top = 0.12 * em;
  const rise = 1.7 * em;
  const set = steps.map(({ value, title, note, foot }) => [
    ...(value === null ? [] : [setWords(value, inner, { size: 0.98 * em, bold: true, colour: inks.accent }, board)]),
    setWords(title, inner, { size: 0.78 * em, bold: true, colour: inks.text }, board),
    ...(note === null ? [] : [setWords(note, inner, { size: 0.72 * em, colour: inks.text }, board)]),
    ...(foot === null ? [] : [setWords(foot, inner, { size: 0.7 * em, colour: inks.quiet }, board)]),
  ]);
  const heights = set.map((each) => each.reduce((sum, { height }) => sum + height + 0.16 * em, 0) + 2 * pad);
  const highest = Math.max(0, ...heights);
  return set.map((each, index) => {
    const x = index * (width + gap);
    const y = top + rise * (direction === "up" ? steps.length - 1 - index : index);
    const height = direction === "up" ? highest + rise * index : (heights[index] ?? 0);
    let line = y + pad;
    const words = each.map((one) => {
      const at = { words: one, x: x + pad, y: line };
      line += one.height + 0.16 * em;
      return at;
    });
    return { box: { x, y, width, height }, words };
  });
}

/** From the side of one step down onto the next. */
function arrowBetween(from: PlacedStair | undefined, to: PlacedStair, { line }: Inks, em: number): readonly Shape[] {
  if (from === undefined) return [];
  const y = from.box.y + 0.62 * em;
  const x = to.box.x + 1.1 * em;
  const tip = to.box.y - 0.06 * em;
  return [
    lineShape(
      [
        [from.box.x + from.box.width, y],
        [x, y],
        [x, tip - 0.25 * em],
      ],
      { colour: line, width: 0.09 * em },
      0.3 * em,
    ),
    arrowHead([x, tip], [x, y], 0.48 * em, line),
  ];
}
