/** The faces a document may need. `symbols` stands in where a text face has no glyph. */
export const faces = [
  "serif",
  "serif-bold",
  "serif-italic",
  "serif-bold-italic",
  "sans",
  "sans-bold",
  "sans-italic",
  "sans-bold-italic",
  "symbols",
  "symbols-bold",
] as const;

export type Face = (typeof faces)[number];

/** The bytes of one TrueType file per face. */
export type FontFiles = Readonly<Record<Face, Uint8Array>>;

/** The npm packages' files that hold the faces; whoever reads the disk resolves them. */
export const fontSources: Readonly<Record<Face, string>> = {
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
export function faceOf(family: "serif" | "sans", bold: boolean, italic: boolean): Face {
  if (bold) return italic ? `${family}-bold-italic` : `${family}-bold`;
  return italic ? `${family}-italic` : family;
}

/** The face that stands in for a missing glyph, of the same weight. */
export function standInFor(face: Face): Face {
  return face.includes("bold") ? "symbols-bold" : "symbols";
}
