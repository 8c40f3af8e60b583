import type { PathStep } from "./drawing.ts";

/** x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

const none: Matrix = [1, 0, 0, 1, 0, 0];
const call = /(matrix|translate|scale|rotate|skewX|skewY)\s*\(([^)]*)\)/g;

/** Whether the whole text is a list of transformations. */
export function isTransform(text: string): boolean {
  return /^[\s,]*$/.test(text.replace(call, ""));
}

/** The transformations of an attribute `transform` as one. */
export function matrixOf(text: string): Matrix {
  let whole = none;
  for (const [, name = "", written = ""] of text.matchAll(call)) {
    const numbers = written
      .trim()
      .split(/[\s,]+/)
      .map(Number);
    if (numbers.every(Number.isFinite)) whole = multiplied(whole, one(name, numbers));
  }
  return whole;
}

function one(name: string, numbers: readonly number[]): Matrix {
  const [first = 0, second] = numbers;
  const turn = (first * Math.PI) / 180;
  switch (name) {
    case "matrix": {
      const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbers;
      return [a, b, c, d, e, f];
    }
    case "translate":
      return [1, 0, 0, 1, first, second ?? 0];
    case "scale":
      return [first, 0, 0, second ?? first, 0, 0];
    case "skewX":
      return [1, 0, Math.tan(turn), 1, 0, 0];
    case "skewY":
      return [1, Math.tan(turn), 0, 1, 0, 0];
    default: {
      const [, x = 0, y = 0] = numbers;
      const turned: Matrix = [Math.cos(turn), Math.sin(turn), -Math.sin(turn), Math.cos(turn), 0, 0];
      return multiplied(multiplied([1, 0, 0, 1, x, y], turned), [1, 0, 0, 1, -x, -y]);
    }
  }
}

/** First the inner transformation, then the outer one. */
export function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** By how much lengths grow, on the average of all directions. */
export function stretchOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

export function transformed(steps: readonly PathStep[], [a, b, c, d, e, f]: Matrix): readonly PathStep[] {
  const x = (px: number, py: number): number => a * px + c * py + e;
  const y = (px: number, py: number): number => b * px + d * py + f;
  return steps.map((step): PathStep => {
    switch (step[0]) {
      case "Z":
        return step;
      case "C": {
        const [, x1, y1, x2, y2, x3, y3] = step;
        return ["C", x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), x(x3, y3), y(x3, y3)];
      }
      default:
        return [step[0], x(step[1], step[2]), y(step[1], step[2])];
    }
  });
}
