import { describe } from "../../pictures/describe.ts";
import { placePicture } from "../../pictures/place-picture.ts";
import type { PictureBlock } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import type { Strip } from "../strip.ts";
import { structureNode } from "../structure.ts";

/** A picture: one strip, so that no page divides it. */
export const layOutPicture: BlockLayout<PictureBlock> = (block, context) => {
  const { style, em, measure } = context;
  const { drawing, scale, width, height } = placePicture(block, context, context.highest);
  for (const codePoint of drawing.missing) context.reportMissing(codePoint, block.at);
  const free = measure - width;
  const strip: Strip = {
    height,
    marks: [
      {
        kind: "picture",
        drawing,
        x: block.align === "left" ? 0 : block.align === "right" ? free : free / 2,
        y: 0,
        scale,
        title: block.picture.title,
        alt: describe(block.picture),
        owner: structureNode("Figure", context.parent),
      },
    ],
    gap: false,
    keep: false,
    lines: Math.round(height / (em * style.text.leading)),
    characters: 0,
    section: -1,
  };
  const { after } = style.table;
  return { strips: [strip], before: after * em, after: after * em };
};
