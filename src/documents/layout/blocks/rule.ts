import type { PageBreak, Rule } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { pageBreakStrip, type Strip } from "../strip.ts";

/** A line across the measure. */
export const layOutRule: BlockLayout<Rule> = (_, context) => {
  const strip: Strip = {
    height: 1,
    marks: [
      {
        kind: "rule",
        x1: 0,
        y1: 0.5,
        x2: context.measure,
        y2: 0.5,
        thickness: 0.9,
        colour: context.style.colours.accent,
      },
    ],
    gap: false,
    keep: false,
    lines: 0,
    characters: 0,
    section: -1,
  };
  const { before, after } = context.style.paragraph;
  return { strips: [strip], before: before * context.em, after: after * context.em };
};

/** A page break asked for by the template. */
export const layOutPageBreak: BlockLayout<PageBreak> = () => ({ strips: [pageBreakStrip()], before: 0, after: 0 });
