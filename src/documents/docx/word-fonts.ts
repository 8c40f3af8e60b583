import type { IPropertiesOptions } from "docx";
import type { EmbeddedFace } from "../fonts/embedded-faces.ts";

type FontOptions = NonNullable<IPropertiesOptions["fonts"]>[number];

/** The fonts that a document brings. Word takes a family by its regular face, with the others beside it. */
export function wordFonts(faces: readonly EmbeddedFace[]): readonly FontOptions[] {
  const families = [...new Set(faces.map(({ family }) => family))];
  return families.flatMap((name): readonly FontOptions[] => {
    const bytesOf = (bold: boolean, italic: boolean): Buffer | undefined => {
      const face = faces.find((each) => each.family === name && each.bold === bold && each.italic === italic);
      return face && Buffer.from(face.bytes);
    };
    const [data, bold, italic, boldItalic] = [
      bytesOf(false, false),
      bytesOf(true, false),
      bytesOf(false, true),
      bytesOf(true, true),
    ];
    if (data === undefined) return [];
    return [{ name, data, ...(bold && { bold }), ...(italic && { italic }), ...(boldItalic && { boldItalic }) }];
  });
}
