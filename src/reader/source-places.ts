import type { SourceRange } from "../diagnostics/diagnostic.ts";
import type { Path, Places } from "../diagnostics/places.ts";
import type { TextPositions } from "../diagnostics/text-positions.ts";

/** Offsets of the first character and of the one behind the last. */
export type Span = readonly [start: number, end: number];

/** Where one value stands, and what stands below it. */
export interface PlaceNode {
  readonly value: Span;
  /** The key, for an entry of a mapping. */
  readonly key?: Span;
  /** The scalar as written, when it stands on one line. */
  readonly source?: string;
  /** Whether the value, or its being a value at all, was complained about. */
  readonly reported?: boolean;
  readonly children?: ReadonlyMap<string | number, PlaceNode>;
}

interface Found {
  readonly node: PlaceNode;
  readonly complete: boolean;
  readonly reported: boolean;
}

function find(root: PlaceNode, path: Path): Found {
  let node = root;
  let reported = root.reported === true;
  for (const step of path) {
    const child = node.children?.get(step);
    if (child === undefined) return { node, reported, complete: false };
    node = child;
    reported ||= child.reported === true;
  }
  return { node, reported, complete: true };
}

/** A mapping or list is shown by its key where it has one: a range over half the file points at nothing. */
function keySpan(node: PlaceNode): Span {
  if (node.key !== undefined) return node.key;
  const [first] = node.children?.values() ?? [];
  return first?.key ?? node.value;
}

/** The places of a file that was read into `root`. */
export function placesOf(file: string, root: PlaceNode, positions: TextPositions): Places {
  const rangeOf = ([start, end]: Span): SourceRange => positions.range(start, end);
  return {
    file,
    valueAt(path) {
      const { node, complete } = find(root, path);
      return rangeOf(complete ? node.value : keySpan(node));
    },
    keyAt: (path) => rangeOf(keySpan(find(root, path).node)),
    sourceAt(path) {
      const { node, complete } = find(root, path);
      return complete ? node.source : undefined;
    },
    isReported: (path) => find(root, path).reported,
  };
}
