/** Roles of the logical structure that readers of a tagged document (screen readers, converters) see: PDF 1.7, 14.8.4. */
export type StructureRole =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "H4"
  | "P"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "BlockQuote"
  | "TOC"
  | "TOCI"
  | "Figure"
  | "Note"
  | "Form";

/** One element of the logical structure. Identity matters: what is drawn names the element it belongs to. */
export interface StructureNode {
  readonly role: StructureRole;
  readonly parent: StructureNode | null;
}

export function structureNode(role: StructureRole, parent: StructureNode | null): StructureNode {
  return { role, parent };
}
