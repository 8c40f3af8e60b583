import type { LabelledList } from "../../tree.ts";
import type { BlockLayout } from "../context.ts";
import { gapStrip, type Strip } from "../strip.ts";
import { structureNode } from "../structure.ts";
import { naturalWidth, textStrips } from "../text-strips.ts";
import { withLabel } from "./list.ts";

/** Numbered clauses, or terms with their meanings: labels in a column of their own. */
export const layOutLabelled: BlockLayout<LabelledList> = (block, context) => {
  const variant = context.style.labelled[block.variant];
  const node = structureNode("L", context.parent);
  const look = { ...context.text, ...variant.label, align: "left" as const };
  const labels = block.items.map(({ label }) => [{ kind: "text" as const, value: label }]);
  const widest = Math.max(0, ...labels.map((label) => naturalWidth(label, look, context)));
  const gutter = 0.7 * context.em;
  const width = Math.min(widest + 0.01, variant.widest * context.measure);
  const indent = width + gutter;
  const strips: Strip[] = [];
  block.items.forEach((item, index) => {
    if (index > 0) strips.push(gapStrip(variant.gap * context.em, false));
    const entry = structureNode("LI", node);
    const common = { at: block.at, hyphenate: false };
    const label = textStrips(
      labels[index] ?? [],
      { look, measure: width, owner: structureNode("Lbl", entry), ...common },
      context,
    );
    const body = textStrips(
      item.children,
      {
        look: context.text,
        measure: context.measure - indent,
        owner: structureNode("LBody", entry),
        at: block.at,
        hyphenate: true,
      },
      context,
    );
    strips.push(...besideLabel(label, body, indent));
  });
  const { before, after } = context.style.list;
  return { strips, before: before * context.em, after: after * context.em };
};

/** A label of several lines runs down beside its text. */
function besideLabel(label: readonly Strip[], body: readonly Strip[], indent: number): readonly Strip[] {
  if (label.length <= 1) return withLabel(label, body, indent);
  const rows = Math.max(label.length, body.length);
  return Array.from({ length: rows }, (_, row) => {
    const merged = withLabel(label.slice(row, row + 1), body.slice(row, row + 1), indent)[0];
    const strip = merged ?? body[row] ?? label[row];
    if (strip === undefined) throw new Error("a row of a labelled item has neither label nor text");
    return { ...strip, keep: row < label.length - 1 || (body[row]?.keep ?? false) };
  });
}
