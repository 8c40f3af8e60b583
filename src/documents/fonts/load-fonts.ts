import { create, type Font, type Glyph } from "fontkit";
import { type Face, type FontFiles, looksOf, type OwnFontFiles, shippedFaceOf } from "./face.ts";
import { familyNameOf, permissionOf } from "./font-permission.ts";

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
  /** Faces to look for a glyph that the face lacks, the first choice first. */
  standIns(face: Face): readonly Face[];
  /** Glyphs and kerning of one word without spaces, or of one space. */
  shape(face: Face, text: string): ShapedText;
  /** The parsed font file, for embedding. */
  program(face: Face): Font;
  /** The font file as it was given. */
  file(face: Face): Uint8Array;
  /** The name by which other programs know the font behind a family: «PT Serif». */
  familyName(face: Face): string;
  /** Whether the licence lets the font into documents that can be edited or taken apart, not only into print. */
  embeddable(face: Face): boolean;
}

const softHyphen = "\u00ad";

/**
 * Makes one font file per face ready; `own` ones stand before the shipped ones. A file is parsed when it is first used, and
 * throws then when its bytes are no single font: own files are proved before.
 */
export function loadFonts(files: FontFiles, own: OwnFontFiles = {}): Fonts {
  const programs = new Map<Uint8Array, Font>();
  const byFace = new Map<Face, Font>();
  const shaped = new Map<Face, Map<string, ShapedText>>();
  const ownFiles = own as Readonly<Partial<Record<Face, Uint8Array>>>;
  const file = (face: Face): Uint8Array => ownFiles[face] ?? files[shippedFaceOf(face)];
  const program = (face: Face): Font => {
    const known = byFace.get(face);
    if (known !== undefined) return known;
    const bytes = file(face);
    const font = programs.get(bytes) ?? parse(bytes, face);
    programs.set(bytes, font);
    byFace.set(face, font);
    return font;
  };
  return {
    program,
    file,
    has: (face, codePoint) => program(face).hasGlyphForCodePoint(codePoint),
    standIns(face) {
      const symbols = looksOf(face).bold ? "symbols-bold" : "symbols";
      return ownFiles[face] === undefined ? [symbols] : [`shipped-${face}` as Face, symbols];
    },
    shape(face, text) {
      let cache = shaped.get(face);
      if (cache === undefined) {
        cache = new Map();
        shaped.set(face, cache);
      }
      const known = cache.get(text);
      if (known !== undefined) return known;
      const result = shapeText(program(face), text);
      cache.set(text, result);
      return result;
    },
    familyName: (face) => familyNameOf(program(face)),
    embeddable: (face) => permissionOf(program(face)) === "free",
  };
}

function parse(bytes: Uint8Array, face: Face): Font {
  const font = create(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!("layout" in font)) throw new Error(`the font file of the face ${face} is a collection`);
  // fontkit caches a glyph that was first loaded by its id without code points, and embedding a subset loads by id.
  // A later document that shares the font would then lose these letters on copying: load every one by its code point.
  for (const codePoint of font.characterSet) rememberOutline(font.glyphForCodePoint(codePoint));
  return font;
}

/** fontkit reads the outline of a TrueType glyph anew for every subset that it makes; the outline never changes. */
function rememberOutline(glyph: Glyph & { _decode?: () => unknown }): void {
  const decode = glyph._decode;
  if (decode === undefined) return;
  let outline: unknown;
  glyph._decode = () => {
    outline ??= decode.call(glyph);
    return outline;
  };
}

/**
 * A ligature that the font has put together is copied as the letters of the text, not as a sign of its own. Any other glyph
 * keeps the code points that the font has for it: a book has many shaped words, and they share them.
 */
function lettersOf(codePoints: readonly number[], text: string): readonly number[] {
  const [codePoint = 0] = codePoints;
  if (codePoint < 0xfb00 || codePoint > 0xfb06) return codePoints;
  const sign = String.fromCodePoint(codePoint);
  if (text.includes(sign)) return codePoints;
  return [...sign.normalize("NFKD")].map((letter) => letter.codePointAt(0) ?? 0);
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
    codePoints: lettersOf(glyph.codePoints, text),
  }));
  return { glyphs, width: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) };
}
