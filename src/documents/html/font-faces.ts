import type { EmbeddedFace } from "../fonts/embedded-faces.ts";
import type { Family } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import { cssRule, cssString } from "./css-text.ts";

/** What every system has, should a browser refuse the fonts that the page brings. */
const ofTheSystem = {
  serif: 'Georgia, "Times New Roman", serif',
  sans: '"Segoe UI", Arial, sans-serif',
} as const;

/** The fonts of the printed page in the order in which they stand in for one another. */
export function fontFamilies(fonts: Fonts): Readonly<Record<Family, string>> {
  const listed = (family: Family): string => {
    const names = [family, ...fonts.standIns(family)].map((face) => cssString(fonts.familyName(face)));
    return [...new Set(names), ofTheSystem[family]].join(", ");
  };
  return { serif: listed("serif"), sans: listed("sans") };
}

/** The fonts that the page brings, as rules of CSS. */
export function fontFaceRules(faces: readonly EmbeddedFace[]): string {
  return faces
    .map(({ family, bold, italic, bytes }) =>
      cssRule("@font-face", {
        "font-family": cssString(family),
        "font-weight": bold ? 700 : 400,
        "font-style": italic ? "italic" : "normal",
        src: `url("data:font/woff2;base64,${Buffer.from(bytes).toString("base64")}") format("woff2")`,
      }),
    )
    .join("\n");
}
