import type { Board, Drawer } from "./board.ts";
import type { PathShape, PathStep, Shape } from "./drawing.ts";
import { type Inks, inksOf } from "./inks.ts";
import type { BarsPicture } from "./picture.ts";
import { type Box, boxShape, lineShape } from "./shapes.ts";
import { lineHeight, setWords } from "./words.ts";

/** The height of the largest bar in ems. */
const highest = 8;

export const drawBars: Drawer<BarsPicture> = (picture, board) => {
  const { em, measure } = board;
  const inks = inksOf(board.style);
  const shapes: Shape[] = [];
  const missing: number[] = [];
  const small = 0.72 * em;
  let y = 0;
  if (picture.series.length > 0) y = legend(picture, inks, board, shapes, missing) + 0.7 * em;
  const { groups } = picture;
  const pitch = measure / Math.max(1, groups.length);
  const most = Math.max(1, ...groups.flatMap(({ bars }) => bars.map(({ value }) => value)));
  const floor = y + lineHeight * small + highest * em;
  groups.forEach((group, index) => {
    const count = Math.max(1, group.bars.length);
    const room = Math.min(pitch - 0.9 * em, 4.5 * em * count);
    const left = index * pitch + (pitch - room) / 2;
    const width = room / count;
    group.bars.forEach((bar, at) => {
      const height = (highest * em * bar.value) / most;
      const box = { x: left + at * width + 0.08 * em, y: floor - height, width: width - 0.16 * em, height };
      if (height > 0) shapes.push(...patterned(box, at, inks, em));
      // No label is wider than its bar: the type gives way, down to what is still readable.
      const label = setWords(
        bar.label,
        Math.max(width, 2.2 * em),
        { size: small, bold: true, colour: inks.text, align: "center" },
        board,
      );
      shapes.push(...label.at(box.x + box.width / 2 - Math.max(width, 2.2 * em) / 2, box.y - label.height - 0.05 * em));
      missing.push(...label.missing);
    });
    const title = setWords(group.title, pitch - 0.6 * em, { size: small, colour: inks.text, align: "center" }, board);
    shapes.push(...title.at(index * pitch + 0.3 * em, floor + 0.3 * em));
    missing.push(...title.missing);
    y = Math.max(y, floor + 0.3 * em + title.height);
  });
  shapes.push(
    lineShape(
      [
        [0, floor],
        [measure, floor],
      ],
      { colour: inks.line, width: 0.08 * em },
    ),
  );
  const axis = setWords(picture.axis, measure, { size: small, colour: inks.quiet, align: "center" }, board);
  shapes.push(...axis.at(0, y + 0.25 * em));
  missing.push(...axis.missing);
  return { width: measure, height: y + 0.25 * em + axis.height, shapes, missing };
};

/** The series by name with their patterns, in a row; answers its lower edge. */
function legend({ series }: BarsPicture, inks: Inks, board: Board, shapes: Shape[], missing: number[]): number {
  const { em, measure } = board;
  const swatch = 1.1 * em;
  let [x, y] = [0, 0];
  series.forEach((name, index) => {
    const words = setWords(name, measure - swatch - em, { size: 0.78 * em, bold: true, colour: inks.text }, board);
    if (x > 0 && x + swatch + 0.5 * em + words.width > measure) [x, y] = [0, y + 1.3 * em];
    shapes.push(...patterned({ x, y: y + 0.12 * em, width: swatch, height: 0.72 * em }, index, inks, em));
    shapes.push(...words.at(x + swatch + 0.4 * em, y));
    missing.push(...words.missing);
    x += swatch + 0.4 * em + words.width + 1.6 * em;
  });
  return y + 0.96 * em;
}

/** A bar in the pattern of its series: full, slanting lines, dots of tint, empty, level lines, crossed lines; then from the beginning. */
function patterned(box: Box, series: number, inks: Inks, em: number): readonly PathShape[] {
  const stroke = { colour: inks.accent, width: 0.07 * em };
  const thin = { colour: inks.accent, width: 0.09 * em };
  const pitch = 0.36 * em;
  const kind = series % 6;
  const frame = boxShape(box, { stroke });
  switch (kind) {
    case 0:
      return [boxShape(box, { fill: inks.accent, stroke })];
    case 1:
      return [boxShape(box, { fill: inks.paper }), hatch(box, pitch, "slanting", thin), frame];
    case 2:
      return [boxShape(box, { fill: inks.hair, stroke })];
    case 3:
      return [boxShape(box, { fill: inks.paper, stroke })];
    case 4:
      return [boxShape(box, { fill: inks.paper }), hatch(box, pitch, "level", thin), frame];
    default:
      return [
        boxShape(box, { fill: inks.paper }),
        hatch(box, pitch, "slanting", thin),
        hatch(box, pitch, "level", thin),
        frame,
      ];
  }
}

/** Parallel lines cut at the edges of a box. */
function hatch(
  { x, y, width, height }: Box,
  pitch: number,
  way: "slanting" | "level",
  stroke: PathShape["stroke"],
): PathShape {
  const steps: PathStep[] = [];
  const length = way === "level" ? height : width + height;
  for (let at = pitch; at < length; at += pitch) {
    if (way === "level") steps.push(["M", x, y + height - at], ["L", x + width, y + height - at]);
    else {
      const [fromX, fromY] = [Math.min(at, width), Math.max(0, at - width)];
      const [toX, toY] = [Math.max(0, at - height), Math.min(at, height)];
      steps.push(["M", x + fromX, y + fromY], ["L", x + toX, y + toY]);
    }
  }
  return { kind: "path", steps, fill: null, stroke };
}
