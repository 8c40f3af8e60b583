import type { Face } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { JoinedText } from "./text-run.ts";

/** Words and single spaces, the units that are shaped: drawing must split exactly as measuring does. */
export function shapingUnits(text: string): readonly string[] {
  return text.match(/[ \u00a0\u2009\u202f\u00ad]|[^ \u00a0\u2009\u202f\u00ad]+/g) ?? [];
}

/** Width in points of text in one face. */
export function textWidth(text: string, face: Face, size: number, fonts: Fonts): number {
  let width = 0;
  for (const unit of shapingUnits(text)) width += fonts.shape(face, unit).width;
  return (width * size) / 1000;
}

/** Width in points of the joined text between two indexes. */
export function widthBetween(joined: JoinedText, start: number, end: number, fonts: Fonts): number {
  let width = 0;
  for (const segment of joined.segments) {
    if (segment.end <= start) continue;
    if (segment.start >= end) break;
    const part = joined.text.slice(Math.max(start, segment.start), Math.min(end, segment.end));
    width += textWidth(part, segment.face, segment.size, fonts);
  }
  return width;
}
