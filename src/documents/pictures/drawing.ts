import type { Face } from "../fonts/face.ts";
import type { Colour } from "../style.ts";
import type { RasterImage } from "./read-raster.ts";

/** A picture settled to the last stroke, the same for every face. Points from the top left corner, y downwards. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** In the order of painting, which is also the order of reading the texts. */
  readonly shapes: readonly Shape[];
  /** Code points that no font can draw. */
  readonly missing: readonly number[];
}

export type Shape = PathShape | TextShape | ImageShape;

export interface PathShape {
  readonly kind: "path";
  readonly steps: readonly PathStep[];
  readonly fill: Colour | null;
  readonly stroke: Stroke | null;
  /** Holes by the even-odd rule instead of by the direction of the outline. */
  readonly evenOdd?: true;
}

/** Move, line, cubic curve, close: the letters that PDF and SVG share. */
export type PathStep =
  | readonly [move: "M" | "L", x: number, y: number]
  | readonly [curve: "C", x1: number, y1: number, x2: number, y2: number, x: number, y: number]
  | readonly [close: "Z"];

export interface Stroke {
  readonly colour: Colour;
  readonly width: number;
  /** Lengths of dashes and gaps; none for a whole line. */
  readonly dash?: readonly number[];
}

/** Words in one look on one line, measured with the document's own fonts. */
export interface TextShape {
  readonly kind: "text";
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly colour: Colour;
  readonly x: number;
  readonly baseline: number;
  readonly width: number;
  /** Ends inside a word, with a soft hyphen: the next text goes on with it. */
  readonly divided: boolean;
}

export interface ImageShape {
  readonly kind: "image";
  readonly image: RasterImage;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The same shape elsewhere and larger or smaller. */
export function moveShape(shape: Shape, x: number, y: number, scale = 1): Shape {
  const across = (value: number): number => x + scale * value;
  const down = (value: number): number => y + scale * value;
  switch (shape.kind) {
    case "path":
      return { ...shape, steps: shape.steps.map((step) => moveStep(step, across, down)), stroke: scaled(shape, scale) };
    case "text": {
      const { size, width, baseline } = shape;
      return { ...shape, x: across(shape.x), baseline: down(baseline), size: scale * size, width: scale * width };
    }
    case "image": {
      const { width, height } = shape;
      return { ...shape, x: across(shape.x), y: down(shape.y), width: scale * width, height: scale * height };
    }
  }
}

type Along = (value: number) => number;

function moveStep(step: PathStep, across: Along, down: Along): PathStep {
  switch (step[0]) {
    case "Z":
      return step;
    case "C":
      return ["C", across(step[1]), down(step[2]), across(step[3]), down(step[4]), across(step[5]), down(step[6])];
    default:
      return [step[0], across(step[1]), down(step[2])];
  }
}

function scaled({ stroke }: PathShape, scale: number): Stroke | null {
  if (stroke === null) return null;
  const { dash, width } = stroke;
  return {
    ...stroke,
    width: scale * width,
    ...(dash === undefined ? {} : { dash: dash.map((length) => scale * length) }),
  };
}
