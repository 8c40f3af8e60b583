import type { StructureNode } from "../layout/structure.ts";
import type { Pdf, StructureElement, StructureOptions } from "./pdfkit-surface.ts";

/** Grows the structure tree of a PDF in the order of drawing, which is the order of reading. */
export interface StructureTree {
  /** Makes an element that may have no content. */
  open(node: StructureNode): void;
  /** Draws inside marked content that belongs to the node. */
  draw(node: StructureNode, draw: () => void): void;
  /** Draws a link inside its own element under the node. */
  drawLink(node: StructureNode, draw: (link: StructureElement) => void): void;
  /** Draws a figure: what it shows in words, and the box around it from the top left corner of the page. */
  drawFigure(node: StructureNode, alt: string, box: FigureBox, draw: () => void): void;
  /** Adds a field of a form, whose annotation is made inside its element. */
  addField(node: StructureNode, title: string, add: (field: StructureElement) => void): void;
  /** Closes all elements. */
  end(): void;
}

type FigureBox = readonly [left: number, top: number, right: number, bottom: number];

export function structureTree(pdf: Pdf): StructureTree {
  const elements = new Map<StructureNode, StructureElement>();
  const named: (readonly [name: object, element: object])[] = [];

  const elementOf = (
    node: StructureNode,
    options: StructureOptions = node.role === "TH" ? { scope: "Column" } : {},
  ): StructureElement => {
    const known = elements.get(node);
    if (known !== undefined) return known;
    const element = pdf.struct(node.role, options);
    elements.set(node, element);
    if (node.role === "Note") name(element);
    if (node.parent === null) pdf.addStructure(element);
    else elementOf(node.parent).add(element);
    return element;
  };

  /** PDF/UA-1, 7.9: a note has a name of its own, by which the references to it find it. */
  const name = ({ dictionary }: StructureElement): void => {
    const id = new String(`note-${String(named.length + 1).padStart(6, "0")}`);
    dictionary.data["ID"] = id;
    named.push([id, dictionary]);
  };

  return {
    open: (node) => void elementOf(node),
    draw(node, draw) {
      const element = elementOf(node);
      const content = pdf.markStructureContent(node.role);
      draw();
      pdf.endMarkedContent();
      element.add(content);
    },
    drawLink(node, draw) {
      const link = pdf.struct("Link");
      elementOf(node).add(link);
      const content = pdf.markStructureContent("Link");
      draw(link);
      pdf.endMarkedContent();
      link.add(content);
      // pdfkit writes the page of an annotation when the element ends: end it while that page is the current one.
      link.end();
    },
    drawFigure(node, alt, bbox, draw) {
      const element = elementOf(node, { alt, bbox });
      const content = pdf.markStructureContent(node.role);
      draw();
      pdf.endMarkedContent();
      element.add(content);
    },
    addField(node, title, add) {
      const element = elementOf(node, { alt: title });
      add(element);
      // As with links: the page of an annotation is the current one when its element ends.
      element.end();
    },
    end() {
      if (named.length > 0) {
        const names = pdf.ref({ Names: named.flat() });
        pdf.getStructTreeRoot().data["IDTree"] = names;
        names.end();
      }
      for (const [node, element] of elements) if (node.parent === null) element.end();
    },
  };
}
