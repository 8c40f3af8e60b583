import { type Face, standInFor } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { Colour } from "../style.ts";

/** Text of one look. A line feed is a forced line break. */
export interface TextRun {
  readonly text: string;
  readonly face: Face;
  /** In points. */
  readonly size: number;
  readonly colour: Colour;
  readonly url: string | null;
}

/** Part of the joined text that one face can draw: [start, end). */
export interface Segment extends Omit<TextRun, "text"> {
  readonly start: number;
  readonly end: number;
}

/** The text of a paragraph with the face for every character. */
export interface JoinedText {
  readonly text: string;
  readonly segments: readonly Segment[];
  /** Code points that no face can draw, in order of appearance. */
  readonly missing: readonly number[];
}

/** Invisible characters that must not reach paper: soft hyphen, zero-width space and joiner, word joiner, BOM. */
const invisible = /\u00ad|\u200b|\u200d|\u2060|\ufeff|\ufe0e|\ufe0f/g;
/** Controls and direction overrides: they can make paper read otherwise than the data. */
const control = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]/u;

/** Joins runs, collapses white space as Markdown does and picks a face with a glyph for every character. */
export function joinRuns(runs: readonly TextRun[], fonts: Fonts): JoinedText {
  const segments: Segment[] = [];
  const missing: number[] = [];
  let text = "";
  for (const { text: raw, ...look } of runs) {
    for (const character of clean(raw)) {
      if (character === " " && (text === "" || text.endsWith(" ") || text.endsWith("\n"))) continue;
      if (character === "\n" && text.endsWith(" ")) {
        text = text.slice(0, -1);
        shorten(segments);
      }
      const face = faceFor(character, look.face, fonts);
      if (face === null) missing.push(character.codePointAt(0) ?? 0);
      append(segments, look, face ?? look.face, text.length, character.length);
      text += character;
    }
  }
  if (text.endsWith(" ")) {
    text = text.slice(0, -1);
    shorten(segments);
  }
  return { text, segments, missing };
}

function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(invisible, "")
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, "\n")
    .replace(/[\t\v\f]/g, " ");
}

function faceFor(character: string, face: Face, fonts: Fonts): Face | null {
  if (character === "\n") return face;
  if (control.test(character)) return null;
  const codePoint = character.codePointAt(0) ?? 0;
  if (fonts.has(face, codePoint)) return face;
  const standIn = standInFor(face);
  return fonts.has(standIn, codePoint) ? standIn : null;
}

function append(segments: Segment[], look: Omit<TextRun, "text">, face: Face, start: number, length: number): void {
  const last = segments.at(-1);
  const fits =
    last !== undefined &&
    last.face === face &&
    last.size === look.size &&
    last.colour === look.colour &&
    last.url === look.url;
  if (fits) segments[segments.length - 1] = { ...last, end: start + length };
  else segments.push({ ...look, face, start, end: start + length });
}

/** Takes the last character away again. */
function shorten(segments: Segment[]): void {
  const last = segments.pop();
  if (last !== undefined && last.end - last.start > 1) segments.push({ ...last, end: last.end - 1 });
}
