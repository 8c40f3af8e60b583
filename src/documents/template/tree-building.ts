import type { Nodes } from "mdast";
import type { Diagnostic, SourceRange } from "../../diagnostics/diagnostic.ts";
import type { Slot } from "./slots.ts";
import type { SourceMap } from "./source-map.ts";

/** What every step from Markdown to the tree shares: the values, the way back to the template, where problems go. */
export interface TreeBuilding {
  readonly slots: readonly Slot[];
  readonly source: SourceMap;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Where in the template a node of Markdown was written. */
export function placeOf(node: Nodes, { source }: TreeBuilding): SourceRange {
  return source.range(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}
