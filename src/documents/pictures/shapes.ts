import type { Colour } from "../style.ts";
import type { PathShape, PathStep, Stroke } from "./drawing.ts";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Point = readonly [x: number, y: number];

/** How far the handles of a curve lie that stands for a quarter of a circle. */
const quarter = 0.5523;

/** A rectangle with rounded corners. */
export function boxShape(
  { x, y, width, height }: Box,
  look: { readonly fill?: Colour; readonly stroke?: Stroke; readonly radius?: number },
): PathShape {
  const radius = Math.min(look.radius ?? 0, width / 2, height / 2);
  const [right, bottom, handle] = [x + width, y + height, radius * (1 - quarter)];
  const steps: readonly PathStep[] =
    radius === 0
      ? [["M", x, y], ["L", right, y], ["L", right, bottom], ["L", x, bottom], ["Z"]]
      : [
          ["M", x + radius, y],
          ["L", right - radius, y],
          ["C", right - handle, y, right, y + handle, right, y + radius],
          ["L", right, bottom - radius],
          ["C", right, bottom - handle, right - handle, bottom, right - radius, bottom],
          ["L", x + radius, bottom],
          ["C", x + handle, bottom, x, bottom - handle, x, bottom - radius],
          ["L", x, y + radius],
          ["C", x, y + handle, x + handle, y, x + radius, y],
          ["Z"],
        ];
  return { kind: "path", steps, fill: look.fill ?? null, stroke: look.stroke ?? null };
}

/** A line through points with rounded corners. */
export function lineShape(points: readonly Point[], stroke: Stroke, radius = 0): PathShape {
  const steps: PathStep[] = [];
  points.forEach(([x, y], index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (before === undefined) steps.push(["M", x, y]);
    else if (after === undefined || radius === 0) steps.push(["L", x, y]);
    else {
      const turn = Math.min(radius, distance(before, [x, y]) / 2, distance(after, [x, y]) / 2);
      const from = towards([x, y], before, turn);
      const to = towards([x, y], after, turn);
      const first = towards([x, y], before, turn * (1 - quarter));
      const second = towards([x, y], after, turn * (1 - quarter));
      steps.push(["L", ...from], ["C", ...first, ...second, ...to]);
    }
  });
  return { kind: "path", steps, fill: null, stroke };
}

/** The head of an arrow that points at `tip`, coming from `from`. */
export function arrowHead(tip: Point, from: Point, size: number, colour: Colour): PathShape {
  const back = towards(tip, from, size);
  const [dx, dy] = [(back[1] - tip[1]) * 0.42, (tip[0] - back[0]) * 0.42];
  const steps: readonly PathStep[] = [
    ["M", ...tip],
    ["L", back[0] + dx, back[1] + dy],
    ["L", back[0] - dx, back[1] - dy],
    ["Z"],
  ];
  return { kind: "path", steps, fill: colour, stroke: null };
}

function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(bx - ax, by - ay);
}

function towards(from: Point, to: Point, length: number): Point {
  const whole = distance(from, to);
  if (whole === 0) return from;
  return [from[0] + ((to[0] - from[0]) * length) / whole, from[1] + ((to[1] - from[1]) * length) / whole];
}
