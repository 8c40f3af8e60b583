import type { OutlineMark } from "../layout/strip.ts";
import type { OutlineItem, Pdf } from "./pdfkit-surface.ts";

/** The outline (bookmarks) of a document: a heading belongs under the last one of a smaller depth. */
export interface Outline {
  /** A page has begun. */
  open(): void;
  /** Adds a heading of the page that is being drawn. */
  add(mark: OutlineMark): void;
}

/** Starts an outline, under an entry of its own when `title` is given: it leads to the page that is drawn first. */
export function documentOutline(pdf: Pdf, title?: string): Outline {
  const path: { depth: number; item: OutlineItem }[] = [];
  let unopened = title;
  return {
    open() {
      if (unopened === undefined) return;
      path.push({ depth: 0, item: pdf.outline.addItem(unopened, { fit: true, expanded: false }) });
      unopened = undefined;
    },
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
