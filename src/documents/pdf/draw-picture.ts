import type { PictureMark } from "../layout/strip.ts";
import { moveShape, type PathShape, type PathStep } from "../pictures/drawing.ts";
import type { Canvas } from "./canvas.ts";
import { colourOperands, number, textOperators } from "./text-operators.ts";

/** Draws a picture inside its figure: lines and areas as operators, words as text that can be read and copied. */
export function drawPicture({ drawing, x, y, scale, alt, owner }: PictureMark, canvas: Canvas): void {
  const { pdf, fonts, font, image, structure } = canvas;
  const box = [x, y, x + scale * drawing.width, y + scale * drawing.height] as const;
  structure.drawFigure(owner, alt, box, () => {
    for (const original of drawing.shapes) {
      const shape = moveShape(original, x, y, scale);
      switch (shape.kind) {
        case "path":
          pdf.addContent(pathOperators(shape));
          break;
        case "text":
          pdf.addContent(textOperators({ ...shape, extra: 0 }, font(shape.face), fonts));
          break;
        case "image": {
          const { width, height } = shape;
          pdf.image(image(shape.image), shape.x, shape.y, { width, height, ignoreOrientation: true });
          break;
        }
      }
    }
  });
}

/** A path in a state of its own, so that its dashes end with it. */
function pathOperators({ steps, fill, stroke, evenOdd }: PathShape): string {
  const paint = fill === null ? (stroke === null ? "n" : "S") : `${stroke === null ? "f" : "B"}${evenOdd ? "*" : ""}`;
  const looks = [
    ...(fill === null ? [] : [`${colourOperands(fill)} rg`]),
    ...(stroke === null
      ? []
      : [
          `${colourOperands(stroke.colour)} RG ${number(stroke.width)} w 1 j`,
          ...(stroke.dash === undefined ? [] : [`[${stroke.dash.map(number).join(" ")}] 0 d`]),
        ]),
  ];
  return ["q", ...looks, ...steps.map(stepOperator), paint, "Q"].join(" ");
}

function stepOperator(step: PathStep): string {
  switch (step[0]) {
    case "M":
      return `${number(step[1])} ${number(step[2])} m`;
    case "L":
      return `${number(step[1])} ${number(step[2])} l`;
    case "C": {
      const [, x1, y1, x2, y2, x, y] = step;
      return `${number(x1)} ${number(y1)} ${number(x2)} ${number(y2)} ${number(x)} ${number(y)} c`;
    }
    case "Z":
      return "h";
  }
}
