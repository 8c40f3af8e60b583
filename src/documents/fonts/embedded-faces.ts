import subsetFont from "subset-font";
import type { Style } from "../style.ts";
import type { DocumentTree } from "../tree.ts";
import { type Face, type Family, faceOf, looksOf, type TextFace } from "./face.ts";
import type { Fonts } from "./load-fonts.ts";

/** A font that a document carries inside, so that it looks the same where the font is not installed. */
export interface EmbeddedFace {
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly bytes: Uint8Array;
}

/** WOFF2 for browsers, TrueType for Word. */
export type EmbeddedFormat = "woff2" | "truetype";

/** Signs of print that texts use beside letters and digits. */
const signs = "\u00a0\u00a7\u00a9\u00ab\u00ad\u00b0\u00b1\u00b7\u00bb\u00d7–—‘’‚“”„•…‰€₽№−≤≥";
const latin = range(0x20, 0x7e);
const russian = `Ёё${range(0x410, 0x44f)}`;

function range(from: number, to: number): string {
  return String.fromCodePoint(...Array.from({ length: to - from + 1 }, (_, index) => from + index));
}

/**
 * The fonts of a document cut to the letters of its languages and to whatever else it holds. Documents of one company share
 * their alphabet, so that its fonts are cut once for all of them.
 */
export async function embeddedFaces(
  tree: DocumentTree,
  style: Style,
  fonts: Fonts,
  format: EmbeddedFormat,
): Promise<readonly EmbeddedFace[]> {
  const { text, strong, emphasis } = contentOf(tree);
  const printed = [...new Set(`${text}${style.list.bullet}`.normalize("NFC"))].filter((sign) => /[^\p{C}]/u.test(sign));
  const alphabet = `${latin}${signs}${printed.some((sign) => /\p{Script=Cyrillic}/u.test(sign)) ? russian : ""}`;
  const wanted = new Map<Face, Set<string>>();
  const want = (face: Face, characters: Iterable<string>): void => {
    const known = wanted.get(face) ?? new Set();
    for (const character of characters) if (fonts.has(face, codePointOf(character))) known.add(character);
    if (known.size > 0) wanted.set(face, known);
  };
  for (const face of facesOf(style, strong, emphasis)) {
    want(face, [...alphabet, ...printed]);
    let missing = printed.filter((character) => !fonts.has(face, codePointOf(character)));
    for (const standIn of fonts.standIns(face)) {
      want(standIn, missing);
      missing = missing.filter((character) => !fonts.has(standIn, codePointOf(character)));
    }
  }
  const embeddable = [...wanted].filter(([face]) => fonts.embeddable(face));
  const made = embeddable.map(async ([face, characters]) => {
    const bytes = await subsetOf(fonts.file(face), [...characters].sort().join(""), format);
    return bytes === undefined ? [] : [{ family: fonts.familyName(face), ...looksOf(face), bytes }];
  });
  return (await Promise.all(made)).flat();
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** The faces that the style names, and what marks in the text add to them. */
function facesOf(style: Style, strong: boolean, emphasis: boolean): readonly TextFace[] {
  const faces = new Set<TextFace>([faceOf(style.text.family, false, false)]);
  const { table, labelled, headings, groups, contents, chapter, signature, running } = style;
  const looks = [chapter, signature, running, table.head, table.cell, labelled.clause.label, labelled.term.label];
  const more = [...Object.values(headings), ...Object.values(groups), ...Object.values(contents)];
  for (const { family = style.text.family, weight } of [...looks, ...more]) {
    faces.add(faceOf(family, weight === "bold", false));
  }
  for (const face of [...faces]) {
    const family: Family = face.startsWith("serif") ? "serif" : "sans";
    const { bold } = looksOf(face);
    if (strong) faces.add(faceOf(family, true, false));
    if (emphasis) faces.add(faceOf(family, bold, true));
    if (strong && emphasis) faces.add(faceOf(family, true, true));
  }
  return [...faces];
}

/** Every text of the tree, whatever block it stands in: a character too many costs less than one too few. */
function contentOf(tree: DocumentTree): {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
} {
  const texts: string[] = [];
  let strong = false;
  let emphasis = false;
  const collect = (value: unknown): void => {
    if (typeof value === "string") texts.push(value);
    else if (Array.isArray(value)) value.forEach(collect);
    else if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value)) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "kind") {
          strong ||= inner === "strong";
          emphasis ||= inner === "emphasis";
        } else if (key !== "at") collect(inner);
      }
    }
  };
  collect(tree);
  return { text: texts.join(""), strong, emphasis };
}

/** Cut fonts by the file and by what was asked of it; a file has few, and old ones make room. */
const cut = new WeakMap<Uint8Array, Map<string, Promise<Uint8Array | undefined>>>();
const mostKept = 24;

/** `undefined` for a font that a reader takes and the cutter does not: the document then names it and does without it. */
function subsetOf(file: Uint8Array, characters: string, format: EmbeddedFormat): Promise<Uint8Array | undefined> {
  const kept = cut.get(file) ?? new Map<string, Promise<Uint8Array | undefined>>();
  cut.set(file, kept);
  const key = `${format} ${characters}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  if (kept.size >= mostKept) kept.clear();
  const source = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  // Instructions for coarse screens are four fifths of the file and do nothing on the screens of today.
  const made = subsetFont(source, characters, { targetFormat: format, noHinting: true }).catch(() => undefined);
  kept.set(key, made);
  return made;
}
