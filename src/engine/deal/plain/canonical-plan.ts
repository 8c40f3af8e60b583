import { type CopiedBytes, copiedBytes } from "./bytes.ts";

/** How the canonical JSON of a form is put together: the text before each value, in the order of the text. */
export interface CanonicalPlan {
  readonly parts: readonly { readonly before: CopiedBytes; readonly piece: number }[];
  readonly after: CopiedBytes;
}

type Group = Map<string, Group | number>;

function groupAt(root: Group, path: readonly string[]): Group {
  let group = root;
  for (const part of path) {
    const below = group.get(part);
    const next: Group = below instanceof Map ? below : new Map();
    group.set(part, next);
    group = next;
  }
  return group;
}

/** The plan for values at these paths: keys of every mapping in the order of their UTF-16 units, nothing between them. */
export function canonicalPlan(paths: readonly (readonly string[])[]): CanonicalPlan {
  const root: Group = new Map();
  for (const [piece, path] of paths.entries()) groupAt(root, path.slice(0, -1)).set(path.at(-1) ?? "", piece);
  const encoder = new TextEncoder();
  const bytesOf = (text: string): CopiedBytes => copiedBytes(encoder.encode(text));
  const parts: { before: CopiedBytes; piece: number }[] = [];
  let before = "";
  const write = (group: Group): void => {
    before += "{";
    for (const [index, key] of [...group.keys()].toSorted().entries()) {
      before += `${index === 0 ? "" : ","}${JSON.stringify(key)}:`;
      const below = group.get(key);
      if (below instanceof Map) write(below);
      else if (below !== undefined) {
        parts.push({ before: bytesOf(before), piece: below });
        before = "";
      }
    }
    before += "}";
  };
  write(root);
  return { parts, after: bytesOf(before) };
}
