import type { Colour } from "../style.ts";
import type { PathShape, PathStep, Stroke } from "./drawing.ts";
import { stepsOfPathData } from "./svg-path.ts";
import { isTransform, type Matrix, matrixOf, multiplied, stretchOf, transformed } from "./svg-transform.ts";

/** Finished outlines of an SVG, or what stands in the way: it is no SVG, or has a part that paper would not show. */
export type ReadSvg =
  | { readonly ok: true; readonly width: number; readonly height: number; readonly shapes: readonly PathShape[] }
  | { readonly ok: false; readonly part: string | null };

/** More than any logo has; a file that has more was not drawn by a person. */
const mostSteps = 50_000;

/** Parts that draw nothing by themselves. */
const silent = new Set(["title", "desc", "metadata", "defs", "style"]);
/** Properties that change how a part looks in ways that outlines do not have. */
const refused = ["clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end", "href", "xlink:href"];

interface Look {
  readonly matrix: Matrix;
  readonly paint: Readonly<Record<string, string>>;
}

const inherited = [
  "fill",
  "fill-rule",
  "fill-opacity",
  "stroke",
  "stroke-width",
  "stroke-opacity",
  "stroke-dasharray",
  "opacity",
  "color",
  "display",
  "visibility",
] as const;

/**
 * Reads an SVG that anybody may have made: paths and basic shapes with plain fills and strokes. Nothing is fetched, run or
 * resolved: a part that would need it is named and the whole file refused.
 */
export function readSvg(text: string): ReadSvg {
  const source = text.replace(/^\ufeff/, "").replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, "");
  if (/<!(?:DOCTYPE|ENTITY)[^>]*\[/i.test(source)) return { ok: false, part: "DOCTYPE" };
  const tags = [...source.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g)];
  const [root] = tags;
  if (root?.[2] !== "svg" || tags.length * 2 < (source.match(/</g)?.length ?? 0)) return { ok: false, part: null };
  const classes = classesOf(source);
  const box = boxOf(attributesOf(root[3] ?? ""));
  if (box === undefined) return { ok: false, part: "viewBox" };
  const shapes: PathShape[] = [];
  const stack: Look[] = [{ matrix: [1, 0, 0, 1, -box.x, -box.y], paint: {} }];
  /** How deep inside a part that draws nothing. */
  let quiet = 0;
  let steps = 0;
  for (const [, closing = "", name = "", written = "", empty = ""] of tags) {
    if (closing !== "") {
      if (quiet > 0) quiet -= 1;
      else if (stack.length > 1) stack.pop();
      continue;
    }
    if (quiet > 0 || silent.has(name) || name.includes(":")) {
      if (empty === "") quiet += 1;
      continue;
    }
    const attributes = attributesOf(written);
    const own: Readonly<Record<string, string>> = {
      ...attributes,
      ...Object.assign({}, ...(attributes.class ?? "").split(/\s+/).map((each) => classes.get(each) ?? {})),
      ...declarationsOf(attributes.style ?? ""),
    };
    const unable = refused.find((key) => own[key] !== undefined && own[key] !== "none");
    if (unable !== undefined) return { ok: false, part: unable };
    const above = stack.at(-1) ?? { matrix: [1, 0, 0, 1, 0, 0], paint: {} };
    if (own.transform !== undefined && !isTransform(own.transform)) return { ok: false, part: "transform" };
    const look: Look = {
      matrix: multiplied(above.matrix, matrixOf(own.transform ?? "")),
      paint: paintOf(above.paint, own),
    };
    if (name === "svg" || name === "g") {
      if (name === "svg" && shapes.length > 0) return { ok: false, part: "svg" };
      if (empty === "") stack.push(look);
      continue;
    }
    const outline = outlineOf(name, own);
    if (outline === undefined) return { ok: false, part: name };
    steps += outline.length;
    const shape = shapeOf(outline, look);
    if (shape === undefined) return { ok: false, part: "fill" };
    if (steps > mostSteps) return { ok: false, part: "path" };
    if (shape !== null) shapes.push(shape);
    if (empty === "") quiet += 1;
  }
  return shapes.length === 0 ? { ok: false, part: null } : { ok: true, width: box.width, height: box.height, shapes };
}

