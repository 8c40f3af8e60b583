/** The faces that the style may ask text to be set in. */
export const textFaces = [
  "serif",
  "serif-bold",
  "serif-italic",
  "serif-bold-italic",
  "sans",
  "sans-bold",
  "sans-italic",
  "sans-bold-italic",
] as const;

export type TextFace = (typeof textFaces)[number];
export type Family = "serif" | "sans";

/** Faces that ship. `symbols` stands in where a text face has no glyph. */
export type ShippedFace = TextFace | "symbols" | "symbols-bold";

/** A face of a document. Behind a text face a company may put a font of its own; the shipped one then stands in for it. */
export type Face = ShippedFace | `shipped-${TextFace}`;

/** The bytes of one TrueType file per shipped face. */
export type FontFiles = Readonly<Record<ShippedFace, Uint8Array>>;

/** The bytes of TTF or OTF files that a company puts in the place of shipped ones. */
export type OwnFontFiles = Readonly<Partial<Record<TextFace, Uint8Array>>>;

/** The npm packages' files that hold the faces; whoever reads the disk resolves them. */
export const fontSources: Readonly<Record<ShippedFace, string>> = {
  serif: "@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf",
  "serif-bold": "@expo-google-fonts/pt-serif/700Bold/PTSerif_700Bold.ttf",
  "serif-italic": "@expo-google-fonts/pt-serif/400Regular_Italic/PTSerif_400Regular_Italic.ttf",
  "serif-bold-italic": "@expo-google-fonts/pt-serif/700Bold_Italic/PTSerif_700Bold_Italic.ttf",
  sans: "@expo-google-fonts/pt-sans/400Regular/PTSans_400Regular.ttf",
  "sans-bold": "@expo-google-fonts/pt-sans/700Bold/PTSans_700Bold.ttf",
  "sans-italic": "@expo-google-fonts/pt-sans/400Regular_Italic/PTSans_400Regular_Italic.ttf",
  "sans-bold-italic": "@expo-google-fonts/pt-sans/700Bold_Italic/PTSans_700Bold_Italic.ttf",
  symbols: "dejavu-fonts-ttf/ttf/DejaVuSans.ttf",
  "symbols-bold": "dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf",
};

/** The face of a family in a weight and slant. */
export function faceOf(family: Family, bold: boolean, italic: boolean): TextFace {
  if (bold) return italic ? `${family}-bold-italic` : `${family}-bold`;
  return italic ? `${family}-italic` : family;
}

/** The shipped face behind a face. */
export function shippedFaceOf(face: Face): ShippedFace {
  return face.replace(/^shipped-/, "") as ShippedFace;
}

/** Whether a face is bold, and whether it is slanted. */
export function looksOf(face: Face): { readonly bold: boolean; readonly italic: boolean } {
  return { bold: face.includes("bold"), italic: face.includes("italic") };
}
