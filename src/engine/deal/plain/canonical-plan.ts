import { type WordBytes, wordBytes } from "./bytes.ts";

/** Values that are written one after another as they stand in the text, with all that is between them. */
interface Span {
  /** The text before the first of them. */
  readonly before: WordBytes;
  readonly first: number;
  last: number;
}

/** How the canonical JSON of a form is put together: the text before each value, in the order of the text. */
export interface CanonicalPlan {
  readonly spans: readonly Readonly<Span>[];
  readonly after: WordBytes;
}

/** A value by its path, and the text that stands before it. */
export interface PlacedValue {
  readonly path: readonly string[];
  readonly before: Uint8Array;
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

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** The plan for these values: keys of every mapping in the order of their UTF-16 units, nothing between them. */
export function canonicalPlan(values: readonly PlacedValue[]): CanonicalPlan {
  const root: Group = new Map();
  for (const [index, { path }] of values.entries()) groupAt(root, path.slice(0, -1)).set(path.at(-1) ?? "", index);
  const encoder = new TextEncoder();
  const spans: Span[] = [];
  let before = "";
  const place = (value: number): void => {
    const bytes = encoder.encode(before);
    before = "";
    const span = spans.at(-1);
    if (span?.last === value - 1 && sameBytes(bytes, values[value]?.before ?? bytes)) span.last = value;
    else spans.push({ before: wordBytes(bytes), first: value, last: value });
  };
  const write = (group: Group): void => {
    before += "{";
    for (const [index, key] of [...group.keys()].toSorted().entries()) {
      before += `${index === 0 ? "" : ","}${JSON.stringify(key)}:`;
      const below = group.get(key);
      if (below instanceof Map) write(below);
      else if (below !== undefined) place(below);
    }
    before += "}";
  };
  write(root);
  return { spans, after: wordBytes(encoder.encode(before)) };
}
