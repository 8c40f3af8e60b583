import type { PathStep } from "./drawing.ts";

type Point = readonly [x: number, y: number];

/** How many numbers each command of path data takes. */
const lengths: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 };

/** Path data of SVG as moves, lines and cubic curves; `undefined` when they break off or hold something else. */
export function stepsOfPathData(data: string): readonly PathStep[] | undefined {
  const steps: PathStep[] = [];
  let at: Point = [0, 0];
  let start: Point = [0, 0];
  /** The last control point of a curve, which a smooth one mirrors. */
  let cubic: Point | undefined;
  let quadratic: Point | undefined;
  for (const [, letter = "", rest = ""] of data.matchAll(/([A-Za-z])([^A-Za-z]*(?:[eE][^A-Za-z]*)*)/g)) {
    const command = letter.toUpperCase();
    const length = lengths[command];
    const numbers = length === undefined ? undefined : numbersOf(rest, command === "A");
    if (length === undefined || numbers === undefined) return undefined;
    if (length === 0 ? numbers.length > 0 : numbers.length === 0 || numbers.length % length !== 0) return undefined;
    const relative = letter !== command;
    for (let first = 0; first === 0 || first < numbers.length; first += Math.max(1, length)) {
      const own = numbers.slice(first, first + length);
      const [dx, dy] = relative ? at : ([0, 0] as const);
      const point = (index: number): Point => [(own[index] ?? 0) + dx, (own[index + 1] ?? 0) + dy];
      const before = { cubic, quadratic };
      cubic = undefined;
      quadratic = undefined;
      const curve = (one: Point, two: Point, to: Point): void => {
        steps.push(["C", ...one, ...two, ...to]);
        at = to;
      };
      const bend = (control: Point, to: Point): void => {
        const third = (end: Point): Point => [
          end[0] + (2 / 3) * (control[0] - end[0]),
          end[1] + (2 / 3) * (control[1] - end[1]),
        ];
        quadratic = control;
        curve(third(at), third(to), to);
      };
      const line = (to: Point): void => {
        steps.push(["L", ...to]);
        at = to;
      };
      switch (command) {
        case "M":
          if (first > 0) line(point(0));
          else {
            at = point(0);
            start = at;
            steps.push(["M", ...at]);
          }
          break;
        case "L":
          line(point(0));
          break;
        case "H":
          line([(own[0] ?? 0) + dx, at[1]]);
          break;
        case "V":
          line([at[0], (own[0] ?? 0) + dy]);
          break;
        case "C":
          cubic = point(2);
          curve(point(0), point(2), point(4));
          break;
        case "S": {
          const mirrored = mirror(before.cubic, at);
          cubic = point(0);
          curve(mirrored, point(0), point(2));
          break;
        }
        case "Q":
          bend(point(0), point(2));
          break;
        case "T":
          bend(mirror(before.quadratic, at), point(0));
          break;
        case "A": {
          const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0] = own;
          const to = point(5);
          for (const part of arc(at, to, Math.abs(rx), Math.abs(ry), turn, large !== 0, sweep !== 0)) steps.push(part);
          at = to;
          break;
        }
        default:
          steps.push(["Z"]);
          at = start;
      }
    }
  }
  return /^\s*([Mm]|$)/.test(data) ? steps : undefined;
}

/** Numbers may touch: "1-2.5.5" is three of them, and the two flags of an arc are single digits. */
function numbersOf(text: string, isArc: boolean): readonly number[] | undefined {
  const numbers: number[] = [];
  let rest = text;
  while (!/^[\s,]*$/.test(rest)) {
    const isFlag = isArc && (numbers.length % 7 === 3 || numbers.length % 7 === 4);
    const found = (isFlag ? /^[\s,]*([01])/ : /^[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/).exec(rest);
    if (found === null) return undefined;
    numbers.push(Number(found[1]));
    rest = rest.slice(found[0].length);
  }
  return numbers;
}

function mirror(control: Point | undefined, at: Point): Point {
  return control === undefined ? at : [2 * at[0] - control[0], 2 * at[1] - control[1]];
}

/** An arc as cubic curves of a quarter turn at most. Source: SVG 2, appendix B.2.4. */
function arc(from: Point, to: Point, rx: number, ry: number, turn: number, large: boolean, sweep: boolean): PathStep[] {
  if (rx === 0 || ry === 0 || (from[0] === to[0] && from[1] === to[1])) return [["L", ...to]];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [hx, hy] = [(from[0] - to[0]) / 2, (from[1] - to[1]) / 2];
  const [x, y] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const grown = Math.sqrt(Math.max(1, (x / rx) ** 2 + (y / ry) ** 2));
  const [a, b] = [rx * grown, ry * grown];
  const rest = Math.max(0, (a * b) ** 2 - (a * y) ** 2 - (b * x) ** 2) / ((a * y) ** 2 + (b * x) ** 2);
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(rest);
  const [cx, cy] = [(factor * a * y) / b, (-factor * b * x) / a];
  const first = Math.atan2((y - cy) / b, (x - cx) / a);
  const last = Math.atan2((-y - cy) / b, (-x - cx) / a);
  const full = 2 * Math.PI;
  const swept = sweep ? (last - first + full) % full : -((first - last + full) % full);
  const parts = Math.max(1, Math.ceil(Math.abs(swept) / (Math.PI / 2) - 1e-9));
  const angle = swept / parts;
  const handle = (4 / 3) * Math.tan(angle / 4);
  const [mx, my] = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
  const placed = (px: number, py: number): Point => [
    cos * (a * px + cx) - sin * (b * py + cy) + mx,
    sin * (a * px + cx) + cos * (b * py + cy) + my,
  ];
  return Array.from({ length: parts }, (_, index): PathStep => {
    const [one, two] = [first + index * angle, first + (index + 1) * angle];
    const out = placed(Math.cos(one) - handle * Math.sin(one), Math.sin(one) + handle * Math.cos(one));
    const into = placed(Math.cos(two) + handle * Math.sin(two), Math.sin(two) - handle * Math.cos(two));
    return ["C", ...out, ...into, ...(index === parts - 1 ? to : placed(Math.cos(two), Math.sin(two)))];
  });
}
