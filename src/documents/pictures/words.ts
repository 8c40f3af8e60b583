import { faceOf } from "../fonts/face.ts";
import { widthBetween } from "../layout/measure-text.ts";
import { setParagraph } from "../layout/set-paragraph.ts";
import { joinRuns } from "../layout/text-run.ts";
import type { Colour } from "../style.ts";
import type { Board } from "./board.ts";
import type { TextShape } from "./drawing.ts";

/** How words of a picture look. */
export interface WordLook {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour: Colour;
  readonly align?: "left" | "center" | "right";
}

/** Words set in lines, to be put somewhere. */
export interface Words {
  /** The longest line. */
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  /** The shapes with the top left corner of the measure at a point. */
  at(x: number, y: number): readonly TextShape[];
  readonly missing: readonly number[];
}

/** The height of a line of words in a picture, in sizes of the type. */
export const lineHeight = 1.22;
/** From the top of a line to its baseline: capitals stand in the middle. */
const baselineAt = lineHeight / 2 + 0.35;

/** Sets words no wider than a measure. A word is divided only where it would not fit otherwise. */
export function setWords(text: string, measure: number, look: WordLook, { fonts }: Board): Words {
  const run = {
    text,
    face: faceOf("sans", look.bold ?? false, false),
    size: look.size,
    colour: look.colour,
    url: null,
  };
  const joined = joinRuns([run], fonts);
  const wide = [...joined.text.matchAll(/[^ \n]+/g)].some(
    ({ index, 0: word }) => widthBetween(joined, index, index + word.length, fonts) > measure,
  );
  const options = { measure, align: look.align ?? "left", hyphenate: wide } as const;
  const { lines, missing } = setParagraph([run], options, fonts);
  const pitch = lineHeight * look.size;
  return {
    width: Math.max(0, ...lines.map(({ width }) => width)),
    height: lines.length * pitch,
    lines: lines.length,
    missing,
    at: (x, y) =>
      lines.flatMap(({ pieces }, index) =>
        pieces.map(({ text: part, face, size, colour, x: from, width }): TextShape => {
          const baseline = y + index * pitch + baselineAt * size;
          const divided = part.endsWith("\u00ad");
          return { kind: "text", text: part, face, size, colour, x: x + from, baseline, width, divided };
        }),
      ),
  };
}
