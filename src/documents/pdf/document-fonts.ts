import { strToU8, zlibSync } from "fflate";
import type { Face } from "../fonts/face.ts";
import type { Fonts, ShapedGlyph } from "../fonts/load-fonts.ts";
import { recentOf } from "../recent.ts";
import type { EmbeddedFont, FontSubset, Pdf, PdfReference } from "./pdfkit-surface.ts";
import { withoutInstructions } from "./without-instructions.ts";

/** A font of one document: gives numbers in the subset for glyphs. */
export interface DocumentFont {
  /** Makes the font known to the current page and answers its resource name. */
  nameOnPage(): string;
  /** The hexadecimal code of a glyph in the subset. */
  code(glyph: ShapedGlyph): string;
}

/**
 * Letters, figures and signs of both alphabets: what people type into a form, and all that most documents set. They come
 * first in every subset, so that documents share one font file, which is made once.
 */
const alphabet =
  " \u00ad\u00a0!\"#$%&'()*+,-./0123456789:;<=>?@[\\]^_`{|}~§©«°±»×–—‘’“”„•…№₽€−" +
  "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz" +
  "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя";

/** What documents in the same fonts embed, by face and by the glyphs that the alphabet lacks: three things for a face. */
const made = recentOf<Uint8Array>(48);

/** The fonts of one document; a face is embedded when first asked for. */
export function documentFonts(pdf: Pdf, fonts: Fonts): (face: Face) => DocumentFont {
  const opened = new Map<Face, DocumentFont>();
  return (face) => {
    const known = opened.get(face);
    if (known !== undefined) return known;
    // pdfkit takes a parsed font as well as a file; parsing once for many documents halves the time of a letter.
    pdf.registerFont(face, fonts.program(face));
    pdf.font(face);
    const font = documentFont(pdf, pdf._font);
    // Of the faces that stand in for others, a document needs a sign or two.
    for (const letter of face.startsWith("symbols") ? "" : alphabet) {
      if (fonts.has(face, letter.codePointAt(0) ?? 0))
        for (const glyph of fonts.shape(face, letter).glyphs) numberOf(glyph, pdf._font);
    }
    packOnce(pdf, pdf._font, face, fonts);
    opened.set(face, font);
    return font;
  };
}

function documentFont(pdf: Pdf, font: EmbeddedFont): DocumentFont {
  return {
    nameOnPage() {
      pdf.page.fonts[font.id] ??= font.ref();
      return font.id;
    },
    code(glyph) {
      const number = numberOf(glyph, font);
      const code = codes[number] ?? number.toString(16).padStart(4, "0");
      codes[number] = code;
      return code;
    },
  };
}

/** What was written for the numbers of glyphs: a page has thousands of a hundred. */
const codes: string[] = [];

/** The number of a glyph in the subset, which learns its width and its letters. */
function numberOf({ id, nominal, codePoints }: ShapedGlyph, font: EmbeddedFont): number {
  const number = font.subset.includeGlyph(id);
  font.widths[number] ??= nominal;
  font.unicode[number] ??= codePoints;
  return number;
}

/** Leaves instructions out of the font file, and makes and compresses it once for all documents that set the same glyphs. */
function packOnce(pdf: Pdf, font: EmbeddedFont, face: Face, fonts: Fonts): void {
  const { subset } = font;
  const lettered = subset.glyphs.length;
  const known = made(fonts);
  dropInstructions(subset);
  const { encode } = subset;
  let key = "";
  subset.encode = () => {
    key = `${face} ${subset.glyphs.slice(lettered)}`;
    return known.of(key, () => encode.call(subset));
  };
  // The file and the map to Unicode are streams, in this order; the dictionaries beside them have none.
  let streams = 0;
  font.document = Object.assign(Object.create(pdf), {
    ref(data?: object): PdfReference {
      const ref = pdf.ref(data);
      const { end } = ref;
      ref.end = (content) => {
        if (content === undefined) return end.call(ref);
        streams += 1;
        ref.compress = false;
        ref.data.Filter = "FlateDecode";
        end.call(
          ref,
          known.of(`${key} ${streams}`, () => zlibSync(bytesOf(content))),
        );
      };
      return ref;
    },
  });
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === "string" ? strToU8(content, true) : content;
}

function dropInstructions(subset: FontSubset): void {
  const { _addGlyph: add } = subset;
  if (add === undefined) return;
  subset._addGlyph = (glyph) => {
    const index = add.call(subset, glyph);
    const outline = subset.glyf[index] ?? new Uint8Array();
    const bare = withoutInstructions(outline);
    subset.glyf[index] = bare;
    subset.offset += bare.length - outline.length;
    return index;
  };
}
