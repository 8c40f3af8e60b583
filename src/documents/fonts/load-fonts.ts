import { create, type Font } from "fontkit";
import { type Face, type FontFiles, faces } from "./face.ts";

/** One glyph in its place: advances are in thousandths of an em. */
export interface ShapedGlyph {
  readonly id: number;
  readonly advance: number;
  /** The advance that the font file states, without kerning. */
  readonly nominal: number;
  readonly codePoints: readonly number[];
}

export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[];
  readonly width: number;
}

/** Parsed faces, shared by any number of documents. Shaping is cached for the life of the object. */
export interface Fonts {
  has(face: Face, codePoint: number): boolean;
  /** Glyphs and kerning of one word without spaces, or of one space. */
  shape(face: Face, text: string): ShapedText;
  /** The parsed font file, for embedding. */
  program(face: Face): Font;
}

const softHyphen = "\u00ad";

/** Parses one font file per face. Throws when the bytes are no single TrueType font. */
export function loadFonts(files: FontFiles): Fonts {
  const programs = new Map<Face, Font>();
  const shaped = new Map(faces.map((face) => [face, new Map<string, ShapedText>()]));
  const program = (face: Face): Font => {
    const known = programs.get(face);
    if (known !== undefined) return known;
    const parsed = parse(files[face], face);
    programs.set(face, parsed);
    return parsed;
  };
  return {
    program,
    has: (face, codePoint) => program(face).hasGlyphForCodePoint(codePoint),
    shape(face, text) {
      const known = shaped.get(face)?.get(text);
      if (known !== undefined) return known;
      const result = shapeText(program(face), text);
      shaped.get(face)?.set(text, result);
      return result;
    },
  };
}

function parse(bytes: Uint8Array, face: Face): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("layout" in font)) throw new Error(`the font file of the face ${face} is a collection`);
  // fontkit caches a glyph that was first loaded by its id without code points, and embedding a subset loads by id.
  // A later document that shares the font would then lose these letters on copying: load every one by its code point.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint);
  return font;
}

function shapeText(font: Font, text: string): ShapedText {
  const scale = 1000 / font.unitsPerEm;
  if (text === softHyphen) {
    // fontkit hides soft hyphens, but at the end of a line this one is meant to be seen.
    const glyph = font.glyphForCodePoint(0xad);
    const advance = glyph.advanceWidth * scale;
    return { width: advance, glyphs: [{ id: glyph.id, advance, nominal: advance, codePoints: [0xad] }] };
  }
  const run = font.layout(text);
  const glyphs = run.glyphs.map((glyph, index) => ({
    id: glyph.id,
    advance: (run.positions[index]?.xAdvance ?? glyph.advanceWidth) * scale,
    nominal: glyph.advanceWidth * scale,
    codePoints: glyph.codePoints,
  }));
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}
