import type { Drawer } from "./board.ts";
import type { RasterPicture } from "./picture.ts";

/** Points of a pixel where nobody says how wide the image is: 150 pixels to the inch. */
const pointsPerPixel = 72 / 150;

export const drawRaster: Drawer<RasterPicture> = ({ image }) => {
  const width = image.width * pointsPerPixel;
  const height = image.height * pointsPerPixel;
  return { width, height, shapes: [{ kind: "image", image, x: 0, y: 0, width, height }], missing: [] };
};
