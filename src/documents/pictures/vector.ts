import type { Drawer } from "./board.ts";
import type { VectorPicture } from "./picture.ts";

export const drawVector: Drawer<VectorPicture> = ({ width, height, shapes }) => ({
  width,
  height,
  shapes,
  missing: [],
});
