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

/** Of how many glyphs a text consists in one face: ligatures are one. */
export function glyphCount(text: string, face: Face, fonts: Fonts): number {
  return shapingUnits(text).reduce((sum, unit) => sum + fonts.shape(face, unit).glyphs.length, 0);
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

/**
 * Widths in points of the beginnings of a word, each as if it were shaped alone; `ends` count from the word's start. One
 * shaping serves them all where every letter is one glyph: then a beginning only lacks the kerning behind its last letter.
 */
export function widthsOfBeginnings(
  joined: JoinedText,
  start: number,
  ends: readonly number[],
  fonts: Fonts,
): readonly number[] {
  const end = start + Math.max(...ends);
  const segment = joined.segments.find((each) => each.start <= start && end <= each.end);
  const word = joined.text.slice(start, end);
  const glyphs = segment === undefined || shapingUnits(word).length > 1 ? [] : fonts.shape(segment.face, word).glyphs;
  const oneByOne = glyphs.length === word.length && glyphs.every(({ codePoints }) => codePoints.length === 1);
  if (segment === undefined || !oneByOne) return ends.map((at) => widthBetween(joined, start, start + at, fonts));
  return ends.map((at) => {
    let width = 0;
    for (let index = 0; index < at - 1; index += 1) width += glyphs[index]?.advance ?? 0;
    width += (at === word.length ? glyphs[at - 1]?.advance : glyphs[at - 1]?.nominal) ?? 0;
    return (width * segment.size) / 1000;
  });
}
