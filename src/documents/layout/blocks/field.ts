import type { Field } from "../../tree.ts";
import { writingLine } from "../../writing-line.ts";
import type { BlockLayout } from "../context.ts";
import type { FieldMark, RuleMark } from "../strip.ts";
import { structureNode } from "../structure.ts";

/** Hairlines to write on, with room to type into over all of them. */
export const layOutField: BlockLayout<Field> = (block, context) => {
  const { em, measure, style } = context;
  const height = block.lines * writingLine * em;
  const rules = Array.from({ length: block.lines }, (_, line): RuleMark => {
    const y = (line + 1) * writingLine * em - 1;
    return { kind: "rule", x1: 0, x2: measure, y1: y, y2: y, thickness: 0.5, colour: style.colours.rule };
  });
  const { name, title, required } = block;
  const field: FieldMark = {
    kind: "field",
    x: 0,
    y: 0,
    width: measure,
    height: height - 1,
    name,
    title,
    multiline: block.lines > 1,
    required,
    size: 0.95 * em,
    owner: structureNode("Form", context.parent),
  };
  const strip = {
    height,
    marks: [...rules, field],
    gap: false,
    keep: false,
    lines: block.lines,
    characters: 0,
    section: -1,
  };
  return { strips: [strip], before: 0, after: 0.35 * em };
};
