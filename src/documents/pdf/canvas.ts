import type { Face } from "../fonts/face.ts";
import type { Fonts } from "../fonts/load-fonts.ts";
import type { RasterImage } from "../pictures/read-raster.ts";
import type { DocumentFont } from "./document-fonts.ts";
import type { DocumentForm } from "./document-form.ts";
import type { Outline } from "./outline.ts";
import type { EmbeddedImage, Pdf } from "./pdfkit-surface.ts";
import type { StructureTree } from "./structure-tree.ts";

/** What the pages of one document are drawn with. */
export interface Canvas {
  readonly pdf: Pdf;
  readonly fonts: Fonts;
  readonly font: (face: Face) => DocumentFont;
  readonly image: (image: RasterImage) => EmbeddedImage;
  readonly structure: StructureTree;
  /** The form of the document, which begins with its first field. */
  readonly form: () => DocumentForm;
  readonly outline: Outline;
  /** What a heading of this name is called among all headings of the file. */
  readonly destination: (name: string) => string;
}
