import type { Face } from "../fonts/face.ts";
import type { FieldMark } from "../layout/strip.ts";
import type { DocumentFont } from "./document-fonts.ts";
import type { Pdf, StructureElement } from "./pdfkit-surface.ts";

/** The fields of a document that can be typed into. */
export interface DocumentForm {
  add(field: FieldMark, element: StructureElement): void;
}

const face: Face = "sans";
/** Bits of a field: PDF 1.7, tables 221 and 228. */
const flags = { required: 1 << 1, multiline: 1 << 12 };

/**
 * Starts the form of a document: text fields in a font that holds every letter a person may type. What is typed is drawn by
 * the reader's program.
 */
export function documentForm(pdf: Pdf, font: (face: Face) => DocumentFont): DocumentForm {
  font(face);
  pdf.font(face);
  pdf.initForm();
  const { Fields: fields } = pdf._root.data.AcroForm.data;
  return {
    add({ x, y, width, height, name, title, multiline, required, size }, element) {
      pdf.annotate(x, y, width, height, {
        Subtype: "Widget",
        FT: "Tx",
        T: new String(name),
        TU: new String(title),
        DA: new String(`/${pdf._font.id} ${size} Tf 0 g`),
        Ff: (required ? flags.required : 0) | (multiline ? flags.multiline : 0),
        F: 4,
        structParent: element,
      });
      const field = pdf.page.annotations.at(-1);
      if (field !== undefined) fields.push(field);
    },
  };
}
