import { pointsPerMillimetre } from "../../style.ts";
import type { Space } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { gapStrip } from "../strip.ts";

/** Empty space that, unlike a gap between blocks, does not vanish at the edge of a page. */
export const layOutSpace: BlockLayout<Space> = ({ millimetres }) => ({
  strips: [{ ...gapStrip(millimetres * pointsPerMillimetre, true), gap: false }],
  before: 0,
  after: 0,
});