function attributesOf(text: string): Readonly<Record<string, string>> {
  const pairs = [...text.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)];
  return Object.fromEntries(pairs.map(([, name = "", double, single]) => [name, (double ?? single ?? "").trim()]));
}

function declarationsOf(text: string): Readonly<Record<string, string>> {
  const pairs = text.split(";").map((each) => each.split(":").map((part) => part.trim()));
  return Object.fromEntries(pairs.filter(([name, value]) => name !== "" && value !== undefined));
}

/** Rules of the form `.name { fill: #123456 }`, which drawing programs write. */
function classesOf(source: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const classes = new Map<string, Readonly<Record<string, string>>>();
  for (const [, sheet = ""] of source.matchAll(/<style[^>]*>(?:\s*<!\[CDATA\[)?([\s\S]*?)(?:\]\]>\s*)?<\/style>/g)) {
    for (const [, selectors = "", body = ""] of sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
      for (const selector of selectors.split(",")) {
        const name = selector.trim().replace(/^\./, "");
        classes.set(name, { ...classes.get(name), ...declarationsOf(body) });
      }
    }
  }
  return classes;
}

function boxOf({ viewBox, width, height }: Readonly<Record<string, string>>) {
  const given = (viewBox ?? "").split(/[\s,]+/).map(Number);
  const [x = 0, y = 0, w = 0, h = 0] =
    viewBox === undefined ? [0, 0, Number.parseFloat(width ?? ""), Number.parseFloat(height ?? "")] : given;
  const fits = [x, y, w, h].every((value) => Number.isFinite(value) && Math.abs(value) < 100_000) && w > 0 && h > 0;
  return fits ? { x, y, width: w, height: h } : undefined;
}

function paintOf(above: Look["paint"], own: Readonly<Record<string, string>>): Look["paint"] {
  const said = inherited.flatMap((key) => {
    const value = own[key];
    if (value === undefined || value === "inherit") return [];
    // Opacity of a group covers what is inside it.
    return [[key, key === "opacity" ? String(Number(value) * Number(above.opacity ?? 1)) : value]];
  });
  return { ...above, ...Object.fromEntries(said) };
}

function numberOf(own: Readonly<Record<string, string>>, key: string): number {
  const value = Number.parseFloat(own[key] ?? "0");
  return Number.isFinite(value) ? value : 0;
}

/** The outline of a part in its own coordinates; `undefined` for what is no outline. */
function outlineOf(name: string, own: Readonly<Record<string, string>>): readonly PathStep[] | undefined {
  const [x, y, width, height] = ["x", "y", "width", "height"].map((key) => numberOf(own, key)) as [
    number,
    number,
    number,
    number,
  ];
  switch (name) {
    case "path":
      return stepsOfPathData(own.d ?? "");
    case "rect": {
      const rx = Math.min(numberOf(own, own.rx === undefined ? "ry" : "rx"), width / 2);
      const ry = Math.min(numberOf(own, own.ry === undefined ? "rx" : "ry"), height / 2);
      if (rx === 0 || ry === 0) return stepsOfPathData(`M${x} ${y}h${width}v${height}h${-width}Z`);
      const corner = (dx: number, dy: number): string => `a${rx} ${ry} 0 0 1 ${dx} ${dy}`;
      const [across, down] = [width - 2 * rx, height - 2 * ry];
      return stepsOfPathData(
        `M${x + rx} ${y}h${across}${corner(rx, ry)}v${down}${corner(-rx, ry)}h${-across}${corner(-rx, -ry)}v${-down}${corner(rx, -ry)}Z`,
      );
    }
    case "circle":
    case "ellipse": {
      const rx = numberOf(own, name === "circle" ? "r" : "rx");
      const ry = numberOf(own, name === "circle" ? "r" : "ry");
      const [cx, cy] = [numberOf(own, "cx"), numberOf(own, "cy")];
      return stepsOfPathData(`M${cx - rx} ${cy}a${rx} ${ry} 0 1 1 ${2 * rx} 0a${rx} ${ry} 0 1 1 ${-2 * rx} 0Z`);
    }
    case "line":
      return stepsOfPathData(
        `M${numberOf(own, "x1")} ${numberOf(own, "y1")}L${numberOf(own, "x2")} ${numberOf(own, "y2")}`,
      );
    case "polyline":
    case "polygon":
      return stepsOfPathData(`M${own.points ?? ""}${name === "polygon" ? "Z" : ""}`);
    default:
      return undefined;
  }
}

