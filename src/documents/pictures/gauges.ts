import type { Board, Drawer } from "./board.ts";
import type { Shape } from "./drawing.ts";
import { type Inks, inksOf } from "./inks.ts";
import type { GaugesPicture } from "./picture.ts";
import { type Box, boxShape, lineShape } from "./shapes.ts";
import { setWords } from "./words.ts";

/** The end of a scale: a quarter more than is due. */
const end = 1.25;

export const drawGauges: Drawer<GaugesPicture> = ({ gauges, due, foot }, board) => {
  const { em, measure } = board;
  const inks = inksOf(board.style);
  const columns = { title: 0.3 * measure, scale: 0.44 * measure, norm: 0.22 * measure };
  const left = columns.title + 0.02 * measure;
  const right = left + columns.scale + 0.02 * measure;
  const mark = left + columns.scale / end;
  const shapes: Shape[] = [];
  const missing: number[] = [];
  const put = (
    text: string,
    x: number,
    y: number,
    width: number,
    size: number,
    look: "bold" | "plain" | "quiet",
    align: "left" | "center" = "left",
  ): number => {
    const colour = look === "quiet" ? inks.quiet : inks.text;
    const words = setWords(text, width, { size, bold: look === "bold", colour, align }, board);
    shapes.push(...words.at(x, y));
    missing.push(...words.missing);
    return words.height;
  };
  let y = 0;
  for (const gauge of gauges) {
    const said = gauge.fact === null ? gauge.norm : `${gauge.fact} / ${gauge.norm}`;
    const height = Math.max(
      put(gauge.title, 0, y, columns.title, 0.76 * em, "bold"),
      put(said, right, y, columns.norm, 0.76 * em, "plain"),
    );
    scale(
      { x: left, y: y + 0.04 * em, width: columns.scale, height: 0.84 * em },
      gauge.share,
      mark,
      inks,
      board,
      shapes,
    );
    y += height + 0.5 * em;
  }
  const words = put(due, mark - 3 * em, y - 0.2 * em, 6 * em, 0.7 * em, "quiet", "center");
  const under = foot === null ? 0 : put(foot, 0, y - 0.2 * em, mark - 3.2 * em, 0.7 * em, "quiet");
  return { width: measure, height: y - 0.2 * em + Math.max(words, under), shapes, missing };
};

/** A frame with quarters, what is done as a full area in it, and the thick mark of what is due. */
function scale(box: Box, share: number | null, mark: number, inks: Inks, { em }: Board, shapes: Shape[]): void {
  const { x, y, width, height } = box;
  const upright = (at: number, colour: string, thickness: number, over: number): Shape =>
    lineShape(
      [
        [at, y - over],
        [at, y + height + over],
      ],
      { colour, width: thickness },
    );
  shapes.push(boxShape(box, { fill: inks.paper }));
  for (const quarter of [0.25, 0.5, 0.75]) shapes.push(upright(x + (quarter * width) / end, inks.hair, 0.05 * em, 0));
  if (share !== null && share > 0)
    shapes.push(
      boxShape(
        { x, y: y + 0.18 * em, width: (width * Math.min(share, end)) / end, height: height - 0.36 * em },
        { fill: inks.accent },
      ),
    );
  shapes.push(boxShape(box, { stroke: { colour: inks.line, width: 0.06 * em } }));
  shapes.push(upright(mark, inks.text, 0.16 * em, 0.14 * em));
}
