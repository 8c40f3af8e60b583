import type { Fonts } from "../fonts/load-fonts.ts";
import { shapingUnits } from "../layout/measure-text.ts";
import type { Drawing, PathShape, PathStep, TextShape } from "./drawing.ts";

/** The drawing with the outlines of the letters in place of the words: it needs no fonts to be painted. */
export function outlineWords(drawing: Drawing, fonts: Fonts): Drawing {
  const shapes = drawing.shapes.map((shape) => (shape.kind === "text" ? outlined(shape, fonts) : shape));
  return { ...drawing, shapes };
}

function outlined({ text, face, size, colour, x, baseline }: TextShape, fonts: Fonts): PathShape {
  const program = fonts.program(face);
  const scale = size / program.unitsPerEm;
  const steps: PathStep[] = [];
  let pen = x;
  for (const unit of shapingUnits(text)) {
    for (const glyph of fonts.shape(face, unit).glyphs) {
      const left = pen;
      const place = (px: number, py: number): readonly [number, number] => [left + px * scale, baseline - py * scale];
      for (const step of stepsOf(program.getGlyph(glyph.id).path.commands, place)) steps.push(step);
      pen += (glyph.advance * size) / 1000;
    }
  }
  return { kind: "path", steps, fill: colour, stroke: null };
}

/** One command of an outline as fontkit gives it, in units of the font, y upwards. */
interface Command {
  readonly command: string;
  readonly args: readonly number[];
}

function stepsOf(
  commands: readonly Command[],
  place: (x: number, y: number) => readonly [number, number],
): readonly PathStep[] {
  let [px, py] = [0, 0];
  return commands.map(({ command, args: [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] }): PathStep => {
    switch (command) {
      case "moveTo":
      case "lineTo":
        [px, py] = [a, b];
        return [command === "moveTo" ? "M" : "L", ...place(a, b)];
      case "quadraticCurveTo": {
        // A quadratic curve is the cubic one whose handles are two thirds of the way to its single handle.
        const first = place(px + (2 / 3) * (a - px), py + (2 / 3) * (b - py));
        const second = place(c + (2 / 3) * (a - c), d + (2 / 3) * (b - d));
        [px, py] = [c, d];
        return ["C", ...first, ...second, ...place(c, d)];
      }
      case "bezierCurveTo":
        [px, py] = [e, f];
        return ["C", ...place(a, b), ...place(c, d), ...place(e, f)];
      default:
        return ["Z"];
    }
  });
}
