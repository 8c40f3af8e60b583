import type { SourceRange } from "../diagnostics/diagnostic.ts";
import {
  type Block,
  type Contents,
  type DocumentTree,
  type Footnote,
  type Heading,
  type HeadingDepth,
  type Inline,
  plainText,
} from "./tree.ts";

/** A heading with the name by which links find it. */
export interface NamedHeading {
  readonly name: string;
  readonly heading: Heading;
  readonly title: string;
  /**
   * Its level in the structure, which leaves none out: a letter may set its subject as a heading of depth 2, but for a
   * screen reader the first heading is of level 1.
   */
  readonly level: HeadingDepth;
}

/** Every heading in reading order. A name that an earlier heading has already taken is not given again. */
export function headingsOf(tree: DocumentTree): readonly NamedHeading[] {
  const taken = new Set<string>();
  const open: HeadingDepth[] = [];
  return blocksIn(tree.blocks)
    .filter((block) => block.kind === "heading")
    .map((heading, index) => {
      const name = heading.id === null || taken.has(heading.id) ? `heading-${index + 1}` : heading.id;
      taken.add(name);
      while ((open.at(-1) ?? 0) >= heading.depth) open.pop();
      open.push(heading.depth);
      return { name, heading, title: plainText(heading.children).trim(), level: open.length as HeadingDepth };
    });
}

/** The headings that a table of contents lists: those that stand after it, down to its depth. */
export function listedIn(
  contents: Contents,
  tree: DocumentTree,
  headings: readonly NamedHeading[],
): readonly NamedHeading[] {
  const blocks = blocksIn(tree.blocks);
  const from = blocks.indexOf(contents);
  return headings.filter(({ heading }) => heading.depth <= contents.depth && blocks.indexOf(heading) > from);
}

/** The places that links lead to, by name. A name that a heading or an earlier place has taken is not given again. */
export function placesOf(tree: DocumentTree): ReadonlyMap<string, Inline> {
  const taken = new Set(headingsOf(tree).map(({ name }) => name));
  const places = new Map<string, Inline>();
  for (const place of blocksIn(tree.blocks).flatMap(inlinesOf).flatMap(placesIn)) {
    if (!taken.has(place.id) && !places.has(place.id)) places.set(place.id, place);
  }
  return places;
}

/** What a link to a place or a heading may be called: the title of the heading, or of the chapter that the place stands in. */
export function titlesOfPlaces(tree: DocumentTree): ReadonlyMap<string, string> {
  const names = new Map(headingsOf(tree).map((named) => [named.heading, named]));
  const places = placesOf(tree);
  const titles = new Map<string, string>();
  let chapter = "";
  for (const block of blocksIn(tree.blocks)) {
    const named = block.kind === "heading" ? names.get(block) : undefined;
    if (named !== undefined) titles.set(named.name, named.title);
    if (named !== undefined && named.heading.depth <= 2) chapter = named.title;
    for (const place of inlinesOf(block).flatMap(placesIn)) {
      if (places.get(place.id) === place) titles.set(place.id, chapter);
    }
  }
  return titles;
}

/** The places inside inlines. */
export function placesIn(inline: Inline): readonly Extract<Inline, { kind: "place" }>[] {
  if (inline.kind === "place") return [inline];
  return "children" in inline && inline.kind !== "footnote" ? inline.children.flatMap(placesIn) : [];
}

/** The footnotes of blocks, each once, in the order of reading. */
export function footnotesIn(blocks: readonly Block[]): readonly Footnote[] {
  const visit = (inline: Inline): readonly Footnote[] => {
    if (inline.kind === "footnote") return [inline];
    return "children" in inline ? inline.children.flatMap(visit) : [];
  };
  return blocksIn(blocks).flatMap(inlinesOf).flatMap(visit);
}

/** Links and page numbers that lead to no heading and no place, with the block that they stand in. */
export function danglingAnchors(tree: DocumentTree): readonly { readonly id: string; readonly at: SourceRange }[] {
  const known = new Set([...headingsOf(tree).map(({ name }) => name), ...placesOf(tree).keys()]);
  return blocksIn(tree.blocks).flatMap((block) =>
    inlinesOf(block)
      .flatMap(targetsIn)
      .filter((id) => !known.has(id))
      .map((id) => ({ id, at: block.at })),
  );
}

/** Every block in reading order, however deep. */
export function blocksIn(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block): readonly Block[] => [block, ...blocksIn(childrenOf(block))]);
}

function childrenOf(block: Block): readonly Block[] {
  switch (block.kind) {
    case "list":
      return block.items.flat();
    case "quote":
    case "callout":
    case "group":
    case "flow":
      return block.children;
    case "columns":
      return block.columns.flatMap(({ children }) => children);
    case "cards":
      return block.cards;
    default:
      return [];
  }
}

/** The words of one block, without those of the blocks inside it. */
export function inlinesOf(block: Block): readonly Inline[] {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return block.children;
    case "labelled":
      return block.items.flatMap(({ children }) => children);
    case "entries":
      return block.items.flat();
    case "table":
      return [...(block.head ?? []), ...block.rows.flat()].flat();
    default:
      return [];
  }
}

function targetsIn(inline: Inline): readonly string[] {
  switch (inline.kind) {
    case "page":
      return [inline.id];
    case "pages":
      return inline.ids;
    case "link":
      return [...(inline.url.startsWith("#") ? [inline.url.slice(1)] : []), ...inline.children.flatMap(targetsIn)];
    case "strong":
    case "emphasis":
    case "footnote":
      return inline.children.flatMap(targetsIn);
    default:
      return [];
  }
}
