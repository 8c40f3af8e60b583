import type { OutlineMark } from "../layout/strip.ts";
import type { OutlineItem, Pdf } from "./pdfkit-surface.ts";

/** The outline (bookmarks) of a document: a heading belongs under the last one of a smaller depth. */
export interface Outline {
  /** Adds a heading of the page that is being drawn. */
  add(mark: OutlineMark): void;
}

export function documentOutline(pdf: Pdf): Outline {
  const path: { depth: number; item: OutlineItem }[] = [];
  return {
    add({ depth, title, y }) {
      while ((path.at(-1)?.depth ?? 0) >= depth) path.pop();
      const parent = path.at(-1)?.item ?? pdf.outline;
      path.push({
        depth,
        item: parent.addItem(title, { fit: false, top: y, left: 0, zoom: 0, expanded: depth === 1 }),
      });
    },
  };
}