/** A painted outline, `null` for one that nobody sees, `undefined` for a colour that is none. */
function shapeOf(outline: readonly PathStep[], { matrix, paint }: Look): PathShape | null | undefined {
  const fill = colourOf(paint.fill ?? "#000000", paint, "fill-opacity");
  const line = colourOf(paint.stroke ?? "none", paint, "stroke-opacity");
  if (fill === undefined || line === undefined) return undefined;
  const hidden = paint.display === "none" || paint.visibility === "hidden" || (fill === null && line === null);
  if (hidden || outline.length === 0) return null;
  return {
    kind: "path",
    steps: transformed(outline, matrix),
    fill,
    stroke: line === null ? null : strokeOf(line, paint, stretchOf(matrix)),
    ...(paint["fill-rule"] === "evenodd" ? { evenOdd: true as const } : {}),
  };
}

function strokeOf(colour: Colour, paint: Look["paint"], stretch: number): Stroke {
  const width = Number.parseFloat(paint["stroke-width"] ?? "1");
  const dash = (paint["stroke-dasharray"] ?? "none").split(/[\s,]+/).map(Number.parseFloat);
  const dashed = dash.length > 0 && dash.every((length) => Number.isFinite(length) && length >= 0);
  return {
    colour,
    width: (Number.isFinite(width) ? width : 1) * stretch,
    ...(dashed ? { dash: dash.map((length) => length * stretch) } : {}),
  };
}

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#ffffff",
  gray: "#808080",
  grey: "#808080",
  silver: "#c0c0c0",
  red: "#ff0000",
  green: "#008000",
  blue: "#0000ff",
  navy: "#000080",
  orange: "#ffa500",
  yellow: "#ffff00",
};

/** A plain colour mixed with the white of paper where it lets it through; `null` for none, `undefined` for what is no colour. */
function colourOf(text: string, paint: Look["paint"], opacityKey: string): Colour | null | undefined {
  const opacity = Number(paint.opacity ?? 1) * Number.parseFloat(paint[opacityKey] ?? "1");
  const word = text.toLowerCase() === "currentcolor" ? (paint.color ?? "#000000") : text.toLowerCase();
  if (word === "none" || word === "transparent" || opacity === 0) return null;
  const hex = named[word] ?? word;
  const short = /^#([\da-f])([\da-f])([\da-f])$/.exec(hex);
  const long = /^#([\da-f]{2})([\da-f]{2})([\da-f]{2})$/.exec(hex);
  const counted = /^rgb\(\s*(\d{1,3})\s*,\s*(\d{1,3})\s*,\s*(\d{1,3})\s*\)$/.exec(hex);
  const parts =
    counted?.slice(1).map(Number) ??
    (long?.slice(1) ?? short?.slice(1).map((digit) => digit + digit))?.map((pair) => Number.parseInt(pair, 16));
  if (parts === undefined || !Number.isFinite(opacity)) return undefined;
  const mixed = parts.map((part) => Math.round(Math.min(255, part) * opacity + 255 * (1 - opacity)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}
