import { once } from "./once.ts";
import type { PlaceNode, Span } from "./source-places.ts";

/**
 * Places as plain lists, for keeping in a file:
 * a scalar `[start, end]` stands as it is written between the two; `[start, end, text]` is written otherwise, and
 * `[start, end, null]` on several lines; a list is `[start, end, 0, ...items]`, a mapping `[start, end, 1, ...entries]` with
 * four elements an entry: the key, its start and end, the value.
 */
export type PackedPlace = readonly (number | string | null | PackedPlace)[];

/** Packs the places of a text. What was complained about is not kept: such a file is never remembered. */
export function packPlaces({ value, source, children }: PlaceNode, text: string): PackedPlace {
  if (children === undefined) {
    if (source === undefined) return [...value, null];
    return text.slice(...value) === source ? value : [...value, source];
  }
  const below = [...children];
  if (below.some(([key]) => typeof key === "string"))
    return [...value, 1, ...below.flatMap(([key, node]) => [key, ...(node.key ?? [0, 0]), packPlaces(node, text)])];
  return [...value, 0, ...below.map(([, node]) => packPlaces(node, text))];
}

/** The places that were packed, of the same text. What stands below one is unpacked when it is looked at: most never is. */
export function unpackPlaces(packed: PackedPlace, text: string, key?: Span): PlaceNode {
  const [start, end, form, ...below] = packed as [number, number, (number | string | null)?, ...PackedPlace];
  const value: Span = [start, end];
  const own = key === undefined ? { value } : { value, key };
  if (form === undefined) return { ...own, source: text.slice(start, end) };
  if (form === null) return own;
  if (typeof form === "string") return { ...own, source: form };
  const children = once(() => childrenOf(form, below, text));
  return {
    ...own,
    get children() {
      return children();
    },
  };
}

function childrenOf(form: number, below: PackedPlace, text: string): ReadonlyMap<string | number, PlaceNode> {
  if (form === 0) return new Map(below.map((item, index) => [index, unpackPlaces(item as PackedPlace, text)]));
  const entries = new Map<string, PlaceNode>();
  for (let at = 0; at < below.length; at += 4) {
    const [name, from, to, node] = below.slice(at, at + 4) as unknown as [string, number, number, PackedPlace];
    entries.set(name, unpackPlaces(node, text, [from, to]));
  }
  return entries;
}
