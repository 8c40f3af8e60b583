import type { Face } from "../fonts/face.ts";
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

/** Everything that runs say, as one text: runs of the same key look the same. */
export function keyOfRuns(runs: readonly TextRun[]): string {
  let key = "";
  for (const { text, face, size, colour, url } of runs) {
    // Lengths keep neighbours apart, whatever they say.
    key += `${face} ${size} ${colour} ${url === null ? "" : `${url.length} ${url}`}|${text.length} ${text}`;
  }
  return key;
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
  const segments: Growing[] = [];
  const missing: number[] = [];
  let text = "";
  const dropLastSpace = (): void => {
    const last = segments.at(-1);
    if (!text.endsWith(" ") || last === undefined) return;
    text = text.slice(0, -1);
    last.end -= 1;
    if (last.start === last.end) segments.pop();
  };
  for (const { text: raw, ...look } of runs) {
    for (const character of clean(raw)) {
      if (character === " " && (text === "" || text.endsWith(" ") || text.endsWith("\n"))) continue;
      if (character === "\n") dropLastSpace();
      const face = faceFor(character, look.face, fonts);
      if (face === null) missing.push(character.codePointAt(0) ?? 0);
      const start = text.length;
      text += character;
      const last = segments.at(-1);
      if (last !== undefined && continues(last, look, face ?? look.face)) last.end = text.length;
      else segments.push({ ...look, face: face ?? look.face, start, end: text.length });
    }
  }
  dropLastSpace();
  return { text, segments, missing };
}

type Growing = Omit<Segment, "end"> & { end: number };

function continues(segment: Growing, look: Omit<TextRun, "text">, face: Face): boolean {
  const { size, colour, url } = segment;
  return segment.face === face && size === look.size && colour === look.colour && url === look.url;
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
  return fonts.standIns(face).find((standIn) => fonts.has(standIn, codePoint)) ?? null;
}
