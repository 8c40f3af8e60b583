import type { Element } from "hast";
import { s } from "hastscript";
import type { Face } from "../fonts/face.ts";
import { holdableText } from "../holdable-text.ts";
import type { Drawing, PathShape, Shape, TextShape } from "./drawing.ts";
import type { Described } from "./picture.ts";

/** The fonts of the drawing where the reader has them, else those that every system has. */
const families = {
  serif: '"PT Serif", Georgia, "Times New Roman", serif',
  sans: '"PT Sans", "Segoe UI", Arial, sans-serif',
  symbols: '"DejaVu Sans", "Segoe UI Symbol", sans-serif',
} as const;

/** A drawing as an element of SVG: a picture to screen readers, its words still text. Lengths are in points. */
export function drawingToHast({ width, height, shapes }: Drawing, { title, description }: Described): Element {
  return s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
      role: "img",
    },
    [
      s("title", holdableText(title)),
      ...(description === undefined ? [] : [s("desc", holdableText(description))]),
      ...shapes.map(shapeToHast),
    ],
  );
}

function shapeToHast(shape: Shape): Element {
  switch (shape.kind) {
    case "path":
      return pathToHast(shape);
    case "text":
      return textToHast(shape);
    case "image": {
      const { image, x, y, width, height } = shape;
      const href = `data:image/${image.format};base64,${Buffer.from(image.bytes).toString("base64")}`;
      // As the file has it, whatever a camera noted about how it was held: paper shows it so too.
      const style = "image-orientation: none";
      return s("image", { href, x: rounded(x), y: rounded(y), width: rounded(width), height: rounded(height), style });
    }
  }
}

function pathToHast({ steps, fill, stroke, evenOdd }: PathShape): Element {
  return s("path", {
    d: steps.map(([letter, ...points]) => `${letter}${points.map(rounded).join(" ")}`).join(""),
    fill: fill ?? "none",
    ...(evenOdd === true ? { fillRule: "evenodd" } : {}),
    ...(stroke === null
      ? {}
      : {
          stroke: stroke.colour,
          strokeWidth: rounded(stroke.width),
          strokeLinejoin: "round",
          ...(stroke.dash === undefined ? {} : { strokeDasharray: stroke.dash.map(rounded).join(" ") }),
        }),
  });
}

/** The length is stated, so that words keep to their boxes in whichever font the reader has. */
function textToHast({ text, face, size, colour, x, baseline, width }: TextShape): Element {
  const family = face.startsWith("serif") ? "serif" : face.startsWith("sans") ? "sans" : "symbols";
  return s(
    "text",
    {
      x: rounded(x),
      y: rounded(baseline),
      fontFamily: families[family],
      fontSize: rounded(size),
      ...(isBold(face) ? { fontWeight: "bold" } : {}),
      ...(face.includes("italic") ? { fontStyle: "italic" } : {}),
      fill: colour,
      textLength: rounded(width),
      lengthAdjust: "spacingAndGlyphs",
    },
    // Browsers show a soft hyphen only where they break a line themselves.
    holdableText(text.replace(/\u00ad$/, "-")),
  );
}

function isBold(face: Face): boolean {
  return face.includes("bold");
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
