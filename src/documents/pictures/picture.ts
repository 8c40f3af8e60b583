import type { CardsPicture } from "./cards/cards-picture.ts";
import type { PathShape } from "./drawing.ts";
import type { RasterImage } from "./read-raster.ts";

/**
 * What a picture shows, as plain data: how it is drawn is settled only when its place on the page is known. A template
 * shows it by `::picture{of="{{name}}"}`.
 */
export type Picture = CardsPicture | QrPicture | RasterPicture | VectorPicture;

/** What a reader who cannot see the picture is told: its name, and what it shows where the name does not say it all. */
export interface Described {
  readonly title: string;
  readonly description?: string;
}

/** A QR code: 25 mm wide unless the template says otherwise. */
export interface QrPicture extends Described {
  readonly picture: "qr";
  readonly text: string;
}

/** A photograph or a logo in pixels, read by `readRaster`. */
export interface RasterPicture extends Described {
  readonly picture: "raster";
  readonly image: RasterImage;
}

/** Finished outlines such as a logo. Width and height are in points. */
export interface VectorPicture extends Described {
  readonly picture: "vector";
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly PathShape[];
}
