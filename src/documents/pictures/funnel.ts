import type { Drawer } from "./board.ts";
import type { PathShape, Shape } from "./drawing.ts";
import { inksOf } from "./inks.ts";
import type { FunnelPicture } from "./picture.ts";
import { boxShape } from "./shapes.ts";
import { setWords, type Words } from "./words.ts";

/** Heights in ems: of a stage at least, and of the way between two. */
const band = 1.5;
const way = 1.25;
/** What is nearly nothing is still seen. */
const narrowest = 0.012;

/** Stages as full bands in the middle, names to their left and numbers to their right; between them what passes on. */
export const drawFunnel: Drawer<FunnelPicture> = ({ stages }, { style, fonts, measure, em }) => {
  const board = { style, fonts, measure, em };
  const inks = inksOf(style);
  const [names, middle] = [0.3 * measure, 0.4 * measure];
  const centre = names + 0.02 * measure + middle / 2;
  const right = centre + middle / 2 + 0.02 * measure;
  const numbers = measure - right;
  const shapes: Shape[] = [];
  const missing: number[] = [];
  const put = (words: Words, x: number, y: number): void => {
    shapes.push(...words.at(x, y));
    missing.push(...words.missing);
  };
  const widthOf = (share: number): number => middle * Math.max(narrowest, share);
  let y = 0;
  stages.forEach(({ title, note, share, count, passes }, index) => {
    const name = setWords(title, names, { size: 0.8 * em, bold: true, colour: inks.text }, board);
    const who = setWords(note, names, { size: 0.7 * em, colour: inks.quiet }, board);
    const height = Math.max(band * em, name.height + who.height);
    const top = y + (height - name.height - who.height) / 2;
    put(name, 0, top);
    put(who, 0, top + name.height);
    const width = widthOf(share);
    shapes.push(boxShape({ x: centre - width / 2, y, width, height }, { fill: inks.accent }));
    const number = setWords(count, numbers, { size: 0.98 * em, bold: true, colour: inks.text }, board);
    put(number, right, y + (height - number.height) / 2);
    y += height;
    const next = stages[index + 1];
    if (next === undefined) return;
    shapes.push(
      between({ centre, y, height: way * em, above: width, below: widthOf(next.share) }, inks.tint, inks.line, em),
    );
    const passing = setWords(passes ?? "", numbers, { size: 0.72 * em, colour: inks.quiet }, board);
    put(passing, right, y + (way * em - passing.height) / 2);
    y += way * em;
  });
  return { width: measure, height: y, shapes, missing };
};

interface Way {
  readonly centre: number;
  readonly y: number;
  readonly height: number;
  readonly above: number;
  readonly below: number;
}

/** What narrows from one stage to the next. */
function between({ centre, y, height, above, below }: Way, fill: string, line: string, em: number): PathShape {
  return {
    kind: "path",
    steps: [
      ["M", centre - above / 2, y],
      ["L", centre + above / 2, y],
      ["L", centre + below / 2, y + height],
      ["L", centre - below / 2, y + height],
      ["Z"],
    ],
    fill,
    stroke: { colour: line, width: 0.05 * em },
  };
}
