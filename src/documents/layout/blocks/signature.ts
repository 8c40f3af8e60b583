import type { Signature } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { besideStrips, type Strip } from "../strip.ts";
import { structureNode } from "../structure.ts";
import { textStrips } from "../text-strips.ts";

/** Shares of the measure: the role, the line to sign on, the name. */
const shares = { role: 0.45, line: 0.25, name: 0.3 };

/** A line to sign on, between the role and the name. */
export const layOutSignature: BlockLayout<Signature> = (block, context) => {
  const look = context.style.signature;
  const owner = structureNode("P", context.parent);
  const gutter = context.em;
  const column = (text: string, share: number) =>
    textStrips(
      [{ kind: "text", value: text }],
      { look, measure: share * context.measure - gutter, owner, at: block.at, hyphenate: false },
      context,
    );
  const lineFrom = shares.role * context.measure;
  const lineTo = lineFrom + shares.line * context.measure - gutter;
  const strip = besideStrips([
    { x: 0, strips: column(block.role, shares.role) },
    { x: lineFrom + shares.line * context.measure, strips: column(block.name, shares.name) },
  ]);
  const y = look.scale * context.em * ((look.leading * context.style.text.leading) / 2 + 0.5);
  const line = {
    kind: "rule" as const,
    x1: lineFrom,
    x2: lineTo,
    y1: y,
    y2: y,
    thickness: 0.5,
    colour: look.colour,
  };
  const signed = (part: Strip): Strip => ({ ...part, marks: [...part.marks, line] });
  const { parts: divide } = strip;
  const parts = divide && { parts: () => divide().map((part, index) => (index === 0 ? signed(part) : part)) };
  return {
    strips: [{ ...signed(strip), ...parts }],
    before: look.before * context.em,
    after: look.after * context.em,
  };
};
