import type { FootnoteDefinition, Nodes } from "mdast";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Language } from "../../values/language.ts";
import type { Slot } from "./slots.ts";
import type { SourceMap } from "./source-map.ts";

/** What every step from Markdown to the tree shares: the values, the way back to the template, where problems go. */
export interface TreeBuilding {
  readonly slots: readonly Slot[];
  readonly source: SourceMap;
  readonly report: (diagnostic: Diagnostic) => void;
  readonly lang: Language;
  /** The text of a footnote by its name in the template. */
  readonly footnoteOf: (name: string) => FootnoteDefinition | undefined;
  /** The number of the next footnote. */
  readonly nextFootnote: () => number;
}

/** Where in the template a node of Markdown was written. */
export function placeOf(node: Nodes, { source }: TreeBuilding): SourceRange {
  return source.range(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
