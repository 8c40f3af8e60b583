import type { Fonts } from "../fonts/load-fonts.ts";
import type { Style } from "../style.ts";
import type { Drawing } from "./drawing.ts";

/** What a picture is drawn on. Lengths are in points. */
export interface Board {
  readonly style: Style;
  readonly fonts: Fonts;
  /** The width to fill; a drawing that cannot be that narrow comes out wider, and is made smaller as a whole. */
  readonly measure: number;
  /** The size of the body text around the picture. */
  readonly em: number;
}

export type Drawer<P> = (picture: P, board: Board) => Drawing;
