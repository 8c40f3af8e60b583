import { problem } from "../diagnostics/catalogue.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";
import type { Places } from "../diagnostics/places.ts";
import { type Family, faceOf, type OwnFontFiles, type TextFace } from "../documents/fonts/face.ts";
import { inspectFont } from "../documents/fonts/font-permission.ts";
import type { StyleFile } from "../model/generated/style.ts";
import { readAsset } from "./read-asset.ts";
import { fontsFolder } from "./template-folders.ts";

const mostBytes = 20 * 1024 * 1024;

/** Fonts that a project brings, by face, and what is wrong with their files. */
export interface OwnFonts {
  readonly fonts: OwnFontFiles;
  readonly diagnostics: readonly Diagnostic[];
}

type FontSpec = NonNullable<StyleFile["fonts"]>;
type Cut = keyof NonNullable<FontSpec[Family]>;

/** Which file stands for a cut that the company does not have. */
const insteadOf: Readonly<Record<Cut, Cut>> = {
  regular: "regular",
  bold: "bold",
  italic: "regular",
  "bold-italic": "bold",
};

/** Reads the files that the style names; each is proved to be a font that may be embedded before any page is set in it. */
export function readOwnFonts(dir: string, spec: FontSpec, places: Pick<Places, "valueAt">): OwnFonts {
  const fonts: Partial<Record<TextFace, Uint8Array>> = {};
  const diagnostics: Diagnostic[] = [];
  for (const family of ["serif", "sans"] as const) {
    const files = spec[family];
    if (files === undefined) continue;
    for (const cut of ["regular", "bold", "italic", "bold-italic"] as const) {
      const face = faceOf(family, cut.startsWith("bold"), cut.endsWith("italic"));
      const name = files[cut];
      if (name === undefined) {
        const instead = fonts[faceOf(family, insteadOf[cut] === "bold", false)];
        if (instead !== undefined) fonts[face] = instead;
        continue;
      }
      const { bytes, problems } = readFont(dir, name, places.valueAt(["fonts", family, cut]));
      diagnostics.push(...problems);
      if (bytes !== undefined) fonts[face] = bytes;
    }
  }
  return { fonts, diagnostics };
}

function readFont(
  dir: string,
  file: string,
  range: Diagnostic["range"],
): { readonly bytes?: Uint8Array; readonly problems: readonly Diagnostic[] } {
  const read = readAsset(dir, `${fontsFolder}/${file}`, mostBytes);
  if (!read.ok) return { problems: [problem("style-font-unusable", range, { file, fault: read.fault })] };
  const font = inspectFont(read.bytes);
  if (!font.ok) return { problems: [problem("style-font-unusable", range, { file, fault: font.fault })] };
  const { family, permission } = font;
  if (permission === "free") return { bytes: read.bytes, problems: [] };
  if (permission === "print-only")
    return { bytes: read.bytes, problems: [problem("style-font-print-only", range, { file, family })] };
  return { problems: [problem("style-font-not-embeddable", range, { file, family, permission })] };
}
