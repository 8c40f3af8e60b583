import { blocksIn } from "../anchors.ts";
import type { DocumentTree } from "../tree.ts";

/** Whether a document shows any picture, however deep. */
export function hasPictures(tree: DocumentTree): boolean {
  return tree.corner !== null || blocksIn(tree.blocks).some(({ kind }) => kind === "picture");
}
