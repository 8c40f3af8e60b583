import type { SourceRange } from "./diagnostic.ts";

/** A way down a document: keys of mappings and indexes of lists, from the root. */
export type Path = readonly (string | number)[];

/**
 * Where the parts of one read file stand. A path that is absent answers with the nearest ancestor that is there,
 * so that "X is missing" points at the key that should hold it.
 */
export interface Places {
  readonly file: string;
  /** The value at the path. */
  valueAt(path: Path): SourceRange;
  /** The key of the mapping entry at the path; for a list item, the item; for the root, its first key. */
  keyAt(path: Path): SourceRange;
  /** A plain or quoted one-line value exactly as it is written, quotes included; `undefined` for anything else. */
  sourceAt(path: Path): string | undefined;
  /** Whether the value at the path is already known to be broken, so that more complaints would repeat the news. */
  isReported(path: Path): boolean;
}
